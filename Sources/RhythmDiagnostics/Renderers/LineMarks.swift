import RhythmText

/// A label on a line: the columns that it underlines, and its words.
struct LineMark {
  var columns: Range<Int>
  var text: String
  var style: TerminalStyle
  /// `^`, `-` or `+`.
  var sign: Character
}

/// A piece of a row of output.
struct RowPiece {
  var column: Int
  var text: String
  var style: TerminalStyle
}

/// The rows below a line of source that underline its labels and say their words.
enum LineMarks {
  /// The first row underlines everything and holds the words of the last label; the words of the
  /// others hang below, from right to left, each under its start.
  static func rows(_ marks: [LineMark]) -> [[RowPiece]] {
    var first = underlines(marks)
    var hanging = marks.filter { !$0.text.isEmpty }.sorted(by: isRightOf)
    if let last = hanging.first,
      last.columns.upperBound == marks.map(\.columns.upperBound).max()
    {
      first.append(
        RowPiece(column: last.columns.upperBound + 1, text: last.text, style: last.style))
      hanging.removeFirst()
    }
    var rows = [first]
    if !hanging.isEmpty { rows.append(connectors(hanging)) }
    while !hanging.isEmpty {
      let mark = hanging.removeFirst()
      rows.append(
        connectors(hanging.filter { $0.columns.lowerBound < mark.columns.lowerBound })
          + [RowPiece(column: mark.columns.lowerBound, text: mark.text, style: mark.style)])
    }
    return rows
  }

  private static func isRightOf(_ left: LineMark, _ right: LineMark) -> Bool {
    left.columns.lowerBound > right.columns.lowerBound
      || left.columns.lowerBound == right.columns.lowerBound
        && left.columns.upperBound > right.columns.upperBound
  }

  /// Later marks are drawn under earlier ones.
  private static func underlines(_ marks: [LineMark]) -> [RowPiece] {
    var painted: [Int?] = []
    for (index, mark) in marks.enumerated().reversed() {
      while painted.count < mark.columns.upperBound { painted.append(nil) }
      for column in mark.columns { painted[column] = index }
    }
    var pieces: [RowPiece] = []
    var column = 0
    while column < painted.count {
      guard let index = painted[column] else {
        column += 1
        continue
      }
      let start = column
      while column < painted.count, painted[column] == index { column += 1 }
      pieces.append(
        RowPiece(
          column: start, text: String(repeating: marks[index].sign, count: column - start),
          style: marks[index].style))
    }
    return pieces
  }

  private static func connectors(_ marks: [LineMark]) -> [RowPiece] {
    var pieces: [RowPiece] = []
    for mark in marks.reversed() where pieces.last?.column != mark.columns.lowerBound {
      pieces.append(RowPiece(column: mark.columns.lowerBound, text: "|", style: mark.style))
    }
    return pieces
  }
}
