import RhythmCalendar

/// A review as a plan writes it, and the dates that a walk from day to day finds for it.
struct GeneratedReview {
  typealias Unit = WalkedCalendar.Unit

  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The lines of the review below its name.
  private(set) var lines: [String] = []
  /// The days that the rule chooses, then those that its filters leave.
  private var chosen: Set<Int> = []
  private var move = Move.keep
  private var bound: Unit?
  private var cancelled: Range<Int>?
  private let calendar: WalkedCalendar
  private let horizon: Range<Int>

  private enum Move: CaseIterable { case keep, skip, next, previous, nearest }

  init(_ calendar: WalkedCalendar, over horizon: Range<Int>, _ numbers: inout Numbers) {
    self.calendar = calendar
    self.horizon = horizon
    var unit = Unit.allCases[numbers.next(Unit.allCases.count)]
    if numbers.next(3) == 0 { unit = .month }
    // Nothing further away moves into the horizon.
    let near = horizon.lowerBound - 80..<horizon.upperBound + 80
    let all = (calendar.periods[unit] ?? []).filter { $0.overlaps(near) }
    var interval = 1
    var starting: Int?
    if unit == .week || unit == .month, numbers.next(4) == 0 {
      interval = 2 + numbers.next(3)
    }
    let (words, select) = rule(unit, isSimple: interval > 1, &numbers)
    var periods = all
    if interval > 1 || numbers.next(6) == 0 {
      // Counted from a date that the rule hits, if there is one near.
      let reach = horizon.lowerBound..<min(horizon.lowerBound + 200, horizon.upperBound)
      let hits = all.flatMap(select).filter { reach.contains($0) }
      if hits.isEmpty {
        interval = 1
      } else {
        let start = hits[numbers.next(hits.count)]
        starting = start
        if interval > 1 {
          let own = all.firstIndex { $0.contains(start) } ?? 0
          periods = all.indices.filter { $0 >= own && ($0 - own) % interval == 0 }.map { all[$0] }
        }
      }
    }
    let plural = interval == 1 ? unit.rawValue : "\(interval) \(unit.rawValue)s"
    var text = "every \(plural) \(words) at 09:00 for 15m"
    chosen = Set(periods.flatMap(select))
    if let starting {
      text += ", starting \(calendar.days[starting].text)"
      chosen = chosen.filter { $0 >= starting }
    }
    // The 31st in months that have none is an error.
    if numbers.next(2) == 0, !words.contains("the 31st") {
      let (words, holds) = filter(&numbers)
      text += words
      chosen = chosen.filter(holds)
    }
    lines = [text]
    chooseMove(&numbers)
    chooseCancellation(&numbers)
  }

  /// The words after the unit, and the days that they choose of a period.
  private func rule(
    _ unit: Unit, isSimple: Bool, _ numbers: inout Numbers
  ) -> (String, (Range<Int>) -> [Int]) {
    let calendar = calendar
    let weekday = numbers.next(7)
    let name = Self.weekdays[weekday]
    func count(_ days: [Int], _ number: Int, _ isFromEnd: Bool) -> [Int] {
      guard number <= days.count else { return [] }
      return [isFromEnd ? days[days.count - number] : days[number - 1]]
    }
    if unit == .week {
      let other = (weekday + 1 + numbers.next(6)) % 7
      let chosen = isSimple || numbers.next(2) == 0 ? [weekday] : [weekday, other].sorted()
      let words = chosen.map { Self.weekdays[$0] }.joined(separator: ", ")
      return ("on \(words)", { $0.filter { chosen.contains(calendar.days[$0].weekday) } })
    }
    let isFromEnd = numbers.next(3) == 0
    let number = 1 + numbers.next(5)
    let ordinals = ["1st", "2nd", "3rd", "4th", "5th"]
    let ordinal =
      isFromEnd
      ? (number == 1 ? "last" : "\(ordinals[number - 1]) last") : ordinals[number - 1]
    switch numbers.next(isSimple ? 3 : 5) {
    case 0:
      return (
        "on the \(ordinal) \(name)",
        { period in
          count(period.filter { calendar.days[$0].weekday == weekday }, number, isFromEnd)
        }
      )
    case 1:
      return (
        "on the \(ordinal) working day",
        { count($0.filter { calendar.days[$0].isWorking }, number, isFromEnd) }
      )
    case 2:
      let day = 1 + numbers.next(unit == .month ? 31 : 28)
      let words = unit == .month ? "on the \(day)\(Self.suffix(day))" : "on day \(day)"
      return (words, { count(Array($0), day, false) })
    case 3 where unit == .quarter:
      let month = 1 + numbers.next(3)
      return (
        "on the \(ordinal) \(name) of month \(month)",
        { period in
          let months = (calendar.periods[.fiscalMonth] ?? []).filter {
            period.contains($0.lowerBound)
          }
          guard month <= months.count else { return [] }
          let days = months[month - 1].filter { calendar.days[$0].weekday == weekday }
          return count(days, number, isFromEnd)
        }
      )
    default:
      return (
        "on \(name) of week \(number)",
        { period in
          calendar.week(number, of: period)?.filter { calendar.days[$0].weekday == weekday } ?? []
        }
      )
    }
  }

  static func suffix(_ number: Int) -> String {
    (11...13).contains(number) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
  }

