import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// That a review of hers is not held in the week.
package struct AgendaCancellation: Hashable, Sendable {
  package var title: String
  /// The days for which it is cancelled, of the week alone.
  package var days: DateSpan
  package var because: String
}

extension AgendaReader {
  /// What was cancelled by hand on days of the week, in the order of the reviews' declaration.
  func cancellations() -> [AgendaCancellation] {
    source.schedule.series.flatMap { series -> [AgendaCancellation] in
      guard Part(of: person, in: series.participants) != nil else { return [] }
      let adjusted = plan.adjustments.filter { $0.series.matches(series) }
      let exceptions =
        plan[series.review].clauses.exceptions + adjusted.flatMap(\.clauses.exceptions)
      return exceptions.compactMap { exception in
        guard case .cancel(let range) = exception.change,
          exception.only?.matches(series) != false, let days = range.intersection(week)
        else { return nil }
        return AgendaCancellation(
          title: series.title, days: days, because: plan.plainText(exception.because))
      }
    }
  }
}
