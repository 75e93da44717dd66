import RhythmCalendar
import RhythmPlan

extension Deriving {
  /// The days that were open for an occurrence; nil where its rule says the day.
  func stretch(of occurrence: Occurrence) -> PlacementStretch? {
    guard occurrence.flags.isDisjoint(with: [.added, .held]) else { return nil }
    return trace[.daysOff].lazy.filter { $0.nominal == occurrence.nominal }
      .compactMap { scheduling.stretch(of: $0) }.first { $0.contains(occurrence.date) }
  }

  /// That the day or the time of an occurrence was found, where no line says it.
  func placementSteps(
    _ occurrence: Occurrence, _ stretch: PlacementStretch?
  ) -> [DerivationStep] {
    if occurrence.flags.contains(.movedByHand) { return [] }
    if let stretch, let first = stretch.days.first, let last = stretch.days.last {
      return [
        DerivationStep(.placed(among: DateSpan(first: first, last: last), occurrence), at: nil)
      ]
    }
    let isOpen = trace[.daysOff].contains { settled in
      let line = Int(settled.line)
      return settled.nominal == occurrence.nominal && settled.minute < 0
        && trace.lines.indices.contains(line) && trace.lines[line].openStart != nil
    }
    guard isOpen, !occurrence.flags.contains(.wholeDays),
      occurrence.flags.isDisjoint(with: [.added, .held])
    else { return [] }
    return [DerivationStep(.placed(among: nil, occurrence), at: nil)]
  }

  /// On which days what could have been held on a date is held instead.
  func placedElsewhereSteps(_ date: CivilDate, _ held: [Occurrence]) -> [DerivationStep] {
    let open = trace[.daysOff].filter { scheduling.stretch(of: $0)?.contains(date) ?? false }
    guard let stretch = open.first.flatMap({ scheduling.stretch(of: $0) }),
      let first = stretch.days.first, let last = stretch.days.last
    else { return [] }
    let days = held.filter { $0.nominal == stretch.nominal }.map(\.date)
    guard !days.isEmpty, stretch.days.contains(date) else { return [] }
    return [
      DerivationStep(.placedOn(days, among: DateSpan(first: first, last: last)), at: nil)
    ]
  }
}
