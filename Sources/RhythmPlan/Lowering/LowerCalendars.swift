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
      switch child.kind {
      case .holidayLine: if let rule = holidayRule(child) { set.rules.append(rule) }
      case .observedClause: set.observed = observed(child, adding: set.observed)
      case .waiveClause: if let waiver = waiver(child) { waivers.append(waiver) }
      default: continue
      }
    }
    plan.holidayCalendars[body.index].title = text(in: node)
    plan.holidayCalendars[body.index].source = source.flatMap { path($0) }
    plan.holidayCalendars[body.index].holidays = set
    plan.holidayCalendars[body.index].waivers = waivers
    if source == nil { checkEmpty(node) }
  }

  /// The path of a file, as it was written.
  func path(_ node: SyntaxNode) -> Located<String>? {
    guard let token = node.string, let text = token.plainText else { return nil }
    return Located(text, at: token.sourceRange)
  }

  private mutating func holidayRule(_ node: SyntaxNode) -> HolidayRule? {
    var day: HolidayRule.Day?
    if let range = node.firstChild(of: .rangePhrase) {
      day = dates(range).map { .dates($0.value) }
    } else {
      for child in node.children where day == nil { day = yearDay(child).map { .yearly($0) } }
    }
    guard let day else { return missing() }
    var rule = HolidayRule(day, title: node.string?.plainText ?? "")
    checkRepeatedPhrases(node)
    for child in node.children {
      switch child.kind {
      case .holidayFrom: rule.fromYear = child.firstToken(of: .integer)?.integer
      case .holidayUntil: rule.untilYear = child.firstToken(of: .integer)?.integer
      case .halfDay: rule.isHalf = true
      case .notObserved: rule.observed = .never
      case .observedClause: rule.observed = observed(child, adding: rule.observed ?? .never)
      default: continue
      }
    }
    return rule
  }

  /// `observed Saturday on Friday`, beside what was said before.
  private func observed(_ node: SyntaxNode, adding other: ObservedPolicy) -> ObservedPolicy {
    if node.has(.next) { return .nextWorkingDay }
    guard let from = weekdays(node.firstChild(of: .weekdaysPhrase)),
      let target = node.firstToken(of: .weekday)?.dayOfWeek
    else { return other }
    var shifts = WeekdayShifts()
    if case .weekdays(let known) = other { shifts = known }
    for weekday in from.weekdays { shifts[weekday] = target }
    return .weekdays(shifts)
  }

  mutating func lowerCycle(_ body: Body) {
    let node = body.node
    var declaration = plan.cycles[body.index]
    declaration.title = text(in: node)
    var days: [Int] = []
    for child in node.children {
      switch child.kind {
      case .cyclePart:
        guard let token = child.name else { continue }
        let length = child.firstChild(of: .spanPhrase).flatMap { span($0) }
        declaration.parts.append(
          CycleDeclaration.Part(
            name: Located(token.text, at: token.sourceRange), length: length ?? Span(1, .week)))
        days.append(length.flatMap { partDays($0, at: child.sourceRange) } ?? 0)
      case .waiveClause: if let waiver = waiver(child) { declaration.waivers.append(waiver) }
      default: continue
      }
    }
    if let start = date(in: node) {
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
      switch child.kind {
      case .windowRule:
        if let rule = windowRule(child) {
          window.rules.append(Located(rule, at: child.sourceRange))
        }
      case .windowOverride:
        if let override = windowOverride(child) { window.overrides.append(override) }
      case .pausesClause:
        for phrase in child.children where phrase.kind == .selectorPhrase {
          guard let selector = selector(phrase) else { continue }
          window.pauses.append(selector)
        }
      case .waiveClause: if let waiver = waiver(child) { window.waivers.append(waiver) }
      default: continue
      }
    }
    plan.windows[body.index] = window
    checkEmpty(node)
  }

  private mutating func windowRule(_ node: SyntaxNode) -> Window.Rule? {
    if let range = node.firstChild(of: .rangePhrase) {
      return dates(range).map { .dates($0.value) }
    }
    if let phrase = node.firstChild(of: .edgePhrase) {
      let snap = node.firstChild(of: .snapPhrase)?.firstToken(of: .weekday)?.dayOfWeek
      return edge(phrase).map { .edge($0, snapTo: snap) }
    }
    var marks: [Window.Mark] = []
    for child in node.children where child.kind == .markPhrase {
      guard let mark = mark(child) else { return nil }
      marks.append(mark)
    }
    return marks.count == 2 ? .between(marks[0], marks[1]) : missing()
  }

  private mutating func mark(_ node: SyntaxNode) -> Window.Mark? {
    if let date = node.firstChild(of: .datePhrase) {
      return self.date(date).map { .date($0.value) }
    }
    guard let anchor = anchor(in: node) else { return missing() }
    guard let phrase = node.firstChild(of: .leadPhrase) else { return .anchor(anchor) }
    return lead(phrase).map { .lead($0, direction(node), anchor) }
  }

  private mutating func windowOverride(_ node: SyntaxNode) -> Window.Override? {
    guard let period = node.children.first(where: { $0.kind != .rangePhrase }),
      let dates = dates(in: node)
    else { return missing() }
    let span: DateSpan?
    if period.kind == .datePhrase {
      span = date(period).map { DateSpan($0.value) }
    } else {
      span = period.tokens.lazy.compactMap(\.namedPeriod).first
        .flatMap { days(of: $0, at: period.sourceRange) }
    }
    return span.map { Window.Override(period: Located($0, at: period.sourceRange), dates: dates) }
  }
}
