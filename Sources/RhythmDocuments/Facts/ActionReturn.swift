import RhythmCalendar
import RhythmPlan
import RhythmScheduler

extension SeriesReference {
  /// Whether a series is the one meant, or one of those below it.
  package func matches(_ series: Series) -> Bool {
    series.review == review && series.values.starts(with: path)
  }
}

extension DocumentSource {
  /// Whether an open action is looked at in an occurrence: where it came from, or where it says that
  /// it comes back, and, when it has been open for long, where its review or the plan sends it then.
  package func comesBack(_ action: Action, at occurrence: Occurrence) -> Bool {
    guard let series = schedule.series(of: occurrence) else { return false }
    if let from = action.from, occurrence.nominal <= from.date { return false }
    if let home = action.comesBackAt ?? action.from?.series, home.matches(series) { return true }
    guard let from = action.from else { return false }
    let rule = plan[from.series.review].clauses.comesBackAt ?? plan.header?.comesBackAt
    guard let rule, rule.series.matches(series) else { return false }
    guard let span = rule.after else { return true }
    return from.date.adding(days: days(in: span)) <= occurrence.date
  }

  /// About how many days a span takes; a month is 30, a working week five of its days.
  private func days(in span: Span) -> Int {
    let count = min(max(0, span.count), 100_000)
    return switch span.unit {
    case .minute: count / 1440
    case .hour: count / 24
    case .day: count
    case .workingDay: count * 7 / 5
    case .week: count * 7
    case .month: count * 30
    case .quarter: count * 91
    case .year: count * 365
    }
  }
}
