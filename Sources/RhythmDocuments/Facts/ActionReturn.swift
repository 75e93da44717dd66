import RhythmPlan
import RhythmScheduler

extension DocumentSource {
  /// Whether an open action is looked at in an occurrence.
  package func comesBack(_ action: Action, at occurrence: Occurrence) -> Bool {
    guard let series = schedule.series(of: occurrence) else { return false }
    return plan.comesBack(
      action, at: series.review, series.values, nominal: occurrence.nominal, on: occurrence.date)
  }
}
