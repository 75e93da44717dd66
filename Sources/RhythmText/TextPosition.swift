/// A place as people name it: a line and a column, both counted from 1.
package struct TextPosition: Hashable, Sendable {
  package var line: Int
  /// In Unicode characters (scalars), a tab being one of them.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// What a column counts.
package enum ColumnUnit: UInt8, Hashable, Sendable {
  /// Unicode characters (scalars).
  case scalars
  /// Code units of UTF-16, of which characters beyond U+FFFF take two.
  case utf16
}

/// Finds positions of one file; fast when asked in ascending order.
///
/// It remembers the last place, so that many places on one very long line do not each count it
/// from its start.
package struct PositionFinder: Sendable {
  package let table: LineTable
  private let bytes: [UInt8]
  private let unit: ColumnUnit
  private var line = 0
  private var offset = 0
  private var column = 1

  package init(_ bytes: [UInt8], counting unit: ColumnUnit = .scalars) {
    self.bytes = bytes
    self.unit = unit
    self.table = LineTable(bytes)
    // A byte order mark is before the first character, not one of the first line.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The position of an offset; one beyond the end is read as the end.
  package mutating func position(of target: Int) -> TextPosition {
    let target = min(max(0, target), bytes.count)
    let found = table.line(at: target)
    if found != line || target < offset {
      line = found
      offset = table.start(of: found)
      column = 1
      if found == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }
    while offset < target {
      // The first byte of four starts a character that takes two units.
      if unit == .utf16, bytes[offset] >= 0xF0 { column += 1 }
      offset += 1
      // A character counts where it ends, so that an offset inside one is still at it.
      if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { column += 1 }
    }
    return TextPosition(line: line + 1, column: column)
  }
}
