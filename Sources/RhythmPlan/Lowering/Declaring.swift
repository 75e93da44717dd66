import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// The first pass: every declaration gets its place in the plan, and its name.
extension Lowering {
  mutating func declareAll(in trees: [SyntaxTree]) {
    names.reserve(trees.reduce(64) { $0 + $1.nodeCount / 32 })
    reserve(for: trees)
    if !data.places.isEmpty { data.directory = Directory(trees) }
    for tree in trees {
      for node in tree.root.children { declare(node, inRoot: tree.file == FileID(0)) }
    }
    lacksFiles = lacksFiles || plan.header == nil
    if plan.header == nil, let root = trees.first, !root.root.hasChild(of: .planDeclaration) {
      reportNoPlan(in: root)
    }
  }

  /// Makes room for what large plans have many of: reviews and people are large themselves, and arrays
  /// that grow by doubling would hold twice what they need.
  private mutating func reserve(for trees: [SyntaxTree]) {
    var (reviews, people) = (0, 0)
    for tree in trees {
      for node in tree.root.children {
        if node.isReview { reviews += 1 }
        if node.kind == .personDeclaration { people += 1 }
      }
    }
    plan.reviews.reserveCapacity(reviews)
    plan.people.reserveCapacity(people)
  }

  private mutating func declare(_ node: SyntaxNode, inRoot: Bool) {
    switch node.kind {
    case .error: suspect(node)
    case .planDeclaration: if inRoot { declarePlan(node) }
    case .holidaysDeclaration:
      declare(node, .holidays, at: plan.holidayCalendars.count) { plan, name, range in
        plan.holidayCalendars.append(
          HolidayCalendar(
            name: name, title: nil, source: nil, holidays: HolidaySet(), range: range))
      }
    case .cycleDeclaration: declareCycle(node)
    case .windowDeclaration:
      declare(node, .window, at: plan.windows.count) { plan, name, range in
        plan.windows.append(Window(name: name, title: nil, range: range))
      }
    case .kindDeclaration:
      declare(node, .kind, at: plan.kinds.count) { plan, name, range in
        plan.kinds.append(Kind(name: name.value, title: nil, range: range))
      }
    case .roleDeclaration:
      declare(node, .role, at: plan.roles.count) { plan, name, range in
        plan.roles.append(Role(name: name, title: nil, range: range))
      }
      for clause in node.children where clause.kind == .functionClause {
        declareFunction(clause)
      }
    case .personDeclaration:
      declare(node, .person, at: plan.people.count) { plan, name, range in
        plan.people.append(Person(name: name, title: nil, range: range))
      }
    case .teamDeclaration:
      declare(node, .team, at: plan.teams.count) { plan, name, range in
        plan.teams.append(Team(name: name, title: nil, range: range))
      }
    case .peopleDeclaration: declarePeople(node)
    case .portfolioDeclaration: declarePortfolio(node)
    case .measureDeclaration:
      declare(node, .measure, at: plan.measures.count) { plan, name, range in
        plan.measures.append(Measure(name: name, title: nil, range: range))
      }
    case .termDeclaration:
      declare(node, .term, at: plan.terms.count) { plan, name, range in
        plan.terms.append(Term(name: name, title: Text(segments: [], range: range), range: range))
      }
    case .initiativeDeclaration:
      declare(node, .initiative, at: plan.initiatives.count) { plan, name, range in
        plan.initiatives.append(Initiative(name: name, title: nil, range: range))
      }
    case .reviewDeclaration, .templateDeclaration: declareReview(node)
    case .actionDeclaration:
      declare(node, .action, at: plan.actions.count) { plan, name, range in
        let title = Text(segments: [], range: range)
        plan.actions.append(Action(name: name, title: title, range: range))
      }
    case .topicDeclaration:
      declare(node, .topic, at: plan.topics.count) { plan, name, range in
        let title = Text(segments: [], range: range)
        plan.topics.append(Topic(name: name, title: title, range: range))
      }
    case .decisionDeclaration:
      declare(node, .decision, at: plan.decisions.count) { plan, name, range in
        let title = Text(segments: [], range: range)
        plan.decisions.append(Decision(name: name, title: title, range: range))
      }
    case .leaveDeclaration, .readingsDeclaration, .adjustDeclaration, .unplannedDeclaration,
      .policyDeclaration:
      bodies.append(Body(node: node, index: 0))
    default: break
    }
  }

  /// Names a declaration and makes its place, which `append` does. Without a name it is broken, and
  /// its finding is the parser's.
  private mutating func declare(
    _ node: SyntaxNode, _ kind: NameKind, at index: Int,
    append: (inout Plan, Located<String>, SourceRange) -> Void
  ) {
    guard let token = node.name else { return suspect(node) }
    let name = Located(token.text, at: token.sourceRange)
    append(&plan, name, node.sourceRange)
    bodies.append(Body(node: node, index: index))
    declare(name, kind, index: index)
  }

  /// Adds a name to the table; `false` where it is taken.
  @discardableResult
  mutating func declare(
    _ name: Located<String>, _ kind: NameKind, index: Int, owner: Int = -1
  ) -> Bool {
    let conflict = names.declare(
      kind, name.value, index: index, owner: Int32(clamping: owner), at: name.range)
    guard let conflict else { return true }
    switch conflict {
    case .same(let other):
      reportDuplicate(name, kind, other)
      return false
    case .differsByCase(let other):
      report(
        .duplicateName, "`\(name.value)` and `\(other.name)` differ only by case", at: name.range,
        label: "not told apart when read aloud",
        secondary: other.range.map { [Label($0, "the other one")] } ?? [],
        help: [Help("give one of them another name")])
      return true
    }
  }

