import RhythmText

/// The lines that a fix leaves, for people to read before they accept it.
struct FixPreview {
  /// A line as it will be, or one that will be gone.
  struct Line {
    var number: Int
    var bytes: [UInt8]
    /// What is new in it.
    var added: [Range<Int>]
    var isRemoved = false
    /// The byte of it that is shown in any case.
    var focus: Int { added.first?.lowerBound ?? change }
    /// Where something was taken away.
    var change = 0
  }

  /// How much of a line is laid out before and behind what changes.
  private static let reach = 2000

  /// Stretches of lines that stand together; at most two, of at most six lines each.
  private(set) var groups: [[Line]] = []
  /// In how many further places the fix changes something.
  private(set) var omitted = 0

  /// Shows only what changes in `file`; edits in other files are counted as omitted.
  init(_ fix: Fix, in file: FileID, _ texts: inout FileTexts) {
    var clusters: [[TextEdit]] = []
    var lastLine = -2
    for edit in fix.edits where edit.range.file == file {
      let line = texts.line(Int(edit.range.bytes.lower), in: file)
      if line <= lastLine + 1, var cluster = clusters.popLast() {
        cluster.append(edit)
        clusters.append(cluster)
      } else {
        clusters.append([edit])
      }
      lastLine = texts.line(Int(edit.range.bytes.upper), in: file)
    }
    omitted = fix.edits.filter { $0.range.file != file }.count + max(0, clusters.count - 2)
    for cluster in clusters.prefix(2) {
      groups.append(Array(Self.lines(after: cluster, in: file, &texts).prefix(6)))
    }
  }

  private static func lines(
    after edits: [TextEdit], in file: FileID, _ texts: inout FileTexts
  ) -> [Line] {
    let bytes = texts.bytes(file)
    guard let first = edits.first, let last = edits.last else { return [] }
    let firstLine = texts.line(Int(first.range.bytes.lower), in: file)
    let lastLine = texts.line(Int(last.range.bytes.upper), in: file)
    let region =
      texts.content(of: firstLine, in: file)
      .lowerBound..<texts.content(of: lastLine, in: file)
      .upperBound
    if edits.count == 1, first.replacement.isEmpty, lastLine > firstLine,
      Int(first.range.bytes.lower) == region.lowerBound,
      Int(first.range.bytes.upper) == texts.content(of: lastLine, in: file).lowerBound
    {
      return (firstLine..<lastLine).map { line in
        Line(
          number: line + 1, bytes: Array(bytes[texts.content(of: line, in: file)]), added: [],
          isRemoved: true)
      }
    }
    let near = near(first, last, in: region, of: bytes)
    let (text, added) = mended(bytes, near, edits)
    var lines = split(text, added, from: firstLine + 1)
    if !lines.isEmpty { lines[0].change = Int(first.range.bytes.lower) - near.lowerBound }
    return lines
  }

  /// The part of a region around its edits, without cutting a character.
  private static func near(
    _ first: TextEdit, _ last: TextEdit, in region: Range<Int>, of bytes: [UInt8]
  ) -> Range<Int> {
    var lower = max(region.lowerBound, Int(first.range.bytes.lower) - reach)
    var upper = min(region.upperBound, Int(last.range.bytes.upper) + reach)
    while lower > region.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < region.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<max(lower, upper)
  }

  /// The region after the edits, and which parts of it are new.
  private static func mended(
    _ bytes: [UInt8], _ region: Range<Int>, _ edits: [TextEdit]
  ) -> (text: [UInt8], added: [Range<Int>]) {
    var text: [UInt8] = []
    var added: [Range<Int>] = []
    var position = region.lowerBound
    for edit in edits {
      let lower = min(max(position, Int(edit.range.bytes.lower)), region.upperBound)
      text += bytes[position..<lower]
      let start = text.count
      text += Array(edit.replacement.utf8)
      if text.count > start { added.append(start..<text.count) }
      position = min(max(lower, Int(edit.range.bytes.upper)), region.upperBound)
    }
    text += bytes[position..<region.upperBound]
    return (text, added)
  }

  private static func split(_ text: [UInt8], _ added: [Range<Int>], from number: Int) -> [Line] {
    let table = LineTable(text)
    return (0..<table.count).map { index in
      let content = table.content(of: index, in: text)
      let inside = added.compactMap { range -> Range<Int>? in
        let part = range.clamped(to: content)
        return part.isEmpty
          ? nil : part.lowerBound - content.lowerBound..<part.upperBound - content.lowerBound
      }
      return Line(number: number + index, bytes: Array(text[content]), added: inside)
    }
  }
}
