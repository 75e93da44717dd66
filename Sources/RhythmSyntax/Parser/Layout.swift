import RhythmDiagnostics
import RhythmText

/// A line as the language counts them: one physical line, or several joined by commas at their
/// ends.
struct LogicalLine: Sendable {
  /// Its tokens, trivia left out, as a range of `Layout.significant`.
  var first: Int32
  var end: Int32
  /// How many blocks it stands in: 0 at the left edge.
  var depth: Int32
}

/// The lines of a file and how deep each stands.
///
/// This is what indentation means; there are no tokens for it.
struct Layout {
  static let deepest: Int32 = 64

  private(set) var significant: [Int32] = []
  private(set) var lines: [LogicalLine] = []
  private(set) var problems: [Problem] = []

  private let file: FileID
  private let bytes: [UInt8]
  /// Indentations of the blocks around, outermost first.
  private var levels: [Level] = [Level(columns: 0, stray: 0)]
  private var usesTabs: Bool?
  private var tabWidth = 2
  private var mixed: [TextEdit] = []
  private var reportedDepth = false

  private struct Level {
    var columns: Int
    /// Another indentation that was reported and is read as this one.
    var stray: Int
  }

  init(of tokens: inout TokenList, in bytes: [UInt8], file: FileID) {
    self.file = file
    self.bytes = bytes
    significant.reserveCapacity(tokens.count)
    lines.reserveCapacity(tokens.count / 8)
    read(&tokens)
    reportMixed()
  }

  private mutating func read(_ tokens: inout TokenList) {
    var isAtLineStart = true
    var indentation: ByteRange?
    var lineColumns = 0
    var lineStart: Int?
    // A comma that is left out changes a kind behind the one at hand only.
    let kinds = tokens.kinds
    for (index, kind) in kinds.enumerated() {
      if kind == .newline {
        isAtLineStart = true
        indentation = nil
        continue
      }
      if kind.isTrivia {
        if kind == .space, isAtLineStart, indentation == nil {
          indentation = tokens.range(of: index)
        }
        continue
      }
      if isAtLineStart {
        isAtLineStart = false
        let place = tokens.start(of: index)
        let columns = indentation.map { measure($0) } ?? 0
        let endsInComma = significant.last.map { kinds[Int($0)] == .comma } ?? false
        if let start = lineStart {
          if !endsInComma || columns <= lineColumns {
            finishLine(from: start, &tokens)
            lineStart = nil
          }
        }
        if lineStart == nil {
          lineStart = significant.count
          lineColumns = columns
          lines.append(
            LogicalLine(
              first: Int32(clamping: significant.count), end: 0,
              depth: depth(
                of: columns, at: indentation ?? ByteRange(place, place), text: place)))
        }
      }
      significant.append(Int32(clamping: index))
    }
    if let start = lineStart { finishLine(from: start, &tokens) }
  }

  /// Ends the last line; a comma at its end joins nothing and is left out.
  private mutating func finishLine(from start: Int, _ tokens: inout TokenList) {
    while let last = significant.last, significant.count > start + 1,
      tokens.kinds[Int(last)] == .comma
    {
      let range = SourceRange(file, tokens.range(of: Int(last)))
      problems.append(
        Problem(
          finding: Finding(
            .syntax, "this comma has nothing behind it", at: range,
            label: "the next line is not deeper",
            help: [
              Help("delete it", fix: Fix(.safe, [TextEdit(range, with: "")])),
              Help("a list goes on below its line where the next line is deeper"),
            ]), isMended: true))
      tokens.kinds[Int(last)] = .skipped
      significant.removeLast()
    }
    lines[lines.count - 1].end = Int32(clamping: significant.count)
  }

  /// The columns that white space takes; what does not fit the file's first indentation is kept
  /// for one finding.
  private mutating func measure(_ range: ByteRange) -> Int {
    var spaces = 0
    var tabs = 0
    for byte in bytes[range.indices] {
      if byte == 0x09 {
        tabs += 1
      } else if byte & 0xC0 != 0x80 {
        spaces += 1
      }
    }
    if usesTabs == nil {
      usesTabs = tabs > 0
      tabWidth = tabs > 0 ? 2 : max(1, spaces)
    }
    if usesTabs == true {
      let columns = 2 * tabs + 2 * ((spaces + 1) / 2)
      if spaces > 0 { mix(range, String(repeating: "\t", count: columns / 2)) }
      return columns
    }
    let columns = spaces + tabs * tabWidth
    if tabs > 0 { mix(range, String(repeating: " ", count: columns)) }
    return columns
  }

  private mutating func mix(_ range: ByteRange, _ replacement: String) {
    mixed.append(TextEdit(SourceRange(file, range), with: replacement))
  }

  private mutating func reportMixed() {
    guard let first = mixed.first else { return }
    let written = usesTabs == true ? "tabs" : "spaces"
    let other = usesTabs == true ? "spaces" : "tabs"
    problems.append(
      Problem(
        finding: Finding(
          .syntax, "the file is indented with \(written), and here with \(other)",
          at: first.range, label: other,
          help: [Help("indent every line with \(written)", fix: Fix(.safe, mixed))]),
        isMended: true))
  }

  private mutating func depth(of columns: Int, at range: ByteRange, text: Int) -> Int32 {
    var popped: Level?
    while levels.count > 1, let top = levels.last, columns < top.columns, columns != top.stray {
      popped = top
      levels.removeLast()
    }
    if let top = levels.last, columns > top.columns, columns != top.stray {
      if var level = popped {
        reportBetween(level.columns, at: range)
        level.stray = columns
        levels.append(level)
      } else if levels.count <= Int(Self.deepest) {
        levels.append(Level(columns: columns, stray: columns))
      } else if !reportedDepth {
        reportedDepth = true
        problems.append(
          Problem(
            finding: Finding(
              .syntax, "lines are nested deeper than \(Self.deepest) blocks",
              at: SourceRange(file, ByteRange(text, text + 1)), label: "too deep",
              help: [Help("no clause of the language needs more than four")]),
            isMended: false))
      }
    }
    return Int32(clamping: levels.count - 1)
  }

  private mutating func reportBetween(_ columns: Int, at range: ByteRange) {
    let place = SourceRange(file, range)
    let width =
      usesTabs == true
      ? String(repeating: "\t", count: columns / 2) : String(repeating: " ", count: columns)
    problems.append(
      Problem(
        finding: Finding(
          .syntax, "this line is indented like none of the lines above it", at: place,
          label: "read as one of the block above",
          help: [
            Help(
              "indent it like the lines above", fix: Fix(.safe, [TextEdit(place, with: width)]))
          ]), isMended: true))
  }
}
