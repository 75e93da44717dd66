import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What must fit together in the clauses of one review.
extension Lowering {
  /// Tells of clauses that stand twice where one must win.
  mutating func checkRepeats(_ node: SyntaxNode) {
    // Mostly nothing stands twice, which is seen without a list.
    guard node.hasRepeatedChild({ mayBeSingle($0) ? $0 : nil }) else { return }
    var seen: [(kind: NodeKind, agenda: String?, range: SourceRange)] = []
    for child in node.children where !child.isBroken {
      let isAgenda = child.kind == .agendaClause
      guard isSingle(child), let first = child.firstToken else { continue }
      let agenda = isAgenda ? child.name?.text : nil
      let range = isAgenda ? child.name?.sourceRange ?? first.sourceRange : child.sourceRange
      guard let other = seen.first(where: { $0.kind == child.kind && $0.agenda == agenda }) else {
        seen.append((child.kind, agenda, range))
        continue
      }
      isTroubled = true
      let called = agenda.map { "the agenda `\($0)`" } ?? "`\(first.text)`"
      report(
        isAgenda ? .duplicateName : .syntax, "\(called) stands twice in one review", at: range,
        label: "a second time", secondary: [Label(other.range, "first here")],
        help: [Help("keep one of the two")])
    }
  }

  /// Whether a review has at most one clause like this; agendas count by their names.
  private func isSingle(_ node: SyntaxNode) -> Bool {
    switch node.kind {
    case .chairClause, .presenterClause: node.children.allSatisfy { $0.kind == .whoPhrase }
    case let kind: mayBeSingle(kind)
    }
  }

  /// Whether of some clauses of a kind, if not of all, a review has at most one.
  private func mayBeSingle(_ kind: NodeKind) -> Bool {
    switch kind {
    case .kindClause, .purposeClause, .timezoneClause, .actionsDueClause, .actionsComeBackClause,
      .revisitClause, .agendaClause, .chairClause, .presenterClause:
      true
    default: false
    }
  }

  /// Tells of agendas that a cadence or a `rotate` names and nobody wrote.
  mutating func checkAgendas(_ clauses: ReviewClauses, known: [Agenda], isOpen: Bool) {
    var used = clauses.cadences.compactMap(\.agenda)
    for rotation in clauses.rotations where rotation.place == .agenda {
      for turns in [rotation.turns] + rotation.weeks.map(\.turn) {
        if case .agendas(let names) = turns { used += names }
      }
    }
    let names = known.compactMap { $0.name?.value }
    for agenda in used where !names.contains(agenda.value) {
      if isOpen { continue }
      report(
        .unknownName, "this review has no agenda `\(agenda.value)`", at: agenda.range,
        label: "not declared",
        help: nearestName(to: agenda.value, among: names).map {
          [Help("did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(agenda.range, with: $0)]))]
        } ?? [Help("add the clause `agenda \(agenda.value)` with its items")])
    }
  }
}
