import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// Which clauses of a template one of a review replaces: all of its name.
private struct ClauseName: Hashable {
  var kind: NodeKind
  /// Of an agenda, its own name.
  var agenda: String?

  init(_ node: SyntaxNode) {
    kind = node.kind
    agenda = node.kind == .agendaClause ? node.name?.text : nil
  }

  /// Whether a clause adds to those of the template instead of replacing them. Waivers do, since
  /// each is about a check of its own.
  static func adds(_ node: SyntaxNode) -> Bool {
    node.kind == .waiveClause || node.firstToken?.word == .also
  }
}

/// The clauses of a review and of the template below it: what the review writes stands for all
/// clauses of that name in the template.
func merge(_ own: [SyntaxNode], over template: [SyntaxNode]) -> [SyntaxNode] {
  let written = Set(own.lazy.filter { !ClauseName.adds($0) }.map { ClauseName($0) })
  return template.filter { !written.contains(ClauseName($0)) } + own
}

// Which template each review is based on.
extension Lowering {
  /// Resolves every `based on`, and cuts those that lead back to themselves.
  mutating func resolveTemplates() {
    for body in bodies where body.node.isReview {
      guard let phrase = body.node.firstChild(of: .basedOn), let token = phrase.name else {
        continue
      }
      let name = token.text
      guard let found = names.use(of: name, among: NameKinds(.template)) else {
        reportNoTemplate(name, at: token.sourceRange)
        plan.reviews[body.index].isBroken = true
        continue
      }
      plan.reviews[body.index].basedOn = Located(
        ReviewID(Int(found.index)), at: token.sourceRange)
    }
    let edges = plan.reviews.indices.map { index in
      plan.reviews[index].basedOn.map { [Edge(to: Int($0.value.index), range: $0.range)] } ?? []
    }
    for cycle in cycles(in: edges, name: { plan.reviews[$0].name.value }) {
      let names = cycle.map { "`\(plan.reviews[$0.from].name.value)`" }
      report(
        .templateCycle, "the templates \(listed(names)) are based on each other",
        at: cycle[0].range, label: "leads back to itself",
        secondary: cycle.dropFirst().map { Label($0.range, "by way of this") },
        help: [Help("let one of them stand on its own")])
      for edge in cycle {
        plan.reviews[edge.from].basedOn = nil
        plan.reviews[edge.from].isBroken = true
      }
    }
  }

  private mutating func reportNoTemplate(_ name: String, at range: SourceRange) {
    guard let review = names.declaration(of: name, among: NameKinds(.review)),
      let place = review.range
    else {
      return reportUnknown(name, wanted: NameKinds(.template), at: range)
    }
    report(
      .unknownName, "`\(name)` is a review, and no template is called so", at: range,
      label: "not a template", secondary: [Label(place, "the review")],
      help: [Help("move what both share into `template \(name)`, and base both on it")])
  }

  /// The nodes and places of all reviews, by their index.
  func reviewNodes() -> [SyntaxNode?] {
    var nodes: [SyntaxNode?] = Array(repeating: nil, count: plan.reviews.count)
    for body in bodies where body.node.isReview { nodes[body.index] = body.node }
    return nodes
  }
}
