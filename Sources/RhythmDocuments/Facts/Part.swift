import RhythmPlan
import RhythmScheduler

/// What somebody does in an occurrence; of several parts the first of these.
package enum Part: UInt8, Hashable, Sendable, CaseIterable {
  case chair, presenter, noteTaker, attendee, optional, observer

  /// The part of a person; nil for one who does not take part.
  package init?(of person: PersonID, in participants: Participants) {
    if participants.chair == person {
      self = .chair
    } else if participants.presenter == person {
      self = .presenter
    } else if participants.noteTakers.contains(person) {
      self = .noteTaker
    } else if participants.attendees.contains(person) {
      self = .attendee
    } else if participants.optional.contains(person) {
      self = .optional
    } else if participants.observers.contains(person) {
      self = .observer
    } else {
      return nil
    }
  }

  /// As data: `note-taker`.
  package var name: String {
    switch self {
    case .chair: "chair"
    case .presenter: "presenter"
    case .noteTaker: "note-taker"
    case .attendee: "attendee"
    case .optional: "optional"
    case .observer: "observer"
    }
  }

  /// As a page says it to the person: `you chair`.
  package var words: String {
    switch self {
    case .chair: "you chair"
    case .presenter: "you present"
    case .noteTaker: "you take notes"
    case .attendee: "you attend"
    case .optional: "optional for you"
    case .observer: "you observe"
    }
  }

  /// Whether the person must be there.
  package var isRequired: Bool { self < .optional }
}

extension Part: Comparable {
  package static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
}