  private mutating func reportDuplicate(
    _ name: Located<String>, _ kind: NameKind, _ other: NameTable.Declaration
  ) {
    guard let range = other.range else {
      report(
        .duplicateName, "the language itself brings the \(kind.noun) `\(name.value)`",
        at: name.range, label: "declared again",
        help: [Help("leave this declaration out, or give it another name")])
      return
    }
    let message =
      other.kind == kind
      ? "two \(kind.plural) are called `\(name.value)`"
      : "a \(kind.noun) and a \(other.kind.noun) are both called `\(name.value)`"
    report(
      .duplicateName, message, at: name.range, label: "declared again",
      secondary: [Label(range, "first declared here")],
      help: [Help("give one of them another name")])
  }

  private mutating func declarePlan(_ node: SyntaxNode) {
    guard let token = node.name else { return suspect(node) }
    if let first = plan.header {
      report(
        .duplicateName, "this file declares two plans", at: token.sourceRange,
        label: "a second plan", secondary: [Label(first.name.range, "the first plan")],
        help: [Help("keep one `plan` line, and move the other plan into a folder of its own")])
      return
    }
    plan.header = PlanHeader(
      name: Located(token.text, at: token.sourceRange), title: nil, range: node.sourceRange)
    bodies.append(Body(node: node, index: 0))
  }

  private mutating func reportNoPlan(in root: SyntaxTree) {
    var declarations = root.root.children
    if let first = declarations.next(), isOrphan(first) { return }
    let isUnread = root.root.children.contains { node in
      node.kind == .error && node.allTokens.contains { $0.word == .plan }
    }
    if isUnread { return }
    report(
      .syntax, "this file declares no plan", at: SourceRange(root.file, ByteRange(0, 0)),
      label: "no `plan` line",
      help: [Help("start with a line such as `plan north \"The rhythm of the North\"`")])
  }

  /// Whether a declaration's heading is missing, which has its finding already.
  private func isOrphan(_ node: SyntaxNode) -> Bool {
    guard node.kind == .error, node.range.lower > 0 else { return false }
    let before = node.tree.bytes[Int(node.range.lower) - 1]
    return before == UInt8(ascii: " ") || before == UInt8(ascii: "\t")
  }

  private mutating func declareFunction(_ clause: SyntaxNode) {
    guard let token = clause.name else { return }
    let name = token.text
    if names.declaration(of: name, among: NameKinds(.function)) != nil { return }
    declare(
      Located(name, at: token.sourceRange), .function, index: plan.functions.count)
    plan.functions.append(Function(name: name, range: token.sourceRange))
  }

  private mutating func declareCycle(_ node: SyntaxNode) {
    guard let token = node.name else { return suspect(node) }
    let index = plan.cycles.count
    let name = Located(token.text, at: token.sourceRange)
    plan.cycles.append(
      CycleDeclaration(
        name: name, title: nil, start: Located(.earliest, at: node.sourceRange), parts: [],
        cycle: nil, range: node.sourceRange))
    bodies.append(Body(node: node, index: index))
    declare(name, .cycle, index: index)
    var place = 0
    for part in node.children where part.kind == .cyclePart {
      guard let token = part.name else { continue }
      declare(Located(token.text, at: token.sourceRange), .part, index: place, owner: index)
      place += 1
    }
  }

  private mutating func declarePortfolio(_ node: SyntaxNode) {
    guard let token = node.name else { return suspect(node) }
    let index = plan.portfolios.count
    let name = Located(token.text, at: token.sourceRange)
    var portfolio = Portfolio(name: name, title: nil, range: node.sourceRange)
    bodies.append(Body(node: node, index: index))
    declare(name, .portfolio, index: index)
    var fields: [String] = []
    var isFromFile = false
    for line in node.children {
      switch line.kind {
      case .fileSource: isFromFile = true
      case .error: suspect(line)
      case .entryLine:
        guard let token = line.name else { continue }
        let name = Located(token.text, at: token.sourceRange)
        let place = plan.entries.count
        declare(name, .entry, index: place, owner: index)
        portfolio.entries.append(EntryID(place))
        plan.entries.append(Entry(portfolio: PortfolioID(index), name: name, title: nil))
        for value in line.children where value.kind == .fieldValue {
          guard let field = value.fieldName?.text, !fields.contains(field) else { continue }
          fields.append(field)
        }
      default: break
      }
    }
    portfolioFields[PortfolioID(index)] = fields
    if isFromFile { portfolio.entries = declareEntries(node, of: PortfolioID(index)) }
    plan.portfolios.append(portfolio)
  }

  private mutating func declareReview(_ node: SyntaxNode) {
    guard let token = node.name else { return suspect(node) }
    let isTemplate = node.kind == .templateDeclaration
    let index = plan.reviews.count
    let name = Located(token.text, at: token.sourceRange)
    plan.reviews.append(
      Review(name: name, title: nil, isTemplate: isTemplate, range: node.sourceRange))
    bodies.append(Body(node: node, index: index))
    if !declare(name, isTemplate ? .template : .review, index: index) {
      plan.reviews[index].isBroken = true
    }
  }

  /// Remembers the names of a line that could not be read: it may have declared them.
  private mutating func suspect(_ node: SyntaxNode) {
    for token in node.allTokens where token.kind == .name || token.kind == .keyword {
      suspects.insert(token.text)
    }
  }
}

extension NameKind {
  /// As messages say it of several.
  var plural: String {
    switch self {
    case .person: "people"
    case .entry: "entries of this portfolio"
    case .part: "parts of this cycle"
    case .holidays: "sets of holidays"
    default: noun + "s"
    }
  }
}
