// Lines of a plan, and of all who have a clock of their own.

/// A line of a plan.
package enum PlanLine: NodeChoice {
  case owner(OwnerClause)
  case timezone(TimezoneClause)
  case workingDays(WorkingDaysClause)
  case workingHours(WorkingHoursClause)
  case holidays(HolidaysClause)
  case covers(CoversClause)
  case fiscalYear(FiscalYearClause)
  case weekStarts(WeekStartsClause)
  case weekOne(WeekOneClause)
  case nonWorkingDays(NonWorkingDaysClause)
  case actionsDue(ActionsDueClause)
  case actionsComeBack(ActionsComeBackClause)
  case waive(WaiveClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .ownerClause: self = .owner(OwnerClause(node: node))
    case .timezoneClause: self = .timezone(TimezoneClause(node: node))
    case .workingDaysClause: self = .workingDays(WorkingDaysClause(node: node))
    case .workingHoursClause: self = .workingHours(WorkingHoursClause(node: node))
    case .holidaysClause: self = .holidays(HolidaysClause(node: node))
    case .coversClause: self = .covers(CoversClause(node: node))
    case .fiscalYearClause: self = .fiscalYear(FiscalYearClause(node: node))
    case .weekStartsClause: self = .weekStarts(WeekStartsClause(node: node))
    case .weekOneClause: self = .weekOne(WeekOneClause(node: node))
    case .nonWorkingDaysClause: self = .nonWorkingDays(NonWorkingDaysClause(node: node))
    case .actionsDueClause: self = .actionsDue(ActionsDueClause(node: node))
    case .actionsComeBackClause: self = .actionsComeBack(ActionsComeBackClause(node: node))
    case .waiveClause: self = .waive(WaiveClause(node: node))
    default: return nil
    }
  }
}

/// A line of who has a clock of their own.
package enum ClockLine: NodeChoice {
  case timezone(TimezoneClause)
  case workingDays(WorkingDaysClause)
  case workingHours(WorkingHoursClause)
  case holidays(HolidaysClause)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .timezoneClause: self = .timezone(TimezoneClause(node: node))
    case .workingDaysClause: self = .workingDays(WorkingDaysClause(node: node))
    case .workingHoursClause: self = .workingHours(WorkingHoursClause(node: node))
    case .holidaysClause: self = .holidays(HolidaysClause(node: node))
    default: return nil
    }
  }
}

/// `owner ana`
package struct OwnerClause: NodeView {
  package static var kind: NodeKind { .ownerClause }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
}

/// `timezone Europe/Madrid`
package struct TimezoneClause: NodeView {
  package static var kind: NodeKind { .timezoneClause }
  package let node: SyntaxNode
  package var zone: ZonePhrase? { node.child() }
}

/// `covers FY27`
package struct CoversClause: NodeView {
  package static var kind: NodeKind { .coversClause }
  package let node: SyntaxNode
  package var dates: RangePhrase? { node.child() }
}

/// `week starts Sunday`
package struct WeekStartsClause: NodeView {
  package static var kind: NodeKind { .weekStartsClause }
  package let node: SyntaxNode
  package var weekday: SyntaxToken? { node.firstToken(of: .weekday) }
}

/// `week 1 of quarter is the first full week`
package struct WeekOneClause: NodeView {
  package static var kind: NodeKind { .weekOneClause }
  package let node: SyntaxNode
  package var number: SyntaxToken? { node.firstToken(of: .integer) }
  package var units: [UnitPhrase] { node.all() }
  package var rule: WeekOnePhrase? { node.choice() }
}

/// Which week is the first.
package enum WeekOnePhrase: NodeChoice {
  case firstFullWeek(FirstFullWeek)
  case weekOfDay(WeekOfDay)
  case weekOfDays(WeekOfDays)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .firstFullWeek: self = .firstFullWeek(FirstFullWeek(node: node))
    case .weekOfDay: self = .weekOfDay(WeekOfDay(node: node))
    case .weekOfDays: self = .weekOfDays(WeekOfDays(node: node))
    default: return nil
    }
  }
}

/// `the first full week`
package struct FirstFullWeek: NodeView {
  package static var kind: NodeKind { .firstFullWeek }
  package let node: SyntaxNode
}

/// `the week of day 1`
package struct WeekOfDay: NodeView {
  package static var kind: NodeKind { .weekOfDay }
  package let node: SyntaxNode
  package var day: SyntaxToken? { node.firstToken(of: .integer) }
}

/// `days 1 to 7`
package struct WeekOfDays: NodeView {
  package static var kind: NodeKind { .weekOfDays }
  package let node: SyntaxNode
  package var days: [SyntaxToken] { node.tokens { $0.kind == .integer } }
}

/// `working days Monday to Thursday`
package struct WorkingDaysClause: NodeView {
  package static var kind: NodeKind { .workingDaysClause }
  package let node: SyntaxNode
  package var days: WeekdaysPhrase? { node.child() }
}

/// `working hours 09:00 to 17:30`
package struct WorkingHoursClause: NodeView {
  package static var kind: NodeKind { .workingHoursClause }
  package let node: SyntaxNode
  package var times: [SyntaxToken] { node.tokens { $0.kind == .time } }
}

/// `holidays spain, madrid`
package struct HolidaysClause: NodeView {
  package static var kind: NodeKind { .holidaysClause }
  package let node: SyntaxNode
  package var calendars: NameList? { node.child() }
}

/// `on non-working days of everyone move to next working day`
package struct NonWorkingDaysClause: NodeView {
  package static var kind: NodeKind { .nonWorkingDaysClause }
  package let node: SyntaxNode
  package var isOfEveryone: Bool { node.has(.everyone) }
  package var whose: WhoPhrase? { node.child() }
  package var action: DayAction? { node.choice() }
}

/// `actions due within 3 days`
package struct ActionsDueClause: NodeView {
  package static var kind: NodeKind { .actionsDueClause }
  package let node: SyntaxNode
  package var due: DuePhrase? { node.child() }
}

/// `actions come back at forecast after 2 weeks`
package struct ActionsComeBackClause: NodeView {
  package static var kind: NodeKind { .actionsComeBackClause }
  package let node: SyntaxNode
  package var series: SeriesPhrase? { node.child() }
  package var after: SpanPhrase? { node.child() }
}

/// `waive no-purpose until 2026-06-30 because "A pilot" approved by ana`
package struct WaiveClause: NodeView {
  package static var kind: NodeKind { .waiveClause }
  package let node: SyntaxNode
  /// The name of a check; a word of the language may be one.
  package var check: SyntaxToken? { node.secondToken }
  package var until: UntilPhrase? { node.child() }
  package var because: BecausePhrase? { node.child() }
  package var approvedBy: ApprovedBy? { node.child() }
}

extension SyntaxNode {
  /// The `waive` lines directly inside a declaration.
  package var waiveClauses: [WaiveClause] { all() }
}

/// `approved by ana`
package struct ApprovedBy: NodeView {
  package static var kind: NodeKind { .approvedBy }
  package let node: SyntaxNode
  package var who: WhoPhrase? { node.child() }
}
