import RhythmDiagnostics
import RhythmText

/// Cadences as people say them, where the language has another phrase.
extension Parser {
  /// Refuses `every other week`, `every first Monday of the month` and the like behind `every`,
  /// with the phrases that say the same. False where none stands here.
  mutating func failSpokenPeriod() -> Bool {
    guard !hasFailed, let spoken = spokenPeriod() else { return false }
    let place = SourceRange(file, range().union(range(spoken.length - 1)))
    let written = String(
      decoding: source[Int(place.bytes.lower)..<Int(place.bytes.upper)], as: UTF8.self)
    let meanings = spoken.meanings
    fail(
      message: "`every \(shortened(written))` is not how a cadence is written", at: place,
      label: "said in another way",
      help: meanings.map {
        Help(
          "write `every \($0)`", fix: Fix(meanings.count == 1 ? .safe : .unsafe, edit(place, $0)))
      })
    return true
  }

  /// How many tokens are replaced, and by what.
  private func spokenPeriod() -> (length: Int, meanings: [String])? {
    let written = text().lowercased()
    if written == "business" || written == "work", isWord(1, in: Units.days) {
      return (2, ["working day"])
    }
    if let count = Self.spokenCounts[written], let unit = word(1), Units.all.contains(unit) {
      return (2, ["\(count) \(plural(unit))"])
    }
    if isWeekday() { return spokenWeekdays() }
    guard isWeekday(1) else { return nil }
    let ordinal = kind() == .ordinal ? written : Self.spokenOrdinals[written]
    var (length, unit) = (2, "month")
    if word(2) == .of {
      let place = isWord(3, in: [.the, .each, .every]) ? 4 : 3
      if let named = word(place), Units.long.contains(named) {
        (length, unit) = (place + 1, named.rawValue)
      }
    }
    var meanings = ordinal.map { ["\(unit) on the \($0) \(text(1))"] } ?? []
    if length == 2, let count = Self.spokenCounts[written], count == 2 {
      meanings.insert("2 weeks on \(text(1))", at: 0)
    }
    return meanings.isEmpty ? nil : (length, meanings)
  }

  /// `every Monday, Wednesday and Friday`; one weekday alone may be the name of a cycle.
  private func spokenWeekdays() -> (length: Int, meanings: [String])? {
    var days = [text()]
    var length = 1
    while kind(length) == .comma || word(length) == .and {
      let next = kind(length) == .comma && word(length + 1) == .and ? length + 2 : length + 1
      guard isWeekday(next) else { break }
      days.append(text(next))
      length = next + 1
    }
    return days.count > 1 ? (length, ["week on \(days.joined(separator: ", "))"]) : nil
  }

  private func plural(_ unit: Word) -> String {
    let name = unit.rawValue
    if name.hasSuffix("s") { return name }
    return unit == .half ? Word.halves.rawValue : name + "s"
  }

  private static let spokenCounts = [
    "other": 2, "alternate": 2, "second": 2, "third": 3, "fourth": 4,
  ]

  static let spokenOrdinals = [
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th",
    "last": "last",
  ]
}
