import RhythmCalendar
import RhythmPlan

/// What has become of an action by some day: computed from its lines, never stored.
package struct ActionState: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case open
    case blocked(by: PersonID?, because: Text)
    case done, dropped
  }

  /// Nil where the plan names nobody.
  package var owner: PersonID?
  /// Nil where the plan says no date.
  package var due: CivilDate?
  package var status: Status
  /// How often its date was moved.
  package var moves: Int
  /// The day on which it was done or dropped; nil while it is open.
  package var closed: CivilDate?
  /// Whether some day passed on which it was open though its date, as it then stood, was over. A
  /// date that is moved after it has passed was missed.
  package var wasLate: Bool

  package init(of action: Action, on today: CivilDate) {
    owner = action.owners.first?.value
    due = action.due?.value
    status = .open
    moves = 0
    wasLate = false
    for event in action.events(until: today) {
      let day = event.date.value
      if isOpen, let due, due < day { wasLate = true }
      switch event.change {
      case .note: break
      case .moved(let date, _):
        due = date
        moves += 1
      case .passed(let person, _): owner = person.value
      case .blocked(let person, let because):
        set(.blocked(by: person?.value, because: because), on: day)
      case .resumed: set(.open, on: day)
      case .done: set(.done, on: day)
      case .dropped: set(.dropped, on: day)
      }
    }
    if isOpen, let due, due < today { wasLate = true }
  }

  /// Neither done nor dropped; what is blocked is open.
  package var isOpen: Bool {
    switch status {
    case .open, .blocked: true
    case .done, .dropped: false
    }
  }

  private mutating func set(_ status: Status, on day: CivilDate) {
    self.status = status
    closed = isOpen ? nil : day
  }
}
