import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// Something that the plan says and the scheduler does not do yet.
package struct Pending: Hashable, Sendable {
  /// The clause that is left out.
  package var range: SourceRange
  /// What it is, as the subject of a sentence: "`rotate`", "a review without a time of day".
  package var words: String
  /// The review that would have it; nil for a clause outside reviews.
  package var review: ReviewID?

  package init(_ words: String, at range: SourceRange, of review: ReviewID?) {
    self.words = words
    self.range = range
    self.review = review
  }

  /// The advice that says so.
  package var finding: Finding {
    Finding(.notScheduledYet, "\(words) is not scheduled yet", at: range, label: "left out for now")
  }
}
