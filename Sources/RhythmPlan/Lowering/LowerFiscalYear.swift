import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// `fiscal year ...` of the plan.
extension Lowering {
  mutating func lowerFiscalYear(_ clause: FiscalYearClause, of plan: SyntaxNode) {
    checkRepeatedPhrases(clause.node)
    guard let form = fiscalForm(clause) else {
      knowsFiscalYear = false
      return
    }
    let naming = clause.naming
    if naming == nil, !isCalendarYear(form) { reportUnnamed(clause.node, form, of: plan) }
    // Without a name the year is taken by its end, so that nothing else is told that follows.
    let isByStart = naming?.isByStart ?? false
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

  private mutating func fiscalForm(_ clause: FiscalYearClause) -> FiscalCalendar.Form? {
    if let month = clause.month?.month {
      guard let start = MonthDay(month: month, day: clause.day?.integer ?? 1) else {
        report(
          .impossibleDate, "no year has such a day", at: clause.sourceRange,
          label: "the month is shorter")
        return nil
      }
      return .months(start: start)
    }
    guard let end = clause.end.flatMap({ yearDay($0) }) else { return nil }
    guard let pattern = weekPattern(clause) else { return nil }
    var extra = ExtraWeek.last
    if let phrase = clause.extraWeek, let number = phrase.number?.integer {
      let isQuarter = phrase.isQuarter
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

  private mutating func weekPattern(_ clause: FiscalYearClause) -> WeekPattern? {
    if let phrase = clause.weeks {
      if let pattern = phrase.pattern?.pattern.flatMap({ WeekPattern($0) }) {
        return pattern
      }
      report(
        .syntax, "this pattern does not make a year of 52 weeks", at: phrase.sourceRange,
        label: "other than 52 weeks", help: [Help("such as `4-4-5`, `4-5-4` or `12-12-12-16`")])
      return nil
    }
    if let phrase = clause.periods {
      if phrase.numbers.compactMap(\.integer) == [13, 4] { return .thirteenOfFour }
      report(
        .syntax, "these periods do not make a year of 52 weeks", at: phrase.sourceRange,
        label: "other than 52 weeks", help: [Help("write `13 periods of 4 weeks`")])
      return nil
    }
    return .fourFourFive
  }

  /// `1st Monday of May`, `Saturday nearest January 31`, `March 1`
  mutating func yearDay(_ phrase: YearDayPhrase) -> YearDay? {
    switch phrase {
    case .monthDay(let day): return monthDay(day).map { .fixed($0) }
    case .nthWeekday(let day):
      guard let nth = day.nth.flatMap({ ordinal($0) }), let weekday = day.weekday?.dayOfWeek,
        let month = day.month?.month
      else { return missing() }
      return .ordinal(nth, weekday, month: month)
    case .weekdayNearDate(let day):
      guard let weekday = day.weekday?.dayOfWeek, let date = day.day.flatMap({ monthDay($0) })
      else { return missing() }
      let relation: WeekdayRelation
      switch (day.isNearest, day.isOnOr, day.isAfter) {
      case (true, _, _): relation = .nearest
      case (_, true, true): relation = .onOrAfter
      case (_, true, false): relation = .onOrBefore
      case (_, false, true): relation = .after
      case (_, false, false): relation = .before
      }
      return .weekday(weekday, relation, date)
    case .easter(let day):
      let count = day.count?.integer ?? 0
      return .easter(
        day.isOrthodox ? .orthodox : .western, days: day.isBefore ? -count : count)
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
