import RhythmDiagnostics
import RhythmText

/// A line that is put into a file, and where what stands behind it is then.
struct InsertedLine {
  let file: Int
  /// Behind the end of a line, before its line end.
  let offset: Int
  let text: String

  private var bytes: [UInt8] { Array("\n".utf8) + Array(text.utf8) }

  func files(of files: [SourceFile]) -> [SourceFile] {
    var files = files
    files[file].bytes.insert(contentsOf: bytes, at: offset)
    return files
  }

  func moved(_ range: SourceRange) -> SourceRange {
    guard Int(range.file.index) == file else { return range }
    let (lower, upper) = (Int(range.bytes.lower), Int(range.bytes.upper))
    let count = bytes.count
    return SourceRange(
      range.file,
      ByteRange(
        lower < offset ? lower : lower + count,
        upper <= offset && lower < offset ? upper : upper + count))
  }

  /// A finding as it is when the line is there; the edits of its fixes are left out, since one that
  /// adds a line at this very place may stand before or behind it.
  func moved(_ finding: Finding) -> Finding {
    var finding = finding.withoutEdits
    finding.primary.range = moved(finding.primary.range)
    finding.secondary = finding.secondary.map { Label(moved($0.range), $0.text) }
    return finding
  }
}

extension Finding {
  var withoutEdits: Finding {
    var finding = self
    finding.help = help.map { Help($0.text, fix: $0.fix.map { Fix($0.safety, []) }) }
    return finding
  }
}

/// What one list holds and the other does not, told with how often.
func difference<Element: Hashable>(
  _ before: [Element], _ after: [Element]
) -> (removed: [Element], added: [Element]) {
  func rest(_ elements: [Element], without others: [Element]) -> [Element] {
    var counts: [Element: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    return elements.filter { element in
      guard let count = counts[element], count > 0 else { return true }
      counts[element] = count - 1
      return false
    }
  }
  return (rest(before, without: after), rest(after, without: before))
}
