import RhythmDiagnostics
import RhythmText

/// By when something is to be done.
extension Parser {
  /// "due" due
  mutating func parseDue() {
    open(.duePhrase)
    expect(.due)
    parseDueContent()
    close()
  }

  /// The same behind `due`.
  mutating func parseDueContent() {
    open(.dateDue)
    parseDueRule()
    close()
    if at(.at) { parseAt(mayBeName: false) }
  }

  /// `due Friday` alone.
  private mutating func failWhichWeekday() {
    let day = text()
    fail(
      message: "`due \(day)` does not say which \(day)", label: "which one?",
      help: [
        Help("write `on \(day)`", fix: Fix(.unsafe, edit(sourceRange(), "on \(day)"))),
        Help("or write `the \(day) after`"),
      ])
  }

  private mutating func parseDueRule() {
    if word() == .the, isWord(1, in: [.same, .end, .before, .within]) { skipSurplusThe() }
    switch word() {
    case .within:
      setKind(.withinDue)
      bump(as: .keyword)
      parseSpan()
      if at(anyOf: [.before, .after]) {
        bump(as: .keyword)
        parseAnchor()
      }
    case .before:
      setKind(.beforeNextDue)
      bump(as: .keyword)
      expect(.next)
      if kind() == .name, !isWord(0, in: phraseStarts), !(word() == .at && kind(1) == .time) {
        bump()
      }
    case .same:
      setKind(.sameDayDue)
      bump(as: .keyword)
      expect(anyOf: Units.days, "`day`")
    case .on:
      setKind(.onDaysDue)
      bump(as: .keyword)
      parseDays()
    case .end:
      setKind(.endOfDue)
      bump(as: .keyword)
      expect(.of)
      parseUnit()
    default:
      if isDate() { return parseDate() }
      if let word = ambiguousWord() { return failAmbiguous(word) }
      if failSpokenDate() { return }
      guard isLead else {
        note([.within, .before, .same, .on, .end])
        let place = sourceRange()
        let within =
          word() == .in && kind(1) == .integer
          ? [Help("write `within`", fix: Fix(.safe, edit(place, "within")))] : []
        return failMissing(
          "when it is due: `within 3 days`, `2 days before`, `same day` or a date", help: within)
      }
      if isWeekday(), !isWord(1, in: [.before, .after, .nearest]) { return failWhichWeekday() }
      setKind(.leadDue)
      parseLead()
      expect(anyOf: [.before, .after])
      if isAnchor { parseAnchor() }
    }
  }
}
