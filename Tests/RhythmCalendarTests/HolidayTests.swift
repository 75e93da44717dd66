import RhythmCalendar
import Testing

@Suite struct HolidayTests {
  @Test(arguments: [
    (1961, "04-02"), (1981, "04-19"), (1954, "04-18"), (2000, "04-23"), (2008, "03-23"),
    (2011, "04-24"), (2024, "03-31"), (2025, "04-20"), (2026, "04-05"), (2027, "03-28"),
    (2038, "04-25"), (2049, "04-18"), (2076, "04-19"), (2285, "03-22"),
  ])
  func westernEaster(year: Int, text: String) {
    #expect(EasterReckoning.western.easterSunday(in: year) == day("\(year)-\(text)"))
  }

  @Test(arguments: [
    (2000, "04-30"), (2013, "05-05"), (2016, "05-01"), (2021, "05-02"), (2024, "05-05"),
    (2025, "04-20"), (2026, "04-12"), (2027, "05-02"), (2030, "04-28"), (2100, "05-02"),
  ])
  func orthodoxEaster(year: Int, text: String) {
    #expect(EasterReckoning.orthodox.easterSunday(in: year) == day("\(year)-\(text)"))
  }

  @Test func easterByAnotherMethod() {
    // Butcher's rule of 1876, which takes other intermediate numbers.
    for year in 1583...2600 {
      let a = year % 19
      let (b, c) = (year / 100, year % 100)
      let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
      let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
      let m = (a + 11 * h + 22 * l) / 451
      let n = h + l - 7 * m + 114
      let expected = CivilDate(year: year, month: n / 31, day: n % 31 + 1)
      #expect(EasterReckoning.western.easterSunday(in: year) == expected)
    }
  }

  @Test func daysOfAYear() {
    func date(_ yearDay: YearDay, _ year: Int = 2026) -> String? {
      yearDay.date(in: year)?.description
    }
    #expect(date(.ordinal(Ordinal(3), .monday, month: 1)) == "2026-01-19")
    #expect(date(.ordinal(.last, .monday, month: 5)) == "2026-05-25")
    #expect(date(.ordinal(Ordinal(5), .monday, month: 5)) == nil)
    #expect(date(.ordinal(Ordinal(2, fromEnd: true), .friday, month: 5)) == "2026-05-22")
    #expect(date(.weekday(.monday, .onOrBefore, monthDay(5, 24))) == "2026-05-18")
    #expect(date(.weekday(.monday, .onOrBefore, monthDay(5, 25))) == "2026-05-25")
    #expect(date(.weekday(.monday, .before, monthDay(5, 25))) == "2026-05-18")
    #expect(date(.weekday(.monday, .after, monthDay(5, 25))) == "2026-06-01")
    #expect(date(.weekday(.saturday, .nearest, monthDay(1, 31))) == "2026-01-31")
    #expect(date(.weekday(.thursday, .nearest, monthDay(1, 1)), 2027) == "2026-12-31")
    #expect(date(.easter(.western, days: -2)) == "2026-04-03")
    #expect(date(.fixed(monthDay(2, 29))) == nil)
    #expect(date(.fixed(monthDay(2, 29)), 2028) == "2028-02-29")
    #expect(date(.ordinal(Ordinal(1), .monday, month: 13)) == nil)
  }

  static func fixed(_ month: Int, _ day: Int, _ title: String, from: Int? = nil) -> HolidayRule {
    HolidayRule(.yearly(.fixed(monthDay(month, day))), title: title, fromYear: from)
  }

  static var unitedStates: HolidaySet {
    var shifts = WeekdayShifts()
    shifts[.saturday] = .friday
    shifts[.sunday] = .monday
    func nth(_ ordinal: Ordinal, _ weekday: Weekday, _ month: Int, _ title: String) -> HolidayRule {
      HolidayRule(.yearly(.ordinal(ordinal, weekday, month: month)), title: title)
    }
    return HolidaySet(
      rules: [
        fixed(1, 1, "New Year's Day"), nth(Ordinal(3), .monday, 1, "Martin Luther King Day"),
        nth(Ordinal(3), .monday, 2, "Washington's Birthday"),
        nth(.last, .monday, 5, "Memorial Day"),
        fixed(6, 19, "Juneteenth", from: 2021), fixed(7, 4, "Independence Day"),
        nth(Ordinal(1), .monday, 9, "Labor Day"), nth(Ordinal(2), .monday, 10, "Columbus Day"),
        fixed(11, 11, "Veterans Day"), nth(Ordinal(4), .thursday, 11, "Thanksgiving"),
        fixed(12, 25, "Christmas Day"),
      ], observed: .weekdays(shifts))
  }

