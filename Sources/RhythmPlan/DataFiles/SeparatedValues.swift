import RhythmText

/// The rows and cells of a file of separated values, read strictly by RFC 4180.
///
/// Lines end in LF or CRLF. The separator is a comma, unless the first line has none outside
/// quotes and has semicolons or tabs. A row with nothing in any cell says nothing and is passed
/// over; a row that breaks the rules is left out and stands among the problems. Costs one pass.
struct SeparatedValues: Sendable {
  struct Cell: Hashable, Sendable {
    /// What it holds, without the quotes around it.
    var bytes: ByteRange
    /// Whether doubled quotes inside stand for one.
    var hasDoubledQuotes: Bool
  }

  struct Row: Hashable, Sendable {
    /// Its cells, in the file's.
    var cells: Range<Int>
    /// The row without the end of its line.
    var bytes: ByteRange
  }

  struct Problem: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// A quote in a cell that does not start with one.
      case quoteInside
      /// Something between the closing quote and the separator.
      case textBehindQuote
      /// A quote that is opened and never closed.
      case unclosedQuote
      /// A carriage return without a line feed.
      case returnAlone
    }

    var kind: Kind
    var place: ByteRange
    /// The quote that opens the cell, where it stands elsewhere.
    var opening: ByteRange?
    /// The line or lines that are left out.
    var row: ByteRange
  }

  let bytes: [UInt8]
  private(set) var separator = UInt8(ascii: ",")
  /// The header first.
  private(set) var rows: [Row] = []
  private(set) var cells: [Cell] = []
  private(set) var problems: [Problem] = []
  /// Whether the first row that says anything is among the problems.
  private(set) var isHeaderBroken = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = TextEncoding.start(of: bytes)
    separator = SeparatedValues.separator(of: bytes, from: place)
    while place < bytes.count { place = readRow(from: place) }
  }

  /// The text of a cell.
  func text(of cell: Cell) -> String {
    let content = bytes[cell.bytes.indices.clamped(to: bytes.indices)]
    guard cell.hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var isSecond = false
    for byte in content {
      isSecond = byte == .quote && !isSecond
      if byte != .quote || isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func separator(of bytes: [UInt8], from start: Int) -> UInt8 {
    var isQuoted = false
    var found: UInt8?
    for byte in bytes[min(start, bytes.count)...] {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      switch byte {
      case UInt8(ascii: ","): return byte
      case UInt8(ascii: ";"): found = byte
      case UInt8(ascii: "\t"): found = found ?? byte
      case .lineFeed: return found ?? UInt8(ascii: ",")
      default: continue
      }
    }
    return found ?? UInt8(ascii: ",")
  }
}

// Reading one row after the other.
extension SeparatedValues {
  /// Reads the row that starts at a place; gives the start of the next.
  private mutating func readRow(from start: Int) -> Int {
    let first = cells.count
    var place = start
    while true {
      let next =
        place < bytes.count && bytes[place] == .quote
        ? readQuotedCell(from: place) : readPlainCell(from: place)
      switch next {
      case .success(let end): place = end
      case .failure(let failure):
        return leaveOut(failure, from: start, cells: first)
      }
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    if cells[first...].allSatisfy(\.bytes.isEmpty) {
      cells.removeSubrange(first...)
    } else {
      rows.append(Row(cells: first..<cells.count, bytes: ByteRange(start, place)))
    }
    return place + lengthOfLineEnd(at: place)
  }

  private struct Failure: Error {
    var kind: Problem.Kind
    var place: Int
    var opening: Int?
  }

  /// Gives the place behind the cell.
  private mutating func readPlainCell(from start: Int) -> Result<Int, Failure> {
    var place = start
    while place < bytes.count, bytes[place] != separator, lengthOfLineEnd(at: place) == 0 {
      if bytes[place] == .quote { return .failure(Failure(kind: .quoteInside, place: place)) }
      if bytes[place] == .carriageReturn {
        return .failure(Failure(kind: .returnAlone, place: place))
      }
      place += 1
    }
    cells.append(Cell(bytes: ByteRange(start, place), hasDoubledQuotes: false))
    return .success(place)
  }

  private mutating func readQuotedCell(from opening: Int) -> Result<Int, Failure> {
    var place = opening + 1
    var hasDoubledQuotes = false
    while place < bytes.count {
      if bytes[place] == .quote {
        guard place + 1 < bytes.count, bytes[place + 1] == .quote else { break }
        hasDoubledQuotes = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.count else {
      return .failure(Failure(kind: .unclosedQuote, place: opening))
    }
    let cell = Cell(bytes: ByteRange(opening + 1, place), hasDoubledQuotes: hasDoubledQuotes)
    place += 1
    guard place == bytes.count || bytes[place] == separator || lengthOfLineEnd(at: place) > 0
    else {
      return .failure(Failure(kind: .textBehindQuote, place: place, opening: opening))
    }
    cells.append(cell)
    return .success(place)
  }

  /// Drops a broken row, and goes on behind the line on which the broken cell starts.
  ///
  /// A quote that is never closed so costs its own line, and not the rest of the file. All runs of
  /// quotes that were passed over are even, and none of them opens a cell that spans lines, so
  /// nothing is read more than twice.
  private mutating func leaveOut(_ failure: Failure, from start: Int, cells first: Int) -> Int {
    cells.removeSubrange(first...)
    var end = failure.opening ?? failure.place
    while end < bytes.count, lengthOfLineEnd(at: end) == 0 { end += 1 }
    problems.append(
      Problem(
        kind: failure.kind, place: ByteRange(failure.place, failure.place + 1),
        opening: failure.opening.map { ByteRange($0, $0 + 1) }, row: ByteRange(start, end)))
    if rows.isEmpty { isHeaderBroken = true }
    return end + max(1, lengthOfLineEnd(at: end))
  }

  /// 1 for LF, 2 for CRLF, 0 where no line ends.
  private func lengthOfLineEnd(at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    if bytes[place] == .lineFeed { return 1 }
    guard bytes[place] == .carriageReturn, place + 1 < bytes.count else { return 0 }
    return bytes[place + 1] == .lineFeed ? 2 : 0
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
