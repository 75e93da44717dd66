import RhythmPlan
import RhythmScheduler

extension OccurrenceDetails {
  /// Whether a clause with such filters holds on an occurrence.
  func holds(_ filters: [Located<Filter>], on occurrence: Occurrence) -> Bool {
    filters.isEmpty
  }
}
