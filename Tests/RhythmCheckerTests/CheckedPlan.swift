import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

@testable import RhythmChecker

/// A plan that went through the whole pipeline, from its text to its findings.
///
/// One text holds all its files: each but `plan.rhythm` stands behind a line `--- NAME`.
struct CheckedPlan {
  /// The day on which plans are checked that do not say another.
  static let usualDay = CivilDate(year: 2026, month: 1, day: 5) ?? .earliest

  /// In the order in which the plan imports them.
  let files: [SourceFile]
  /// In the order of their places.
  let findings: [Finding]
  /// In the order of the places of what is waived.
  let waived: [CheckReport.Waived]

  init(_ text: String, today: CivilDate = Self.usualDay) {
    self.init(files: Self.files(of: text), today: today)
  }

  /// The first file is the plan.
  init(files: [SourceFile], today: CivilDate) {
    var reader = PlanReader(
      root: files.first ?? SourceFile(path: "plan.rhythm", text: ""))
    while let request = reader.request {
      let path = request.path
      let within = files.filter { $0.path.hasPrefix(path) && path.hasSuffix("/") }
      if let file = files.first(where: { $0.path == path }) {
        reader.take(.file(file.bytes))
      } else if !within.isEmpty {
        let names = within.map { String($0.path.dropFirst(path.count)) }
        reader.take(.folder(names.filter { !$0.contains("/") }))
      } else {
        reader.take(.missing(nearby: files.map(\.path)))
      }
    }
    let read = reader.finish()
    let zones = TimeZoneDatabase(for: read.plan, system: { _ in nil }, names: { [] })
    let schedule = RhythmScheduler.schedule(read.plan, today: today, zones: zones)
    self.files = read.plan.files
    let report = Checker.report(
      of: read.plan, schedule: schedule, zones: zones, earlier: read.findings, today: today)
    findings = report.findings
    waived = report.waived
  }

  /// The files that a text holds, the plan first.
  static func files(of text: String) -> [SourceFile] {
    var files: [(name: String, lines: [Substring])] = [("plan.rhythm", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        files.append((String(line.dropFirst(4)), []))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.enumerated().map { index, file in
      // What another file follows ends in a line end of its own.
      let end = index + 1 < files.count && !file.lines.isEmpty ? "\n" : ""
      return SourceFile(path: file.name, text: file.lines.joined(separator: "\n") + end)
    }
  }
}
