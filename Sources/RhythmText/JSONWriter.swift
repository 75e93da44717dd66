/// Writes JSON (RFC 8259) into a `ByteWriter`, value after value.
///
/// It keeps the commas and the layout; that every object and array is ended, and that an object
/// holds keys with values, is the caller's part. Nothing is ever sorted or dropped: keys stand in
/// the order in which they were written.
package struct JSONWriter: Sendable {
  /// How the members of an object or an array stand.
  package enum Layout: Sendable {
    /// Each on a line of its own, indented by two spaces a level.
    case lines
    /// All on one line. What stands inside stays on that line.
    case inline
  }

  package var output: ByteWriter
  private var levels: [Level] = []
  private var isAfterKey = false

  private struct Level: Sendable {
    var isInline: Bool
    var isEmpty = true
  }

  package init(into output: ByteWriter = ByteWriter()) {
    self.output = output
  }

  package mutating func beginObject(_ layout: Layout = .lines) { begin(0x7B, layout) }
  package mutating func endObject() { end(0x7D) }
  package mutating func beginArray(_ layout: Layout = .lines) { begin(0x5B, layout) }
  package mutating func endArray() { end(0x5D) }

  /// The name of the next value of an object.
  package mutating func key(_ name: StaticString) {
    separate()
    output.write(byte: 0x22)
    name.withUTF8Buffer { escape($0) }
    output.write("\": ")
    isAfterKey = true
  }

  /// The name of the next value of an object, where it is not known beforehand.
  package mutating func key(named name: String) {
    separate()
    quote(name)
    output.write(": ")
    isAfterKey = true
  }

  package mutating func value(_ text: String) {
    separate()
    quote(text)
  }

  /// A string or, where there is none, `null`.
  package mutating func value(_ text: String?) {
    guard let text else { return null() }
    value(text)
  }

  package mutating func value(_ number: Int) {
    separate()
    output.write(number)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    if flag { output.write("true") } else { output.write("false") }
  }

  package mutating func null() {
    separate()
    output.write("null")
  }

  /// A string whose bytes the caller writes and which need no escape: dates, times and ids.
  package mutating func plain(_ write: (inout ByteWriter) -> Void) {
    separate()
    output.write(byte: 0x22)
    write(&output)
    output.write(byte: 0x22)
  }

  private mutating func begin(_ bracket: UInt8, _ layout: Layout) {
    separate()
    output.write(byte: bracket)
    levels.append(Level(isInline: layout == .inline || levels.last?.isInline == true))
  }

  private mutating func end(_ bracket: UInt8) {
    guard let level = levels.popLast() else { return }
    if !level.isInline, !level.isEmpty { breakLine() }
    output.write(byte: bracket)
    if levels.isEmpty { output.write(byte: 0x0A) }
  }

  /// What stands between a value and the one before it.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = levels.indices.last else { return }
    if !levels[last].isEmpty { output.write(byte: 0x2C) }
    if !levels[last].isInline {
      breakLine()
    } else if !levels[last].isEmpty {
      output.write(byte: 0x20)
    }
    levels[last].isEmpty = false
  }

  private mutating func breakLine() {
    output.write(byte: 0x0A)
    for _ in levels { output.write("  ") }
  }

  private mutating func quote(_ text: String) {
    output.write(byte: 0x22)
    var text = text
    if text.utf8.allSatisfy({ $0 < 0x7F }) || !text.unicodeScalars.contains(where: Self.isHidden) {
      text.withUTF8 { escape($0) }
    } else {
      for scalar in text.unicodeScalars {
        if Self.isHidden(scalar) {
          for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] { escape(unit: unit) }
        } else {
          var character = String(scalar)
          character.withUTF8 { escape($0) }
        }
      }
    }
    output.write(byte: 0x22)
  }

  /// Beyond what JSON asks for, nothing that a terminal acts on is written raw.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x7F && VisibleText.isHidden(scalar)
  }

  /// Four digits, as `\u202e`.
  private mutating func escape(unit: UInt16) {
    output.write("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 0x0F)
      output.write(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  /// Copies stretches that need no escape whole; of these only quotes, backslashes and the control
  /// characters below U+0020 do.
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C { continue }
      output.write(contentsOf: bytes[start..<index])
      start = index + 1
      output.write(byte: 0x5C)
      switch byte {
      case 0x22, 0x5C: output.write(byte: byte)
      case 0x08: output.write(byte: 0x62)
      case 0x09: output.write(byte: 0x74)
      case 0x0A: output.write(byte: 0x6E)
      case 0x0C: output.write(byte: 0x66)
      case 0x0D: output.write(byte: 0x72)
      default:
        output.write("u00")
        output.write(byte: byte < 0x10 ? 0x30 : 0x31)
        let digit = byte & 0x0F
        output.write(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
    output.write(contentsOf: bytes[start..<bytes.count])
  }
}
