import RhythmDiagnostics
import RhythmText
import Testing

/// A text with places marked by `«` and `»`, taken apart.
struct Sample {
  let file: SourceFile
  let ranges: [SourceRange]

  init(_ marked: String, path: String = "people.rhythm", file: Int = 0) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [SourceRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(bytes.count)
      case "»":
        let start = starts.popLast() ?? 0
        ranges.append(SourceRange(FileID(file), ByteRange(start, bytes.count)))
      default: bytes += Array(String(Character(scalar)).utf8)
      }
    }
    self.file = SourceFile(path: path, bytes: bytes)
    self.ranges = ranges
  }
}

func rendered(
  _ findings: [Finding], _ files: [SourceFile], colours: Bool = false, width: Int = 100
) -> String {
  var writer = ByteWriter()
  TerminalRenderer(colours: colours, width: width).write(findings, files: files, to: &writer)
  return writer.text
}
