import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// What a private review holds and the plan itself gives to somebody outside it: a duty or an action
  /// of theirs, or an action that another review looks at.
  ///
  /// Outputs leave it out all the same, so whoever is meant would never see it.
  static let privateLeak = Check(name: .privateLeak) { input, findings in
    let privacy = Privacy(input.details)
    if privacy.isNeedless { return }
    let leaks = PrivateLeaks(input: input, privacy: privacy)
    leaks.findDuties(&findings)
    for action in input.plan.actions where !privacy.mayRead(action, by: nil) {
      leaks.findPeople(of: action, &findings)
      if let target = action.comesBackAt, let from = action.from {
        leaks.findReturn(of: from.series, to: target, &findings)
      }
    }
    let reviews = input.versions { input.versions.reviews[$0].clauses.isPrivate != nil }
    var told: Set<LineOfReview> = []
    for (_, own, review) in reviews {
      guard let target = review.clauses.comesBackAt?.series,
        told.insert(LineOfReview(review: own, line: target.range)).inserted
      else { continue }
      let series = SeriesReference(review: own, path: [], range: review.name.range)
      leaks.findReturn(of: series, to: target, &findings)
    }
  }
}

private struct PrivateLeaks {
  let input: CheckInput
  let privacy: Privacy

  private var plan: Plan { input.plan }

  /// The people of the series that a line means; nil where there is no such series.
  private func people(of reference: SeriesReference) -> [PersonID]? {
    let series = input.schedule.series.indices.filter {
      reference.matches(input.schedule.series[$0])
    }
    if series.isEmpty { return nil }
    return series.flatMap { privacy.people(ofSeries: $0) }
  }

  private func name(_ person: PersonID) -> String { "`\(plan[person].name.value)`" }

  /// Duties of private reviews that are somebody's outside them: told once for each line, by the
  /// first date of each series, and by the first from where an `adjust` changes something.
  func findDuties(_ findings: inout [Finding]) {
    var told: Set<SourceRange> = []
    for (stretch, occurrence) in input.seriesVersionsByDate() {
      let series = input.schedule.series[stretch.series]
      guard privacy.isPrivate(series.review), !input.versions.reviews[stretch.version].isBroken
      else { continue }
      let people = privacy.people(ofSeries: stretch.series)
      for duty in input.details.duties(of: occurrence) {
        guard let person = duty.person, !people.contains(person),
          told.insert(duty.range).inserted
        else { continue }
        findings.append(
          Finding(
            .privateLeak,
            "`\(series.id)` is private, and what it asks of \(name(person)) would leave it",
            at: duty.range, label: "`\(plan[person].name.value)` is not in it",
            help: [Help("give it to somebody in the review, or add \(name(person)) to it")]))
      }
    }
  }

  /// Those outside a private review who own an open action of it, or help with it.
  func findPeople(of action: Action, _ findings: inout [Finding]) {
    guard let from = action.from, action.isOpen(on: input.today),
      let people = people(of: from.series)
    else { return }
    let review = plan[from.series.review].name
    func find(_ person: PersonID, _ range: SourceRange, _ verb: String) {
      if people.contains(person) { return }
      findings.append(
        Finding(
          .privateLeak,
          "the action `\(action.name.value)` of the private `\(review.value)` is \(verb) "
            + "\(name(person)), who is not in it",
          at: range, label: "outside of the review",
          secondary: [Label(from.range, "where it comes from")],
          help: [
            Help("write it under a review in which both are, or give it to somebody in this one")
          ]))
    }
    if action.owners.count == 1 { find(action.owners[0].value, action.owners[0].range, "owned by") }
    for event in action.events(until: input.today) {
      if case .passed(let person, _) = event.change {
        find(person.value, person.range, "passed to")
      }
    }
    for term in action.helpers?.terms ?? [] {
      if case .reference(.person(let person)) = term.value {
        find(person, term.range, "helped by")
      }
    }
  }

  /// Actions of a private review that a review of others would look at.
  func findReturn(
    of series: SeriesReference, to target: SeriesReference, _ findings: inout [Finding]
  ) {
    guard target.review != series.review, let own = people(of: series),
      let others = people(of: target),
      let outsider = others.first(where: { !own.contains($0) })
    else { return }
    findings.append(
      Finding(
        .privateLeak,
        "`\(plan[series.review].name.value)` is private, and its actions would come back before "
          + "\(name(outsider)), who is not in it",
        at: target.range, label: "others are in this review",
        help: [Help("let them come back where only the same people are")]))
  }
}
