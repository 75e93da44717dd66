extension FiscalCalendar {
  /// The days of a period that a plan names, or nil if its year has no such week or month or is
  /// outside -9999...9999.
  ///
  /// The weeks of a fiscal year of months are told by the rule for week 1 of a year and by the day
  /// on which weeks start; those of a fiscal year of weeks are seven days each from its first.
  package func span(
    of period: Period, weekOne: WeekOneRule = .firstFullWeek, weekStart: Weekday = .monday
  ) -> DateSpan? {
    func part(_ unit: PeriodUnit, _ year: Int, _ number: Int, of count: Int) -> DateSpan? {
      guard (-9999...9999).contains(year), number >= 1, number <= count else { return nil }
      return span(of: unit, at: year * count + number - 1)
    }
    switch period {
    case .year(let year): return part(.calendarYear, year, 1, of: 1)
    case .half(let year, let half): return part(.calendarHalf, year, half, of: 2)
    case .quarter(let year, let quarter): return part(.calendarQuarter, year, quarter, of: 4)
    case .month(let year, let month): return part(.calendarMonth, year, month, of: 12)
    case .week(let year, let week): return ISOWeek(year: year, week: week)?.span
    case .fiscalYear(let year): return part(.fiscalYear, year, 1, of: 1)
    case .fiscalHalf(let year, let half): return part(.fiscalHalf, year, half, of: 2)
    case .fiscalQuarter(let year, let quarter): return part(.fiscalQuarter, year, quarter, of: 4)
    case .fiscalMonth(let year, let month):
      return part(.fiscalMonth, year, month, of: monthsPerYear)
    case .fiscalWeek(let number, let week):
      guard (-9999...9999).contains(number) else { return nil }
      let year = year(number)
      guard case .weeks = form else {
        return weekOne.span(ofWeek: week, in: year.span, weekStart: weekStart)
      }
      return WeekOneRule.daysOneToSeven.span(ofWeek: week, in: year.span, weekStart: weekStart)
    }
  }

  /// What the period of a kind that holds a date is called; nil for days, which are called by their
  /// dates. A week is called as ISO 8601 calls the one that holds the date.
  package func label(of unit: PeriodUnit, containing date: CivilDate) -> Period? {
    let index = index(of: unit, containing: date)
    func split(_ count: Int) -> (year: Int, number: Int) {
      (index.dividedDown(by: count), index.modulo(count) + 1)
    }
    switch unit {
    case .day, .workingDay: return nil
    case .week:
      let week = ISOWeek(containing: date)
      return .week(year: week.year, week: week.week)
    case .calendarMonth: return .month(year: split(12).year, month: split(12).number)
    case .calendarQuarter: return .quarter(year: split(4).year, quarter: split(4).number)
    case .calendarHalf: return .half(year: split(2).year, half: split(2).number)
    case .calendarYear: return .year(index)
    case .fiscalMonth:
      let (year, month) = split(monthsPerYear)
      return .fiscalMonth(year: year, month: month)
    case .fiscalQuarter: return .fiscalQuarter(year: split(4).year, quarter: split(4).number)
    case .fiscalHalf: return .fiscalHalf(year: split(2).year, half: split(2).number)
    case .fiscalYear: return .fiscalYear(index)
    }
  }
}
