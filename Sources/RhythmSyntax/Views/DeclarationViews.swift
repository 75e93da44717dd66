// Declarations, with the parts of their headings; their lines are children of the node.

/// `import "teams/iberia" if present`
package struct ImportDeclaration: NodeView {
  package static var kind: NodeKind { .importDeclaration }
  package let node: SyntaxNode
  package var path: SyntaxToken? { node.string }
  package var isOptional: Bool { node.has(.present) }
}

/// `plan north "The rhythm of the North"`
package struct PlanDeclaration: NodeView {
  package static var kind: NodeKind { .planDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `holidays spain from "spain.ics"`
package struct HolidaysDeclaration: NodeView {
  package static var kind: NodeKind { .holidaysDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
  package var source: FileSource? { node.child() }
}

/// `cycle six starting 2026-01-05`
package struct CycleDeclaration: NodeView {
  package static var kind: NodeKind { .cycleDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
  package var start: DatePhrase? { node.child() }
}

/// `window quarter-close`
package struct WindowDeclaration: NodeView {
  package static var kind: NodeKind { .windowDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `kind survey "Survey"`
package struct KindDeclaration: NodeView {
  package static var kind: NodeKind { .kindDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `role rep "Sales rep"`
package struct RoleDeclaration: NodeView {
  package static var kind: NodeKind { .roleDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `person ana "Ana Ruiz"`
package struct PersonDeclaration: NodeView {
  package static var kind: NodeKind { .personDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `team iberia "Iberia"`
package struct TeamDeclaration: NodeView {
  package static var kind: NodeKind { .teamDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `people from "people.csv"`
package struct PeopleDeclaration: NodeView {
  package static var kind: NodeKind { .peopleDeclaration }
  package let node: SyntaxNode
  package var source: FileSource? { node.child() }
}

/// `leave from "leave.csv"`
package struct LeaveDeclaration: NodeView {
  package static var kind: NodeKind { .leaveDeclaration }
  package let node: SyntaxNode
  package var source: FileSource? { node.child() }
}

/// `readings from "readings.csv"`
package struct ReadingsDeclaration: NodeView {
  package static var kind: NodeKind { .readingsDeclaration }
  package let node: SyntaxNode
  package var source: FileSource? { node.child() }
}

/// `portfolio deals from "deals.csv"`
package struct PortfolioDeclaration: NodeView {
  package static var kind: NodeKind { .portfolioDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
  package var source: FileSource? { node.child() }
}

/// `measure coverage "Pipeline coverage"`
package struct MeasureDeclaration: NodeView {
  package static var kind: NodeKind { .measureDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `term qualified "Qualified"`
package struct TermDeclaration: NodeView {
  package static var kind: NodeKind { .termDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `initiative pricing "New pricing"`
package struct InitiativeDeclaration: NodeView {
  package static var kind: NodeKind { .initiativeDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `review forecast based on call`
package struct ReviewDeclaration: NodeView {
  package static var kind: NodeKind { .reviewDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
  package var basedOn: BasedOn? { node.child() }
}

/// `template call "A call"`
package struct TemplateDeclaration: NodeView {
  package static var kind: NodeKind { .templateDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
  package var basedOn: BasedOn? { node.child() }
}

/// `based on call`
package struct BasedOn: NodeView {
  package static var kind: NodeKind { .basedOn }
  package let node: SyntaxNode
  package var template: SyntaxToken? { node.name }
}

/// `adjust forecast/iberia starting 2026-04-01 because "A pilot"`
package struct AdjustDeclaration: NodeView {
  package static var kind: NodeKind { .adjustDeclaration }
  package let node: SyntaxNode
  package var series: SeriesPhrase? { node.child() }
  package var starting: StartingPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
}

/// `unplanned 2026-03-02 30m "A call" for ana by bo`
package struct UnplannedDeclaration: NodeView {
  package static var kind: NodeKind { .unplannedDeclaration }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var duration: DurationPhrase? { node.child() }
  package var title: SyntaxToken? { node.string }
  package var whom: ForPeople? { node.child() }
  package var by: ByPhrase? { node.child() }
}

/// `action call "Call them" by ana due 2026-03-09`
package struct ActionDeclaration: NodeView {
  package static var kind: NodeKind { .actionDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
  package var owners: [ByPhrase] { node.all() }
}

/// `topic prices "Prices" for weekly by ana`
package struct TopicDeclaration: NodeView {
  package static var kind: NodeKind { .topicDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `decision prices "No discounts" by cro`
package struct DecisionDeclaration: NodeView {
  package static var kind: NodeKind { .decisionDeclaration }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var title: SyntaxToken? { node.string }
}

/// `policy strict`
package struct PolicyDeclaration: NodeView {
  package static var kind: NodeKind { .policyDeclaration }
  package let node: SyntaxNode
  package var isStrict: Bool { node.has(.strict) }
  package var isStandard: Bool { node.has(.standard) }
  package var isGentle: Bool { node.has(.gentle) }
}
