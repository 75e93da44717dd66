import RhythmCalendar

/// What the text of a cell stands for.
enum CellValue {
  /// A date, a number, a period, a name, else the text as such.
  static func value(of text: String) -> FieldValue {
    if let date = date(text) { return .date(date) }
    if let number = number(text) { return .number(number) }
    if text.utf8.contains(UInt8(ascii: "-")) || text.hasPrefix("FY"), let period = Period(text) {
      return .period(period)
    }
    return NameShape.isName(text) ? .name(text) : .text(text)
  }

  /// `2026-03-02`, and nothing else; `nil` also where there is no such day.
  static func date(_ text: String) -> CivilDate? {
    guard let (year, month, day) = isoParts(text) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Whether a text is written as dates are, although there may be no such day.
  static func isISODate(_ text: String) -> Bool { isoParts(text) != nil }

  private static func isoParts(_ text: String) -> (Int, Int, Int)? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { digits(String(Substring($0))) }
    return numbers.count == 3 ? (numbers[0], numbers[1], numbers[2]) : nil
  }

  /// `180000`, `-2.5`, `20%`. A code such as `0042` is none.
  static func number(_ text: String) -> Number? {
    var bytes = Array(text.utf8)[...]
    let isPercent = bytes.last == UInt8(ascii: "%")
    if isPercent { bytes.removeLast() }
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2, bytes.count <= 16,
      parts.count == 1 || !parts[1].isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0")
    else { return nil }
    var units: Int64 = 0
    for byte in parts.joined() {
      guard (0x30...0x39).contains(byte) else { return nil }
      units = units &* 10 &+ Int64(byte - 0x30)
    }
    return Number(
      units: isNegative ? 0 - units : units,
      decimals: UInt8(clamping: parts.count == 2 ? parts[1].count : 0), isPercent: isPercent)
  }

  static func digits(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// The dates that a text may mean that is written another way than `2026-03-02`: two where day
  /// and month can be taken for each other; empty where it looks like no date.
  static func possibleDates(_ text: String) -> [CivilDate] {
    let parts = text.split { " /.-,".contains($0) }.map(String.init)
    guard parts.count == 3, text.count <= 20 else { return [] }
    let numbers = parts.map(digits)
    let orders: [(year: Int, month: Int, day: Int)]
    if let month = parts.firstIndex(where: { self.month($0) != nil }) {
      let others = numbers.indices.filter { $0 != month }
      orders = [(others[0], month, others[1]), (others[1], month, others[0])]
    } else if parts[0].utf8.count == 4 {
      orders = [(0, 1, 2)]
    } else {
      orders = [(2, 1, 0), (2, 0, 1)]
    }
    var dates: [CivilDate] = []
    for order in orders {
      let length = parts[order.year].utf8.count
      guard length == 4 || length == 2, parts[order.day].utf8.count <= 2,
        let year = numbers[order.year], let day = numbers[order.day],
        let month = numbers[order.month] ?? self.month(parts[order.month]),
        let date = CivilDate(year: length == 2 ? 2000 + year : year, month: month, day: day)
      else { continue }
      if !dates.contains(date) { dates.append(date) }
    }
    return dates
  }

  /// 1...12 for the name of a month in English, whole or its first three letters.
  private static func month(_ text: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let text = text.lowercased()
    return names.firstIndex { $0 == text || $0.prefix(3) == text }.map { $0 + 1 }
  }

  /// Whether a text looks like a number that is written for people: `180,000.00`, `$ 45`, `1 200`.
  static func looksLikeNumber(_ text: String) -> Bool {
    guard number(text) == nil, text.utf8.count <= 24 else { return false }
    var digits = 0
    var others = 0
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .decimalNumber: digits += 1
      case .currencySymbol, .spaceSeparator: others += 1
      default:
        guard ",.'’-+%".unicodeScalars.contains(scalar) else { return false }
        others += 1
      }
    }
    return digits > 0 && others > 0 && possibleDates(text).isEmpty
  }
}
