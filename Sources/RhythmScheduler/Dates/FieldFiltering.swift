import RhythmCalendar
import RhythmPlan

// What the `where` of a review's `for each` leaves of its series and of their dates.
extension Scheduling {
  /// Whether a series is held on no date at all: a test fails that is the same on all dates.
  func isLeftOut(_ loops: [ForEach], _ context: SeriesContext) -> Bool {
    loops.contains { loop in
      let tests = loop.conditions.filter { !$0.dependsOnDate }
      guard !tests.isEmpty, let value = context.bindings[loop.slot] else { return false }
      return !phrases.holds(
        tests, for: value, context.bindings, on: horizon.first, working: workingDays.plan)
    }
  }

  /// Keeps the dates on which every test holds that is told from the date.
  func filter(_ dates: inout [SettledDate], _ loops: [ForEach], _ context: SeriesContext) {
    for loop in loops {
      let tests = loop.conditions.filter(\.dependsOnDate)
      guard !tests.isEmpty, let value = context.bindings[loop.slot] else { continue }
      dates.removeAll { settled in
        !phrases.holds(
          tests, for: value, context.bindings, on: settled.nominal, working: workingDays.plan)
      }
    }
  }

  /// Exceptions of a series that is left out say nothing, and are no mistakes: its entry may be back.
  func settle(
    _ uses: inout [ExceptionUse], leftOut values: [BoundValue], _ context: SeriesContext
  ) {
    for index in uses.indices where uses[index].exception.only?.includes(values) ?? false {
      uses[index].hasHit = true
      uses[index].subject = uses[index].subject ?? context.subject
    }
  }
}

extension FieldTest {
  /// Whether it may hold on one date and not on another.
  var dependsOnDate: Bool {
    switch comparison {
    case .within, .moreThanAgo: true
    case .isSet, .isNotSet, .equals, .differs, .atLeast, .atMost, .above, .below: false
    }
  }
}
