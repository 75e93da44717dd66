import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// The `plan` declaration.
extension Lowering {
  /// What other declarations need first: the plan's years and weeks.
  mutating func lowerCalendar(_ node: SyntaxNode) {
    let broken = node.children.contains { $0.kind == .fiscalYearClause && $0.isBroken }
    let clause = node.firstChild(of: .fiscalYearClause)
    if broken {
      knowsFiscalYear = false
    } else if let clause {
      lowerFiscalYear(clause, of: node)
      plan.header?.fiscalRange = clause.sourceRange
    }
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .weekStartsClause:
        if let day = child.firstToken(of: .weekday)?.dayOfWeek { plan.header?.weekStart = day }
      case .weekOneClause: lowerWeekOne(child)
      default: continue
      }
    }
    guard let header = plan.header else { return }
    calendar.fiscal = header.fiscal
    calendar.weekStart = header.weekStart
    let rules = WeekOneRules()
    calendar.weekOne = WeekOneRules(
      month: header.weekOneOfMonth?.value ?? rules.month,
      quarter: header.weekOneOfQuarter?.value ?? rules.quarter,
      half: header.weekOneOfHalf?.value ?? rules.half,
      year: header.weekOneOfYear?.value ?? rules.year)
  }

  private mutating func lowerWeekOne(_ node: SyntaxNode) {
    var rule: WeekOneRule?
    var expected: [Int] = []
    var given: [Int] = []
    for child in node.children {
      switch child.kind {
      case .firstFullWeek: rule = .firstFullWeek
      case .weekOfDay: (rule, expected) = (.weekOfFirstDay, [1])
      case .weekOfDays: (rule, expected) = (.daysOneToSeven, [1, 7])
      default: continue
      }
      given = child.tokens.compactMap(\.integer)
    }
    guard let rule else { return }
    guard node.firstToken(of: .integer)?.integer == 1, given == expected else {
      report(
        .syntax, "a plan says which week is week 1, by the week of day 1 or days 1 to 7",
        at: node.sourceRange, label: "other numbers than these",
        help: [
          Help("write `week 1 is the first full week`, `the week of day 1` or `days 1 to 7`")
        ])
      return
    }
    let located = Located(rule, at: node.sourceRange)
    let units = node.nodes(.unitPhrase).compactMap { unit($0) }
    guard var header = plan.header else { return }
    defer { plan.header = header }
    if units.isEmpty {
      header.weekOneOfMonth = header.weekOneOfMonth ?? located
      header.weekOneOfQuarter = header.weekOneOfQuarter ?? located
      header.weekOneOfHalf = header.weekOneOfHalf ?? located
      header.weekOneOfYear = header.weekOneOfYear ?? located
    }
    for unit in units {
      switch unit {
      case .calendarMonth, .fiscalMonth: header.weekOneOfMonth = located
      case .calendarQuarter, .fiscalQuarter: header.weekOneOfQuarter = located
      case .calendarHalf, .fiscalHalf: header.weekOneOfHalf = located
      case .calendarYear, .fiscalYear: header.weekOneOfYear = located
      case .day, .workingDay, .week:
        report(
          .syntax, "weeks are counted in months, quarters, halves and years",
          at: node.sourceRange, label: "not in these")
      }
    }
  }

  mutating func lowerPlan(_ node: SyntaxNode) {
    guard var header = plan.header else { return }
    header.title = text(in: node)
    scope.hasReviewParts = true
    for child in node.children where !child.isBroken {
      switch child.kind {
      case .ownerClause: header.owner = chosen(in: child)
      case .coversClause: header.covers = dates(in: child)
      case .nonWorkingDaysClause:
        if let rule = dayOffRule(child) { header.daysOff.append(rule) }
      case .actionsDueClause: header.actionsDue = due(child.firstChild(of: .duePhrase))
      case .actionsComeBackClause: header.comesBackAt = comeBack(child)
      case .waiveClause: if let waiver = waiver(child) { header.waivers.append(waiver) }
      default: lowerWorking(child, &header.working)
      }
    }
    plan.header = header
  }

  /// A line of who has a clock of their own; lines of other kinds are left alone.
  mutating func lowerWorking(_ node: SyntaxNode, _ working: inout WorkingTimes) {
    switch node.kind {
    case .timezoneClause: working.timeZone = zone(in: node)
    case .workingDaysClause:
      guard let phrase = node.firstChild(of: .weekdaysPhrase), let days = weekdays(phrase) else {
        return
      }
      working.days = Located(days, at: phrase.sourceRange)
    case .workingHoursClause:
      working.hours = hours(node).map { Located($0, at: node.sourceRange) }
    case .holidaysClause: working.holidays += holidayCalendars(node.firstChild(of: .nameList))
    default: break
    }
  }

  mutating func zone(in node: SyntaxNode) -> Located<String>? {
    guard let phrase = node.firstChild(of: .zonePhrase) else { return missing() }
    return Located(phrase.string?.plainText ?? phrase.text, at: phrase.sourceRange)
  }

  private mutating func holidayCalendars(
    _ node: SyntaxNode?
  ) -> [Located<HolidayCalendarID>] {
    guard let node else { return missing() ?? [] }
    var calendars: [Located<HolidayCalendarID>] = []
    for token in node.tokens where token.kind == .name {
      let name = token.text
      let isInLibrary = Library.paths.contains("std/holidays/\(name).rhythm")
      let help =
        isInLibrary
        ? [Help("the library has them: add the line `import \"std/holidays/\(name)\"`")] : []
      let calendar: Located<HolidayCalendarID>? = identifier(token, .holidays, help: help)
      if let calendar { calendars.append(calendar) }
    }
    return calendars
  }
}
