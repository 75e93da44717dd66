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

  /// What is not scheduled yet of the reviews in which she takes part: a line a review.
  func pending() -> [String] {
    let reviews = Set(
      source.schedule.series.filter { Part(of: person, in: $0.participants) != nil }
        .map(\.review))
    var lines: [(review: ReviewID, things: [String])] = []
    for pending in source.schedule.pending {
      guard let review = pending.review, reviews.contains(review) else { continue }
      let thing = pending.words.filter { $0 != "`" }
      if let line = lines.firstIndex(where: { $0.review == review }) {
        if !lines[line].things.contains(thing) { lines[line].things.append(thing) }
      } else {
        lines.append((review, [thing]))
      }
    }
    return lines.map { "\(title(of: $0.review)): \($0.things.joined(separator: ", "))" }
  }

  /// The title of a review where it is the same for all its series, else its name.
  private func title(of review: ReviewID) -> String {
    let review = plan[review]
    guard let title = review.title else { return review.name.value }
    let isPlain = title.segments.allSatisfy { segment in
      if case .literal = segment { return true }
      return false
    }
    return isPlain ? plan.plainText(title) : review.name.value
  }
}
