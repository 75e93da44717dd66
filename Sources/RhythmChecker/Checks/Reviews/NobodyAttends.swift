import RhythmDiagnostics
import RhythmPlan

extension Check {
  static let nobodyAttends = Check(name: .nobodyAttends) { input, findings in
    // Of a plan with too many dates not all series are known.
    if input.schedule.findings.contains(where: { $0.check == .tooManyOccurrences }) { return }
    var empty: [Int32: [String]] = [:]
    var held: Set<Int32> = []
    for series in input.schedule.series {
      held.insert(series.review.index)
      if series.participants.attendees.isEmpty {
        empty[series.review.index, default: []].append(series.id)
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
            .nobodyAttends, "nobody attends `\(series[0])`\(count)", at: clause.range,
            label: "this is nobody", secondary: [Label(review.name.range, "in this review")],
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
