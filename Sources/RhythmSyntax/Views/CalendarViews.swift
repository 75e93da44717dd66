// Lines of holidays, cycles and windows.

/// A line of holidays.
package enum HolidaysLine: NodeChoice {
  case holiday(HolidayLine)
  case observed(ObservedClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .holidayLine: self = .holiday(HolidayLine(node: node))
    case .observedClause: self = .observed(ObservedClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `January 1 "New Year" observed Sunday on Monday`
package struct HolidayLine: NodeView {
  package static var kind: NodeKind { .holidayLine }
  package let node: SyntaxNode
  package var dates: RangePhrase? { node.child() }
  package var day: YearDayPhrase? { node.choice() }
  package var title: SyntaxToken? { node.string }
  package var phrases: [HolidayPhrase] { node.choices() }
}

/// What may stand behind a holiday.
package enum HolidayPhrase: NodeChoice {
  case from(HolidayFrom)
  case until(HolidayUntil)
  case halfDay(HalfDay)
  case notObserved(NotObserved)
  case observed(ObservedClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .holidayFrom: self = .from(HolidayFrom(node: node))
    case .holidayUntil: self = .until(HolidayUntil(node: node))
    case .halfDay: self = .halfDay(HalfDay(node: node))
    case .notObserved: self = .notObserved(NotObserved(node: node))
    case .observedClause: self = .observed(ObservedClause(node: node))
    default: return nil
    }
  }
}

/// `from 2020`
package struct HolidayFrom: NodeView {
  package static var kind: NodeKind { .holidayFrom }
  package let node: SyntaxNode
  package var year: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `until 2030`
package struct HolidayUntil: NodeView {
  package static var kind: NodeKind { .holidayUntil }
  package let node: SyntaxNode
  package var year: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `half day`
package struct HalfDay: NodeView {
  package static var kind: NodeKind { .halfDay }
  package let node: SyntaxNode
}

/// `not observed`
package struct NotObserved: NodeView {
  package static var kind: NodeKind { .notObserved }
  package let node: SyntaxNode
}

/// `observed Saturday on Friday`, `observed next working day`
package struct ObservedClause: NodeView {
  package static var kind: NodeKind { .observedClause }
  package let node: SyntaxNode
  package var isNextWorkingDay: Bool { node.has(.next) }
  package var weekdays: WeekdaysPhrase? { node.child() }
  package var target: SyntaxToken? { node.firstToken(of: .weekday) }
}

/// A line of a cycle.
package enum CycleLine: NodeChoice {
  case part(CyclePart)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .cyclePart: self = .part(CyclePart(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `build 6 weeks`
package struct CyclePart: NodeView {
  package static var kind: NodeKind { .cyclePart }
  package let node: SyntaxNode
  package var name: SyntaxToken? { node.name }
  package var length: SpanPhrase? { node.child() }
}

/// A line of a window.
package enum WindowLine: NodeChoice {
  case rule(WindowRule)
  case override(WindowOverride)
  case pauses(PausesClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .windowRule: self = .rule(WindowRule(node: node))
    case .windowOverride: self = .override(WindowOverride(node: node))
    case .pausesClause: self = .pauses(PausesClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// `last 14 days of quarter`, `from 3 days after each qbr to 2026-04-30`
package struct WindowRule: NodeView {
  package static var kind: NodeKind { .windowRule }
  package let node: SyntaxNode
  package var dates: RangePhrase? { node.child() }
  package var edge: EdgePhrase? { node.child() }
  package var snap: SnapPhrase? { node.child() }
  package var marks: [MarkPhrase] { node.all() }
}

/// `2026-Q1 is 2026-03-20 to 2026-04-05`
package struct WindowOverride: NodeView {
  package static var kind: NodeKind { .windowOverride }
  package let node: SyntaxNode
  package var period: DatePoint? { node.choice() }
  package var dates: RangePhrase? { node.child() }
}

/// `3 working days after each qbr`
package struct MarkPhrase: NodeView {
  package static var kind: NodeKind { .markPhrase }
  package let node: SyntaxNode
  package var date: DatePhrase? { node.child() }
  package var lead: LeadPhrase? { node.child() }
  package var isBefore: Bool { node.has(.before) }
  package var anchor: AnchorPhrase? { node.choice() }
}

/// `from the nearest Monday`
package struct SnapPhrase: NodeView {
  package static var kind: NodeKind { .snapPhrase }
  package let node: SyntaxNode
  package var weekday: SyntaxToken? { node.firstToken(of: .weekday) }
}

/// `pauses kind survey`
package struct PausesClause: NodeView {
  package static var kind: NodeKind { .pausesClause }
  package let node: SyntaxNode
  package var selectors: [SelectorPhrase] { node.all() }
}
