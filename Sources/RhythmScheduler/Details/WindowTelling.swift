import RhythmCalendar
import RhythmPlan
import RhythmText

/// A stretch of a window on the calendar.
package struct WindowStretch: Hashable, Sendable {
  package var window: WindowID
  /// All its days.
  package var days: DateSpan

  package init(_ window: WindowID, _ days: DateSpan) {
    self.window = window
    self.days = days
  }
}

extension OccurrenceDetails {
  /// The stretches of all windows that have a day in common with some days, by their first day, then
  /// in the order of their declaration.
  package func windows(in days: DateSpan) -> [WindowStretch] {
    let ranges = StretchRanges(
      plan: plan, context: schedule.workingDays.calendar, span: days, marked: schedule.windows)
    var result: [WindowStretch] = []
    for index in plan.windows.indices {
      for stretch in ranges.spans(of: WindowID(index)) ?? []
      where stretch.intersection(days) != nil {
        let known = WindowStretch(WindowID(index), stretch)
        if !result.contains(known) { result.append(known) }
      }
    }
    return result.enumerated()
      .sorted { ($0.element.days.first, $0.offset) < ($1.element.days.first, $1.offset) }
      .map(\.element)
  }
}

extension OccurrenceDetails {
  /// What the rules of a window would say in the place of a dated override, with the place of the rule:
  /// one stretch a rule and period. Empty where that cannot be told, as of a rule between marks.
  package func ruled(_ window: Window, in period: DateSpan) -> [Located<DateSpan>] {
    let context = schedule.workingDays.calendar
    return window.rules.flatMap { rule -> [Located<DateSpan>] in
      switch rule.value {
      case .dates, .between: return []
      case .edge(let edge, snapTo: let weekday):
        return context.spans(of: edge.unit, over: period).filter(period.contains).compactMap {
          guard let stretch = edge.span(in: $0, using: context) else { return nil }
          return Located(weekday.map(stretch.starting(onNearest:)) ?? stretch, at: rule.range)
        }
      }
    }
  }
}
