// Lines of roles, people and teams.

/// A line of a role.
package enum RoleLine: NodeChoice {
  case function(FunctionClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .functionClause: self = .function(FunctionClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `function finance`
package struct FunctionClause: NodeView {
  package static var kind: NodeKind { .functionClause }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
}

/// A line of a person, those of their clock apart.
package enum PersonLine: NodeChoice {
  case role(RoleClause)
  case email(EmailClause)
  case reportsTo(ReportsToClause)
  case started(StartedClause)
  case left(LeftClause)
  case away(AwayClause)
  case timezone(TimezoneClause)
  case workingDays(WorkingDaysClause)
  case workingHours(WorkingHoursClause)
  case holidays(HolidaysClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .roleClause: self = .role(RoleClause(node: node))
    case .emailClause: self = .email(EmailClause(node: node))
    case .reportsToClause: self = .reportsTo(ReportsToClause(node: node))
    case .startedClause: self = .started(StartedClause(node: node))
    case .leftClause: self = .left(LeftClause(node: node))
    case .awayClause: self = .away(AwayClause(node: node))
    case .timezoneClause: self = .timezone(TimezoneClause(node: node))
    case .workingDaysClause: self = .workingDays(WorkingDaysClause(node: node))
    case .workingHoursClause: self = .workingHours(WorkingHoursClause(node: node))
    case .holidaysClause: self = .holidays(HolidaysClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `role rep, coach`
package struct RoleClause: NodeView {
  package static var kind: NodeKind { .roleClause }
  package let node: SyntaxNode
  package var roles: NameList? { node.child() }
}

/// `email "ana@north.example"`
package struct EmailClause: NodeView {
  package static var kind: NodeKind { .emailClause }
  package let node: SyntaxNode
  package var address: SyntaxToken? { node.string }
}

/// `reports to bo`
package struct ReportsToClause: NodeView {
  package static var kind: NodeKind { .reportsToClause }
  package let node: SyntaxNode
  package var manager: SyntaxToken? { node.name }
}

/// `started 2026-02-01`
package struct StartedClause: NodeView {
  package static var kind: NodeKind { .startedClause }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
}

/// `left 2026-06-30`
package struct LeftClause: NodeView {
  package static var kind: NodeKind { .leftClause }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
}

/// `away 2026-08-03 to 2026-08-14 "Summer", stand-in bo`
package struct AwayClause: NodeView {
  package static var kind: NodeKind { .awayClause }
  package let node: SyntaxNode
  package var dates: RangePhrase? { node.child() }
  package var title: SyntaxToken? { node.string }
  package var standIn: StandInAction? { node.child() }
}

/// A line of a team.
package enum TeamLine: NodeChoice {
  case lead(LeadClause)
  case partOf(PartOfClause)
  case members(MembersClause)
  case timezone(TimezoneClause)
  case workingDays(WorkingDaysClause)
  case workingHours(WorkingHoursClause)
  case holidays(HolidaysClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .leadClause: self = .lead(LeadClause(node: node))
    case .partOfClause: self = .partOf(PartOfClause(node: node))
    case .membersClause: self = .members(MembersClause(node: node))
    case .timezoneClause: self = .timezone(TimezoneClause(node: node))
    case .workingDaysClause: self = .workingDays(WorkingDaysClause(node: node))
    case .workingHoursClause: self = .workingHours(WorkingHoursClause(node: node))
    case .holidaysClause: self = .holidays(HolidaysClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `lead ana`
package struct LeadClause: NodeView {
  package static var kind: NodeKind { .leadClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
}

/// `part of sales`
package struct PartOfClause: NodeView {
  package static var kind: NodeKind { .partOfClause }
  package let node: SyntaxNode
  package var team: SyntaxToken? { node.name }
}

/// `members ana, bo`
package struct MembersClause: NodeView {
  package static var kind: NodeKind { .membersClause }
  package let node: SyntaxNode
  package var members: PeoplePhrase? { node.child() }
}
