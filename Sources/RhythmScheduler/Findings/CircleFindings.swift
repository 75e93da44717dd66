import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// Tells of reviews that count from one another in a circle, with every member.
  mutating func noteCircles() {
    for circle in order.circles {
      let names = circle.map { "`\(plan[$0].name.value)`" }
      guard let first = circle.first else { continue }
      // What a circle lets nobody tell is not told as missing.
      for review in circle { happening.formUnion(plan[review].clauses.cadences.map(\.formRange)) }
      let next = circle.dropFirst() + circle.prefix(1)
      let places = zip(circle, next).map { plan.place(of: $0, countingFrom: $1) }
      let isByWindow = places.contains(where: \.isOfWindow)
      let message =
        (circle.count == 1
          ? "\(names[0]) counts its dates from itself"
          : "\(names.joined(separator: ", ")) count their dates from one another")
        + (isByWindow ? ", by way of a window" : "") + ", so that no date is the first"
      findings.add(
        Finding(
          .feedCycle, message, at: places[0].range,
          label: "counted from \(names[circle.count > 1 ? 1 : 0])",
          secondary: zip(places.indices, places).dropFirst().map { index, place in
            Label(place.range, "counted from \(names[(index + 1) % names.count])")
          },
          help: [
            isByWindow
              ? Help("let the window start and end by dates or by another review")
              : Help("give one of them dates of its own, such as `every month on the 1st Monday`")
          ]),
        .feedCycle, at: plan[first].name.range)
    }
  }
}

extension Plan {
  /// The place by which a review counts from another: of its cadence, or of the filter that names
  /// such a window; else its name.
  fileprivate func place(
    of review: ReviewID, countingFrom other: ReviewID
  ) -> (range: SourceRange, isOfWindow: Bool) {
    let own = self[review]
    let cadences =
      own.clauses.cadences
      + adjustments.filter { $0.series.review == review }.flatMap(\.clauses.cadences)
    for cadence in cadences {
      if case .lead(_, _, let anchor) = cadence.form, anchor.review == other {
        return (cadence.formRange, false)
      }
    }
    for filter in cadences.flatMap(\.filters) {
      let anchors = filter.value.windows.flatMap { self.anchors(of: $0) }
      if anchors.contains(where: { $0.review == other }) { return (filter.range, true) }
    }
    for index in windows.indices where !windows[index].pauses.isEmpty {
      let anchors = self.anchors(of: WindowID(index))
      if anchors.contains(where: { $0.review == other }) {
        return (windows[index].name.range, true)
      }
    }
    return (own.name.range, false)
  }
}
