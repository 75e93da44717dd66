import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  static let nobodyAttends = Check(name: .nobodyAttends) { input, findings in
    // Of a plan with too many dates not all series are known.
    if input.schedule.findings.contains(where: { $0.check == .tooManyOccurrences }) { return }
    var empty: [LineOfReview: EmptySeries] = [:]
    for stretch in input.seriesVersions() {
      let series = input.schedule.series[stretch.series]
      let participants = input.versions.participants(of: stretch)
      guard participants.attendees.isEmpty, !input.versions.reviews[stretch.version].isBroken,
        let clause = input.versions.reviews[stretch.version].clauses.attendees.first
      else { continue }
      let line = LineOfReview(review: series.review, line: clause.range)
      let isChairAlone = input.invitesChair(participants.chair, stretch)
      empty[line, default: EmptySeries()].add(series.id, isChairAlone)
    }
    findings += empty.sorted { $0.key < $1.key }.map { line, series in
      Finding(
        .nobodyAttends,
        "nobody attends \(series.names)\(series.isChairAlone ? " but the chair" : "")",
        at: line.line,
        label: series.isChairAlone ? "this is nobody but the chair" : "this is nobody",
        secondary: [Label(input.plan[line.review].name.range, "in this review")],
        help: [Help("name people, a team that has members, or a role that somebody has")])
    }
    let held = Set(input.schedule.series.lazy.map(\.review.index))
    for (_, review) in input.reviews(where: { !held.contains(Int32(clamping: $0)) }) {
      guard let walk = review.clauses.forEach.first, walk.conditions.isEmpty,
        !walksPortfolio(walk, in: input.plan)
      else { continue }
      findings.append(
        Finding(
          .nobodyAttends,
          "the review `\(review.name.value)` goes through nobody, so it is never held",
          at: walk.range, label: "nobody is in this set",
          secondary: [Label(review.name.range, "in this review")],
          help: [Help("name people, a team that has members, or a role that somebody has")]))
    }
  }

  /// Whether the set is of entries, which may come from a file that is empty for now.
  private static func walksPortfolio(_ walk: ForEach, in plan: Plan) -> Bool {
    (walk.set?.terms ?? []).contains {
      if case .reference(.portfolio) = $0.value { true } else { false }
    }
  }
}

extension CheckInput {
  /// Whether a review, in one version, invites the one who leads it.
  fileprivate func invitesChair(_ chair: PersonID?, _ stretch: SeriesVersion) -> Bool {
    guard let chair, let first = first(of: stretch) else { return false }
    return versions.reviews[stretch.version].clauses.attendees.contains {
      details.people(
        PeoplePhrase(terms: $0.guests.map(\.who), except: $0.except, range: $0.range), of: first
      ).contains(chair)
    }
  }
}

/// The series in which a line invites nobody.
private struct EmptySeries {
  private var ids: [String] = []
  private(set) var isChairAlone = false

  mutating func add(_ id: String, _ isChairAlone: Bool) {
    if ids.last != id { ids.append(id) }
    if isChairAlone { self.isChairAlone = true }
  }

  /// `forecast/iberia` and 2 more
  var names: String {
    "`\(ids.first ?? "")`" + (ids.count > 1 ? " and \(ids.count - 1) more" : "")
  }
}
