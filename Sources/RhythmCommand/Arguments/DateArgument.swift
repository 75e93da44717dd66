import RhythmCalendar

/// Dates and periods as they stand on a command line: in the way that plans write them.
enum DateArgument {
  /// `2026-03-02`.
  static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4...4),
      let month = number(parts[1], digits: 2...2), let day = number(parts[2], digits: 2...2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `2026`, `2026-03`, `2026-W12`, `2026-Q1`, `2026-H1`, and `FY27` with `-Q1`, `-H2`, `-M03`,
  /// `-W07`. Whether the year has such a week is not looked at.
  static func period(_ text: String) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, parts.count <= 2 else { return nil }
    let part = parts.count == 2 ? parts[1] : nil
    if head.hasPrefix("FY") {
      guard let year = number(head.dropFirst(2), digits: 2...2) else { return nil }
      return fiscal(2000 + year, part)
    }
    guard let year = number(head, digits: 4...4) else { return nil }
    return calendar(year, part)
  }

  private static func calendar(_ year: Int, _ part: Substring?) -> Period? {
    guard let part else { return .year(year) }
    if let month = number(part, digits: 2...2, in: 1...12) {
      return .month(year: year, month: month)
    }
    let rest = part.dropFirst()
    switch part.first {
    case "W": return number(rest, digits: 2...2, in: 1...53).map { .week(year: year, week: $0) }
    case "Q": return number(rest, digits: 1...1, in: 1...4).map { .quarter(year: year, quarter: $0) }
    case "H": return number(rest, digits: 1...1, in: 1...2).map { .half(year: year, half: $0) }
    default: return nil
    }
  }

  private static func fiscal(_ year: Int, _ part: Substring?) -> Period? {
    guard let part else { return .fiscalYear(year) }
    let rest = part.dropFirst()
    switch part.first {
    case "Q":
      return number(rest, digits: 1...1, in: 1...4).map { .fiscalQuarter(year: year, quarter: $0) }
    case "H":
      return number(rest, digits: 1...1, in: 1...2).map { .fiscalHalf(year: year, half: $0) }
    case "M":
      return number(rest, digits: 2...2, in: 1...13).map { .fiscalMonth(year: year, month: $0) }
    case "W":
      return number(rest, digits: 2...2, in: 1...53).map { .fiscalWeek(year: year, week: $0) }
    default: return nil
    }
  }

  private static func number(
    _ text: Substring, digits: ClosedRange<Int>, in values: ClosedRange<Int> = 0...9999
  ) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), values.contains(number)
    else { return nil }
    return number
  }
}
