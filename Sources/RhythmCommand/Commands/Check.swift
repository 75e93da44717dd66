import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension CommandRun {
  /// `rhythm check [PATH...]`
  mutating func check() throws(Failure) {
    var report = CheckReport()
    var plans: [LoadedPlan] = []
    var failures: [Failure] = []
    let finder = PlanFinder(environment)
    let paths = try invocation[.plan] == nil ? invocation.operands : [planPath()].compactMap { $0 }
    for path in paths where !plans.contains(where: { finder.holds(path, $0) }) {
      do throws(Failure) {
        let plan = try finder.plan(at: path)
        if !plans.contains(where: { finder.holds(plan.path, $0) }) { plans.append(plan) }
      } catch {
        failures.append(error)
      }
    }
    if paths.isEmpty { plans.append(try finder.planHere()) }
    for plan in plans { report.add(try planned(plan)) }
    write(report, failures)
    if report.count.errors > 0 { outcome.code = .findings }
    if !failures.isEmpty { outcome.code = .failed }
  }

  private mutating func write(_ report: CheckReport, _ failures: [Failure]) {
    switch invocation[.format] {
    case "json":
      JSONRenderer.write(
        report.findings, failures: failures, files: report.files, to: &outcome.output)
      return
    case "short":
      ShortRenderer.write(report.findings, files: report.files, to: &outcome.output)
      if !report.findings.isEmpty {
        outcome.talk.write(report.count.summary)
        outcome.talk.write(byte: 0x0A)
      }
    default:
      outputRenderer.write(report.findings, files: report.files, to: &outcome.output)
      if !report.plans.isEmpty {
        outcome.output.write(report.summary)
        outcome.output.write(byte: 0x0A)
      }
    }
    for failure in failures { talkRenderer.write(failure, to: &outcome.talk) }
  }
}

/// The findings of all plans of a run, with their files in one list.
private struct CheckReport {
  private(set) var plans: [String] = []
  private(set) var files: [SourceFile] = []
  private(set) var findings: [Finding] = []

  mutating func add(_ planned: PlannedRun) {
    let first = files.count
    plans.append(planned.loaded.plan.header?.name.value ?? planned.loaded.path)
    let shown = planned.shown(planned.findings.sorted(by: Finding.isOrderedBefore))
    files += shown.files
    findings += shown.findings
      .map { first == 0 ? $0 : $0.movingFiles(by: first) }
  }

  var count: FindingCount { FindingCount(findings) }

  /// `3 errors, 1 warning`, or that all is well.
  var summary: String {
    if !count.isEmpty { return count.summary }
    let names = plans.map { VisibleText.line($0) }.joined(separator: ", ")
    return "\(names): nothing is wrong"
  }
}

extension Finding {
  /// The finding in a list of files in which its own come later.
  fileprivate func movingFiles(by count: Int) -> Finding {
    func moved(_ range: SourceRange) -> SourceRange {
      SourceRange(FileID(Int(range.file.index) + count), range.bytes)
    }
    var finding = self
    finding.primary.range = moved(primary.range)
    finding.secondary = secondary.map { Label(moved($0.range), $0.text) }
    finding.help = help.map { help in
      Help(
        help.text,
        fix: help.fix.map { fix in
          Fix(fix.safety, fix.edits.map { TextEdit(moved($0.range), with: $0.replacement) })
        })
    }
    return finding
  }
}
