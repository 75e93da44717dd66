import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// A meeting of whose items none is to decide, to discuss or to coach. What is async is no meeting.
  static let statusOnly = Check(name: .statusOnly) { input, findings in
    var seen: Set<SourceRange> = []
    let reviews = input.versionsByName { index in
      let clauses = input.versions.reviews[index].clauses
      let items = clauses.agendas.lazy.flatMap(\.items)
      return clauses.isAsync == nil && !clauses.cadences.allSatisfy(\.isAsync)
        && !items.isEmpty && !items.contains { !$0.aims.allSatisfy { $0 == .inform } }
    }
    for (_, _, review) in reviews {
      let agendas = review.clauses.agendas
      guard let agenda = agendas.last(where: { input.isInAdjustment($0.range) }) ?? agendas.first,
        seen.insert(agenda.range).inserted
      else { continue }
      let item = agenda.items.max { $0.minutes < $1.minutes }
      findings.append(
        Finding(
          .statusOnly, "nothing is decided, discussed or coached in `\(review.name.value)`",
          at: agenda.heading, label: "all of it could be read",
          secondary: [Label(review.name.range, "in this review")],
          help: [
            Help(
              "say what is decided: `\(item?.minutes ?? 10)m \"\(item?.title.literal ?? "")\" "
                + "to decide`"),
            Help("or send it in writing: `async`"),
          ]))
    }
  }
}
