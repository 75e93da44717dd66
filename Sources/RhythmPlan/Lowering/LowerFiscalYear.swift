import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// `fiscal year ...` of the plan.
extension Lowering {
  mutating func lowerFiscalYear(_ node: SyntaxNode, of plan: SyntaxNode) {
    checkRepeatedPhrases(node)
    guard let form = fiscalForm(node) else {
      knowsFiscalYear = false
      return
    }
    let naming = node.firstChild(of: .fiscalNaming)
    if naming == nil, !isCalendarYear(form) { reportUnnamed(node, form, of: plan) }
    // Without a name the year is taken by its end, so that nothing else is told that follows.
    let isByStart = naming.map { $0.has(.start) } ?? false
    let fiscal = FiscalCalendar(
      form, namedBy: isByStart || isCalendarYear(form) && naming == nil ? .start : .end)
    self.plan.header?.fiscal = fiscal
  }

  /// Whether a year starts in January, so that both of its ends give it one name.
  private func isCalendarYear(_ form: FiscalCalendar.Form) -> Bool {
    switch form {
    case .months(let start): start.month == 1
    case .weeks(let year): year.end.month == 12
    }
  }

  private mutating func fiscalForm(_ node: SyntaxNode) -> FiscalCalendar.Form? {
    if node.has(.starts) {
      guard let month = node.firstToken(of: .month)?.month else { return nil }
      let day = node.firstToken(of: .integer)?.integer ?? 1
      guard let start = MonthDay(month: month, day: day) else {
        report(
          .impossibleDate, "no year has such a day", at: node.sourceRange,
          label: "the month is shorter")
        return nil
      }
      return .months(start: start)
    }
    var end: YearDay?
    for child in node.children {
      if let day = yearDay(child) { end = day }
    }
    guard let end else { return nil }
    guard let pattern = weekPattern(node) else { return nil }
    var extra = ExtraWeek.last
    if let phrase = node.firstChild(of: .fiscalExtraWeek),
      let number = phrase.firstToken(of: .integer)?.integer
    {
      let isQuarter = phrase.has(.quarter) || phrase.has(.quarters)
      let most = isQuarter ? 4 : pattern.monthWeeks.count
      guard (1...most).contains(number) else {
        report(
          .syntax, "a year has no \(isQuarter ? "quarter" : "month") \(number)",
          at: phrase.sourceRange, label: "1 to \(most)")
        return nil
      }
      extra = isQuarter ? .quarter(number) : .month(number)
    }
    return .weeks(WeekYear(end: end, pattern: pattern, extraWeek: extra))
  }

  private mutating func weekPattern(_ node: SyntaxNode) -> WeekPattern? {
    if let phrase = node.firstChild(of: .fiscalWeeks) {
      if let pattern = phrase.firstToken(of: .pattern)?.pattern.flatMap({ WeekPattern($0) }) {
        return pattern
      }
      report(
        .syntax, "this pattern does not make a year of 52 weeks", at: phrase.sourceRange,
        label: "other than 52 weeks", help: [Help("such as `4-4-5`, `4-5-4` or `12-12-12-16`")])
      return nil
    }
    if let phrase = node.firstChild(of: .fiscalPeriods) {
      if phrase.tokens.compactMap(\.integer) == [13, 4] { return .thirteenOfFour }
      report(
        .syntax, "these periods do not make a year of 52 weeks", at: phrase.sourceRange,
        label: "other than 52 weeks", help: [Help("write `13 periods of 4 weeks`")])
      return nil
    }
    return .fourFourFive
  }

  /// `1st Monday of May`, `Saturday nearest January 31`, `March 1`; `nil` for nodes of other kinds.
  mutating func yearDay(_ node: SyntaxNode) -> YearDay? {
    switch node.kind {
    case .monthDay: return monthDay(node).map { .fixed($0) }
    case .nthWeekday:
      guard let nth = node.firstChild(of: .nth).flatMap({ ordinal($0) }),
        let weekday = node.firstToken(of: .weekday)?.dayOfWeek,
        let month = node.firstToken(of: .month)?.month
      else { return missing() }
      return .ordinal(nth, weekday, month: month)
    case .weekdayNearDate:
      guard let weekday = node.firstToken(of: .weekday)?.dayOfWeek,
        let day = node.firstChild(of: .monthDay).flatMap({ monthDay($0) })
      else { return missing() }
      let relation: WeekdayRelation
      switch (node.has(.nearest), node.has(.or), node.has(.after)) {
      case (true, _, _): relation = .nearest
      case (_, true, true): relation = .onOrAfter
      case (_, true, false): relation = .onOrBefore
      case (_, false, true): relation = .after
      case (_, false, false): relation = .before
      }
      return .weekday(weekday, relation, day)
    case .easterDay:
      let count = node.firstToken(of: .integer)?.integer ?? 0
      return .easter(
        node.has(.orthodox) ? .orthodox : .western, days: node.has(.before) ? -count : count)
    default: return nil
    }
  }

  private mutating func reportUnnamed(
    _ node: SyntaxNode, _ form: FiscalCalendar.Form, of plan: SyntaxNode
  ) {
    let tokens = plan.firstChild(of: .coversClause)?.allTokens
    let named = tokens?.lazy.compactMap(\.namedPeriod).first { $0.isFiscal }
    let number = named?.year ?? 2027
    let end = SourceRange(
      node.file, ByteRange(node.range.upper, node.range.upper))
    let readings: [(FiscalCalendar.Naming, String)] = [(.end, "end"), (.start, "start")]
    let help = readings.map { naming, word in
      let year = FiscalCalendar(form, namedBy: naming).year(number)
      return Help(
        "write `named by \(word)` if \(Period.fiscalYear(number)) is \(year.span.first) to "
          + "\(year.span.last)",
        fix: Fix(.unsafe, [TextEdit(end, with: ", named by \(word)")]))
    }
    report(
      .unnamedFiscalYear,
      "this does not say whether a fiscal year is named by where it starts or where it ends",
      at: node.sourceRange, label: "\(Period.fiscalYear(number)) could be either of two years",
      help: help)
  }
}

extension YearDay {
  /// The month that it is told from; `nil` for Easter.
  fileprivate var month: Int? {
    switch self {
    case .fixed(let day), .weekday(_, _, let day): day.month
    case .ordinal(_, _, let month): month
    case .easter: nil
    }
  }
}

extension Period {
  fileprivate var year: Int {
    switch self {
    case .year(let year), .fiscalYear(let year): year
    case .half(let year, _), .quarter(let year, _), .month(let year, _), .week(let year, _): year
    case .fiscalHalf(let year, _), .fiscalQuarter(let year, _): year
    case .fiscalMonth(let year, _), .fiscalWeek(let year, _): year
    }
  }
}
