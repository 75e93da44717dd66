import Foundation
import RhythmCalendar
import RhythmDiagnostics
import RhythmText

/// A recorded plan whose lines say which findings start on them: `attendees boo  #! unknown-name`.
///
/// Several names stand with commas between them. The marks of files that have no comments, such as
/// CSV, are taken away before the plan is read. A first line `# today 2026-03-02` says the day on
/// which the plan is checked.
struct MarkedPlan {
  /// A finding by its name and the line on which its primary place starts.
  struct Mark: Hashable, Comparable, CustomStringConvertible {
    var path: String
    var line: Int
    var check: String

    var description: String { "\(path):\(line) \(check)" }

    static func < (left: Mark, right: Mark) -> Bool {
      (left.path, left.line, left.check) < (right.path, right.line, right.check)
    }
  }

  let marks: Set<Mark>
  let checked: CheckedPlan

  init(_ text: String) {
    let (files, marks) = Self.unmarked(text)
    self.marks = marks
    checked = CheckedPlan(files: files, today: Self.day(of: text) ?? CheckedPlan.usualDay)
  }

  /// The files of a plan, those that have no comments without the marks.
  static func unmarked(_ text: String) -> (files: [SourceFile], marks: Set<Mark>) {
    var marks: Set<Mark> = []
    var files = CheckedPlan.files(of: text)
    for index in files.indices {
      var lines = files[index].text.components(separatedBy: "\n")
      for (number, line) in lines.enumerated() {
        guard let found = names(in: line) else { continue }
        for name in found.names {
          marks.insert(Mark(path: files[index].path, line: number + 1, check: name))
        }
        lines[number] = found.rest
      }
      if !files[index].path.hasSuffix(".rhythm") {
        files[index] = SourceFile(
          path: files[index].path, text: lines.joined(separator: "\n"))
      }
    }
    return (files, marks)
  }

  /// The findings as marks; of those with one name on one line, one.
  func found(where isMeant: (Finding) -> Bool) -> Set<Mark> {
    Set(
      checked.findings.filter(isMeant).map { finding in
        let index = Int(finding.primary.range.file.index)
        let file = checked.files.indices.contains(index) ? checked.files[index] : nil
        let line = LineTable(file?.bytes ?? []).line(at: Int(finding.primary.range.bytes.lower))
        return Mark(path: file?.path ?? "?", line: line + 1, check: finding.check.rawValue)
      })
  }

  /// The findings as people see them.
  var rendering: String {
    var writer = ByteWriter()
    TerminalRenderer().write(checked.findings, files: checked.files, to: &writer)
    return writer.text
  }

  private static func names(in line: String) -> (names: [String], rest: String)? {
    guard let mark = line.range(of: "#! ") else { return nil }
    var rest = line[..<mark.lowerBound]
    while rest.hasSuffix(" ") { rest.removeLast() }
    let names = line[mark.upperBound...].split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    return (names, String(rest))
  }

  /// The day that a first line `# today 2026-03-02` says.
  static func day(of text: String) -> CivilDate? {
    guard let line = text.split(separator: "\n").first, line.hasPrefix("# today ") else {
      return nil
    }
    let parts = line.dropFirst(8).split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}

extension SourceFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
