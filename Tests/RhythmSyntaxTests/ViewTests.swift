import GoldenSupport
import RhythmSyntax
import RhythmText
import Testing

/// Whatever the parser puts into a declaration or a line is reached by its view.
@Suite struct ViewTests {
  @Test(arguments: goldenCases("parser"))
  func everyDeclarationAndLineHasAView(_ recorded: GoldenCase) throws {
    let tree = parse(SourceFile(path: recorded.name, bytes: try recorded.bytes()), as: FileID(0))
    for node in tree.root.children {
      let declaration = try #require(Declaration(node), "\(node.kind)")
      for child in node.children where !isHeading(child) {
        #expect(hasView(child, in: declaration), "\(child.kind) in \(node.kind)")
      }
    }
  }

  @Test(arguments: goldenCases("parser"))
  func everyPartOfACadenceHasAView(_ recorded: GoldenCase) throws {
    let tree = parse(SourceFile(path: recorded.name, bytes: try recorded.bytes()), as: FileID(0))
    for clause in descendants(of: tree.root) {
      switch ReviewClause(clause) {
      case .cadence(let cadence):
        let parts = Array(cadence.phrases).count + Array(cadence.filters).count
        #expect(cadence.cadence != nil, "\(clause.text)")
        #expect(parts + 1 == Array(clause.children).count, "\(clause.text)")
      case .prep(let duty): expectWholeDuty(duty)
      case .followUp(let duty): expectWholeDuty(duty)
      case .expects(let duty): expectWholeDuty(duty)
      case .actionsDue(let due): #expect(due.due?.rule != nil, "\(clause.text)")
      default: continue
      }
    }
  }

  private func expectWholeDuty(_ duty: some DutyClause) {
    let forEach = duty.forEach == nil ? 0 : 1
    let parts = Array(duty.phrases).count + Array(duty.filters).count + forEach
    #expect(duty.title != nil)
    #expect(parts == Array(duty.node.children).count, "\(duty.node.text)")
    for case .due(let due) in duty.phrases { #expect(due.rule != nil, "\(duty.node.text)") }
  }

  private func descendants(of node: SyntaxNode) -> [SyntaxNode] {
    [node] + node.children.flatMap { descendants(of: $0) }
  }

  private func isHeading(_ node: SyntaxNode) -> Bool {
    switch node.kind {
    case .fileSource, .basedOn, .seriesPhrase, .startingPhrase, .becausePhrase, .datePhrase,
      .durationPhrase:
      true
    default: false
    }
  }

  private func hasView(_ line: SyntaxNode, in declaration: Declaration) -> Bool {
    switch declaration {
    case .plan: PlanLine(line) != nil
    case .holidays: HolidaysLine(line) != nil
    case .cycle: CycleLine(line) != nil
    case .window: WindowLine(line) != nil
    case .role: RoleLine(line) != nil
    case .person: PersonLine(line) != nil
    case .team: TeamLine(line) != nil
    case .people, .leave, .readings, .portfolio: PortfolioLine(line) != nil
    case .measure: MeasureLine(line) != nil
    case .term: TermLine(line) != nil
    case .initiative: InitiativeLine(line) != nil
    case .review, .template, .adjust: ReviewClause(line) != nil
    case .unplanned(let unplanned): unplanned.whom != nil || unplanned.by != nil
    case .action: ActionPart(line) != nil || ActionEvent(line) != nil
    case .topic: TopicPart(line) != nil
    case .decision: DecisionPart(line) != nil
    case .policy: PolicyLine(line) != nil
    case .imported, .kind: false
    }
  }
}
