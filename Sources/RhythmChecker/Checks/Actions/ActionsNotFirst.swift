import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// Looks at the first item of every agenda of a review that is held again and again and expects
  /// something. It knows the words of English plans alone, so of others it says nothing.
  static let actionsNotFirst = Check(name: .actionsNotFirst) { input, findings in
    var seen: Set<SourceRange> = []
    let reviews = input.versionsByName { index in
      !input.versions.reviews[index].clauses.agendas.isEmpty
        && !input.versions.reviews[index].clauses.expects.isEmpty
        && input.versions.reviews[index].clauses.cadences.contains { $0.isRecurring }
    }
    if reviews.isEmpty || !input.isInEnglish { return }
    for (_, _, review) in reviews {
      for agenda in review.clauses.agendas where seen.insert(agenda.range).inserted {
        guard let first = agenda.items.first, !first.asksForActions else { continue }
        findings.append(finding(first, agenda, of: review, input.plan))
      }
    }
  }

  private static func finding(
    _ first: AgendaItem, _ agenda: Agenda, of review: Review, _ plan: Plan
  ) -> Finding {
    let name =
      agenda.name.map { "the agenda `\($0.value)` of `\(review.name.value)`" }
      ?? "the agenda of `\(review.name.value)`"
    let later = agenda.items.dropFirst().first(where: \.isOfOpenActions)
    let help =
      later.map { item in
        Help("put `\(item.title.literal)` first", fix: move(item, before: first, plan))
      } ?? Help("start with what was promised: `5m \"Open actions\" led by chair`")
    return Finding(
      .actionsNotFirst, "\(name) does not open with the open actions", at: first.title.range,
      label: "comes before what was promised",
      secondary: later.map { [Label($0.title.range, "comes too late")] } ?? [], help: [help])
  }

  /// Takes the lines of an item to before another; nil where they stand in different files or not
  /// on lines of their own.
  private static func move(
    _ item: AgendaItem, before first: AgendaItem, _ plan: Plan
  ) -> Fix? {
    let file = Int(item.range.file.index)
    guard item.range.file == first.range.file, plan.files.indices.contains(file) else { return nil }
    let bytes = plan.files[file].bytes
    var start = Int(item.range.bytes.lower)
    var end = Int(item.range.bytes.upper)
    guard start <= end, end <= bytes.count, first.range.bytes.upper <= item.range.bytes.lower else {
      return nil
    }
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start > 0, bytes[start - 1] == 0x0A else { return nil }
    while end < bytes.count, bytes[end] != 0x0A, bytes[end - 1] != 0x0A { end += 1 }
    if end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
    var place = Int(first.range.bytes.lower)
    while place > 0, bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 { place -= 1 }
    var text = String(decoding: bytes[start..<end], as: UTF8.self)
    if bytes[end - 1] != 0x0A {
      text += start > 1 && bytes[start - 2] == 0x0D ? "\r\n" : "\n"
    }
    func range(_ lower: Int, _ upper: Int) -> SourceRange {
      SourceRange(item.range.file, ByteRange(Int32(clamping: lower), Int32(clamping: upper)))
    }
    return Fix(
      .unsafe,
      [TextEdit(range(place, place), with: text), TextEdit(range(start, end), with: "")])
  }
}

extension Cadence {
  /// Whether it is held again and again, without an end that is near.
  var isRecurring: Bool {
    switch form {
    case .every, .times: limit != 1
    case .dates, .lead, .quota, .onDemand: false
    }
  }
}

extension AgendaItem {
  /// Whether it goes through what was promised, by its title or what it asks.
  var asksForActions: Bool {
    ([title] + questions).contains { text in
      let words = text.words
      return words.contains { word in Self.words.contains { word.hasPrefix($0) } }
        || zip(words, words.dropFirst()).contains { $0.hasSuffix("to") && $1.hasPrefix("do") }
    }
  }

  /// Whether it is the look at what is open, not the one at what is new.
  fileprivate var isOfOpenActions: Bool {
    let words = title.words
    return words.contains { $0.hasPrefix("action") || $0.hasPrefix("commitment") }
      && words.contains { $0 == "open" || $0 == "last" || $0 == "old" }
  }

  private static let words = [
    "action", "commitment", "committed", "promise", "to-do", "todo", "follow-up",
  ]
}
