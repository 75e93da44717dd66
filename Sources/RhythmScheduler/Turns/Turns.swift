import RhythmCalendar
import RhythmPlan

/// What an occurrence has by the `rotate` lines of its review, each in its place.
struct Turns: Hashable, Sendable {
  /// The values of names that the review binds itself, by slot.
  var lists: [Int: [BoundValue]] = [:]
  /// Nil where nobody takes turns in that place.
  var chair: [BoundValue]?
  var presenter: [BoundValue]?
  var noteTaker: [BoundValue]?
  var agenda: String?
  var place: String?

  /// The values of each `rotate` line, put where the line says.
  init(_ rotations: [Rotation], _ values: [[BoundValue]]) {
    for (rotation, values) in zip(rotations, values) {
      switch rotation.place {
      case .chair: chair = values
      case .presenter: presenter = values
      case .noteTaker: noteTaker = values
      case .agenda: if case .text(let name)? = values.first { agenda = name }
      case .place: if case .text(let text)? = values.first { place = text }
      case .binding(_, let slot): lists[slot] = values
      }
    }
  }
}

extension Phrases {
  /// The person who takes a turn in a place for people: of a team its lead, of an entry its owner.
  func person(taking turn: BoundValue) -> PersonID? {
    switch turn {
    case .person(let person): person
    case .team(let team): organisation.lead(of: team)
    case .entry: people(.related(.owner, .reference(.binding(0))), Bindings([turn])).first
    case .portfolio, .measure, .text, .time: nil
    }
  }

  /// All that may take a turn by a `rotate` line, whenever; each once.
  func members(of turns: Rotation.Turns, _ bindings: Bindings) -> [BoundValue] {
    switch turns {
    case .people(let set, _): written(set, bindings) ?? values(set, bindings)
    case .agendas(let names): names.map { .text($0.value) }
    case .times(let times): times.map { .time($0) }
    case .texts(let texts): texts.map { .text(text($0, bindings)) }
    }
  }

  /// A list of people and entries by their names, in which one may stand twice to have two turns; nil
  /// for what means sets.
  private func written(_ set: PeoplePhrase, _ bindings: Bindings) -> [BoundValue]? {
    guard set.namesSomebodyTwice, set.except.isEmpty else { return nil }
    var result: [BoundValue] = []
    for term in set.terms {
      switch term.value {
      case .reference(.person), .reference(.entry): result += values(term.value, bindings)
      default: return nil
      }
    }
    return result
  }

  /// The turns of a date that nobody has in mind: everybody at once.
  func usualTurns(_ rotations: [Rotation], _ bindings: Bindings) -> Turns? {
    if rotations.isEmpty { return nil }
    var bindings = bindings
    var values: [[BoundValue]] = []
    for rotation in rotations {
      values.append(members(of: rotation.turns, bindings))
      bindings.turns = Turns(rotations, values)
    }
    return bindings.turns
  }
}

extension PeoplePhrase {
  /// Whether a name stands in it more than once.
  fileprivate var namesSomebodyTwice: Bool {
    var names: Set<PeopleTerm> = []
    return terms.contains { !names.insert($0.value).inserted }
  }
}

extension Rotation.Turns {
  /// Whether somebody is to have two turns a round.
  var namesSomebodyTwice: Bool {
    if case .people(let set, _) = self { set.namesSomebodyTwice } else { false }
  }
}

extension ReviewClauses {
  /// Whether people take turns, so that who takes part hangs on the date.
  var hasRotatingPeople: Bool {
    rotations.contains { rotation in
      switch (rotation.place, rotation.turns) {
      case (.chair, _), (.presenter, _), (.noteTaker, _), (.binding, .people): true
      default: false
      }
    }
  }

  /// The agenda that a cadence without one has where agendas take turns and no turn is meant.
  var firstRotatedAgenda: String? {
    for rotation in rotations {
      if case (.agenda, .agendas(let names)) = (rotation.place, rotation.turns) {
        return names.first?.value
      }
    }
    return nil
  }
}
