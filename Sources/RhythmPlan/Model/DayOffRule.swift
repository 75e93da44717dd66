import RhythmCalendar
import RhythmText

/// `on non-working days of chair, move to next working day in the same month`
package struct DayOffRule: Hashable, Sendable {
  package enum Whose: Hashable, Sendable {
    case plan
    case everyone
    case people(PeopleTerm)
  }

  package var whose: Whose
  package var move: DayOffMove
  package var range: SourceRange

  package init(whose: Whose, move: DayOffMove, range: SourceRange) {
    self.whose = whose
    self.move = move
    self.range = range
  }
}

/// `if chair is away, skip`
package struct Condition: Hashable, Sendable {
  package enum When: Hashable, Sendable {
    case nothingIsOpen(before: Span)
    case halfAreAway
    case away(count: Int)
    case isAway(PeopleTerm)
  }

  package enum Then: Hashable, Sendable {
    case skip
    case standIn(PeopleTerm)
    case move(DayOffMove)
  }

  package var when: When
  package var then: Then
  package var range: SourceRange

  package init(when: When, then: Then, range: SourceRange) {
    self.when = when
    self.then = then
    self.range = range
  }
}
