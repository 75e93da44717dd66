/// A week of ISO 8601: from Monday, in the year that holds its Thursday.
package struct ISOWeek: Hashable, Sendable {
  /// The year that holds its Thursday.
  package let year: Int
  /// Its number, 1...53.
  package let week: Int

  /// The week so called, or nil if the year has no such week: most have 52, some 53.
  package init?(year: Int, week: Int) {
    guard (-9999...9999).contains(year), week >= 1, week <= ISOWeek.count(in: year) else {
      return nil
    }
    self.year = year
    self.week = week
  }

  /// The week that holds a date.
  package init(containing date: CivilDate) {
    let thursday = date.adding(days: 3 - Int(date.weekday.rawValue))
    year = thursday.year
    week = (Int(thursday.dayNumber) - CivilDate.number(year, 1, 1)) / 7 + 1
  }

  /// Its days, Monday to Sunday.
  package var span: DateSpan {
    DateSpan(first: ISOWeek.firstMonday(of: year).adding(days: (week - 1) * 7), count: 7)
  }

  /// How many weeks a year has, 52 or 53.
  package static func count(in year: Int) -> Int {
    firstMonday(of: year).days(to: firstMonday(of: year + 1)) / 7
  }

  /// The Monday of week 1, which holds January 4.
  private static func firstMonday(of year: Int) -> CivilDate {
    let fourth = CivilDate(dayNumber: CivilDate.number(year, 1, 4))
    return fourth.adding(days: -Int(fourth.weekday.rawValue))
  }
}
