import RhythmCalendar
import RhythmPlan

/// Where a week lies in the calendar and in the plan's own year.
package struct WeekPosition: Hashable, Sendable {
  package var week: ISOWeek
  package var days: DateSpan
  /// `FY27`, of the week's first day; nil where the plan's year is the calendar's.
  package var fiscalYear: String?
  /// 1 to 4, of the plan's year.
  package var quarter: Int
  /// The week's number in its quarter by the plan's rule; nil before week 1, or where the plan has
  /// not said how weeks are counted.
  package var weekOfQuarter: Int?
  /// How many weeks the quarter has, so counted; nil where `weekOfQuarter` is.
  package var weeksOfQuarter: Int?
  /// How the weeks of a quarter are counted.
  package var rule: WeekOneRule

  package init(_ week: ISOWeek, in calendar: CalendarContext, isRuleSaid: Bool) {
    self.week = week
    days = week.span
    rule = calendar.weekOne.rule(for: .fiscalQuarter)
    let fiscal = calendar.fiscal
    let period = calendar.span(of: .fiscalQuarter, containing: days.first)
    switch fiscal.label(of: .fiscalQuarter, containing: days.first) {
    case .fiscalQuarter(_, let quarter): self.quarter = quarter
    default: quarter = 1
    }
    fiscalYear =
      fiscal.isCalendarYear
      ? nil : fiscal.label(of: .fiscalYear, containing: days.first)?.description
    guard isRuleSaid else { return }
    weekOfQuarter = rule.weekNumber(of: days.first, in: period, weekStart: calendar.weekStart)
    if weekOfQuarter == nil { return }
    // A week that begins in the quarter and ends in the next is one of the quarter's all the same.
    weeksOfQuarter = rule.weekNumber(of: period.last, in: period, weekStart: calendar.weekStart)
  }

  /// `FY27 Q1`, or `Q1` of the calendar's year.
  package var fiscalName: String { (fiscalYear.map { "\($0) " } ?? "") + "Q\(quarter)" }

  /// `2026-W12`
  package var name: String { Period.week(year: week.year, week: week.week).description }
}

extension DocumentSource {
  package func position(of week: ISOWeek) -> WeekPosition {
    WeekPosition(
      week, in: schedule.workingDays.calendar, isRuleSaid: plan.header?.weekOneOfQuarter != nil)
  }
}
