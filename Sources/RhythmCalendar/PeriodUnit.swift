/// A kind of period, with no doubt left whether the calendar's or the plan's own year is meant.
///
/// In a plan without a fiscal year the fiscal units equal the calendar's.
package enum PeriodUnit: UInt8, Hashable, Sendable, CaseIterable {
  case day, workingDay, week
  case calendarMonth, calendarQuarter, calendarHalf, calendarYear
  case fiscalMonth, fiscalQuarter, fiscalHalf, fiscalYear
}

extension PeriodUnit {
  /// `week`, `month`: whether of the calendar or of the fiscal year is the plan's to say.
  package var noun: String {
    switch self {
    case .day: "day"
    case .workingDay: "working day"
    case .week: "week"
    case .calendarMonth, .fiscalMonth: "month"
    case .calendarQuarter, .fiscalQuarter: "quarter"
    case .calendarHalf, .fiscalHalf: "half"
    case .calendarYear, .fiscalYear: "year"
    }
  }
}
