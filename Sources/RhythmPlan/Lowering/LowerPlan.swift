import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// The `plan` declaration.
extension Lowering {
  /// What other declarations need first: the plan's years and weeks.
  mutating func lowerCalendar(_ node: SyntaxNode) {
    for child in node.children {
      switch PlanLine(child) {
      case .fiscalYear(let clause):
        if clause.isBroken {
          knowsFiscalYear = false
        } else {
          lowerFiscalYear(clause, of: node)
          plan.header?.fiscalRange = clause.sourceRange
        }
      case .weekStarts(let clause) where !clause.isBroken:
        if let day = clause.weekday?.dayOfWeek { plan.header?.weekStart = day }
      case .workingDays(let clause) where !clause.isBroken:
        plannedWeekdays = weekdays(clause.days) ?? plannedWeekdays
      case .weekOne(let clause) where !clause.isBroken: lowerWeekOne(clause)
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

  private mutating func lowerWeekOne(_ clause: WeekOneClause) {
    let rule: WeekOneRule
    let isKnown: Bool
    switch clause.rule {
    case .firstFullWeek: (rule, isKnown) = (.firstFullWeek, true)
    case .weekOfDay(let phrase): (rule, isKnown) = (.weekOfFirstDay, phrase.day?.integer == 1)
    case .weekOfDays(let phrase):
      (rule, isKnown) = (.daysOneToSeven, phrase.days.compactMap(\.integer) == [1, 7])
    case nil: return
    }
    guard clause.number?.integer == 1, isKnown else {
      report(
        .syntax, "a plan says which week is week 1, by the week of day 1 or days 1 to 7",
        at: clause.sourceRange, label: "other numbers than these",
        help: [
          Help("write `week 1 is the first full week`, `the week of day 1` or `days 1 to 7`")
        ])
      return
    }
    let located = Located(rule, at: clause.sourceRange)
    let units = clause.units.compactMap { unit($0) }
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
          at: clause.sourceRange, label: "not in these")
      }
    }
  }

  mutating func lowerPlan(_ node: SyntaxNode) {
    guard var header = plan.header else { return }
    header.title = text(in: node)
    scope.hasReviewParts = true
    for child in node.children where !child.isBroken {
      switch PlanLine(child) {
      case .owner(let clause): header.owner = chosen(clause.who)
      case .covers(let clause): header.covers = dates(clause.dates)
      case .nonWorkingDays(let clause):
        if let rule = dayOffRule(clause) { header.daysOff.append(rule) }
      case .actionsDue(let clause): header.actionsDue = due(clause.due)
      case .actionsComeBack(let clause): header.comesBackAt = comeBack(clause)
      case .waive(let clause): if let waiver = waiver(clause) { header.waivers.append(waiver) }
      case .timezone, .workingDays, .workingHours, .holidays:
        lowerWorking(child, &header.working)
      case .fiscalYear, .weekStarts, .weekOne, nil: continue  // told before all others
      }
    }
    plan.header = header
  }

  /// A line of who has a clock of their own; lines of other kinds are left alone.
  mutating func lowerWorking(_ node: SyntaxNode, _ working: inout WorkingTimes) {
    switch ClockLine(node) {
    case .timezone(let clause): working.timeZone = zone(clause)
    case .workingDays(let clause):
      guard let phrase = clause.days, let days = weekdays(phrase) else { return }
      working.days = Located(days, at: phrase.sourceRange)
    case .workingHours(let clause):
      working.hours = hours(clause.times).map { Located($0, at: clause.sourceRange) }
    case .holidays(let clause): working.holidays += holidayCalendars(clause.calendars)
    case nil: break
    }
  }

  mutating func zone(_ clause: TimezoneClause) -> Located<String>? {
    guard let phrase = clause.zone else { return missing() }
    return Located(phrase.text?.plainText ?? phrase.node.text, at: phrase.sourceRange)
  }

  private mutating func holidayCalendars(
    _ list: NameList?
  ) -> [Located<HolidayCalendarID>] {
    guard let list else { return missing() ?? [] }
    var calendars: [Located<HolidayCalendarID>] = []
    for token in list.names {
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
