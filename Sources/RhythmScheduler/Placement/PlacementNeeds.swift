import RhythmCalendar
import RhythmPlan

// What has to be placed so that some series find the times that they would find among all.
extension Scheduling {
  /// Chooses the lanes on which the places of the wanted series hang, and asks for the dates of all
  /// who are in them, since whoever is taken cannot be met.
  ///
  /// A lane is placed among what was placed before it. So each lane needs those that come earlier and
  /// share people with it, and those again what came before them. False where that cannot be told
  /// before dates are known; then everything is to be placed.
  mutating func chooseLanes() -> Bool {
    guard !lanes.isEmpty else { return true }
    guard let needed, areApart else { return false }
    var chosen = Array(repeating: false, count: lanes.count)
    var isIn = Array(repeating: false, count: plan.people.count)
    for index in lanes.order(in: workingDays.planHours).reversed() {
      let series = Int(lanes[index].key.series)
      guard let people = possiblePeople(inSeries: series) else { return false }
      let isShared = people.contains { isIn.indices.contains(Int($0.index)) && isIn[Int($0.index)] }
      guard isShared || !placedOnly.contains(series) else { continue }
      chosen[index] = true
      for person in people where isIn.indices.contains(Int(person.index)) {
        isIn[Int(person.index)] = true
      }
    }
    chosenLanes = chosen
    self.needed = needed.adding(
      isIn.indices.filter { isIn[$0] }.map { PersonID($0) }, in: plan)
    return true
  }

  /// Whether what lies in the plan's horizon is placed apart from what lies outside: all in one zone,
  /// and each within its day.
  private var areApart: Bool {
    if planHorizon.contains(horizon) { return true }
    return lanes.allSatisfy { lane in
      lane.zone == lanes[0].zone && lane.line.openStart != nil
        && (lane.line.days == nil || lane.key.turn >= 0)
    }
  }

  /// All who may have to come to an occurrence of a series, or stand in; nil where that hangs on its
  /// date.
  private func possiblePeople(inSeries index: Int) -> [PersonID]? {
    guard series.indices.contains(index) else { return nil }
    let review = Int(series[index].review.index)
    let own = (adjustments[series[index].review] ?? []).filter {
      plan.adjustments[$0].series.includes(series[index].values)
    }
    if plan.reviews[review].clauses.hasFilteredPeople
      || !plan.reviews[review].clauses.rotations.isEmpty
      || !plan.reviews[review].clauses.swaps.isEmpty
      || own.contains(where: { plan.adjustments[$0].clauses.changesPeople })
    {
      return nil
    }
    var people = series[index].participants.everybody
    if !plan.reviews[review].clauses.conditions.isEmpty {
      people += phrases.appointed(
        plan.reviews[review].clauses, series[index].values, series[index].participants)
    }
    for person in people where plan.people.indices.contains(Int(person.index)) {
      for absence in plan.people[Int(person.index)].absences {
        guard let standIn = absence.standIn else { continue }
        people += phrases.people(standIn.value, Bindings())
      }
    }
    return people
  }

  /// Whether a review, and each of its series, says the day and the time of all that it holds.
  func leavesNothingOpen(_ review: ReviewID) -> Bool {
    let cadences = plan.reviews[Int(review.index)].clauses.cadences
    return cadences.indices.allSatisfy { !cadences[$0].leavesSomethingOpen }
      && (adjustments[review] ?? []).allSatisfy { index in
        plan.adjustments[index].clauses.cadences.allSatisfy { !$0.leavesSomethingOpen }
      }
  }
}

extension ReviewClauses {
  /// Whether an `adjust` with these clauses may have other people come.
  fileprivate var changesPeople: Bool {
    !chair.isEmpty || !presenter.isEmpty || !attendees.isEmpty || !optional.isEmpty
      || !observers.isEmpty || !noteTaker.isEmpty || !rotations.isEmpty || !swaps.isEmpty
      || !conditions.isEmpty
  }
}
