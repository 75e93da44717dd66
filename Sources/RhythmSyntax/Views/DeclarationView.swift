// What a file declares.

/// A declaration of any kind.
package enum Declaration: NodeChoice {
  case imported(ImportDeclaration)
  case plan(PlanDeclaration)
  case holidays(HolidaysDeclaration)
  case cycle(CycleDeclaration)
  case window(WindowDeclaration)
  case kind(KindDeclaration)
  case role(RoleDeclaration)
  case person(PersonDeclaration)
  case team(TeamDeclaration)
  case people(PeopleDeclaration)
  case leave(LeaveDeclaration)
  case readings(ReadingsDeclaration)
  case portfolio(PortfolioDeclaration)
  case measure(MeasureDeclaration)
  case term(TermDeclaration)
  case initiative(InitiativeDeclaration)
  case review(ReviewDeclaration)
  case template(TemplateDeclaration)
  case adjust(AdjustDeclaration)
  case unplanned(UnplannedDeclaration)
  case action(ActionDeclaration)
  case topic(TopicDeclaration)
  case decision(DecisionDeclaration)
  case policy(PolicyDeclaration)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .importDeclaration: self = .imported(ImportDeclaration(node: node))
    case .planDeclaration: self = .plan(PlanDeclaration(node: node))
    case .holidaysDeclaration: self = .holidays(HolidaysDeclaration(node: node))
    case .cycleDeclaration: self = .cycle(CycleDeclaration(node: node))
    case .windowDeclaration: self = .window(WindowDeclaration(node: node))
    case .kindDeclaration: self = .kind(KindDeclaration(node: node))
    case .roleDeclaration: self = .role(RoleDeclaration(node: node))
    case .personDeclaration: self = .person(PersonDeclaration(node: node))
    case .teamDeclaration: self = .team(TeamDeclaration(node: node))
    case .peopleDeclaration: self = .people(PeopleDeclaration(node: node))
    case .leaveDeclaration: self = .leave(LeaveDeclaration(node: node))
    case .readingsDeclaration: self = .readings(ReadingsDeclaration(node: node))
    case .portfolioDeclaration: self = .portfolio(PortfolioDeclaration(node: node))
    case .measureDeclaration: self = .measure(MeasureDeclaration(node: node))
    case .termDeclaration: self = .term(TermDeclaration(node: node))
    case .initiativeDeclaration: self = .initiative(InitiativeDeclaration(node: node))
    case .reviewDeclaration: self = .review(ReviewDeclaration(node: node))
    case .templateDeclaration: self = .template(TemplateDeclaration(node: node))
    case .adjustDeclaration: self = .adjust(AdjustDeclaration(node: node))
    case .unplannedDeclaration: self = .unplanned(UnplannedDeclaration(node: node))
    case .actionDeclaration: self = .action(ActionDeclaration(node: node))
    case .topicDeclaration: self = .topic(TopicDeclaration(node: node))
    case .decisionDeclaration: self = .decision(DecisionDeclaration(node: node))
    case .policyDeclaration: self = .policy(PolicyDeclaration(node: node))
    default: return nil
    }
  }
}
