import RhythmCalendar
import RhythmPlan

extension ActionBook {
  /// The dates at which an open action was looked at when it was to be done, and went on with the
  /// owner and the day that it had; in their order.
  ///
  /// They count from the last line that moves it or passes it on, the day of that line left out. An
  /// occurrence before its day asks too early and does not count; of an action without a day each
  /// counts. Empty for one that is closed or that no series looks at.
  package func datesCarriedUnchanged(_ record: ActionRecord) -> [CivilDate] {
    let action = plan.actions[record.index]
    guard record.state.isOpen, let home = action.home, let opened = record.opened else { return [] }
    let promised = action.from?.date ?? opened
    let changed = action.events(until: today).last { $0.change.isOfOwnerOrDay }?.date.value
    var days: Set<CivilDate> = []
    for series in dates.indices(of: home) {
      for occurrence in dates.occurrences(ofSeries: series, before: today) {
        let day = occurrence.date
        guard occurrence.nominal > promised, changed.map({ $0 < day }) ?? true,
          record.state.due.map({ $0 <= day }) ?? true
        else { continue }
        days.insert(day)
      }
    }
    return days.sorted().filter { action.isOpen(on: $0) }
  }
}

extension Action.Change {
  /// Whether it gives an action another owner or another day.
  fileprivate var isOfOwnerOrDay: Bool {
    switch self {
    case .moved, .passed: true
    case .note, .blocked, .resumed, .done, .dropped: false
    }
  }
}
