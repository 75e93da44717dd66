import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// Warns once if a cadence uses week numbers of a kind of period whose first week the plan does
  /// not say.
  mutating func noteWeekNumbers(of cadence: Cadence, unit: RecurrenceUnit) {
    if case .every(_, .period(let unit), let days) = cadence.form, days.usesWeeks {
      noteWeekNumbers(of: unit, at: cadence.formRange)
    }
    for filter in cadence.filters {
      if let unit = filter.value.weekNumberUnit(in: unit) {
        noteWeekNumbers(of: unit, at: filter.range)
      }
    }
  }

  /// Warns once if weeks of a kind of period are counted and the plan does not say which is the first.
  mutating func noteWeekNumbers(of unit: PeriodUnit, at range: SourceRange) {
    guard let header = plan.header, !header.saysWeekOne(of: unit) else { return }
    findings.add(
      Finding(
        .assumedWeekOne,
        "weeks of the \(unit.noun) are counted, and the plan does not say which is week 1; the first "
          + "full week is taken", at: range, label: "counted from the first full week",
        secondary: [Label(header.name.range, "`week 1 is` is not said here")],
        help: [Help("write in the plan: `week 1 is the first full week`")]),
      .assumedWeekOne, at: header.name.range)
  }
}

extension PlanHeader {
  fileprivate func saysWeekOne(of unit: PeriodUnit) -> Bool {
    switch unit {
    case .day, .workingDay, .week: true
    case .calendarMonth, .fiscalMonth: weekOneOfMonth != nil
    case .calendarQuarter, .fiscalQuarter: weekOneOfQuarter != nil
    case .calendarHalf, .fiscalHalf: weekOneOfHalf != nil
    case .calendarYear, .fiscalYear: weekOneOfYear != nil
    }
  }
}

extension DaySelection {
  /// Whether a week is told by its number.
  fileprivate var usesWeeks: Bool {
    switch self {
    case .weekdays(_, of: .week), .ordinals(_, of: _, within: .week): true
    case .union(let selections): selections.contains(where: \.usesWeeks)
    default: false
    }
  }
}
