import RhythmText

/// A file of rows below a header, with its columns known by the fields that they hold.
struct Table: Sendable {
  struct Column: Hashable, Sendable {
    /// The name by which a plan asks for what stands in it.
    var field: String
    /// Its place in a row, from 0.
    var place: Int
    /// The line of the plan that gives it this field; `nil` where its header does.
    var mapping: SourceRange?
  }

  var file: FileID
  /// The file's name as findings call it.
  var path: String
  var values: SeparatedValues
  /// In the order of the file; a field stands once.
  var columns: [Column]
  /// The rows below the header that have as many cells as it.
  var rows: [SeparatedValues.Row]

  func column(_ field: String) -> Column? { columns.first { $0.field == field } }

  /// What stands in a cell, without white space around it; `nil` where nothing does.
  func text(_ column: Column?, in row: SeparatedValues.Row) -> Located<String>? {
    guard let column, column.place < row.cells.count else { return nil }
    let cell = values.cells[row.cells.lowerBound + column.place]
    let text = values.text(of: cell).trimmed
    return text.isEmpty ? nil : Located(text, at: SourceRange(file, cell.bytes))
  }

  func text(_ field: String, in row: SeparatedValues.Row) -> Located<String>? {
    text(column(field), in: row)
  }

  func range(of row: SeparatedValues.Row) -> SourceRange { SourceRange(file, row.bytes) }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = \.properties.isWhitespace
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      isSpace(first) || isSpace(last)
    else { return self }
    let head = unicodeScalars.drop(while: isSpace)
    let tail = head.reversed().drop { isSpace($0) }.count
    return String(String.UnicodeScalarView(head.prefix(tail)))
  }
}
