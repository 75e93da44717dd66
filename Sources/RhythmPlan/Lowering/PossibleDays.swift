import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Days that no period of their kind has: the 40th of a month, its 6th Friday, day 100 of a quarter.
extension Lowering {
  /// Whether each of some days is in one period at least of the plan's calendar; a finding where not.
  ///
  /// Days that only some periods have, such as the 31st, are no error: what is missing is told when
  /// dates are.
  mutating func exist(
    _ days: DaySelection, in unit: RecurrenceUnit, _ cadence: EveryCadence
  ) -> Bool {
    guard let (words, reason, help) = impossible(days, in: unit) else { return true }
    isTroubled = true
    report(
      .impossibleDate, "\(words) never comes: \(reason)",
      at: cadence.days?.node.sourceRange ?? cadence.sourceRange, label: "no such day",
      help: [Help(help)])
    return false
  }

  private func impossible(
    _ days: DaySelection, in unit: RecurrenceUnit
  ) -> (words: String, reason: String, help: String)? {
    switch days {
    case .weekdays(_, of: .week(let number)):
      if unit.isLong, (1...4).contains(number) { return nil }
      guard let most = mostDays(of: unit, nil) else { return nil }
      // A period that starts and ends within a week reaches into the most of them.
      let weeks = (most.days + 12) / 7
      if (1...weeks).contains(number) { return nil }
      return (
        "week \(number)",
        number < 1 ? "they are counted from 1" : "a \(most.word) has \(weeks) at most",
        "for the last one of each write `of the last week`"
      )
    case .none, .weekdays, .monthDays: return nil
    case .union(let selections):
      return selections.lazy.compactMap { impossible($0, in: unit) }.first
    case .dayNumbers(let numbers):
      if unit.isLong, numbers.allSatisfy((1...28).contains) { return nil }
      guard let most = mostDays(of: unit, nil) else { return nil }
      return numbers.first { $0 < 1 || $0 > most.days }.map { number in
        (
          "day \(number)",
          number < 1 ? "they are counted from 1" : "a \(most.word) has \(most.days) days at most",
          "write `on the last day`"
        )
      }
    case .ordinals(let ordinals, of: let kind, within: let part):
      if unit.isLong, part == nil, ordinals.allSatisfy({ (1...4).contains($0.value) }) {
        return nil
      }
      guard let most = mostDays(of: unit, part) else { return nil }
      let count: Int
      let noun: String
      switch kind {
      case .day: (count, noun) = (most.days, "day")
      case .weekday(let weekday): (count, noun) = ((most.days + 6) / 7, weekday.name)
      case .workingDay:
        let weekdays = plannedWeekdays.count
        (count, noun) = (most.days / 7 * weekdays + min(most.days % 7, weekdays), "working day")
      }
      return ordinals.first { $0.value < 1 || $0.value > count }.map { ordinal in
        let last = ordinal.fromEnd ? " last" : ""
        return (
          "the \(ordinal.value)\(ending(ordinal.value))\(last) \(noun)",
          ordinal.value < 1 ? "they are counted from 1" : "a \(most.word) has \(count) at most",
          "for the last one write `on the last \(noun)`"
        )
      }
    }
  }

  /// `on the 31st in February` never comes, where every month that it may be in is shorter.
  mutating func checkMonths(of cadence: Cadence) {
    guard case .every(_, .period(.calendarMonth), .ordinals(let ordinals, .day, nil)) = cadence.form
    else { return }
    for filter in cadence.filters {
      guard case .months(let months) = filter.value,
        let most = months.map({ CivilDate.daysInMonth($0, of: 2000) }).max(),
        let ordinal = ordinals.first(where: { $0.value > most })
      else { continue }
      isTroubled = true
      report(
        .impossibleDate,
        "the \(ordinal.value)\(ending(ordinal.value)) never comes there: "
          + (months.count == 1 ? "that month has" : "those months have") + " \(most) days at most",
        at: cadence.formRange, label: "no such day", secondary: [Label(filter.range, "only here")],
        help: [Help("for the last one write `on the last day`")])
      return
    }
  }

  private func ending(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  }

  /// The most days that a period, or a part of it, can have, and what it is called; nil where it is
  /// not known.
  private func mostDays(
    of unit: RecurrenceUnit, _ part: SubPeriod?
  ) -> (days: Int, word: String)? {
    switch part {
    case .week, .lastWeek: return (7, "week")
    case .namedMonth(let month):
      return (CivilDate.daysInMonth(month, of: 2000), "month of that name")
    case .part: return nil
    case .month:
      guard case .period(let unit) = unit else { return nil }
      let isFiscal = unit == .fiscalQuarter || unit == .fiscalHalf || unit == .fiscalYear
      return (mostDays(of: isFiscal ? .fiscalMonth : .calendarMonth), "month")
    case nil: break
    }
    switch unit {
    case .cycle(let index):
      guard plan.cycles.indices.contains(index), let cycle = plan.cycles[index].cycle,
        let days = cycle.span(containing: cycle.start)?.count
      else { return nil }
      return (days, "round of `\(plan.cycles[index].name.value)`")
    case .period(let unit):
      switch unit {
      case .day, .workingDay: return nil
      case .week: return (7, "week")
      case .calendarMonth, .fiscalMonth: return (mostDays(of: unit), "month")
      case .calendarQuarter, .fiscalQuarter: return (mostDays(of: unit), "quarter")
      case .calendarHalf, .fiscalHalf: return (mostDays(of: unit), "half")
      case .calendarYear, .fiscalYear: return (mostDays(of: unit), "year")
      }
    }
  }

  /// Twenty-eight years have every length of a year, and of its parts, that a calendar has.
  private func mostDays(of unit: PeriodUnit) -> Int {
    switch unit {
    case .calendarMonth: return 31
    case .calendarQuarter: return 92
    case .calendarHalf: return 184
    case .calendarYear: return 366
    default: break
    }
    let years = DateSpan(first: .firstOfLengths, last: .lastOfLengths)
    return calendar.spans(of: unit, over: years).map(\.count).max() ?? 366
  }
}

extension RecurrenceUnit {
  /// Whether each of its periods has 28 days at least.
  fileprivate var isLong: Bool {
    switch self {
    case .period(.day), .period(.workingDay), .period(.week), .cycle: false
    case .period: true
    }
  }
}

extension CivilDate {
  fileprivate static let firstOfLengths = CivilDate(year: 2000, month: 1, day: 1) ?? .earliest
  fileprivate static let lastOfLengths = CivilDate(year: 2028, month: 12, day: 31) ?? .latest
}
