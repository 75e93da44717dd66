import RhythmCalendar

/// Dates as they stand on a command line: in the way that plans write them.
enum DateArgument {
  /// `2026-03-02`; nil for another text, and for a day that there is not.
  static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == 3 else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The one date that a text with too few digits must mean, `2026-03-02` of `2026-3-2`.
  static func nearest(_ text: String) -> CivilDate? {
    let parts = text.split { "-/.".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, parts[0] >= 1000 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }
}
