import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Holidays, cycles and windows.
extension Lowering {
  mutating func lowerHolidays(_ body: Body) {
    let node = body.node
    var set = HolidaySet()
    var waivers: [Waiver] = []
    let source = node.firstChild(of: .fileSource)
    for child in node.children where !child.isBroken {
      switch HolidaysLine(child) {
      case .holiday(let line): if let rule = holidayRule(line) { set.rules.append(rule) }
      case .observed(let clause): set.observed = observed(clause, adding: set.observed)
      case .waive(let clause): if let waiver = waiver(clause) { waivers.append(waiver) }
      case nil: continue
      }
    }
    plan.holidayCalendars[body.index].title = text(in: node)
    plan.holidayCalendars[body.index].source = source.flatMap { path($0) }
    plan.holidayCalendars[body.index].holidays = set
    plan.holidayCalendars[body.index].waivers = waivers
    if source == nil {
      checkEmpty(node)
    } else {
      plan.holidayCalendars[body.index].holidays.rules += holidayRules(of: node)
    }
  }

  /// The path of a file, as it was written.
  func path(_ node: SyntaxNode) -> Located<String>? {
    guard let token = node.string, let text = token.plainText else { return nil }
    return Located(text, at: token.sourceRange)
  }

  private mutating func holidayRule(_ line: HolidayLine) -> HolidayRule? {
    var day: HolidayRule.Day?
    if let range = line.dates {
      day = dates(range).map { .dates($0.value) }
    } else if let phrase = line.day {
      day = yearDay(phrase).map { .yearly($0) }
    }
    guard let day else { return missing() }
    var rule = HolidayRule(day, title: line.title?.plainText ?? "")
    checkRepeatedPhrases(line.node)
    for phrase in line.phrases {
      switch phrase {
      case .from(let phrase): rule.fromYear = phrase.year?.integer
      case .until(let phrase): rule.untilYear = phrase.year?.integer
      case .halfDay: rule.isHalf = true
      case .notObserved: rule.observed = .never
      case .observed(let clause): rule.observed = observed(clause, adding: rule.observed ?? .never)
      }
    }
    return rule
  }

  /// `observed Saturday on Friday`, beside what was said before.
  private func observed(
    _ clause: ObservedClause, adding other: ObservedPolicy
  ) -> ObservedPolicy {
    if clause.isNextWorkingDay { return .nextWorkingDay }
    guard let from = weekdays(clause.weekdays), let target = clause.target?.dayOfWeek else {
      return other
    }
    var shifts = WeekdayShifts()
    if case .weekdays(let known) = other { shifts = known }
    for weekday in from.weekdays { shifts[weekday] = target }
    return .weekdays(shifts)
  }

  mutating func lowerCycle(_ body: Body) {
    let node = body.node
    guard case .cycle(let heading) = Declaration(node) else { return }
    var declaration = plan.cycles[body.index]
    declaration.title = text(in: node)
    var days: [Int] = []
    for child in node.children {
      switch CycleLine(child) {
      case .part(let part):
        guard let token = part.name else { continue }
        let length = part.length.flatMap { span($0) }
        declaration.parts.append(
          CycleDeclaration.Part(
            name: Located(token.text, at: token.sourceRange), length: length ?? Span(1, .week)))
        days.append(length.flatMap { partDays($0, at: part.sourceRange) } ?? 0)
      case .waive(let clause): if let waiver = waiver(clause) { declaration.waivers.append(waiver) }
      case nil: continue
      }
    }
    if let start = date(heading.start) {
      declaration.start = start
      declaration.cycle = Cycle(start: start.value, partDays: days)
    }
    plan.cycles[body.index] = declaration
    checkEmpty(node)
  }

  private mutating func partDays(_ span: Span, at range: SourceRange) -> Int? {
    switch span.unit {
    case .week where span.count >= 1: return span.count * 7
    case .day where span.count >= 1: return span.count
    default:
      report(
        .syntax, "the parts of a cycle are so many weeks or days long", at: range,
        label: "not a length in weeks or days", help: [Help("such as `build 6 weeks`")])
      return nil
    }
  }

  mutating func lowerWindow(_ body: Body) {
    let node = body.node
    var window = plan.windows[body.index]
    window.title = text(in: node)
    for child in node.children where !child.isBroken {
      switch WindowLine(child) {
      case .rule(let rule):
        if let lowered = windowRule(rule) {
          window.rules.append(Located(lowered, at: rule.sourceRange))
        }
      case .override(let line):
        if let override = windowOverride(line) { window.overrides.append(override) }
      case .pauses(let clause):
        for phrase in clause.selectors {
          guard let selector = selector(phrase) else { continue }
          window.pauses.append(selector)
        }
      case .waive(let clause): if let waiver = waiver(clause) { window.waivers.append(waiver) }
      case nil: continue
      }
    }
    plan.windows[body.index] = window
    checkEmpty(node)
  }

  private mutating func windowRule(_ rule: WindowRule) -> Window.Rule? {
    if let range = rule.dates { return dates(range).map { .dates($0.value) } }
    if let phrase = rule.edge {
      return edge(phrase).map { .edge($0, snapTo: rule.snap?.weekday?.dayOfWeek) }
    }
    var marks: [Window.Mark] = []
    for phrase in rule.marks {
      guard let mark = mark(phrase) else { return nil }
      marks.append(mark)
    }
    return marks.count == 2 ? .between(marks[0], marks[1]) : missing()
  }

  private mutating func mark(_ phrase: MarkPhrase) -> Window.Mark? {
    if let date = phrase.date { return self.date(date).map { .date($0.value) } }
    guard let anchor = anchor(phrase.anchor) else { return missing() }
    guard let lead = phrase.lead else { return .anchor(anchor) }
    return self.lead(lead).map { .lead($0, phrase.isBefore ? .before : .after, anchor) }
  }

  private mutating func windowOverride(_ line: WindowOverride) -> Window.Override? {
    guard let period = line.period, let dates = dates(line.dates) else { return missing() }
    let place = period.node.sourceRange
    return days(of: period).map { Window.Override(period: Located($0, at: place), dates: dates) }
  }
}
