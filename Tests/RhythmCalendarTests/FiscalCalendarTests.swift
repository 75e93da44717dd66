import RhythmCalendar
import Testing

@Suite struct FiscalCalendarTests {
  static let february = FiscalCalendar(.months(start: monthDay(2, 1)), namedBy: .end)
  /// The National Retail Federation's: named after the year in which it starts.
  static let retail = FiscalCalendar(
    .weeks(
      WeekYear(
        end: .weekday(.saturday, .nearest, monthDay(1, 31)),
        pattern: WeekPattern([4, 5, 4]) ?? .fourFourFive)), namedBy: .start)
  static let johnson = FiscalCalendar(
    .weeks(
      WeekYear(
        end: .weekday(.sunday, .nearest, monthDay(12, 31)),
        pattern: .fourFourFive)), namedBy: .end)
  static let august = FiscalCalendar(
    .weeks(
      WeekYear(end: .ordinal(.last, .saturday, month: 8), pattern: .thirteenOfFour)), namedBy: .end)

  @Test func namedByTheEnd() {
    let calendar = Self.february
    #expect(calendar.span(of: .fiscalYear(2027)) == span("2026-02-01", "2027-01-31"))
    #expect(
      calendar.span(of: .fiscalQuarter(year: 2027, quarter: 1)) == span("2026-02-01", "2026-04-30"))
    #expect(calendar.span(of: .fiscalHalf(year: 2027, half: 2)) == span("2026-08-01", "2027-01-31"))
    #expect(
      calendar.span(of: .fiscalMonth(year: 2027, month: 12)) == span("2027-01-01", "2027-01-31"))
    #expect(
      calendar.label(of: .fiscalQuarter, containing: day("2027-01-31"))?.description == "FY27-Q4")
    #expect(
      calendar.label(of: .calendarQuarter, containing: day("2027-01-31"))?.description == "2027-Q1")
  }

  @Test func weeksOfAYearOfMonths() {
    // FY27 starts on a Sunday.
    let context = CalendarContext(
      fiscal: Self.february, weekOne: WeekOneRules(.firstFullWeek))
    #expect(context.span(of: .fiscalWeek(year: 2027, week: 1)) == span("2026-02-02", "2026-02-08"))
    var other = context
    other.weekOne = WeekOneRules(.weekOfFirstDay)
    #expect(other.span(of: .fiscalWeek(year: 2027, week: 1)) == span("2026-01-26", "2026-02-01"))
    #expect(
      context.weekPosition(of: day("2026-03-17"), in: .fiscalQuarter)
        == WeekPosition(week: 7, count: 13))
    #expect(context.weekPosition(of: day("2026-02-01"), in: .fiscalQuarter) == nil)
  }

  @Test func taxYearFromApril6() {
    let calendar = FiscalCalendar(.months(start: monthDay(4, 6)), namedBy: .start)
    #expect(calendar.span(of: .fiscalYear(2026)) == span("2026-04-06", "2027-04-05"))
    #expect(calendar.label(of: .fiscalYear, containing: day("2026-04-05")) == .fiscalYear(2025))
    #expect(
      calendar.span(of: .fiscalMonth, containing: day("2026-05-05"))
        == span("2026-04-06", "2026-05-05"))
  }

  @Test func aMonthTooShortForItsFirstDay() {
    let calendar = FiscalCalendar(.months(start: monthDay(10, 31)), namedBy: .end)
    let months = (1...12).compactMap { calendar.span(of: .fiscalMonth(year: 2027, month: $0)) }
    #expect(months.first?.first == day("2026-10-31"))
    #expect(months[4].first == day("2027-02-28"))
    for (month, next) in zip(months, months.dropFirst()) {
      #expect(month.last.adding(days: 1) == next.first)
    }
  }

  @Test func retailYearsWith53Weeks() {
    let long = (1995...2030).filter {
      Self.retail.span(of: .fiscalYear($0))?.count == 371
    }
    #expect(long == [1995, 2000, 2006, 2012, 2017, 2023, 2028])
    #expect(Self.retail.span(of: .fiscalYear(2023)) == span("2023-01-29", "2024-02-03"))
    #expect(
      Self.retail.span(of: .fiscalMonth(year: 2023, month: 12)) == span("2023-12-31", "2024-02-03"))
    #expect(
      Self.retail.span(of: .fiscalMonth(year: 2024, month: 2)) == span("2024-03-03", "2024-04-06"))
    #expect(Self.retail.span(of: .fiscalWeek(year: 2023, week: 53))?.last == day("2024-02-03"))
    #expect(Self.retail.span(of: .fiscalWeek(year: 2024, week: 53)) == nil)
  }

  @Test func aYearThatEndsInTheNextIsNamedAfterItsRule() {
    #expect(Self.johnson.span(of: .fiscalYear(2020)) == span("2019-12-30", "2021-01-03"))
    #expect(Self.johnson.span(of: .fiscalYear(2020))?.count == 371)
    #expect(Self.johnson.label(of: .fiscalYear, containing: day("2021-01-03")) == .fiscalYear(2020))
    #expect(Self.johnson.label(of: .fiscalYear, containing: day("2021-01-04")) == .fiscalYear(2021))
    let byStart = FiscalCalendar(Self.johnson.form, namedBy: .start)
    #expect(byStart.span(of: .fiscalYear(2020)) == span("2019-12-30", "2021-01-03"))
  }

  @Test func whereTheExtraWeekGoes() {
    func quarterDays(_ extra: ExtraWeek) -> [Int] {
      let calendar = FiscalCalendar(
        .weeks(
          WeekYear(
            end: .weekday(.saturday, .nearest, monthDay(1, 31)), pattern: .fourFourFive,
            extraWeek: extra)), namedBy: .start)
      return (1...4).compactMap {
        calendar.span(of: .fiscalQuarter(year: 2023, quarter: $0))?.count
      }
    }
    #expect(quarterDays(.last) == [91, 91, 91, 98])
    #expect(quarterDays(.quarter(1)) == [98, 91, 91, 91])
    #expect(quarterDays(.month(4)) == [91, 98, 91, 91])
    #expect(quarterDays(.month(.max)) == [91, 91, 91, 98])
  }

  @Test func patterns() {
    #expect(WeekPattern([4, 4, 5])?.monthWeeks == WeekPattern.fourFourFive.monthWeeks)
    #expect(WeekPattern([12, 12, 12, 16]) == .thirteenOfFour)
    #expect(WeekPattern([16, 12, 12, 12])?.quarterMonths == [4, 3, 3, 3])
    #expect(WeekPattern([13, 13, 13, 13])?.monthWeeks == WeekPattern.fourFourFive.monthWeeks)
    #expect(WeekPattern([4, 4, 4]) == nil)
    #expect(WeekPattern([]) == nil)
    #expect(WeekPattern([.max, .max, .max]) == nil)
    #expect(
      Self.august.span(of: .fiscalQuarter(year: 2026, quarter: 4))
        == span("2026-05-10", "2026-08-29"))
  }

  @Test(arguments: [february, retail, johnson, august, .calendarYear])
  func periodsFollowEachOtherAndHoldTheirDays(calendar: FiscalCalendar) {
    for unit in PeriodUnit.allCases where unit != .day && unit != .workingDay {
      var date = day("2019-01-01")
      for _ in 0..<120 {
        let period = calendar.span(of: unit, containing: date)
        #expect(period.contains(date))
        #expect(calendar.span(of: unit, containing: period.first) == period)
        #expect(calendar.span(of: unit, containing: period.last) == period)
        let next = calendar.span(of: unit, after: date)
        #expect(period.last.adding(days: 1) == next.first)
        #expect(calendar.span(of: unit, before: next.first) == period)
        let label = calendar.label(of: unit, containing: date)
        #expect(label.flatMap { calendar.span(of: $0) } == period)
        #expect(label.flatMap { Period($0.description) } == label)
        date = next.first
      }
    }
  }

  @Test func farAwayDatesAreHarmless() {
    for calendar in [Self.february, Self.retail, Self.august] {
      for date in [CivilDate(dayNumber: Int32.min), CivilDate(dayNumber: Int32.max)] {
        for unit in PeriodUnit.allCases {
          #expect(calendar.span(of: unit, containing: date).count >= 1)
        }
      }
    }
  }
}
