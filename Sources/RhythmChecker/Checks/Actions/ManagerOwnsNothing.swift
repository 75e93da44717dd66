import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Looks at what was promised in a series and at what it expects. A single line says little: only
  /// from three on it is told that none is the chair's.
  static let managerOwnsNothing = Check(name: .managerOwnsNothing) { input, findings in
    var promised: [ReviewID: [Action]] = [:]
    for action in input.plan.actions {
      if let from = action.from { promised[from.series.review, default: []].append(action) }
    }
    var found: [ReviewID: (series: String, count: Int, others: Int)] = [:]
    var order: [ReviewID] = []
    var stretches = input.seriesVersions()[...]
    while let first = stretches.first {
      let own = stretches.prefix { $0.series == first.series }
      stretches = stretches.dropFirst(own.count)
      let series = input.schedule.series[first.series]
      let actions = promised[series.review] ?? []
      let expected = own.map { input.versions.reviews[$0.version].clauses.expects.count }.max()
      guard actions.count + (expected ?? 0) >= 3,
        let count = countOfOthers(own, series, actions, input)
      else { continue }
      if found[series.review] != nil {
        found[series.review]?.others += 1
      } else {
        found[series.review] = (series.id, count, 0)
        order.append(series.review)
      }
    }
    for id in order {
      guard let (series, count, others) = found[id] else { continue }
      let review = input.plan[id]
      let more = others > 0 ? ", and likewise in \(others) other series" : ""
      findings.append(
        Finding(
          .managerOwnsNothing,
          "none of the \(count) actions that `\(series)` produced or expects is its chair's\(more)",
          at: review.clauses.chair.first?.who.range ?? review.name.range,
          label: "asks, and owes nothing",
          secondary: [Label(review.name.range, "in this review")],
          help: [Help("let the chair promise something too: `expects \"...\" by chair`")]))
    }
  }

  /// How many actions others have, of what is expected the most at a time; nil where they are few or
  /// one is the chair's.
  private static func countOfOthers(
    _ stretches: ArraySlice<SeriesVersion>, _ series: Series, _ actions: [Action],
    _ input: CheckInput
  ) -> Int? {
    let own = actions.filter { $0.from?.series.matches(series) == true }
    var told: Set<SourceRange> = []
    var expected: Int?
    for stretch in stretches {
      let review = input.versions.reviews[stretch.version]
      guard !review.isBroken,
        let chair = input.versions.participants(of: stretch).chair,
        !review.clauses.rotations.contains(where: { $0.place == .chair }),
        review.clauses.chair.count == 1,
        !own.contains(where: { $0.owners.contains { $0.value == chair } }),
        !own.contains(where: { ActionState(of: $0, on: input.today).owner == chair })
      else { return nil }
      guard let occurrence = input.first(of: stretch) else { continue }
      expected = max(expected ?? 0, review.clauses.expects.count)
      for duty in review.clauses.expects where told.insert(duty.range).inserted {
        guard let phrase = duty.by else { return nil }
        let values = duty.forEach.map { input.details.values($0, of: occurrence) }
        for further in values.map({ $0.map { [$0] } }) ?? [[]] {
          let people = input.details.people(phrase, of: occurrence, further: further)
          if people.isEmpty || people.contains(chair) { return nil }
        }
      }
    }
    guard let expected, own.count + expected >= 3 else { return nil }
    return own.count + expected
  }
}
