extension YearDay {
  /// The day in a year; nil if the year has none: February 29, a 5th Monday.
  ///
  /// A weekday told from a day of the year may lie in the year before or after. What is told from
  /// February 29 is told from February 28 in a common year.
  package func date(in year: Int) -> CivilDate? {
    switch self {
    case .fixed(let day): return day.date(in: year)
    case .ordinal(let ordinal, let weekday, let month):
      guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      return DateSpan(first: first, count: CivilDate.daysInMonth(month, of: year))
        .day(ordinal, weekday)
    case .weekday(let weekday, let relation, let day):
      let date =
        day.date(in: year) ?? CivilDate(dayNumber: CivilDate.number(year, day.month, 28))
      return relation.date(of: weekday, seenFrom: date)
    case .easter(let reckoning, let days):
      return reckoning.easterSunday(in: year).adding(days: days)
    }
  }
}

extension WeekdayRelation {
  /// The day of a weekday that stands in this relation to a date; never more than a week away.
  package func date(of weekday: Weekday, seenFrom date: CivilDate) -> CivilDate {
    let forward = date.weekday.days(to: weekday)
    switch self {
    case .nearest: return date.adding(days: forward <= 3 ? forward : forward - 7)
    case .onOrAfter: return date.adding(days: forward)
    case .onOrBefore: return date.adding(days: forward == 0 ? 0 : forward - 7)
    case .after: return date.adding(days: forward == 0 ? 7 : forward)
    case .before: return date.adding(days: forward - 7)
    }
  }
}

extension EasterReckoning {
  /// Easter Sunday of a year as a Gregorian date, by the methods of Meeus, Astronomical Algorithms,
  /// chapter 8.
  package func easterSunday(in year: Int) -> CivilDate {
    let golden = year.modulo(19)
    switch self {
    case .western:
      let century = year.dividedDown(by: 100)
      let leapCorrection = century.dividedDown(by: 4)
      let moonCorrection = (8 * century + 13).dividedDown(by: 25)
      let moon = (19 * golden + century - leapCorrection - moonCorrection + 15).modulo(30)
      let late = moon == 29 || moon == 28 && golden > 10
      let fullMoon = CivilDate(
        dayNumber: CivilDate.number(year, 3, 21) + moon - (late ? 1 : 0))
      return WeekdayRelation.after.date(of: .sunday, seenFrom: fullMoon)
    case .orthodox:
      let moon = (19 * golden + 15).modulo(30)
      // March 21 of the Julian calendar, which has a leap day in every fourth year.
      let julian = year.dividedDown(by: 100) - year.dividedDown(by: 400) - 2
      let fullMoon = CivilDate(dayNumber: CivilDate.number(year, 3, 21) + julian + moon)
      return WeekdayRelation.after.date(of: .sunday, seenFrom: fullMoon)
    }
  }
}

extension DateSpan {
  /// The nth, or nth last, day of a weekday in the span; nil if it has too few.
  package func day(_ ordinal: Ordinal, _ weekday: Weekday) -> CivilDate? {
    let offset = first.weekday.days(to: weekday)
    let index = ordinal.index(in: (count - offset + 6).dividedDown(by: 7))
    return index.map { first.adding(days: offset + $0 * 7) }
  }
}
