import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Two series of two reviews with the same required people, kind and pace. Nothing is said of
  /// reviews without a kind, of which only their texts know what they are; what feeds another, follows
  /// it or takes its place on purpose is none.
  static let duplicateReview = Check(name: .duplicateReview) { input, findings in
    let plan = input.plan
    var known: [Likeness: Series] = [:]
    var reported: Set<[ReviewID]> = []
    for series in input.schedule.series {
      let index = Int(series.review.index)
      guard !plan.reviews[index].isBroken,
        let likeness = Likeness(series, plan.reviews[index].clauses)
      else { continue }
      guard let first = known[likeness] else {
        known[likeness] = series
        continue
      }
      guard first.review != series.review, !plan.areLinked(first.review, series.review),
        reported.insert([first.review, series.review]).inserted
      else { continue }
      let (one, other) = (plan[first.review], plan[series.review])
      let people = likeness.people.sorted().map { plan[$0].name.value }
      findings.append(
        Finding(
          .duplicateReview,
          "`\(other.name.value)` has the people, the kind and the cadence of `\(one.name.value)`: "
            + listed(people),
          at: other.name.range, label: "the same again",
          secondary: [Label(one.name.range, "the other one")],
          help: [Help("make one of them, or say in a `kind` what is different")]))
    }
  }
}

/// What two reviews have in common that are one.
private struct Likeness: Hashable {
  var people: Set<PersonID>
  var kind: KindID
  var paces: Set<Pace>

  init?(_ series: Series, _ clauses: ReviewClauses) {
    guard let kind = clauses.kind?.value else { return nil }
    people = Set(series.participants.required)
    self.kind = kind
    let cadences = clauses.cadences
    paces = Set(cadences.filter(\.isUnfiltered).compactMap { Pace($0) })
    if people.count < 2 || paces.count != cadences.count { return nil }
  }
}

extension Plan {
  /// Whether one review names the other: as what it feeds, follows, or is held instead of.
  fileprivate func areLinked(_ one: ReviewID, _ other: ReviewID) -> Bool {
    func names(_ id: ReviewID, _ target: ReviewID) -> Bool {
      let clauses = reviews[Int(id.index)].clauses
      return clauses.feeds.contains { $0.review.value == target }
        || clauses.after.contains { $0.value == target }
        || clauses.insteadOf.contains { $0.review.value == target }
        || clauses.replaces.contains { $0.value == target }
    }
    return names(one, other) || names(other, one)
  }
}
