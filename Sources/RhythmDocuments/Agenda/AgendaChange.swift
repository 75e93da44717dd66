import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// That a date of hers was moved, added or cancelled by hand.
package struct AgendaChange: Hashable, Sendable {
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case moved, added, cancelled
  }

  package var sort: Sort
  package var title: String
  /// The day before the move, the day that was added, or the days that are cancelled.
  package var days: DateSpan
  /// When it is held now, by her clock; nil for what is cancelled.
  package var held: WallTime?
  package var because: String
}

extension AgendaReader {
  /// What was changed by hand about this week and the next, by its day.
  func changes() -> [AgendaChange] {
    let days = DateSpan(first: week.first, last: week.last.adding(days: 7))
    let changes = datedChanges(in: days) + cancellations(in: days)
    return changes.enumerated()
      .sorted {
        ($0.element.days.first, $0.offset) < ($1.element.days.first, $1.offset)
      }
      .map(\.element)
  }

  private func datedChanges(in days: DateSpan) -> [AgendaChange] {
    let byHand: Occurrence.Flags = [.movedByHand, .added]
    return source.schedule.occurrences.compactMap { occurrence in
      guard occurrence.flags.rawValue & byHand.rawValue != 0,
        days.contains(occurrence.nominal) || days.contains(occurrence.date),
        let entry = entry(of: occurrence), let change = entry.change
      else { return nil }
      return AgendaChange(
        sort: change.sort == .added ? .added : .moved, title: entry.title,
        days: DateSpan(occurrence.nominal), held: entry.span.start, because: change.because)
    }
  }

  private func cancellations(in days: DateSpan) -> [AgendaChange] {
    let series = source.schedule.series
    return series.indices.flatMap { index -> [AgendaChange] in
      guard Part(of: person, in: series[index].participants) != nil else { return [] }
      return exceptions(of: series[index]).compactMap { exception in
        guard case .cancel(let range) = exception.change, let range = range.intersection(days)
        else { return nil }
        return AgendaChange(
          sort: .cancelled, title: series[index].title, days: range, held: nil,
          because: plan.plainText(exception.because))
      }
    }
  }

  /// The dated lines of a series: its review's, then those of its `adjust` declarations.
  func exceptions(of series: Series) -> [DatedException] {
    var exceptions = plan.reviews[Int(series.review.index)].clauses.exceptions
    for index in plan.adjustments.indices
    where plan.adjustments[index].series.review == series.review {
      if plan.adjustments[index].series.matches(series) {
        exceptions += plan.adjustments[index].clauses.exceptions
      }
    }
    return exceptions.filter { $0.only?.matches(series) != false }
  }
}
