import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

/// Finds what is wrong with a plan.
package enum Checker {
  /// All findings about a plan, in the order of their places.
  ///
  /// - Parameters:
  ///   - zones: those by which it was scheduled.
  ///   - earlier: what reading the plan found.
  ///   - today: the day on which it is checked; a waiver that ended before silences nothing.
  /// - Returns: `earlier`, what the schedule found and what the checks find, as the plan's policy
  ///   grades them, without what is waived; each once.
  package static func findings(
    of plan: Plan, schedule: Schedule, zones: TimeZoneDatabase, earlier: [Finding],
    today: CivilDate
  ) -> [Finding] {
    report(of: plan, schedule: schedule, zones: zones, earlier: earlier, today: today).findings
  }

  /// All findings about a plan, and what of them the plan has waived, with reason, end and approver.
  ///
  /// The parameters are those of `findings`, which are those of the report.
  package static func report(
    of plan: Plan, schedule: Schedule, zones: TimeZoneDatabase, earlier: [Finding],
    today: CivilDate
  ) -> CheckReport {
    let input = CheckInput(
      of: plan, schedule: schedule, zones: zones, earlier: earlier, today: today)
    var found: [Finding] = []
    for check in Check.all {
      check.run(input, &found)
    }
    var findings = earlier + schedule.findings + found.filter { !input.broken.hold($0) }
    let grading = Grading(plan.policies)
    var waivers = Waivers(of: plan, today: today)
    findings += PolicyReading(plan).findings
    findings += waivers.findings.filter { !input.broken.hold($0) }
    var report = CheckReport(findings: [], waived: [])
    var seen: Set<Finding> = []
    func add(_ findings: [Finding]) {
      for finding in findings.compactMap({ grading.graded($0) }) {
        guard seen.insert(finding).inserted else { continue }
        if let waiver = waivers.silencing(finding) {
          report.waived.append(CheckReport.Waived(finding: finding, waiver: waiver))
        } else {
          report.findings.append(finding)
        }
      }
    }
    add(findings)
    // What holds an error is not looked at by all checks, so a waiver may be unused for a while.
    if !report.findings.contains(where: { $0.severity == .error && $0.check.isFixed }) {
      add(waivers.unused(grading.ignores))
    }
    report.findings = UnsaidDaysOff(input: input).gathered(report.findings)
    let costs = ReviewCosts(plan, schedule)
    report.findings = report.findings.map(costs.costed)
    for index in report.waived.indices {
      report.waived[index].finding = costs.costed(report.waived[index].finding)
    }
    report.findings.sort { $0.stands(before: $1) }
    report.waived.sort { $0.finding.stands(before: $1.finding) }
    return report
  }

  /// The errors among what reading and scheduling a plan found, in the order of their places; each
  /// once.
  ///
  /// What the plan waives is not among them, nor what its policy makes less than an error, or more.
  package static func errors(
    of plan: Plan, among earlier: [Finding], today: CivilDate
  ) -> [Finding] {
    let errors = earlier.filter { $0.severity == .error }
    if errors.isEmpty { return [] }
    let grading = Grading(plan.policies)
    var waivers = Waivers(of: plan, today: today)
    var seen: Set<Finding> = []
    var result: [Finding] = []
    for finding in errors.compactMap({ grading.graded($0) }) where finding.severity == .error {
      if seen.insert(finding).inserted, waivers.silencing(finding) == nil { result.append(finding) }
    }
    return result.sorted { $0.stands(before: $1) }
  }
}

extension Finding {
  /// Findings stand in the order of their places, those of one place in that of their names.
  fileprivate func stands(before other: Finding) -> Bool {
    (primary.range, check.rawValue) < (other.primary.range, other.check.rawValue)
  }
}
