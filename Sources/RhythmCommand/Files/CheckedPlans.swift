import RhythmChecker
import RhythmDiagnostics
import RhythmText

/// The findings of all plans of a run, with their files in one list.
struct CheckedPlans {
  /// What the plans are called.
  private(set) var names: [String] = []
  private(set) var files: [SourceFile] = []
  /// By plan, file and place.
  private(set) var findings: [Finding] = []
  private(set) var waived: [WaivedFinding] = []
  /// What the files are called wherever the command is run: by the plan, and told from its folder.
  private var fileNames: [String] = []

  mutating func add(_ run: CheckedRun) {
    let first = files.count
    let plan = run.loaded.plan
    let name = plan.header?.name.value ?? FilePath.name(of: run.loaded.path)
    let folder = FilePath.folder(of: run.loaded.path)
    names.append(plan.header?.name.value ?? run.loaded.path)
    let shown = run.source.shown(run.findings.sorted(by: Finding.isOrderedBefore))
    files += shown.files
    fileNames += plan.files.map { file in
      let isInside = file.path.hasPrefix(folder)
      return name + ":" + (isInside ? String(file.path.dropFirst(folder.count)) : file.path)
    }
    findings += shown.findings.map { $0.movingFiles(by: first) }
    let silenced = run.source.shown(run.report.waived.map(\.finding)).findings
    waived += zip(run.report.waived, silenced).map { entry, finding in
      WaivedFinding(
        finding.movingFiles(by: first), reason: entry.waiver.reason,
        until: entry.waiver.until?.description, approver: entry.waiver.approver,
        range: entry.waiver.range.movingFiles(by: first))
    }
  }

  /// What findings of these plans are known by in another run.
  func identities(of findings: [Finding]) -> FindingIdentities {
    FindingIdentities(of: findings, files: files, names: fileNames)
  }
}

extension SourceRange {
  /// The place in a list of files in which its own come later.
  fileprivate func movingFiles(by count: Int) -> SourceRange {
    SourceRange(FileID(Int(file.index) + count), bytes)
  }
}

extension Finding {
  /// The finding in a list of files in which its own come later.
  fileprivate func movingFiles(by count: Int) -> Finding {
    if count == 0 { return self }
    var finding = self
    finding.primary.range = primary.range.movingFiles(by: count)
    finding.secondary = secondary.map { Label($0.range.movingFiles(by: count), $0.text) }
    finding.help = help.map { help in
      Help(
        help.text,
        fix: help.fix.map { fix in
          Fix(
            fix.safety,
            fix.edits.map { TextEdit($0.range.movingFiles(by: count), with: $0.replacement) })
        })
    }
    return finding
  }
}
