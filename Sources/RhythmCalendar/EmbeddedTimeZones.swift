/// The time zones that are inside the program, for systems that have no data: from 2020 on.
package enum EmbeddedTimeZones {
  /// The first date that they can tell.
  package static let firstDate = CivilDate(dayNumber: 18_262)

  /// The names of all zones, sorted; old names are not among them.
  package static var names: [String] { entries.flatMap(\.names).map(String.init).sorted() }

  /// The rules of a zone; nil for a name that is not in the table. What it says of dates before
  /// `firstDate` means nothing. The cost is that of reading the table, some 16 kB.
  package static func rules(for name: TimeZoneName) -> TimeZoneRules? {
    entries.first { $0.names.contains { $0 == name.text } }.flatMap { rules($0.data) }
  }

  private struct Entry {
    var data: [Substring] = []
    var names: [Substring] = []
  }

  private static var entries: [Entry] {
    var result: [Entry] = []
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      if line.hasPrefix("    ") {
        if !result.isEmpty { result[result.count - 1].names += words }
      } else if line.hasPrefix("  ") {
        if !result.isEmpty { result[result.count - 1].data += words }
      } else {
        result.append(Entry(data: words))
      }
    }
    return result
  }

  private static func rules(_ data: [Substring]) -> TimeZoneRules? {
    guard let rule = data.last, let footer = PosixTimeZone(rule.utf8) else { return nil }
    let parts = data.split(separator: "|")
    guard parts.count > 1 else {
      return TimeZoneRules(
        transitions: [], kindIndices: [], first: footer.standard, kinds: [footer.standard],
        footer: footer)
    }
    let kinds = parts[0].compactMap(kind)
    var transitions: [Int64] = []
    var indices: [UInt8] = []
    var instant = Int64(firstDate.dayNumber) * 86_400
    for word in parts.count > 2 ? parts[1] : [] {
      guard let letter = word.utf8.last, let minutes = Int64(word.dropLast()),
        letter >= UInt8(ascii: "a"), Int(letter - UInt8(ascii: "a")) < kinds.count
      else { return nil }
      instant += minutes * 60
      transitions.append(instant)
      indices.append(letter - UInt8(ascii: "a"))
    }
    guard let first = kinds.first else { return nil }
    return TimeZoneRules(
      transitions: transitions, kindIndices: indices, first: first, kinds: kinds, footer: footer)
  }

  /// `3600dCEST`
  private static func kind(_ word: Substring) -> TimeZoneRules.Kind? {
    guard let mark = word.firstIndex(where: { $0 == "s" || $0 == "d" }),
      let offset = Int32(word[..<mark])
    else { return nil }
    return TimeZoneRules.Kind(
      offset: offset, isDaylight: word[mark] == "d",
      abbreviation: String(word[word.index(after: mark)...]))
  }
}
