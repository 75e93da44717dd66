import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// A reminder of what has no dates of its own and is to be held so and so often.
package struct AgendaQuota: Hashable, Sendable {
  package var title: String
  package var count: Int
  package var target: Int?
  package var period: Cadence.QuotaPeriod
  /// How often it was held, or is to be by dates of the same review.
  package var filled: Int
  /// The day from which that is counted.
  package var since: CivilDate
}

extension AgendaReader {
  /// The quotas of the series in which she must be, where they count in the week.
  func quotas() -> [AgendaQuota] {
    source.schedule.quotas.compactMap { quota in
      let index = Int(quota.series)
      guard source.schedule.series.indices.contains(index),
        quota.days.contains(where: { $0.intersection(week) != nil }),
        source.schedule.series[index].participants.required.contains(person)
      else { return nil }
      let days = days(of: quota.period)
      return AgendaQuota(
        title: source.schedule.series[index].title, count: quota.count, target: quota.target,
        period: quota.period, filled: source.details.filled(quota, in: days), since: days.first)
    }
  }

  /// The stretch that ends with the week and in which a quota is to be filled: the period itself, or
  /// so many of them back from the end of the week.
  private func days(of period: Cadence.QuotaPeriod) -> DateSpan {
    let context = source.schedule.workingDays.calendar
    switch period {
    case .each(let unit):
      let day = week.contains(asOf) ? asOf : week.first
      let whole = context.span(of: unit, containing: day)
      return DateSpan(first: whole.first, last: max(whole.first, min(whole.last, week.last)))
    case .rolling(let count, let unit):
      return DateSpan(
        first: unit.start(count: count, endingOn: week.last, context), last: week.last)
    }
  }
}

extension PeriodUnit {
  /// The first of so many days, weeks or periods in a row that end on a day.
  fileprivate func start(
    count: Int, endingOn last: CivilDate, _ context: CalendarContext
  ) -> CivilDate {
    let count = min(max(1, count), 1000)
    switch self {
    case .day: return last.adding(days: 1 - count)
    case .week: return last.adding(days: 1 - 7 * count)
    case .workingDay:
      let end = context.working.lastWorkingDay(onOrBefore: last) ?? last
      return context.working.adding(workingDays: 1 - count, to: end) ?? last
    default:
      var start = context.span(of: self, containing: last).first
      for _ in 1..<max(2, count) where count > 1 {
        start = context.span(of: self, before: start).first
      }
      return start
    }
  }
}

extension AgendaQuota {
  /// `Joint customer calls: at least 5 in any 7 days, target 10; 2 held since Mon 16 Mar`
  func words(on page: Int) -> String {
    var words = "\(title): at least \(count) \(period.words)"
    if let target { words += ", target \(target)" }
    return words + "; \(filled) held since \(DateWords.day(since, on: page))"
  }
}

extension Cadence.QuotaPeriod {
  /// `a month`, `in any 7 days`
  fileprivate var words: String {
    switch self {
    case .each(let unit): "a \(unit.written)"
    case .rolling(let count, let unit):
      count == 1 ? "in any \(unit.written)" : "in any \(count) \(unit.written)s"
    }
  }
}
