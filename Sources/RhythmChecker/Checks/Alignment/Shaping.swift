import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

// Who had a say before something new came.
extension Check {
  /// Whoever owns or sponsors an initiative has shaped it.
  static let pushedInitiative = Check(name: .pushedInitiative) { input, findings in
    let details = input.details
    for initiative in input.plan.initiatives {
      guard let affects = initiative.affects else { continue }
      var shapers = Set(initiative.shaped.flatMap { details.people($0.by) })
      shapers.formUnion(initiative.owner.map { details.people($0.value) } ?? [])
      shapers.formUnion(initiative.sponsor.map { details.people($0.value) } ?? [])
      let pushed = details.teams(affects).filter { team in
        details.organisation.lead(of: team).map { !shapers.contains($0) } ?? false
      }
      let leads = pushed.compactMap { details.organisation.lead(of: $0) }
        .map { input.plan[$0].name.value }
      guard let lead = leads.first else { continue }
      findings.append(
        Finding(
          .pushedInitiative,
          "the initiative `\(initiative.name.value)` affects "
            + "\(listed(pushed.map { input.plan[$0].name.value })) and was not shaped by who leads "
            + "\(pushed.count > 1 ? "them" : "it"): \(listed(leads.unique))",
          at: affects.range,
          label: pushed.count > 1 ? "teams without a say" : "a team without a say",
          secondary: [Label(initiative.name.range, "this initiative")],
          help: [
            Help(
              "ask them, and write it down: `shaped by \(lead) since "
                + "\(InitiativeProposals(input, initiative).shapedSince), changed \"...\"`")
          ]))
    }
  }

  static let tokenInvolvement = Check(name: .tokenInvolvement) { input, findings in
    func look(_ shaped: [Shaped], _ word: String, _ name: Located<String>) {
      guard let first = shaped.first, shaped.allSatisfy({ $0.changed == nil }) else { return }
      findings.append(
        Finding(
          .tokenInvolvement,
          "nobody who shaped the \(word) `\(name.value)` is said to have changed anything",
          at: first.range, label: shaped.count > 1 ? "nor did the others" : "no `changed`",
          secondary: [Label(name.range, "this \(word)")],
          help: [Help("add what came of it: `, changed \"One report less\"`")]))
    }
    for initiative in input.plan.initiatives {
      look(initiative.shaped, "initiative", initiative.name)
    }
    let reviews = input.versions {
      input.versions.isLast($0) && !input.versions.reviews[$0].clauses.shaped.isEmpty
    }
    var told: Set<LineOfReview> = []
    for (_, id, review) in reviews {
      guard let line = review.clauses.shaped.first?.range,
        told.insert(LineOfReview(review: id, line: line)).inserted
      else { continue }
      look(review.clauses.shaped, "review", review.name)
    }
  }

  /// A lead who had a say in time, too, is not told of.
  static let shapedTooLate = Check(name: .shapedTooLate) { input, findings in
    let details = input.details
    let leads = Set(
      input.plan.teams.indices.compactMap { details.organisation.lead(of: TeamID($0)) })
    for initiative in input.plan.initiatives {
      guard let end = initiative.designUntil else { continue }
      let inTime = Set(
        initiative.shaped.filter { $0.since.value <= end.value }.flatMap { details.people($0.by) })
      let affected = initiative.affects.map { affects in
        Set(details.teams(affects).compactMap { details.organisation.lead(of: $0) })
      }
      for shaped in initiative.shaped where shaped.since.value > end.value {
        let late = details.people(shaped.by).filter {
          leads.contains($0) && !inTime.contains($0) && affected?.contains($0) ?? true
        }
        guard let first = late.first else { continue }
        findings.append(
          Finding(
            .shapedTooLate,
            "\(someOf(input.plan[first].name.value, late.count)) joined `\(initiative.name.value)` "
              + "on \(shaped.since.value), after its design had ended on \(end.value)",
            at: shaped.since.range, label: "nothing was left to shape",
            secondary: [Label(end.range, "the design ends here")],
            help: [
              Help(
                "keep the design open until those who lead the teams have had their say, such as "
                  + "`design until \(shaped.since.value.adding(days: 14))`")
            ]))
      }
    }
  }

  /// The roll-outs of one quarter that hit the same teams are one finding.
  static let initiativeOverload = Check(name: .initiativeOverload) { input, findings in
    let plan = input.plan
    let most = input.threshold(of: .initiativeOverload, else: 3)
    let calendar = input.schedule.workingDays.calendar
    var launches: [Launches: [InitiativeID]] = [:]
    for (index, initiative) in plan.initiatives.enumerated() {
      guard let rollout = initiative.rollout?.value, let affects = initiative.affects else {
        continue
      }
      let quarter = calendar.span(of: .fiscalQuarter, containing: rollout).first
      for team in input.details.teams(affects) {
        launches[Launches(quarter: quarter, team: team), default: []].append(InitiativeID(index))
      }
    }
    var groups: [(initiatives: [InitiativeID], teams: [Launches])] = []
    for (key, initiatives) in launches.sorted(by: { $0.key < $1.key })
    where initiatives.count > most {
      if let known = groups.firstIndex(where: { $0.initiatives == initiatives }) {
        groups[known].teams.append(key)
      } else {
        groups.append((initiatives, [key]))
      }
    }
    for (initiatives, teams) in groups {
      let ordered = initiatives.sorted {
        (plan[$0].rollout?.value ?? .earliest, $0) < (plan[$1].rollout?.value ?? .earliest, $1)
      }
      guard let first = teams.first, let last = ordered.last, let place = plan[last].rollout?.range
      else { continue }
      findings.append(
        Finding(
          .initiativeOverload,
          "\(initiatives.count) roll-outs touch \(listed(teams.map { plan[$0.team].name.value })) in "
            + "the quarter from \(first.quarter): \(listed(ordered.map { plan[$0].name.value }))",
          at: place, label: "the last of them",
          secondary: ordered.dropLast().compactMap { id in
            plan[id].rollout.map { Label($0.range, "also rolled out") }
          },
          help: [Help("move some of them to another quarter, or end one of them")]))
    }
  }
}

/// What is rolled out to a team in a quarter.
private struct Launches: Hashable, Comparable {
  var quarter: CivilDate
  var team: TeamID

  static func < (left: Launches, right: Launches) -> Bool {
    (left.quarter, left.team) < (right.quarter, right.team)
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
