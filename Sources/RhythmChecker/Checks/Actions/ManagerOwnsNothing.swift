import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Looks at what was promised in a series and at what it expects. A single line says little: only
  /// from three on it is told that none is the chair's.
  static let managerOwnsNothing = Check(name: .managerOwnsNothing) { input, findings in
    let firsts = FirstOccurrences(input.schedule)
    var promised: [ReviewID: [Action]] = [:]
    for action in input.plan.actions {
      if let from = action.from { promised[from.series.review, default: []].append(action) }
    }
    var found: [ReviewID: (series: String, count: Int, others: Int)] = [:]
    var order: [ReviewID] = []
    for (index, series) in input.schedule.series.enumerated() {
      let actions = promised[series.review] ?? []
      let review = Int(series.review.index)
      guard !input.plan.reviews[review].isBroken,
        actions.count + input.plan.reviews[review].clauses.expects.count >= 3,
        let occurrence = firsts[index],
        let count = countOfOthers(series, occurrence, actions, input)
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

  /// How many actions others have; nil where they are few or one is the chair's.
  private static func countOfOthers(
    _ series: Series, _ occurrence: Occurrence, _ actions: [Action], _ input: CheckInput
  ) -> Int? {
    let clauses = input.plan.reviews[Int(series.review.index)].clauses
    guard let chair = series.participants.chair,
      !clauses.rotations.contains(where: { $0.place == .chair }), clauses.chair.count == 1
    else { return nil }
    let own = actions.filter { $0.from?.series.matches(series) == true }
    let count = own.count + clauses.expects.count
    guard count >= 3, !own.contains(where: { $0.owners.contains { $0.value == chair } }),
      !own.contains(where: { ActionState(of: $0, on: input.today).owner == chair })
    else { return nil }
    for duty in clauses.expects {
      guard let phrase = duty.by else { return nil }
      let values = duty.forEach.map { input.details.values($0, of: occurrence) }
      for further in values.map({ $0.map { [$0] } }) ?? [[]] {
        let people = input.details.people(phrase, of: occurrence, further: further)
        if people.isEmpty || people.contains(chair) { return nil }
      }
    }
    return count
  }
}
