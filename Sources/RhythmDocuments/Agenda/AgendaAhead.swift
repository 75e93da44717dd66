import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// One of the two weeks after the page's: how full it is, and what is not as in this one.
package struct AgendaWeekAhead: Sendable {
  package var week: ISOWeek
  package var reviews: Int
  /// Minutes of reviews where she must be.
  package var minutes: Int
  /// Reviews that the page's own week has not, and those that were changed.
  package var special: [AgendaEntry]
  package var windows: [AgendaWindow]
  package var daysOff: [Holiday]
  /// Days on which she is away.
  package var absences: [AgendaAbsence]
}

/// A window of the plan that lies in a week.
package struct AgendaWindow: Hashable, Sendable {
  package var title: String
  /// All its days.
  package var days: DateSpan
  /// What it pauses, in words; empty for nothing.
  package var pauses: [String]
}

extension AgendaReader {
  /// The two weeks after the page's.
  func ahead(of entries: [AgendaEntry]) -> [AgendaWeekAhead] {
    let known = Set(entries.map(\.occurrence.series))
    var seen: Set<WindowID> = Set(source.details.windows(in: week).map(\.window))
    return (1...2).map { number in
      let span = DateSpan(first: week.first.adding(days: 7 * number), count: 7)
      let entries = self.entries(in: span)
      let windows = source.details.windows(in: span).filter { seen.insert($0.window).inserted }
      return AgendaWeekAhead(
        week: ISOWeek(containing: span.first), reviews: entries.count,
        minutes: entries.reduce(0) { $0 + ($1.takesTime ? $1.length : 0) },
        special: entries.filter { !known.contains($0.occurrence.series) || $0.change != nil },
        windows: windows.map(shown),
        daysOff: source.holidays.holidays(in: span, of: source.holidayCalendars(of: person)),
        absences: absences(of: person, in: span))
    }
  }

  /// The windows that lie in the page's week.
  func windows() -> [AgendaWindow] { source.details.windows(in: week).map(shown) }

  private func shown(_ stretch: WindowStretch) -> AgendaWindow {
    let window = plan[stretch.window]
    var pauses: [String] = []
    for thing in window.pauses.flatMap(\.things) {
      let words: String? =
        switch thing {
        case .kind(let kind): plan.title(of: kind)
        case .review(let review): plan[review].title.map(plan.plainText) ?? plan[review].name.value
        case .customerFacing: "what is customer-facing"
        case .internalTime: "what is internal"
        case .everything: "everything"
        case .rotating, .reports, .field: nil
        }
      if let words, !pauses.contains(words) { pauses.append(words) }
    }
    return AgendaWindow(
      title: window.title.map(plan.plainText) ?? window.name.value, days: stretch.days,
      pauses: pauses)
  }
}

extension AgendaEntry {
  /// Whether it takes time of hers: she must be there, and is.
  var takesTime: Bool { part.isRequired && absence == nil }

  /// Minutes of her calendar; whole days and what nobody meets for take none.
  var length: Int { occurrence.isUntimed || isAsync ? 0 : Int(occurrence.seconds) / 60 }
}
