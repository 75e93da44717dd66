import RhythmCalendar

/// The days of some years with what a walk from day to day tells of each, and the periods they form.
///
/// It shares no arithmetic with the engine: days are dealt out one after the other.
struct WalkedCalendar: Sendable {
  struct Day: Sendable {
    var year: Int
    var month: Int
    var day: Int
    /// 0 is Monday.
    var weekday: Int
    var isWorking: Bool

    var text: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
  }

  enum Unit: String, CaseIterable, Sendable {
    case week
    case month
    case quarter
    case half
    case fiscalYear = "fiscal year"
    case fiscalMonth = "fiscal month"
    case calendarQuarter = "calendar quarter"
    case year
  }

  enum WeekOne: String, CaseIterable, Sendable {
    case firstFull = "the first full week"
    case ofFirstDay = "the week of day 1"
    case daysOneToSeven = "days 1 to 7"
  }

  enum Fiscal: Sendable {
    case months(start: Int, day: Int)
    /// The last weekday of a month, or the one nearest its end; weeks of each month, months of each
    /// quarter, and the month that takes week 53.
    case weeks(
      weekday: Int, month: Int, isNearest: Bool, months: [Int], quarters: [Int], extra: Int)
  }

  var days: [Day] = []
  var periods: [Unit: [Range<Int>]] = [:]
  var weekOne: WeekOne
  var weekStart: Int

  /// Three years before a year to four years after it.
  init(
    around year: Int, fiscal: Fiscal, weekOne: WeekOne, weekStart: Int, workingDays: Int
  ) {
    self.weekOne = weekOne
    self.weekStart = weekStart
    // From 1900-01-01, a Monday, on.
    var (current, month, day, weekday) = (1900, 1, 1, 0)
    while current < year + 5 {
      if current >= year - 3 {
        days.append(
          Day(
            year: current, month: month, day: day, weekday: weekday,
            isWorking: weekday < workingDays))
      }
      weekday = weekday == 6 ? 0 : weekday + 1
      day += 1
      if day > Self.length(of: month, in: current) { (month, day) = (month + 1, 1) }
      if month > 12 { (current, month) = (current + 1, 1) }
    }
    periods[.week] = cut { $0.weekday == weekStart }
    periods[.month] = cut { $0.day == 1 }
    periods[.calendarQuarter] = cut { $0.day == 1 && $0.month % 3 == 1 }
    periods[.year] = cut { $0.day == 1 && $0.month == 1 }
    switch fiscal {
    case .months(let start, let first):
      for (unit, count) in [(Unit.fiscalMonth, 1), (.quarter, 3), (.half, 6), (.fiscalYear, 12)] {
        periods[unit] = cut { $0.day == first && ($0.month + 12 - start) % count == 0 }
      }
    case .weeks(let weekday, let month, let isNearest, let months, let quarters, let extra):
      let ends = days.indices.filter { index in
        guard days[index].weekday == weekday else { return false }
        if !isNearest {
          return days[index].month == month && index + 7 < days.count
            && days[index + 7].month != month
        }
        return (max(0, index - 3)...min(days.count - 1, index + 3)).contains {
          days[$0].month == month && days[$0].day == Self.length(of: month, in: days[$0].year)
        }
      }
      cutYears(ends, months, quarters, extra)
    }
  }

  static func length(of month: Int, in year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private func cut(_ isFirst: (Day) -> Bool) -> [Range<Int>] {
    let starts = days.indices.filter { isFirst(days[$0]) }
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  private mutating func cutYears(_ ends: [Int], _ months: [Int], _ quarters: [Int], _ extra: Int) {
    for (last, next) in zip(ends, ends.dropFirst()) {
      var weeks = months
      if next - last == 371 { weeks[extra - 1] += 1 }
      var (start, month) = (last + 1, 0)
      var own: [Range<Int>] = []
      for count in quarters {
        let first = start
        for _ in 0..<count {
          periods[.fiscalMonth, default: []].append(start..<start + 7 * weeks[month])
          start += 7 * weeks[month]
          month += 1
        }
        own.append(first..<start)
      }
      periods[.quarter, default: []] += own
      periods[.half, default: []] += [
        own[0].lowerBound..<own[1].upperBound, own[2].lowerBound..<own[3].upperBound,
      ]
      periods[.fiscalYear, default: []].append(last + 1..<next + 1)
    }
  }

  func index(of text: String) -> Int? { days.firstIndex { $0.text == text } }

  /// The period of a kind that holds a day.
  func period(_ unit: Unit, holding index: Int) -> Range<Int>? {
    periods[unit]?.first { $0.contains(index) }
  }

  /// The place, from 1, of the period of one kind among those that start in a longer one.
  func place(of part: Unit, in whole: Unit, at index: Int) -> Int? {
    guard let outer = period(whole, holding: index) else { return nil }
    return periods[part]?.filter { outer.contains($0.lowerBound) }
      .firstIndex { $0.contains(index) }.map { $0 + 1 }
  }

  /// The days of week N of a period, which may reach over its edges.
  func week(_ number: Int, of period: Range<Int>) -> Range<Int>? {
    var start = period.lowerBound
    switch weekOne {
    case .firstFull: while start < days.count - 1, days[start].weekday != weekStart { start += 1 }
    case .ofFirstDay: while start > 0, days[start].weekday != weekStart { start -= 1 }
    case .daysOneToSeven: break
    }
    for _ in 1..<number { start += 7 }
    guard start < period.upperBound else { return nil }
    let end = weekOne == .daysOneToSeven ? min(start + 7, period.upperBound) : start + 7
    return start..<end
  }
}
