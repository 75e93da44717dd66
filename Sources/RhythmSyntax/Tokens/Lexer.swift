import RhythmDiagnostics
import RhythmText

/// A file cut into tokens, and what was wrong with them.
package struct LexedFile: Sendable {
  /// All tokens, trivia included; they add up to the file.
  package var tokens: TokenList
  /// What is wrong with single tokens, in the order of the file.
  package var problems: [Problem]
  /// The tokens that could not be mended, and the place in `problems` of what is said about each.
  var damage: [(token: Int32, problem: Int)] = []
}

/// A finding that the lexer or the parser made.
package struct Problem: Sendable {
  package var finding: Finding
  /// Whether the text was then read as meant, so that the node around is not broken.
  package var isMended: Bool
}

/// Cuts bytes into tokens, whatever they are. One pass; the cost grows with the length alone.
package func lex(_ bytes: [UInt8], as file: FileID) -> LexedFile {
  bytes.withUnsafeBufferPointer { input in
    var problems: [Problem] = []
    var mended: [Int32: [UInt8]] = [:]
    var damage: [(token: Int32, problem: Int)] = []
    var words: [Word?] = []
    var starts: [Int32] = []
    let capacity = input.count + 1
    let kinds = [TokenKind](unsafeUninitializedCapacity: capacity) { kindSlots, kindCount in
      starts = [Int32](unsafeUninitializedCapacity: capacity) { startSlots, startCount in
        words = [Word?](unsafeUninitializedCapacity: capacity) { wordSlots, wordCount in
          var lexer = Lexer(
            file: file, bytes: input, kinds: kindSlots, starts: startSlots, words: wordSlots)
          lexer.run()
          problems = lexer.problems
          mended = lexer.mended
          damage = lexer.damage
          wordCount = lexer.tokenCount
        }
        startSlots.initializeElement(at: words.count, to: Int32(clamping: input.count))
        startCount = words.count + 1
      }
      kindCount = words.count
    }
    let tokens = TokenList(kinds: kinds, starts: starts, words: words, mended: mended)
    return LexedFile(tokens: tokens, problems: problems, damage: damage)
  }
}

/// The state of one pass over a file. Its buffers have room for a token a byte.
struct Lexer {
  let file: FileID
  let bytes: UnsafeBufferPointer<UInt8>
  let kinds: UnsafeMutableBufferPointer<TokenKind>
  let starts: UnsafeMutableBufferPointer<Int32>
  let words: UnsafeMutableBufferPointer<Word?>
  let wordTable = WordTable.shared

  var tokenCount = 0
  var position = 0
  var problems: [Problem] = []
  var mended: [Int32: [UInt8]] = [:]
  var damage: [(token: Int32, problem: Int)] = []
  /// Whether bytes that are not UTF-8 were reported: once a file.
  var reportedEncoding = false

  init(
    file: FileID, bytes: UnsafeBufferPointer<UInt8>, kinds: UnsafeMutableBufferPointer<TokenKind>,
    starts: UnsafeMutableBufferPointer<Int32>, words: UnsafeMutableBufferPointer<Word?>
  ) {
    self.file = file
    self.bytes = bytes
    self.kinds = kinds
    self.starts = starts
    self.words = words
  }

  /// The byte at `place`; 0 behind the end.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  @inline(__always)
  mutating func emit(_ kind: TokenKind, from start: Int, word: Word? = nil) {
    kinds.initializeElement(at: tokenCount, to: kind)
    starts.initializeElement(at: tokenCount, to: Int32(truncatingIfNeeded: start))
    words.initializeElement(at: tokenCount, to: word)
    tokenCount &+= 1
  }

