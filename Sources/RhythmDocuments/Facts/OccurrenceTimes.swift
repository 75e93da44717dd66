import RhythmCalendar
import RhythmPlan
import RhythmScheduler

extension Occurrence {
  /// The last day of an untimed one, itself included.
  package var lastDay: CivilDate {
    let days = seconds > 0 ? (Int(seconds) + 43_200) / 86_400 : 1
    return date.adding(days: max(1, days) - 1)
  }

  /// When it is by the clock of its own zone, a change of clocks on its way left aside.
  package var ownSpan: WallSpan {
    if isUntimed { return WallSpan(start: WallTime(date), end: WallTime(lastDay)) }
    return WallSpan(
      start: WallTime(start, offset: offset), end: WallTime(end, offset: offset))
  }
}

extension DocumentSource {
  /// What the plan calls itself.
  package var planTitle: String {
    guard let header = plan.header else { return "" }
    return header.title.map(plan.plainText) ?? header.name.value
  }

  /// The zone of the person whom a document is for, else the plan's.
  package func zoneName(for audience: Audience?) -> String? {
    if let person = audience?.person { return schedule.workingDays.zone(of: person) }
    return plan.header?.working.timeZone?.value
  }

  /// When an occurrence is by the clock of a zone; nil for a zone that is not known.
  ///
  /// Days without a time are the same days everywhere.
  package func span(of occurrence: Occurrence, in zone: String) -> WallSpan? {
    if occurrence.isUntimed { return occurrence.ownSpan }
    guard let start = clock.wallTime(of: occurrence.start, in: zone),
      let end = clock.wallTime(of: occurrence.end, in: zone)
    else { return nil }
    return WallSpan(start: start, end: end)
  }

  /// A moment of another zone by the clock of this one.
  func wallTime(of due: DueMoment, in zone: String?) -> WallTime {
    let wall = WallTime(due.date, due.time)
    guard due.time != nil, let theirs = due.zoneName, let zone, theirs != zone,
      let instant = clock.instant(of: wall, in: theirs),
      let shown = clock.wallTime(of: instant, in: zone)
    else { return wall }
    return shown
  }

  /// What the zone of a series adds to universal time at the end of one of its occurrences.
  func endOffset(of occurrence: Occurrence, in series: Series) -> Int {
    series.zoneName.flatMap { clock.offset(of: $0, at: occurrence.end) } ?? occurrence.offset
  }
}
