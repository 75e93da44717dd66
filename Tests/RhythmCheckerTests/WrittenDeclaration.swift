import RhythmDiagnostics
import RhythmText

/// A declaration as it stands in a file.
struct WrittenDeclaration {
  let file: Int
  /// From its heading to before the next one, in bytes.
  let bytes: Range<Int>
  let heading: String
  private let endOfHeading: Int
  private let indentation: String

  /// The declaration in which a finding stands; nil where it may hold no waiver.
  init?(of finding: Finding, in files: [SourceFile]) {
    let index = Int(finding.primary.range.file.index)
    guard
      let found = Self.all(in: files, index).first(where: {
        $0.bytes.contains(Int(finding.primary.range.bytes.lower))
      }), !found.heading.hasPrefix("import"), !found.heading.hasPrefix("unplanned"),
      !found.heading.hasPrefix("readings"), !found.heading.hasPrefix("kind")
    else { return nil }
    self = found
  }

  private init(_ file: Int, _ bytes: Range<Int>, heading: String, under: String) {
    self.file = file
    self.bytes = bytes
    self.heading = heading
    endOfHeading = bytes.lowerBound + heading.utf8.count
    indentation = under.isEmpty ? "  " : under
  }

  /// All of a file, in their order.
  static func all(in files: [SourceFile], _ file: Int) -> [WrittenDeclaration] {
    guard files.indices.contains(file), files[file].path.hasSuffix(".rhythm"),
      !files[file].path.hasPrefix("std/")
    else { return [] }
    var found: [(start: Int, heading: String, under: String)] = []
    var start = 0
    for line in files[file].bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      let isBlank = text.allSatisfy(\.isWhitespace) || text.hasPrefix("#")
      if !isBlank, text.first?.isWhitespace == false {
        found.append((start, text, ""))
      } else if !isBlank, found.last?.under.isEmpty == true {
        found[found.count - 1].under = String(text.prefix { $0 == " " || $0 == "\t" })
      }
      start += line.count + 1
    }
    return found.indices.map { index in
      let end = index + 1 < found.count ? found[index + 1].start : files[file].bytes.count
      let (start, heading, under) = found[index]
      return WrittenDeclaration(file, start..<end, heading: heading, under: under)
    }
  }

  /// The first word, such as `review`.
  var keyword: String { String(heading.prefix { !$0.isWhitespace }) }

  /// What it is called; empty where it has no name.
  var name: String {
    let words = heading.split { $0 == " " || $0 == "/" }
    return words.count > 1 && words[1].first?.isLetter == true ? String(words[1]) : ""
  }

  func text(in files: [SourceFile]) -> String {
    String(decoding: files[file].bytes[bytes], as: UTF8.self)
  }

  /// A line below its heading.
  func inserting(_ line: String) -> InsertedLine {
    InsertedLine(file: file, offset: endOfHeading, text: indentation + line)
  }

  func contains(_ range: SourceRange) -> Bool {
    Int(range.file.index) == file && bytes.contains(Int(range.bytes.lower))
  }

  /// Whether a place of a finding lies in it; in `plan` and `policy` everything does, in a template
  /// what stands in the reviews that are based on it.
  func holds(_ finding: Finding) -> Bool {
    if ["plan", "policy", "template"].contains(keyword) { return true }
    return ([finding.primary] + finding.secondary).contains { contains($0.range) }
  }
}
