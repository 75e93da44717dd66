/// Why the bytes of a file are no usable time zone.
package enum TimeZoneFileError: Error, Hashable, Sendable {
  /// They do not start as such a file does.
  case notATimeZoneFile
  /// They end too early, or hold a number that cannot be.
  case malformed
  /// They count leap seconds, and civil time here does not.
  case leapSeconds
}

extension TimeZoneRules {
  /// Reads a compiled time zone, the format TZif of RFC 9636 in any version, with many changes
  /// written out or few.
  package init(bytes: [UInt8]) throws(TimeZoneFileError) {
    var reader = TimeZoneFileReader(bytes: bytes)
    var header = try reader.header()
    var wordSize = 4
    if header.version > 0 {
      // The first block repeats in 32 bits what the second says in 64.
      try reader.skip(header.size(wordSize: 4))
      header = try reader.header()
      wordSize = 8
    }
    guard header.leapCount == 0 else { throw .leapSeconds }
    guard header.typeCount >= 1, header.characterCount >= 1 else { throw .malformed }

    var transitions: [Int64] = []
    for _ in 0..<header.timeCount {
      let time = try reader.integer(size: wordSize)
      if let last = transitions.last, last >= time { throw .malformed }
      transitions.append(time)
    }
    let indices = try reader.take(header.timeCount)
    let types = try reader.take(header.typeCount * 6)
    let names = try reader.take(header.characterCount)
    try reader.skip(header.standardCount + header.universalCount)

    var kinds: [Kind] = []
    for start in stride(from: types.startIndex, to: types.endIndex, by: 6) {
      let offset = types[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let seconds = Int32(bitPattern: offset)
      let name = names.dropFirst(Int(types[start + 5]))
      guard abs(Int(seconds)) <= TimeZoneRules.farthest, types[start + 4] <= 1,
        let end = name.firstIndex(of: 0)
      else { throw .malformed }
      kinds.append(
        Kind(
          offset: seconds, isDaylight: types[start + 4] == 1,
          abbreviation: String(decoding: name[..<end], as: UTF8.self)))
    }
    guard let first = kinds.first, indices.allSatisfy({ Int($0) < kinds.count }) else {
      throw .malformed
    }
    self.init(
      transitions: transitions, kindIndices: Array(indices), first: first, kinds: kinds,
      footer: header.version > 0 ? try reader.footer() : nil)
  }
}

/// The counts at the start of a block.
private struct TimeZoneFileHeader {
  var version: UInt8
  var universalCount: Int
  var standardCount: Int
  var leapCount: Int
  var timeCount: Int
  var typeCount: Int
  var characterCount: Int

  /// The size in bytes of the block that follows.
  func size(wordSize: Int) -> Int {
    timeCount * (wordSize + 1) + typeCount * 6 + characterCount + leapCount * (wordSize + 4)
      + standardCount + universalCount
  }
}

private struct TimeZoneFileReader {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ count: Int) throws(TimeZoneFileError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - index else { throw .malformed }
    index += count
    return bytes[index - count..<index]
  }

  mutating func skip(_ count: Int) throws(TimeZoneFileError) { _ = try take(count) }

  /// A signed number with its high byte first.
  mutating func integer(size: Int) throws(TimeZoneFileError) -> Int64 {
    let value = try take(size).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }

  mutating func header() throws(TimeZoneFileError) -> TimeZoneFileHeader {
    guard bytes[index...].starts(with: Array("TZif".utf8)) else { throw .notATimeZoneFile }
    let start = try take(20)
    func count(_ reader: inout TimeZoneFileReader) throws(TimeZoneFileError) -> Int {
      let count = try reader.integer(size: 4)
      // Beyond the size of the file no count can be right, and sums of them might not fit.
      guard count >= 0, count <= reader.bytes.count else { throw .malformed }
      return Int(count)
    }
    return TimeZoneFileHeader(
      version: start[start.startIndex + 4], universalCount: try count(&self),
      standardCount: try count(&self), leapCount: try count(&self), timeCount: try count(&self),
      typeCount: try count(&self), characterCount: try count(&self))
  }

  /// The rule after the last change, between two newlines; empty if there is none.
  mutating func footer() throws(TimeZoneFileError) -> PosixTimeZone? {
    guard try take(1).first == 0x0A, let end = bytes[index...].firstIndex(of: 0x0A) else {
      throw .malformed
    }
    let text = bytes[index..<end]
    if text.isEmpty { return nil }
    guard let rule = PosixTimeZone(text) else { throw .malformed }
    return rule
  }
}