  /// The words of a filter, and whether it holds on a day.
  private func filter(_ numbers: inout Numbers) -> (String, (Int) -> Bool) {
    let calendar = calendar
    let kind = numbers.next(6)
    switch kind {
    case 0:
      let quarters = [1 + numbers.next(2), 3 + numbers.next(2)]
      return (
        " in Q\(quarters[0]), Q\(quarters[1])",
        { day in
          calendar.place(of: .quarter, in: .fiscalYear, at: day).map { quarters.contains($0) }
            ?? false
        }
      )
    case 1:
      let months = [1 + numbers.next(6), 7 + numbers.next(6)]
      let words = months.map { Self.months[$0 - 1] }.joined(separator: ", ")
      return (" in \(words)", { months.contains(calendar.days[$0].month) })
    case 2:
      let month = 1 + numbers.next(3)
      return (
        " in month \(month) of quarter",
        { calendar.place(of: .fiscalMonth, in: .quarter, at: $0) == month }
      )
    case 3:
      let (first, more) = (1 + numbers.next(5), numbers.next(5))
      return (
        " in weeks \(first) to \(first + more) of quarter",
        { day in
          // Week 1 may start in the quarter before, and the last week end in the next.
          (calendar.periods[.quarter] ?? []).contains { quarter in
            quarter.lowerBound - 7 <= day && day < quarter.upperBound + 7
              && (first...first + more).contains {
                calendar.week($0, of: quarter)?.contains(day) ?? false
              }
          }
        }
      )
    case 4:
      let unit: Unit = numbers.next(2) == 0 ? .month : .quarter
      let (count, isLast, isWorking) = (
        1 + numbers.next(15), numbers.next(2) == 0, numbers.next(2) == 0
      )
      let isExcept = numbers.next(2) == 0
      let words =
        "\(isExcept ? ", except" : ",") during \(isLast ? "last" : "first") \(count) "
        + "\(isWorking ? "working " : "")days of \(unit.rawValue)"
      return (
        words,
        { day in
          guard let period = calendar.period(unit, holding: day) else { return false }
          let days = period.filter { !isWorking || calendar.days[$0].isWorking }
          if days.count <= count { return days.isEmpty == isExcept }
          let edge = isLast ? days.suffix(count) : days.prefix(count)
          guard let first = edge.first, let last = edge.last else { return isExcept }
          // From the first of them to the last, days off between them included, and on to the
          // period's own edge.
          let range = isLast ? first...max(last, period.upperBound - 1) : period.lowerBound...last
          return range.contains(day) != isExcept
        }
      )
    default:
      let first = horizon.lowerBound + numbers.next(300)
      let last = first + numbers.next(200)
      let isExcept = numbers.next(2) == 0
      let words =
        "\(isExcept ? ", except" : ",") during \(calendar.days[first].text) to "
        + calendar.days[last].text
      return (words, { (first...last).contains($0) != isExcept })
    }
  }

  private mutating func chooseMove(_ numbers: inout Numbers) {
    move = Move.allCases[numbers.next(Move.allCases.count)]
    let units: [Unit?] = [nil, nil, .week, .month, .quarter]
    bound = units[numbers.next(units.count)]
    let within = bound.map { " in the same \($0.rawValue)" } ?? ""
    switch move {
    case .keep: lines.append("on non-working days keep")
    case .skip: lines.append("on non-working days skip")
    case .next: lines.append("on non-working days move to next working day\(within)")
    case .previous: lines.append("on non-working days move to previous working day\(within)")
    case .nearest: lines.append("on non-working days move to nearest working day\(within)")
    }
  }

  private mutating func chooseCancellation(_ numbers: inout Numbers) {
    guard numbers.next(4) == 0 else { return }
    let first = horizon.lowerBound + numbers.next(horizon.count - 40)
    let range = first..<first + 1 + numbers.next(30)
    cancelled = range
    let (from, to) = (calendar.days[first].text, calendar.days[range.upperBound - 1].text)
    lines.append("cancel \(from) to \(to) because \"so\"")
  }

  /// Every date that is held in the horizon, with the date that the rule named.
  func dates() -> Set<String> {
    let days = calendar.days
    func step(_ day: Int, by direction: Int) -> Int? {
      var other = day + direction
      while !days[other].isWorking { other += direction }
      guard let bound else { return other }
      return calendar.period(bound, holding: day)?.contains(other) == true ? other : nil
    }
    let reach = horizon.lowerBound - 60..<horizon.upperBound + 60
    let nominal = chosen.filter { reach.contains($0) }.sorted()
    var held: [(nominal: Int, date: Int)] = []
    for day in nominal {
      if days[day].isWorking || move == .keep {
        held.append((day, day))
        continue
      }
      let (later, earlier) = (step(day, by: 1), step(day, by: -1))
      let target: Int? =
        switch move {
        case .keep, .skip: nil
        case .next: later
        case .previous: earlier
        case .nearest:
          if let later, let earlier {
            later - day <= day - earlier ? later : earlier
          } else {
            later ?? earlier
          }
        }
      if let target { held.append((day, target)) }
    }
    var taken = Set(held.filter { $0.nominal == $0.date }.map(\.date))
    held = held.filter { $0.nominal == $0.date || taken.insert($0.date).inserted }
    if let cancelled {
      let left = held.filter { !cancelled.contains($0.nominal) }
      let moved = held.filter { cancelled.contains($0.date) }
      held =
        left.count == held.count && moved.count == 1
        ? held.filter { $0.nominal != moved[0].nominal } : left
    }
    return Set(
      held.filter { horizon.contains($0.date) }
        .map { "\(days[$0.nominal].text) \(days[$0.date].text)" })
  }
}
