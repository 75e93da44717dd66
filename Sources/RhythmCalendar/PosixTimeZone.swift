/// A rule for all years as POSIX writes it in the variable `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixTimeZone: Hashable, Sendable {
  /// Daylight saving and when it starts and ends each year.
  struct Daylight: Hashable, Sendable {
    var kind: TimeZoneRules.Kind
    /// On the clock of standard time.
    var start: Change
    /// On the clock of daylight saving.
    var end: Change
  }

  /// A wall time of each year.
  struct Change: Hashable, Sendable {
    var day: Day
    /// Seconds after midnight; it may lie some days before or after.
    var seconds: Int
  }

  enum Day: Hashable, Sendable {
    /// 1...365; February 29 is never counted.
    case withoutLeapDay(Int)
    /// 0...365; February 29 is counted.
    case withLeapDay(Int)
    /// The nth weekday of a month; 5 is the last.
    case weekday(month: Int, week: Int, Weekday)
  }

  var standard: TimeZoneRules.Kind
  var daylight: Daylight?

  /// The stretch that holds an instant. Years beyond 9999 are answered for 9999.
  func interval(at seconds: Int64) -> TimeZoneRules.Interval {
    guard let daylight else {
      return TimeZoneRules.Interval(start: .min, end: .max, kind: standard)
    }
    let seconds = min(max(-377_000_000_000, seconds), 253_402_000_000)
    let year = CivilDate(dayNumber: Int(seconds).dividedDown(by: 86_400)).year
    var last = TimeZoneRules.Interval(start: .min, end: .max, kind: standard)
    // A change may fall a week outside its year. Of changes at one instant the later in this order
    // counts: a zone that is on daylight saving all year ends and starts it at once.
    for year in year - 1...year + 1 {
      let start = daylight.start.instant(in: year, offset: standard.offset)
      let end = daylight.end.instant(in: year, offset: daylight.kind.offset)
      let changes = [(start, daylight.kind), (end, standard)]
      for (instant, kind) in start <= end ? changes : changes.reversed() {
        if instant > seconds {
          last.end = instant
          return last
        }
        last = TimeZoneRules.Interval(start: instant, end: .max, kind: kind)
      }
    }
    return last
  }
}

extension PosixTimeZone.Change {
  func instant(in year: Int, offset: Int32) -> Int64 {
    Int64(day.dayNumber(in: year)) * 86_400 + Int64(seconds) - Int64(offset)
  }
}

extension PosixTimeZone.Day {
  func dayNumber(in year: Int) -> Int {
    let newYear = CivilDate.number(year, 1, 1)
    switch self {
    case .withoutLeapDay(let day):
      return newYear + day - 1 + (day >= 60 && CivilDate.isLeap(year) ? 1 : 0)
    case .withLeapDay(let day): return newYear + day
    case .weekday(let month, let week, let weekday):
      let first = CivilDate.number(year, month, 1)
      let month = DateSpan(
        first: CivilDate(dayNumber: first), count: CivilDate.daysInMonth(month, of: year))
      let ordinal = week == 5 ? Ordinal.last : Ordinal(week)
      return month.day(ordinal, weekday).map { Int($0.dayNumber) } ?? first
    }
  }
}
