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

  /// Warns once if another clause than a cadence uses such week numbers: who comes in which weeks,
  /// what is due in one. What is said of `week 2` alone is of the period of the first cadence.
  mutating func noteWeekNumbersOfClauses() {
    for review in plan.reviews where !review.isTemplate && !review.isBroken {
      noteWeekNumbers(of: review.clauses, review.clauses.cadences)
    }
    for adjustment in plan.adjustments where !plan[adjustment.series.review].isBroken {
      let own = adjustment.clauses.cadences
      let cadences = own.isEmpty ? plan[adjustment.series.review].clauses.cadences : own
      noteWeekNumbers(of: adjustment.clauses, cadences)
    }
  }

  private mutating func noteWeekNumbers(of clauses: ReviewClauses, _ cadences: [Cadence]) {
    let unit = cadences.lazy.compactMap(\.unit).first
    for filter in clauses.filters {
      if let unit = filter.value.weekNumberUnit(in: unit) {
        noteWeekNumbers(of: unit, at: filter.range)
      }
    }
    guard let period = unit?.period else { return }
    for due in (clauses.preps + clauses.followUps + clauses.expects).compactMap(\.due) {
      if case .on(let days) = due.form, days.usesWeeks { noteWeekNumbers(of: period, at: due.range) }
    }
  }

  /// Warns once if weeks of a kind of period are counted and the plan does not say which is the first.
  mutating func noteWeekNumbers(of unit: PeriodUnit, at range: SourceRange) {
    guard let header = plan.header, !header.saysWeekOne(of: unit) else { return }
    let line = "week 1 is the first full week"
    findings.add(
      Finding(
        .assumedWeekOne,
        "weeks of the \(unit.noun) are counted, and the plan does not say which is week 1; the first "
          + "full week is taken", at: range, label: "counted from the first full week",
        secondary: [Label(header.name.range, "`week 1 is` is not said here")],
        help: [
          Help(
            "write in the plan: `\(line)`",
            fix: plan.insertion(ofLine: line).map { Fix(.safe, [$0]) })
        ]),
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

extension ReviewClauses {
  /// Those of all clauses but the cadences.
  fileprivate var filters: [Located<Filter>] {
    var result = (chair + presenter).flatMap(\.filters)
    for invitation in attendees + optional + observers + noteTaker {
      result += invitation.filters + invitation.guests.flatMap(\.filters)
    }
    result += (places + links).flatMap(\.filters)
    result += looksAt.flatMap(\.filters)
    result += (preps + followUps + expects).flatMap(\.filters)
    return result
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
