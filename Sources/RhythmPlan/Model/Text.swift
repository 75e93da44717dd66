import RhythmText

/// A quoted text of the plan, escapes decoded, with the names in braces resolved.
package struct Text: Hashable, Sendable {
  package enum Segment: Hashable, Sendable {
    case literal(String)
    /// `{team}`: its title, or its name where it has none.
    case reference(Reference)
    /// `{account.renewal}`
    case field(Reference, String)
  }

  package var segments: [Segment]
  package var range: SourceRange

  package init(segments: [Segment], range: SourceRange) {
    self.segments = segments
    self.range = range
  }
}
