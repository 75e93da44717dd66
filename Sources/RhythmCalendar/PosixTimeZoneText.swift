extension PosixTimeZone {
  /// The rule so written, with what RFC 9636 adds: names in angle brackets and hours from -167 to
  /// 167 in the times of changes. Nil if the text is no such rule.
  init?(_ text: some Collection<UInt8>) {
    var reader = PosixTimeZoneReader(text: Array(text))
    guard let name = reader.name(), let offset = reader.offset() else { return nil }
    standard = TimeZoneRules.Kind(offset: Int32(-offset), isDaylight: false, abbreviation: name)
    guard !reader.isAtEnd else { return }
    guard let daylightName = reader.name() else { return nil }
    var daylightOffset = offset - 3600
    if reader.next != UInt8(ascii: ",") {
      guard let written = reader.offset() else { return nil }
      daylightOffset = written
    }
    guard reader.take(","), let start = reader.change(), reader.take(","),
      let end = reader.change(), reader.isAtEnd
    else { return nil }
    let kind = TimeZoneRules.Kind(
      offset: Int32(-daylightOffset), isDaylight: true, abbreviation: daylightName)
    daylight = Daylight(kind: kind, start: start, end: end)
  }
}

private struct PosixTimeZoneReader {
  let text: [UInt8]
  var index = 0

  init(text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { index >= text.count }
  var next: UInt8? { isAtEnd ? nil : text[index] }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  /// A run of bytes that are as asked.
  mutating func run(while isMember: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while let byte = next, isMember(byte) { index += 1 }
    return text[start..<index]
  }

  /// `CET`, or `<-03>`.
  mutating func name() -> String? {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    let bytes: ArraySlice<UInt8>
    if take("<") {
      bytes = run { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D }
      guard take(">") else { return nil }
    } else {
      bytes = run(while: isLetter)
    }
    return bytes.count >= 3 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  mutating func number(upTo limit: Int) -> Int? {
    let digits = run { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value <= limit ? value : nil
  }

  /// Seconds from `[+-]h[:m[:s]]`.
  mutating func time(hours limit: Int) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(upTo: limit) else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = number(upTo: 59) else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let rest = number(upTo: 59) else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// Seconds west of UTC.
  mutating func offset() -> Int? { time(hours: 24) }

  mutating func change() -> PosixTimeZone.Change? {
    guard let day = day() else { return nil }
    guard take("/") else { return PosixTimeZone.Change(day: day, seconds: 7200) }
    return time(hours: 167).map { PosixTimeZone.Change(day: day, seconds: $0) }
  }

  private mutating func day() -> PosixTimeZone.Day? {
    if take("J") {
      return number(upTo: 365).flatMap { $0 >= 1 ? .withoutLeapDay($0) : nil }
    }
    guard take("M") else { return number(upTo: 365).map { .withLeapDay($0) } }
    guard let month = number(upTo: 12), month >= 1, take("."), let week = number(upTo: 5),
      week >= 1, take("."), let weekday = number(upTo: 6)
    else { return nil }
    // POSIX counts weekdays from Sunday.
    return .weekday(month: month, week: week, Weekday(number: weekday + 6))
  }
}
