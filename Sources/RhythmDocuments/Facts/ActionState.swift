import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// What has become of an action by some day: computed from its lines, never stored.
package struct ActionState: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case open
    case blocked(by: PersonID?, because: String)
    case done, dropped
  }

  /// Nil where the plan names nobody.
  package var owner: PersonID?
  /// Nil where the plan says no date.
  package var due: CivilDate?
  package var status: Status
  /// How often its date was moved.
  package var moves: Int

  package init(of action: Action, in plan: Plan, on today: CivilDate) {
    owner = action.owners.first?.value
    due = action.due?.value
    status = .open
    moves = 0
    for event in action.events(until: today) {
      switch event.change {
      case .note: break
      case .moved(let date, _):
        due = date
        moves += 1
      case .passed(let person, _): owner = person.value
      case .blocked(let person, let because):
        status = .blocked(by: person?.value, because: plan.plainText(because))
      case .resumed: status = .open
      case .done: status = .done
      case .dropped: status = .dropped
      }
    }
  }

  package var isOpen: Bool {
    switch status {
    case .open, .blocked: true
    case .done, .dropped: false
    }
  }
}
