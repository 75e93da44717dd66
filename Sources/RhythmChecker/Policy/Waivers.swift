import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// What the plan silences, with a reason, in some declaration.
struct Waivers {
  private struct Scope {
    var check: CheckName
    /// The declaration in which it stands; `nil` is the whole plan.
    var declaration: SourceRange?
  }

  private var scopes: [Scope] = []
  /// What is wrong with the waivers themselves.
  private(set) var findings: [Finding] = []

  init(of plan: Plan, today: CivilDate) {
    if let header = plan.header { add(header.waivers, in: nil, today) }
    for index in plan.reviews.indices {
      add(plan.reviews[index].clauses.waivers, in: plan.reviews[index].range, today)
    }
    for adjustment in plan.adjustments {
      add(adjustment.clauses.waivers, in: adjustment.range, today)
    }
    for role in plan.roles { add(role.waivers, in: role.range, today) }
    for index in plan.people.indices {
      add(plan.people[index].waivers, in: plan.people[index].range, today)
    }
    for team in plan.teams { add(team.waivers, in: team.range, today) }
    for measure in plan.measures { add(measure.waivers, in: measure.range, today) }
    for term in plan.terms { add(term.waivers, in: term.range, today) }
    for initiative in plan.initiatives { add(initiative.waivers, in: initiative.range, today) }
    for action in plan.actions { add(action.waivers, in: action.range, today) }
  }

  private mutating func add(
    _ waivers: [Waiver], in declaration: SourceRange?, _ today: CivilDate
  ) {
    for waiver in waivers {
      guard let check = CheckName(rawValue: waiver.check.value) else {
        if let finding = unknownCheck(waiver.check) { findings.append(finding) }
        continue
      }
      if check.isFixed {
        findings.append(
          Finding(
            .refusedName, "`\(check.rawValue)` cannot be waived", at: waiver.check.range,
            label: "the plan says nothing certain without it",
            help: [Help("take the line away, and mend what the check finds")]))
        continue
      }
      if let until = waiver.until, until < today { continue }
      scopes.append(Scope(check: check, declaration: declaration))
    }
  }

  /// Whether a waiver stands in a declaration that the finding is about.
  func silence(_ finding: Finding) -> Bool {
    if finding.check.isFixed { return false }
    return scopes.contains { scope in
      guard scope.check == finding.check else { return false }
      guard let declaration = scope.declaration else { return true }
      return ([finding.primary] + finding.secondary).contains {
        $0.range.file == declaration.file && declaration.bytes.contains($0.range.bytes)
      }
    }
  }
}
