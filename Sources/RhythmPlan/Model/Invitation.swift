import RhythmCalendar
import RhythmText

/// `chair P`, with the dates on which it holds.
package struct Chosen: Hashable, Sendable {
  package var who: Located<PeopleTerm>
  package var filters: [Located<Filter>]

  package init(_ who: Located<PeopleTerm>, filters: [Located<Filter>] = []) {
    self.who = who
    self.filters = filters
  }
}

/// `attendees bo for function product, chi except during leave-time`
package struct Invitation: Hashable, Sendable {
  package struct Guest: Hashable, Sendable {
    package var who: Located<PeopleTerm>
    /// For whom they speak.
    package var function: Located<FunctionID>?
    package var filters: [Located<Filter>]

    package init(
      _ who: Located<PeopleTerm>, function: Located<FunctionID>? = nil,
      filters: [Located<Filter>] = []
    ) {
      self.who = who
      self.function = function
      self.filters = filters
    }
  }

  package var guests: [Guest]
  package var except: [Located<PeopleTerm>]
  package var filters: [Located<Filter>]
  package var range: SourceRange

  package init(
    guests: [Guest], except: [Located<PeopleTerm>] = [], filters: [Located<Filter>] = [],
    range: SourceRange
  ) {
    self.guests = guests
    self.except = except
    self.filters = filters
    self.range = range
  }
}

/// `place "Room 2" in Q1`
package struct FilteredText: Hashable, Sendable {
  package var text: Text
  package var filters: [Located<Filter>]

  package init(_ text: Text, filters: [Located<Filter>] = []) {
    self.text = text
    self.filters = filters
  }
}

/// `looks at coverage, accuracy`
package struct LooksAt: Hashable, Sendable {
  package var measures: [Located<MeasureID>]
  package var filters: [Located<Filter>]
  package var range: SourceRange

  package init(
    _ measures: [Located<MeasureID>], filters: [Located<Filter>] = [], range: SourceRange
  ) {
    self.measures = measures
    self.filters = filters
    self.range = range
  }
}
