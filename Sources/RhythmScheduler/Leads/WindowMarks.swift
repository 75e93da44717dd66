import RhythmCalendar
import RhythmPlan

/// An end of a window on the calendar, and the day that it was counted from.
private struct MarkedDay {
  var date: CivilDate
  /// Tells to which period the stretch belongs, for a dated override of that period.
  var origin: CivilDate
}

extension Scheduling {
  /// The stretches of a window's rules that lie between marks, over the reach; nil for a window that
  /// has none.
  ///
  /// Each start lasts to the first end on its day or later; starts before the same end are one
  /// stretch from the earliest. A start that finds no end is left out.
  mutating func markedSpans(of window: WindowID) -> [DateSpan]? {
    if let known = marked[window] { return known }
    guard plan.windows.indices.contains(Int(window.index)) else { return nil }
    let declaration = plan[window]
    var result: [DateSpan]?
    for rule in declaration.rules {
      guard case .between(let first, let last) = rule.value, rule.value.isBetweenMarks else {
        continue
      }
      let starts = days(of: first)
      let ends = days(of: last).map(\.date).sorted()
      var spans: [DateSpan] = []
      for start in starts {
        if declaration.overrides.contains(where: { $0.period.value.contains(start.origin) }) {
          continue
        }
        guard let end = ends.first(where: { $0 >= start.date }) else { continue }
        spans.append(DateSpan(first: start.date, last: end))
      }
      result = (result ?? []) + DateRanges(spans).spans
    }
    if let result { marked[window] = result }
    return result
  }

  /// All windows between marks that filters of clauses name, so that others than the scheduler can
  /// tell them.
  mutating func markAllWindows() {
    for index in plan.windows.indices { _ = markedSpans(of: WindowID(index)) }
  }

  private func days(of mark: Window.Mark) -> [MarkedDay] {
    let wide = DateSpan(
      first: reach.first.adding(days: -400), last: reach.last.adding(days: 400))
    switch mark {
    case .date(let date): return [MarkedDay(date: date, origin: date)]
    case .anchor(let anchor):
      guard case .moments(let moments) = dates(of: anchor, over: wide, for: nil, Bindings())
      else { return [] }
      return moments.map { MarkedDay(date: $0.date, origin: $0.date) }
    case .lead(let lead, let direction, let anchor):
      let reach = lead.reach
      let span = DateSpan(
        first: wide.first.adding(days: -reach), last: wide.last.adding(days: reach))
      guard case .moments(let moments) = dates(of: anchor, over: span, for: nil, Bindings())
      else { return [] }
      let count = LeadCount(step: DateStep(working: workingDays.plan))
      return moments.flatMap { moment in
        marks(count.dates(lead, direction, from: moment))
          .map { MarkedDay(date: $0, origin: moment.date) }
      }
    }
  }

  /// Of what leaves some days the earlier edge, as everywhere.
  private func marks(_ dates: LeadDates?) -> [CivilDate] {
    switch dates {
    case .dates(let moments): moments.map(\.date)
    case .stretch(let days): [days.first]
    case nil: []
    }
  }
}

extension Window.Rule {
  /// Whether it lies between marks other than dates.
  var isBetweenMarks: Bool {
    switch self {
    case .between(.date, .date): false
    case .between: true
    case .dates, .edge: false
    }
  }
}
