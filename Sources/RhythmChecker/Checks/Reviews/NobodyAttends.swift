import RhythmDiagnostics
import RhythmPlan

extension Check {
  static let nobodyAttends = Check(name: .nobodyAttends) { input, findings in
    // Of a plan with too many dates not all series are known.
    if input.schedule.findings.contains(where: { $0.check == .tooManyOccurrences }) { return }
    var empty: [Int32: [String]] = [:]
    var isChairAlone: Set<Int32> = []
    let firsts = FirstOccurrences(input.schedule)
    var held: Set<Int32> = []
    for (index, series) in input.schedule.series.enumerated() {
      held.insert(series.review.index)
      if series.participants.attendees.isEmpty {
        empty[series.review.index, default: []].append(series.id)
        if let chair = series.participants.chair, let first = firsts[index],
          input.plan.reviews[Int(series.review.index)].clauses.attendees.contains(where: {
            input.details.people(
              PeoplePhrase(terms: $0.guests.map(\.who), except: $0.except, range: $0.range),
              of: first
            ).contains(chair)
          })
        {
          isChairAlone.insert(series.review.index)
        }
      }
    }
    let reviews = input.reviews { index in
      empty[Int32(clamping: index)] != nil || !held.contains(Int32(clamping: index))
    }
    for (id, review) in reviews {
      let clauses = review.clauses
      if let clause = clauses.attendees.first, let series = empty[id.index] {
        let count = series.count == 1 ? "" : " and \(series.count - 1) more"
        findings.append(
          Finding(
            .nobodyAttends,
            "nobody attends `\(series[0])`\(count)\(isChairAlone.contains(id.index) ? " but the chair" : "")",
            at: clause.range,
            label: isChairAlone.contains(id.index)
              ? "this is nobody but the chair" : "this is nobody",
            secondary: [Label(review.name.range, "in this review")],
            help: [Help("name people, a team that has members, or a role that somebody has")]))
      } else if !held.contains(id.index), let walk = clauses.forEach.first, walk.conditions.isEmpty,
        !walksPortfolio(walk, in: input.plan)
      {
        findings.append(
          Finding(
            .nobodyAttends,
            "the review `\(review.name.value)` goes through nobody, so it is never held",
            at: walk.range, label: "nobody is in this set",
            secondary: [Label(review.name.range, "in this review")],
            help: [Help("name people, a team that has members, or a role that somebody has")]))
      }
    }
  }

  /// Whether the set is of entries, which may come from a file that is empty for now.
  private static func walksPortfolio(_ walk: ForEach, in plan: Plan) -> Bool {
    (walk.set?.terms ?? []).contains {
      if case .reference(.portfolio) = $0.value { true } else { false }
    }
  }
}
