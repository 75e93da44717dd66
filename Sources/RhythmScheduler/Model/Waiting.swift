import RhythmPlan
import RhythmText

/// A cadence of a series, or the duties of an initiative, that wait for a date that nobody has
/// written down yet. That is no fault.
package struct Waiting: Hashable, Sendable {
  /// Nil for an initiative.
  package var review: ReviewID?
  /// The name of the series, as `risk/acme`, or of the initiative.
  package var subject: String
  /// What it waits for, as plans write it: `account.renewal`.
  package var field: String
  /// The line that waits.
  package var range: SourceRange

  package init(review: ReviewID?, subject: String, field: String, range: SourceRange) {
    self.review = review
    self.subject = subject
    self.field = field
    self.range = range
  }
}
