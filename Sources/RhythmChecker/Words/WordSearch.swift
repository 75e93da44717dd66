import RhythmPlan
import RhythmText

/// Words that are looked for in texts: alone or with an `s` behind them, letters of any case.
struct SoughtWords {
  fileprivate let bytes: [UInt8]

  init(_ words: String) { bytes = words.utf8.map { $0.lowered } }
}

/// The bytes of a quoted text as they stand in its file.
struct WrittenText {
  let range: SourceRange
  private let bytes: ArraySlice<UInt8>
  /// Those in small letters, from 0.
  private let lowered: [UInt8]

  /// Nil where the place is not in the files, which are those of the plan.
  init?(_ text: Text, _ files: [SourceFile]) {
    let index = Int(text.range.file.index)
    guard files.indices.contains(index) else { return nil }
    let all = files[index].bytes
    let places = text.range.bytes.indices.clamped(to: all.indices)
    range = text.range
    bytes = all[places]
    lowered = bytes.map { $0.lowered }
  }

  /// Where words stand in it by themselves, not inside others; spaces as they are.
  func places(of words: SoughtWords) -> [SourceRange] {
    guard let first = words.bytes.first else { return [] }
    var result: [SourceRange] = []
    var start = 0
    while start + words.bytes.count <= lowered.count {
      if lowered[start] == first, let end = end(of: words, from: start) {
        result.append(
          SourceRange(range.file, ByteRange(bytes.startIndex + start, bytes.startIndex + end)))
        start = end
      } else {
        start += 1
      }
    }
    return result
  }

  /// Where words end that start at a place; nil where others stand there.
  private func end(of words: SoughtWords, from start: Int) -> Int? {
    let end = start + words.bytes.count
    guard lowered[start..<end].elementsEqual(words.bytes), !isLetter(at: start - 1) else {
      return nil
    }
    if !isLetter(at: end) { return end }
    return lowered[end] == UInt8(ascii: "s") && !isLetter(at: end + 1) ? end + 1 : nil
  }

  /// What stands in quotes inside it, with its place: `\"slipped\"`, `“slipped”`.
  var quoted: [Located<String>] {
    var result: [Located<String>] = []
    for (open, close) in [(Self.escaped, Self.escaped), (Self.opening, Self.closing)] {
      var start = bytes.startIndex
      while let first = find(open, from: start) {
        guard let last = find(close, from: first + open.count) else { break }
        let inside = first + open.count..<last
        result.append(
          Located(
            String(decoding: bytes[inside], as: UTF8.self),
            at: SourceRange(range.file, ByteRange(inside.lowerBound, inside.upperBound))))
        start = last + close.count
      }
    }
    return result.sorted { $0.range < $1.range }
  }

  private static let escaped = Array("\\\"".utf8)
  private static let opening = Array("\u{201C}".utf8)
  private static let closing = Array("\u{201D}".utf8)

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + wanted.count <= bytes.endIndex {
      if bytes[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place += 1
    }
    return nil
  }

  private func isLetter(at place: Int) -> Bool {
    lowered.indices.contains(place) && lowered[place].isPartOfWord
  }
}

extension UInt8 {
  /// A Latin capital letter made small.
  fileprivate var lowered: UInt8 { 65...90 ~= self ? self | 32 : self }

  /// A letter or a digit; what is beyond ASCII is taken for a letter.
  fileprivate var isPartOfWord: Bool {
    97...122 ~= lowered || 48...57 ~= self || self >= 128
  }
}
