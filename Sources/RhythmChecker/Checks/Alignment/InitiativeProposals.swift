import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// Lines that an initiative could have, with the names that the plan has.
struct InitiativeProposals {
  private let input: CheckInput
  private let initiative: Initiative

  init(_ input: CheckInput, _ initiative: Initiative) {
    self.input = input
    self.initiative = initiative
  }

  /// Those for what an initiative lacks of `owner`, `sponsor` and `success measure`.
  func lines(for missing: [String]) -> String {
    let lines = missing.map { clause in
      let name: String? =
        switch clause {
        case "owner": owner.map { input.plan[$0].name.value }
        case "sponsor": sponsor.map { input.plan[$0].name.value }
        default: measure
        }
      return "`\(clause) \(name ?? "...")`"
    }
    return lines.count > 1
      ? lines.dropLast().joined(separator: ", ") + " and " + (lines.last ?? "") : lines.joined()
  }

  /// A pilot of some weeks that is over two weeks before the roll-out, and starts in no quiet time.
  func pilot(before rollout: CivilDate) -> String {
    let quiet = QuietForInitiative(input, for: initiative.kind?.value)
    let monday = rollout.adding(days: -Int(rollout.weekday.rawValue))
    let first =
      (0...8).lazy.map { monday.adding(days: -56 - 7 * $0) }.first { quiet.window(on: $0) == nil }
      ?? monday.adding(days: -56)
    return "`pilot \(first) to \(first.adding(days: 39)) with \(few ?? "...")`"
  }

  /// The day from which somebody who is asked now can be said to have shaped it.
  var shapedSince: CivilDate {
    min(input.today, initiative.designUntil?.value ?? initiative.pilot?.value.first ?? input.today)
  }

  /// A team that it affects, else somebody.
  private var few: String? {
    guard let affects = initiative.affects else {
      return input.plan.teams.first?.name.value ?? input.plan.people.first?.name.value
    }
    return input.details.teams(affects).first.map { input.plan[$0].name.value }
      ?? input.details.people(affects).first.map { input.plan[$0].name.value }
  }

  private var owner: PersonID? {
    let sponsor = initiative.sponsor.flatMap { input.details.people($0.value).first }
    let reports = sponsor.map { input.details.organisation.reports(of: $0) } ?? []
    return reports.first ?? sponsor ?? top
  }

  /// Whom the owner reports to, else who owns the plan or reports to nobody.
  private var sponsor: PersonID? {
    let owner = initiative.owner.flatMap { input.details.people($0.value).first }
    return owner.flatMap { input.plan[$0].reportsTo?.value } ?? top
  }

  private var top: PersonID? {
    input.plan.header?.owner.flatMap { input.details.people($0.value).first }
      ?? input.plan.people.indices.map { PersonID($0) }
      .max { reports($0) < reports($1) || (reports($0) == reports($1) && $1 < $0) }
  }

  private func reports(_ person: PersonID) -> Int {
    input.plan[person].reportsTo == nil ? input.details.organisation.reports(of: person).count : -1
  }

  /// A measure of what comes out, not of what is done.
  private var measure: String? {
    let measures = input.plan.measures
    return (measures.first { $0.sort?.value != .activity } ?? measures.first)?.name.value
  }
}
