import RhythmCalendar
import RhythmPlan

/// One stretch of time in which the clauses of a series stay the same.
struct SeriesSegment {
  var span: DateSpan
  var clauses: ReviewClauses
  /// Whether an `adjust` has a part in the clauses.
  var isAdjusted: Bool
  /// The day on which the `adjust` started that wrote the cadences; nil for the review's own.
  var adjustedFrom: CivilDate?
}

/// What is known of one series while its dates are told.
struct SeriesContext {
  var review: ReviewID
  /// The name by which findings call it.
  var subject: String
  var bindings: Bindings
  /// Whose turn it is on its dates.
  var turns = TurnTable.none
  /// By which reviews it is displaced, and when.
  var displacements: [Displacement] = []
  /// The dates for which somebody said by hand what happens: they are cancelled or moved.
  var datedByHand: [DateSpan] = []

  func isDatedByHand(_ date: CivilDate) -> Bool { datedByHand.contains { $0.contains(date) } }

  /// Whether a line names a date by itself, and not in a stretch: then it is there to be named,
  /// whatever the rule on days off makes of it.
  func isNamedByItself(_ date: CivilDate) -> Bool {
    datedByHand.contains { $0.first == date && $0.last == date }
  }
}

extension ReviewClauses {
  /// Whether every series of the review has the same dates, exceptions apart.
  func hasSharedDates(with plan: PlanHeader?) -> Bool {
    let hasFieldBounds = cadences.contains { cadence in
      [cadence.starting, cadence.until].contains { bound in
        if case .field = bound?.value { true } else { false }
      }
    }
    let concernsPeople = (daysOff + (plan?.daysOff ?? [])).contains { $0.whose != .plan }
    let countsFromOthers = cadences.contains { cadence in
      guard case .lead(_, _, let anchor) = cadence.form else { return false }
      switch anchor {
      case .startOfEach, .endOfEach: return false
      case .each, .first, .last, .next, .field: return true
      }
    }
    return !hasFieldBounds && !concernsPeople && !countsFromOthers && rotations.isEmpty
  }

  /// These clauses with all that an `adjust` says in their place.
  func adjusted(by other: ReviewClauses) -> ReviewClauses {
    var result = self
    func take<Value>(_ own: inout Value?, _ others: Value?) {
      if let others { own = others }
    }
    func take<Value>(_ own: inout [Value], _ others: [Value]) {
      if !others.isEmpty { own = others }
    }
    take(&result.kind, other.kind)
    take(&result.purpose, other.purpose)
    take(&result.cadences, other.cadences)
    take(&result.chair, other.chair)
    take(&result.presenter, other.presenter)
    take(&result.attendees, other.attendees)
    take(&result.optional, other.optional)
    take(&result.observers, other.observers)
    take(&result.noteTaker, other.noteTaker)
    take(&result.isCustomerFacing, other.isCustomerFacing)
    take(&result.isPrivate, other.isPrivate)
    take(&result.isAsync, other.isAsync)
    take(&result.places, other.places)
    take(&result.links, other.links)
    take(&result.timeZone, other.timeZone)
    take(&result.looksAt, other.looksAt)
    take(&result.preps, other.preps)
    take(&result.followUps, other.followUps)
    take(&result.expects, other.expects)
    take(&result.doneWhen, other.doneWhen)
    take(&result.shaped, other.shaped)
    take(&result.actionsDue, other.actionsDue)
    take(&result.comesBackAt, other.comesBackAt)
    take(&result.daysOff, other.daysOff)
    take(&result.rotations, other.rotations)
    take(&result.feeds, other.feeds)
    take(&result.after, other.after)
    take(&result.conditions, other.conditions)
    take(&result.revisitBy, other.revisitBy)
    for agenda in other.agendas {
      result.agendas.removeAll { $0.name?.value == agenda.name?.value }
      result.agendas.append(agenda)
    }
    return result
  }
}
