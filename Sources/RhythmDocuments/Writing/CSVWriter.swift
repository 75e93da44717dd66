import RhythmText

/// Writes CSV (RFC 4180) into a `ByteWriter`, field after field; records end in a line feed.
package struct CSVWriter: Sendable {
  package var output: ByteWriter
  private var isFirst = true

  package init(into output: ByteWriter = ByteWriter()) {
    self.output = output
  }

  /// A field of names, numbers or dates, quoted where it has to be.
  package mutating func field(_ text: String) {
    separate()
    quoteIfNeeded(text, prefix: nil)
  }

  /// A field that people wrote freely.
  ///
  /// Spreadsheets run a cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return as a
  /// formula; such a field gets an apostrophe before it, which they take as the sign of text.
  package mutating func freeText(_ text: String) {
    separate()
    switch text.utf8.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: quoteIfNeeded(text, prefix: 0x27)
    default: quoteIfNeeded(text, prefix: nil)
    }
  }

  /// A field whose bytes the caller writes and which need no quotes: dates, times and ids.
  package mutating func plain(_ write: (inout ByteWriter) -> Void) {
    separate()
    write(&output)
  }

  package mutating func endRecord() {
    output.write(byte: 0x0A)
    isFirst = true
    output.passOn()
  }

  /// Goes on with a record whose first fields the caller wrote into `output`.
  package mutating func continueRecord() { isFirst = false }

  private mutating func separate() {
    if !isFirst { output.write(byte: 0x2C) }
    isFirst = false
  }

  private mutating func quoteIfNeeded(_ text: String, prefix: UInt8?) {
    if text.isEmpty { return }
    let needsQuotes = text.utf8.contains { byte in
      byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { output.write(byte: 0x22) }
    if let prefix { output.write(byte: prefix) }
    if needsQuotes {
      for byte in text.utf8 {
        if byte == 0x22 { output.write(byte: 0x22) }
        output.write(byte: byte)
      }
      output.write(byte: 0x22)
    } else {
      output.write(text)
    }
  }
}
