/// The rule for week 1 of each kind of period; a plan may say it of each apart.
package struct WeekOneRules: Hashable, Sendable {
  /// For calendar and fiscal months.
  package var month: WeekOneRule
  /// For calendar and fiscal quarters.
  package var quarter: WeekOneRule
  /// For calendar and fiscal halves.
  package var half: WeekOneRule
  /// For calendar and fiscal years, and for `FY27-W07` where years are of months.
  package var year: WeekOneRule

  package init(
    month: WeekOneRule, quarter: WeekOneRule, half: WeekOneRule, year: WeekOneRule
  ) {
    self.month = month
    self.quarter = quarter
    self.half = half
    self.year = year
  }

  /// One rule for all kinds of period.
  package init(_ rule: WeekOneRule = .firstFullWeek) {
    self.init(month: rule, quarter: rule, half: rule, year: rule)
  }

  /// The rule for a kind of period; for days and weeks that of the month, which they never need.
  package func rule(for unit: PeriodUnit) -> WeekOneRule {
    switch unit {
    case .day, .workingDay, .week, .calendarMonth, .fiscalMonth: month
    case .calendarQuarter, .fiscalQuarter: quarter
    case .calendarHalf, .fiscalHalf: half
    case .calendarYear, .fiscalYear: year
    }
  }
}
