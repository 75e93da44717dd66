import RhythmCalendar
import RhythmPlan

/// The days of a window that pauses reviews.
package struct QuietTime: Sendable {
  package var window: WindowID
  /// What it pauses.
  let selections: [Selection]
  let ranges: DateRanges

  /// Its days as stretches: ascending, apart from one another.
  package var days: [DateSpan] { ranges.spans }

  /// The stretch that holds a date; nil outside of them. A binary search.
  package func stretch(holding date: CivilDate) -> DateSpan? { ranges.span(holding: date) }
}

extension OccurrenceDetails {
  /// The windows that pause reviews, with their days in the horizon and a hundred days around it; one
  /// whose days cannot be told is left out.
  package var quietTimes: [QuietTime] {
    let horizon = schedule.horizon
    let ranges = StretchRanges(
      plan: plan, context: schedule.workingDays.calendar,
      span: DateSpan(
        first: horizon.first.adding(days: -100), last: horizon.last.adding(days: 100)),
      marked: schedule.windows)
    return plan.windows.indices.filter { !plan.windows[$0].pauses.isEmpty }.compactMap { index in
      ranges.spans(of: WindowID(index)).map { days in
        QuietTime(
          window: WindowID(index),
          selections: plan.windows[index].pauses.map { Selection($0, plan, phrases.organisation) },
          ranges: DateRanges(days))
      }
    }
  }

  /// Whether a quiet time pauses a series. A window that is counted from a review does not pause that
  /// review.
  package func pauses(_ quiet: QuietTime, _ series: Series) -> Bool {
    guard plan.reviews.indices.contains(Int(series.review.index)) else { return false }
    return quiet.selections.contains {
      $0.selects(series.review, plan.reviews[Int(series.review.index)].clauses)
        && $0.concerns(series.participants)
    } && !plan.anchors(of: quiet.window).contains { $0.review == series.review }
  }
}
