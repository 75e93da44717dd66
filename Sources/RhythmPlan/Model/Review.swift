import RhythmCalendar
import RhythmText

/// A recurring meeting or asynchronous check, or a template for one.
package struct Review: Sendable {
  package var name: Located<String>
  package var title: Text?
  package var isTemplate: Bool
  package var basedOn: Located<ReviewID>?
  /// Its own clauses with those of its template merged in.
  package var clauses: ReviewClauses
  /// The whole declaration.
  package var range: SourceRange
  /// Whether something in it could not be read or resolved, so that what follows from it is not
  /// reported again.
  package var isBroken: Bool

  package init(name: Located<String>, title: Text?, isTemplate: Bool, range: SourceRange) {
    self.name = name
    self.title = title
    self.isTemplate = isTemplate
    self.range = range
    clauses = ReviewClauses()
    isBroken = false
  }
}

/// One or all series of a review: `forecast/iberia`.
package struct SeriesReference: Hashable, Sendable {
  package var review: ReviewID
  /// The values of the review's `for each` lines, outermost first; fewer than there are lines
  /// means all series below.
  package var path: [BoundValue]
  package var range: SourceRange

  package init(review: ReviewID, path: [BoundValue], range: SourceRange) {
    self.review = review
    self.path = path
    self.range = range
  }
}

/// `adjust forecast/iberia starting 2026-04-06 because "..."`: how one series differs.
package struct Adjustment: Sendable {
  package var series: SeriesReference
  package var starting: Located<CivilDate>?
  package var because: Text?
  /// Only what the adjustment itself says.
  package var clauses: ReviewClauses
  package var range: SourceRange

  package init(
    series: SeriesReference, starting: Located<CivilDate>?, because: Text?,
    clauses: ReviewClauses, range: SourceRange
  ) {
    self.series = series
    self.starting = starting
    self.because = because
    self.clauses = clauses
    self.range = range
  }
}
