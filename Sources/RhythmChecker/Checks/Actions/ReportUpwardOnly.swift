import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// What comes out of a review is what it expects, its follow-ups and what it feeds; it goes upward
  /// where its owner, or the chair of what is fed, stands above the chair.
  static let reportUpwardOnly = Check(name: .reportUpwardOnly) { input, findings in
    let outputs = Outputs(input)
    var own: Set<Int> = []
    var upward: Set<Int> = []
    for stretch in input.seriesVersions() where !own.contains(stretch.version) {
      let chair = input.versions.participants(of: stretch).chair
      let above = superiors(of: chair, input.plan)
      guard !above.isEmpty, let occurrence = input.first(of: stretch),
        outputs.stayBelow(above, stretch, occurrence) == false
      else {
        own.insert(stretch.version)
        continue
      }
      upward.insert(stretch.version)
    }
    var told: Set<SourceRange> = []
    for version in upward.subtracting(own).sorted()
    where !input.versions.reviews[version].isBroken {
      let finding = finding(version, input)
      if told.insert(finding.primary.range).inserted { findings.append(finding) }
    }
  }

  /// Everybody to whom somebody reports, directly or not.
  private static func superiors(of person: PersonID?, _ plan: Plan) -> Set<PersonID> {
    var result: Set<PersonID> = []
    var current = person.flatMap { plan[$0].reportsTo?.value }
    while let next = current, result.insert(next).inserted { current = plan[next].reportsTo?.value }
    return result
  }

  private static func finding(_ version: Int, _ input: CheckInput) -> Finding {
    let review = input.versions.reviews[version]
    let clauses = review.clauses
    let outputs =
      clauses.expects.map(\.range) + clauses.followUps.map(\.range)
      + clauses.feeds.map(\.review.range)
    if let changed = (outputs + clauses.chair.map(\.who.range)).first(where: input.isInAdjustment) {
      return finding(of: review, at: changed, [Label(review.name.range, "in this review")])
    }
    return finding(
      of: review, at: review.name.range, outputs.first.map { [Label($0, "goes up")] } ?? [])
  }

  private static func finding(
    of review: Review, at place: SourceRange, _ secondary: [Label]
  ) -> Finding {
    Finding(
      .reportUpwardOnly,
      "all that comes out of `\(review.name.value)` goes to somebody above its chair",
      at: place, label: "nobody in it has anything to do", secondary: secondary,
      help: [
        Help("let it decide something for those who are in it: `expects \"...\" by chair`"),
        Help("or send the numbers without a meeting: `async`"),
      ])
  }
}

/// What comes out of reviews.
private struct Outputs {
  private let input: CheckInput
  private var chairs: [ReviewID: [PersonID]] = [:]
  private var promised: [ReviewID: [Action]] = [:]

  init(_ input: CheckInput) {
    self.input = input
    for series in input.schedule.series {
      if let chair = series.participants.chair { chairs[series.review, default: []].append(chair) }
    }
    for action in input.plan.actions {
      if let from = action.from { promised[from.series.review, default: []].append(action) }
    }
  }

  /// Whether something of it stays with somebody who is not one of those above; nil where nothing at
  /// all comes out.
  func stayBelow(
    _ above: Set<PersonID>, _ stretch: SeriesVersion, _ occurrence: Occurrence
  ) -> Bool? {
    let clauses = input.versions.reviews[stretch.version].clauses
    let series = input.schedule.series[stretch.series]
    let duties = clauses.expects + clauses.followUps
    if duties.isEmpty, clauses.feeds.isEmpty { return nil }
    for duty in duties {
      guard let phrase = duty.by else { return true }
      let binding = duty.forEach.flatMap { input.details.values($0, of: occurrence).first }
      let people = input.details.people(
        phrase, of: occurrence, further: binding.map { [$0] } ?? [])
      if people.isEmpty || people.contains(where: { !above.contains($0) }) { return true }
    }
    for feed in clauses.feeds {
      let fed = chairs[feed.review.value] ?? []
      if fed.isEmpty || fed.contains(where: { !above.contains($0) }) { return true }
    }
    return (promised[series.review] ?? []).contains { action in
      action.from?.series.matches(series) == true
        && action.owners.contains { !above.contains($0.value) }
    }
  }
}
