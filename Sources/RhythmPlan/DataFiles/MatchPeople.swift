import RhythmDiagnostics
import RhythmText

// Whom a text of a file means.
extension Lowering {
  /// The person whose name, e-mail address, title or id a cell holds; told of where there is none,
  /// or more than one.
  mutating func person(_ text: Located<String>) -> Located<PersonID>? {
    if let person = match(text.value) {
      _ = names.use(of: plan[person].name.value, among: .person)
      return Located(person, at: text.range)
    }
    if case .several(let found) = data.directory.answer(text.value) {
      let shown = found.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
      let count = found.count < Directory.mostNamesakes ? "" : "at least "
      report(
        .unknownName, "`\(text.value)` may be any of \(count)\(found.count) people: \(shown)",
        at: text.range, label: "more than one person",
        help: [Help("write a name of the plan or an e-mail address")])
    } else {
      reportUnknownText(text, .person, among: names.names(of: .person) + data.directory.texts)
    }
    return nil
  }

  /// The one person whom a text means.
  func match(_ text: String) -> PersonID? {
    if let found = names.declaration(of: text, among: .person) {
      return PersonID(Int(found.index))
    }
    guard case .name(let name) = data.directory.answer(text) else { return nil }
    return names.declaration(of: name, among: .person).map { PersonID(Int($0.index)) }
  }

  mutating func reportUnknownText(
    _ text: Located<String>, _ wanted: NameKinds, among candidates: [String]
  ) {
    isTroubled = true
    if lacksFiles || suspects.contains(text.value) || !wanted.isDisjoint(with: openKinds) { return }
    unknown.add(text.value, wanted: wanted, at: text.range) {
      return (
        wanted == .person
          ? "nobody has `\(text.value)` as a name, e-mail address or title"
          : "no \(wanted.noun) is called `\(text.value)`",
        nearestName(to: text.value, among: candidates), []
      )
    }
  }
}