  static var england: HolidaySet {
    HolidaySet(
      rules: [
        fixed(1, 1, "New Year's Day"),
        HolidayRule(.yearly(.easter(.western, days: -2)), title: "Good Friday"),
        HolidayRule(.yearly(.easter(.western, days: 1)), title: "Easter Monday"),
        HolidayRule(.yearly(.ordinal(Ordinal(1), .monday, month: 5)), title: "Early May"),
        HolidayRule(.yearly(.ordinal(.last, .monday, month: 5)), title: "Spring"),
        HolidayRule(.yearly(.ordinal(.last, .monday, month: 8)), title: "Summer"),
        fixed(12, 25, "Christmas Day"), fixed(12, 26, "Boxing Day"),
      ], observed: .nextWorkingDay)
  }

  /// The week days on which people are off.
  static func daysOff(_ set: HolidaySet, _ year: Int) -> [String] {
    set.expand(years: year...year).map(\.date)
      .filter { WeekdaySet.mondayToFriday.contains($0.weekday) }.map(\.description)
  }

  @Test func unitedStates2026And2027() {
    #expect(
      Self.daysOff(Self.unitedStates, 2026) == [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03",
        "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
      ])
    // New Year 2028 is a Saturday, so it is observed in the year before.
    #expect(
      Self.daysOff(Self.unitedStates, 2027) == [
        "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-07-05",
        "2027-09-06", "2027-10-11", "2027-11-11", "2027-11-25", "2027-12-24", "2027-12-31",
      ])
    #expect(!Self.daysOff(Self.unitedStates, 2020).contains("2020-06-19"))
    #expect(Self.daysOff(Self.unitedStates, 2028).first == "2028-01-17")
  }

  @Test func england2021To2027() {
    #expect(Self.daysOff(Self.england, 2021).suffix(2) == ["2021-12-27", "2021-12-28"])
    #expect(Self.daysOff(Self.england, 2022).prefix(1) == ["2022-01-03"])
    #expect(Self.daysOff(Self.england, 2022).suffix(2) == ["2022-12-26", "2022-12-27"])
    #expect(
      Self.daysOff(Self.england, 2026) == [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
        "2026-12-25", "2026-12-28",
      ])
    let shifts = Self.england.expand(years: 2027...2027).filter(\.isObservedShift)
    #expect(texts(shifts.map(\.date)) == ["2027-12-27", "2027-12-28"])
    #expect(shifts.map(\.title) == ["Christmas Day", "Boxing Day"])
  }

  @Test func yearsDatesAndPolicies() {
    let set = HolidaySet(
      rules: [
        HolidayRule(
          .dates(span("2026-12-24", "2026-12-26")), title: "Closed"),
        HolidayRule(
          .yearly(.fixed(monthDay(12, 26))), title: "Old", untilYear: 2020, observed: .never),
        HolidayRule(.yearly(.fixed(monthDay(8, 1))), title: "Half", isHalf: true),
      ], observed: .nextWorkingDay)
    #expect(
      texts(set.expand(years: 2026...2026).map(\.date))
        == ["2026-08-01", "2026-12-24", "2026-12-25", "2026-12-26"])
    #expect(
      texts(set.expand(years: 2020...2020).map(\.date)) == ["2020-08-01", "2020-12-26"])
    #expect(set.expand(years: Int.min...Int.min).count <= 2)
    #expect(
      HolidaySet(
        rules: [Self.fixed(12, 25, "Christmas Day")], observed: .nextWorkingDay
      ).expand(years: 2021...2021, workingWeekdays: []).count == 1)
  }
}
