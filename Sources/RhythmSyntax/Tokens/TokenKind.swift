/// What a token is.
///
/// The lexer classifies by shape alone, so that every word is a `name`; the parser turns those that
/// it reads as words of the language into `keyword`, `weekday`, `month` or `easter`. In a tree, a
/// token of kind `name` is therefore a name that somebody chose.
package enum TokenKind: UInt8, Hashable, Sendable, CaseIterable {
  /// A name: a letter, then letters, marks, digits, `_`, single `-`.
  case name
  /// A word of the language where it is read as one; `SyntaxToken.word` says which.
  case keyword
  /// A weekday in English, whole or three letters, where it is read as one.
  case weekday
  /// A month in English, whole or three letters, where it is read as one.
  case month
  /// `Easter`, where it is read as one.
  case easter

  /// `"..."` on one line.
  case string
  /// `"""`, deeper lines, `"""`.
  case text

  /// `2026-03-02`.
  case date
  /// `2026-03`, `2026-W12`, `2026-Q1`, `2026-H1`, `FY27`, `FY27-Q1`, `FY27-H2`, `FY27-M03`, `FY27-W07`.
  case period
  /// `Q1` to `Q4`.
  case quarter
  /// `09:00`, `9:00`, `9am`, `9:30pm`.
  case time
  /// `45m`, `1h30m`, `2h`.
  case duration
  /// `1st`, `22nd`.
  case ordinal
  /// `4-5-4`.
  case pattern
  /// Digits alone, `2026` included.
  case integer
  /// `2.5`, `-2.5`, `-3`.
  case decimal
  /// `20%`, `-2.5%`.
  case percent

  case comma
  case slash
  case at
  case dot

  /// Bytes that are no token of the language; a finding tells about them.
  case unknown

  // Trivia.

  /// Spaces and tabs, and what is read as them.
  case space
  /// `\n` or `\r\n`, or a `\r` alone.
  case newline
  /// `#` to the end of the line.
  case comment
  /// A line that a merge left behind: `<<<<<<<`, `|||||||`, `=======`, `>>>>>>>`.
  case conflictMarker
  /// The byte order mark at the start of a file.
  case byteOrderMark
  /// Bytes that were reported and are read as if they were not there.
  case skipped

  /// Whether the parser passes over it.
  package var isTrivia: Bool { rawValue >= TokenKind.space.rawValue }

  /// A number as it stands in `value`, `target` and the like.
  package var isNumber: Bool { self == .integer || self == .decimal || self == .percent }
}
