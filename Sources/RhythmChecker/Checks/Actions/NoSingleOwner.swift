import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  static let noSingleOwner = Check(name: .noSingleOwner) { input, findings in
    for action in input.plan.actions where action.owners.count > 1 {
      let names = action.owners.map { "`\(input.plan[$0.value].name.value)`" }
      findings.append(
        Finding(
          .noSingleOwner,
          "the action `\(action.name.value)` has \(names.count) owners: \(names.joined(separator: ", "))",
          at: action.owners[1].range, label: "a second owner",
          secondary: [Label(action.owners[0].range, "the first")],
          help: [Help("keep one `by`, and name the others on a line `with ...` below")]))
    }
    checkExpected(input, &findings)
    if input.plan.people.indices.contains(where: { input.plan.people[$0].left != nil }) {
      checkOwnersWhoLeft(input, &findings)
    }
  }

  /// What nobody will do, since the one who owns it has left.
  private static func checkOwnersWhoLeft(_ input: CheckInput, _ findings: inout [Finding]) {
    let plan = input.plan
    for action in plan.actions where action.owners.count == 1 && action.isOpen(on: input.today) {
      guard let owner = ActionState(of: action, on: input.today).owner,
        let left = plan.people[Int(owner.index)].left, left.value < input.today
      else { continue }
      let name = action.name.value
      findings.append(
        Finding(
          .noSingleOwner, "nobody owns the action `\(name)` any more", at: action.name.range,
          label: "`\(plan.people[Int(owner.index)].name.value)` has left",
          secondary: [Label(left.range, "on this day")],
          help: [
            Help("pass it on, or drop it: `rhythm action pass \(name) --to NAME --because \"...\"`")
          ]))
    }
    var isLater = Array(repeating: false, count: input.schedule.series.count)
    var reported: Set<Duty> = []
    for occurrence in input.schedule.occurrences.reversed() where occurrence.date >= input.today {
      let index = Int(occurrence.series)
      guard isLater.indices.contains(index), !isLater[index] else { continue }
      isLater[index] = true
      let series = input.schedule.series[index]
      if plan.reviews[Int(series.review.index)].isBroken { continue }
      for duty in input.details.expects(of: occurrence) where duty.forEach == nil {
        guard let phrase = duty.by, phrase.terms.count == 1,
          case .reference(.person(let owner)) = phrase.terms[0].value,
          let left = plan.people[Int(owner.index)].left, left.value < occurrence.date,
          reported.insert(duty).inserted
        else { continue }
        findings.append(
          Finding(
            .noSingleOwner,
            "nobody owns an expected action of `\(series.id)` after \(left.value)",
            at: phrase.range,
            label: "`\(plan.people[Int(owner.index)].name.value)` has left by then",
            secondary: [Label(left.range, "on this day")],
            help: [Help("name somebody who is there, or a part such as `by chair`")]))
      }
    }
  }

  /// An expected action that means several people in some occurrence.
  private static func checkExpected(_ input: CheckInput, _ findings: inout [Finding]) {
    var reported: Set<Duty> = []
    for (stretch, occurrence) in input.seriesVersionsByDate() {
      if input.versions.reviews[stretch.version].isBroken { continue }
      for duty in input.details.expects(of: occurrence) {
        // A list of several is reported where the plan is read.
        guard let phrase = duty.by, phrase.terms.count == 1 else { continue }
        let binding = duty.forEach.flatMap { input.details.values($0, of: occurrence).first }
        if duty.forEach != nil && binding == nil { continue }
        let people = input.details.people(
          phrase, of: occurrence, further: binding.map { [$0] } ?? [])
        if people.count > 1, reported.insert(duty).inserted {
          findings.append(
            severalOwners(
              people, of: duty, phrase, input.schedule.series[stretch.series], input.plan))
        }
      }
    }
  }

  private static func severalOwners(
    _ people: [PersonID], of duty: Duty, _ phrase: PeoplePhrase, _ series: Series, _ plan: Plan
  ) -> Finding {
    let names = people.prefix(3).map { "`\(plan[$0].name.value)`" }.joined(separator: ", ")
    let more = people.count > 3 ? " and \(people.count - 3) more" : ""
    return Finding(
      .noSingleOwner,
      "an expected action of `\(series.id)` has \(people.count) owners: \(names)\(more)",
      at: phrase.range, label: "several people",
      secondary: [Label(plan[series.review].name.range, "in this review")],
      help: [
        Help("where each of them owes one: `by person for each person in ...`"),
        Help("where it is one action: name one person, the others help"),
      ])
  }
}