  mutating func run() {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
      emit(.byteOrderMark, from: 0)
    }
    while position < bytes.count { scanToken() }
  }

  @inline(__always)
  private mutating func scanToken() {
    let start = position
    let first = bytes[start]
    switch first {
    case 0x61...0x7A, 0x41...0x5A: scanName()
    case 0x20, 0x09: scanSpace()
    case 0x0A:
      position &+= 1
      emit(.newline, from: start)
    case 0x0D:
      position &+= byte(start &+ 1) == 0x0A ? 2 : 1
      emit(.newline, from: start)
    case 0x30...0x39: scanNumber()
    case UInt8(ascii: "\""): scanString()
    case UInt8(ascii: "#"): scanComment()
    case UInt8(ascii: ","): scanMark(.comma)
    case UInt8(ascii: "/"): scanMark(.slash)
    case UInt8(ascii: "@"): scanMark(.at)
    case UInt8(ascii: "."): scanMark(.dot)
    case UInt8(ascii: "-"): isDigit(byte(start &+ 1)) ? scanNumber() : scanOther()
    default: scanOther()
    }
  }

  private mutating func scanMark(_ kind: TokenKind) {
    emit(kind, from: position)
    position &+= 1
  }

  private mutating func scanSpace() {
    let start = position
    var place = start &+ 1
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place &+= 1 }
    position = place
    emit(.space, from: start)
  }

  private mutating func scanName() {
    let start = position
    var place = start &+ 1
    while place < bytes.count {
      let next = bytes[place]
      if isInName(next) {
        place &+= 1
      } else if next == UInt8(ascii: "-"), isLetterOrDigit(byte(place &+ 1)) {
        place &+= 2
      } else if next >= 0x80 || next == UInt8(ascii: "-") && byte(place &+ 1) >= 0x80 {
        return scanNameBeyondASCII(from: start, at: place)
      } else {
        break
      }
    }
    position = place
    let first = bytes[start]
    if first == UInt8(ascii: "F") || first == UInt8(ascii: "Q"),
      let kind = NumberShape.periodName(bytes, from: start, to: place)
    {
      if kind == .unknown { reportPeriod(from: start, to: place) }
      return emit(kind, from: start)
    }
    emit(.name, from: start, word: wordTable.word(bytes, from: start, to: place))
  }

  /// Goes on with a name that may hold letters, marks and digits beyond ASCII, or dashes that are
  /// read as `-`.
  mutating func scanNameBeyondASCII(from start: Int, at place: Int) {
    var place = place
    var dashes = 0
    var spelling = Array(bytes[start..<place])
    while place < bytes.count {
      let next = bytes[place]
      if isLetterOrDigit(next) || next == UInt8(ascii: "_") {
        spelling.append(next)
        place += 1
        continue
      }
      guard let (scalar, length) = decode(bytes, at: place) else { break }
      let kind = next == UInt8(ascii: "-") ? .dash : CharacterClass(scalar)
      if kind == .letter || kind == .mark, next >= 0x80 {
        spelling.append(contentsOf: bytes[place..<(place + length)])
      } else if kind == .dash, continuesName(at: place + length) {
        if next >= 0x80 { dashes += 1 }
        spelling.append(UInt8(ascii: "-"))
      } else {
        break
      }
      place += length
    }
    position = place
    if dashes > 0 {
      reportDash(from: start, to: place, mended: spelling)
      mended[Int32(clamping: tokenCount)] = spelling
    }
    emit(.name, from: start, word: Word(rawValue: String(decoding: spelling, as: UTF8.self)))
  }

  private func continuesName(at place: Int) -> Bool {
    guard place < bytes.count else { return false }
    if bytes[place] < 0x80 { return isLetterOrDigit(bytes[place]) }
    guard let (scalar, _) = decode(bytes, at: place) else { return false }
    let kind = CharacterClass(scalar)
    return kind == .letter || kind == .mark
  }

  /// A comment where one may start, that is, at the start of a line or after white space.
  private mutating func scanComment() {
    let start = position
    if let previous = tokenCount > 0 ? kinds[tokenCount - 1] : nil, !previous.isTrivia {
      reportCommentWithoutSpace(at: start)
    }
    position = endOfLine(from: start, reportingHidden: true)
    emit(.comment, from: start)
  }

  /// Where the line ends that holds `place`, its line break excluded.
  mutating func endOfLine(from start: Int, reportingHidden: Bool) -> Int {
    var place = start
    while place < bytes.count {
      let next = bytes[place]
      if next == 0x0A || next == 0x0D { break }
      if next &- 0x20 < 0x5F || next == 0x09 {
        place &+= 1
      } else if let (scalar, length) = decode(bytes, at: place) {
        if reportingHidden, isDeceptive(scalar) { reportHidden(scalar, at: place, length: length) }
        place += length
      } else {
        reportEncoding(at: place)
        place += 1
      }
    }
    return place
  }

  /// Columns of the white space that starts the line of `place`, a tab counted as two.
  func indentation(ofLineAt place: Int) -> Int {
    var start = place
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var columns = 0
    while byte(start) == 0x20 || byte(start) == 0x09 {
      columns += bytes[start] == 0x09 ? 2 : 1
      start += 1
    }
    return columns
  }

  func sourceRange(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file, ByteRange(start, end))
  }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<max(start, min(end, bytes.count))], as: UTF8.self)
  }
}
