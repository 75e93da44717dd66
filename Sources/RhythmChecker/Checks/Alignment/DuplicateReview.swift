import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Two series of two reviews with the same required people, kind and pace. Nothing is said of
  /// reviews without a kind, of which only their texts know what they are; what feeds another, follows
  /// it or takes its place on purpose is none.
  static let duplicateReview = Check(name: .duplicateReview) { input, findings in
    let plan = input.plan
    let versions = input.versions
    var known: [Likeness: Int] = [:]
    var reported: Set<[ReviewID]> = []
    for (index, series) in input.schedule.series.enumerated() {
      let version = versions.lastVersion(ofSeries: index)
      guard !versions.reviews[version].isBroken,
        let likeness = Likeness(
          versions.lastParticipants(ofSeries: index), versions.reviews[version].clauses)
      else { continue }
      guard let first = known[likeness] else {
        known[likeness] = index
        continue
      }
      let earlier = input.schedule.series[first].review
      guard earlier != series.review, !input.areLinked(earlier, series.review),
        reported.insert([earlier, series.review]).inserted
      else { continue }
      let (one, other) = (plan[earlier], plan[series.review])
      let people = likeness.people.sorted().map { plan[$0].name.value }
      findings.append(
        Finding(
          .duplicateReview,
          "`\(other.name.value)` has the people, the kind and the cadence of `\(one.name.value)`: "
            + listed(people),
          at: place(of: version, input), label: "the same again",
          secondary: [
            Label(place(of: versions.lastVersion(ofSeries: first), input), "the other one")
          ],
          help: [Help("make one of them, or say in a `kind` what is different")]))
    }
  }

  /// The line of an `adjust` that made a review what it is; else its name.
  private static func place(of version: Int, _ input: CheckInput) -> SourceRange {
    let review = input.versions.reviews[version]
    let clauses = review.clauses
    let lines =
      [clauses.kind?.range].compactMap { $0 } + clauses.cadences.map(\.range)
      + clauses.chair.map(\.who.range) + clauses.attendees.map(\.range)
    return lines.first(where: input.isInAdjustment) ?? review.name.range
  }
}

/// What two reviews have in common that are one.
private struct Likeness: Hashable {
  var people: Set<PersonID>
  var kind: KindID
  var paces: Set<Pace>

  init?(_ participants: Participants, _ clauses: ReviewClauses) {
    guard let kind = clauses.kind?.value else { return nil }
    people = Set(participants.required)
    self.kind = kind
    let cadences = clauses.cadences
    paces = Set(cadences.filter(\.isUnfiltered).compactMap { Pace($0) })
    if people.count < 2 || paces.count != cadences.count { return nil }
  }
}

extension CheckInput {
  /// Whether one review names the other: as what it feeds, follows, or is held instead of.
  fileprivate func areLinked(_ one: ReviewID, _ other: ReviewID) -> Bool {
    func names(_ id: ReviewID, _ target: ReviewID) -> Bool {
      plan.reviews[Int(id.index)].clauses.names(target)
        || plan.adjustments.contains { $0.series.review == id && $0.clauses.names(target) }
    }
    return names(one, other) || names(other, one)
  }
}

extension ReviewClauses {
  fileprivate func names(_ target: ReviewID) -> Bool {
    feeds.contains { $0.review.value == target } || after.contains { $0.value == target }
      || insteadOf.contains { $0.review.value == target }
      || replaces.contains { $0.value == target }
  }
}
