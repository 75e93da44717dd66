// Which days of a period are meant.

/// What stands behind `on`.
package enum DaysPhrase: NodeChoice {
  case weekdays(WeekdayDays)
  case nth(NthDays)
  case dates(YearDays)
  case numbers(NumberedDays)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .weekdayDays: self = .weekdays(WeekdayDays(node: node))
    case .nthDays: self = .nth(NthDays(node: node))
    case .yearDays: self = .dates(YearDays(node: node))
    case .numberedDays: self = .numbers(NumberedDays(node: node))
    default: return nil
    }
  }

  /// The node, whichever it is.
  package var node: SyntaxNode {
    switch self {
    case .weekdays(let view): view.node
    case .nth(let view): view.node
    case .dates(let view): view.node
    case .numbers(let view): view.node
    }
  }
}

/// `Monday, Thursday of week 2`
package struct WeekdayDays: NodeView {
  package static var kind: NodeKind { .weekdayDays }
  package let node: SyntaxNode
  package var weekdays: [SyntaxToken] { node.tokens { $0.kind == .weekday } }
  package var part: InPeriod? { node.child() }
}

/// `the 1st, 3rd Monday`
package struct NthDays: NodeView {
  package static var kind: NodeKind { .nthDays }
  package let node: SyntaxNode
  package var groups: [NthGroup] { node.all() }
}

/// `March 1, June 1`
package struct YearDays: NodeView {
  package static var kind: NodeKind { .yearDays }
  package let node: SyntaxNode
  package var days: [MonthDayPhrase] { node.all() }
}

/// `day 3, day 5`
package struct NumberedDays: NodeView {
  package static var kind: NodeKind { .numberedDays }
  package let node: SyntaxNode
  package var numbers: [SyntaxToken] { node.tokens { $0.kind == .integer } }
}

/// `the 2nd last working day of week 3`
package struct NthGroup: NodeView {
  package static var kind: NodeKind { .nthGroup }
  package let node: SyntaxNode
  package var ordinals: [Nth] { node.all() }
  package var weekday: SyntaxToken? { node.firstToken(of: .weekday) }
  package var isWorkingDay: Bool { node.has(.working) }
  package var part: InPeriod? { node.child() }
}

/// `2nd`, `2nd last`, `last`
package struct Nth: NodeView {
  package static var kind: NodeKind { .nth }
  package let node: SyntaxNode
  package var ordinal: SyntaxToken? { node.firstToken(of: .ordinal) }
  package var isFromEnd: Bool { node.has(.last) }
}

/// `of week 2`, `of March`, `of build`: a part of the period
package struct InPeriod: NodeView {
  package static var kind: NodeKind { .inPeriod }
  package let node: SyntaxNode
  package var number: SyntaxToken? { node.firstToken(of: .integer) }
  package var isMonth: Bool { node.has(.month) || node.has(.months) }
  package var isLastWeek: Bool { node.has(.last) }
  package var month: SyntaxToken? { node.firstToken(of: .month) }
  package var part: SyntaxToken? { node.name }
}

/// `March 1`
package struct MonthDayPhrase: NodeView {
  package static var kind: NodeKind { .monthDay }
  package let node: SyntaxNode
  package var month: SyntaxToken? { node.firstToken(of: .month) }
  package var day: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `1st Monday of May`
package struct NthWeekday: NodeView {
  package static var kind: NodeKind { .nthWeekday }
  package let node: SyntaxNode
  package var nth: Nth? { node.child() }
  package var weekday: SyntaxToken? { node.firstToken(of: .weekday) }
  package var month: SyntaxToken? { node.firstToken(of: .month) }
}

/// `Saturday nearest January 31`
package struct WeekdayNearDate: NodeView {
  package static var kind: NodeKind { .weekdayNearDate }
  package let node: SyntaxNode
  package var weekday: SyntaxToken? { node.firstToken(of: .weekday) }
  package var isNearest: Bool { node.has(.nearest) }
  package var isOnOr: Bool { node.has(.or) }
  package var isAfter: Bool { node.has(.after) }
  package var day: MonthDayPhrase? { node.child() }
}

/// `2 days before orthodox Easter`
package struct EasterDay: NodeView {
  package static var kind: NodeKind { .easterDay }
  package let node: SyntaxNode
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
  package var isBefore: Bool { node.has(.before) }
  package var isOrthodox: Bool { node.has(.orthodox) }
}

/// A day that comes once a year.
package enum YearDayPhrase: NodeChoice {
  case monthDay(MonthDayPhrase)
  case nthWeekday(NthWeekday)
  case weekdayNearDate(WeekdayNearDate)
  case easter(EasterDay)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .monthDay: self = .monthDay(MonthDayPhrase(node: node))
    case .nthWeekday: self = .nthWeekday(NthWeekday(node: node))
    case .weekdayNearDate: self = .weekdayNearDate(WeekdayNearDate(node: node))
    case .easterDay: self = .easter(EasterDay(node: node))
    default: return nil
    }
  }
}
