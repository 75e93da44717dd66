import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension CommandRun {
  /// `rhythm check [PATH...]`
  mutating func check() throws(Failure) {
    let selection = try CheckSelection(invocation)
    let earlier = try earlierReport()
    var checked = CheckedPlans()
    var failures: [Failure] = []
    for (index, plan) in try checkedPlans(&failures).enumerated() {
      do throws(Failure) {
        guard selection.fixes else {
          checked.add(try self.checked(plan))
          continue
        }
        // Mending the plans before it may have changed a file that it shares with them.
        let isFresh = index == 0 || plan.path == "-"
        let loaded = isFresh ? plan : try PlanFinder(environment).plan(at: plan.path)
        checked.add(try fix(try self.checked(loaded), selection))
      } catch {
        failures.append(error)
      }
    }
    try writeBaseline(checked, failures)
    let all = checked.findings
    var findings = all
    if let earlier { findings = earlier.new(all, checked.identities(of: all)) }
    findings = findings.filter(selection.includes)
    if selection.shows == .findings {
      write(findings, of: checked, selection, failures)
    } else if selection.shows == .waived {
      write(waived: checked.waived.filter { selection.includes($0.finding) }, of: checked, failures)
    } else {
      for failure in failures { talkRenderer.write(failure, to: &outcome.talk) }
    }
    let count = FindingCount(findings)
    if selection.shows != .waived, count.errors > 0 || selection.isStrict && count.warnings > 0 {
      outcome.code = .findings
    }
    if !failures.isEmpty { outcome.code = .failed }
  }

  /// The plans that the arguments name, each once, else the one of this folder.
  private func checkedPlans(_ failures: inout [Failure]) throws(Failure) -> [LoadedPlan] {
    let finder = PlanFinder(environment)
    let paths = try invocation[.plan] == nil ? invocation.operands : [planPath()].compactMap { $0 }
    if paths.isEmpty { return [try finder.planHere()] }
    var plans: [LoadedPlan] = []
    for path in paths where !plans.contains(where: { finder.holds(path, $0) }) {
      do throws(Failure) {
        let plan = try finder.plan(at: path)
        if !plans.contains(where: { finder.holds(plan.path, $0) }) { plans.append(plan) }
      } catch {
        failures.append(error)
      }
    }
    return plans
  }

  private mutating func write(
    _ findings: [Finding], of checked: CheckedPlans, _ selection: CheckSelection,
    _ failures: [Failure]
  ) {
    let files = checked.files
    switch invocation[.format] {
    case "json":
      JSONRenderer.write(
        findings, failures: failures, files: files, identities: checked.identities(of: findings),
        to: &outcome.output)
      return
    case "sarif":
      SARIFRenderer.write(
        findings, failures: failures, files: files, identities: checked.identities(of: findings),
        toolVersion: Version.text, to: &outcome.output)
      return
    case "github":
      GitHubRenderer.write(
        findings.sorted(by: Finding.isRankedBefore), failures: failures, files: files,
        to: &outcome.output)
      talk(FindingCount(findings).summary)
      return
    case "short":
      ShortRenderer.write(findings, files: files, to: &outcome.output)
      talk(FindingCount(findings).summary)
    default:
      let excerpt = FindingExcerpt(findings, showsAll: selection.showsAll)
      outputRenderer.write(excerpt.shown, files: files, to: &outcome.output)
      if !checked.names.isEmpty {
        outcome.output.write(summary(findings, excerpt.omitted, of: checked, selection) + "\n")
      }
    }
    for failure in failures { talkRenderer.write(failure, to: &outcome.talk) }
  }

  /// `3 errors, 12 warnings; 2 warnings are not shown, --all shows them`, or that all is well.
  private func summary(
    _ findings: [Finding], _ omitted: FindingCount, of checked: CheckedPlans,
    _ selection: CheckSelection
  ) -> String {
    if findings.isEmpty {
      let names = checked.names.map { VisibleText.line($0) }.joined(separator: ", ")
      if !checked.findings.isEmpty, invocation.has(.since) {
        return "\(names): nothing new is wrong"
      }
      return selection.isNarrowed
        ? "\(names): nothing of that is wrong" : "\(names): nothing is wrong"
    }
    let count = FindingCount(findings).summary
    if omitted.isEmpty { return count }
    let verb = omitted.total == 1 ? "is" : "are"
    return "\(count); \(omitted.summary) \(verb) not shown here, `--all` shows everything"
  }

  private mutating func write(
    waived: [WaivedFinding], of checked: CheckedPlans, _ failures: [Failure]
  ) {
    if invocation[.format] == "json" {
      JSONRenderer.write(
        waived: waived, failures: failures, files: checked.files, to: &outcome.output)
      return
    }
    WaivedText.write(
      waived, files: checked.files, colours: outputIsColoured, to: &outcome.output)
    let names = checked.names.map { VisibleText.line($0) }.joined(separator: ", ")
    let count = FindingCount(waived.map(\.finding)).summary
    outcome.output.write(
      waived.isEmpty ? "\(names): nothing is waived\n" : "waived: \(count)\n")
    for failure in failures { talkRenderer.write(failure, to: &outcome.talk) }
  }

  /// Writes a line to standard error; nothing where it is empty.
  mutating func talk(_ line: String) {
    if !line.isEmpty { outcome.talk.write(line + "\n") }
  }
}
