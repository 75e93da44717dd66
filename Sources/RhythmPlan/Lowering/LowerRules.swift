import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Days off, conditions, dated exceptions, waivers.
extension Lowering {
  mutating func dayOffRule(_ clause: NonWorkingDaysClause) -> DayOffRule? {
    var whose = DayOffRule.Whose.plan
    if clause.isOfEveryone {
      whose = .everyone
    } else if let phrase = clause.whose {
      guard let who = who(phrase) else { return nil }
      whose = .people(who.value)
    }
    return dayOffMove(clause.action).map {
      DayOffRule(whose: whose, move: $0, range: clause.sourceRange)
    }
  }

  private mutating func dayOffMove(_ action: DayAction?) -> DayOffMove? {
    switch action {
    case .keep: return .keep
    case .skip: return .skip
    case .move(let move):
      let action: DayOffMove.Action =
        move.isNext ? .next : move.isPrevious ? .previous : .nearest
      return DayOffMove(action, within: move.same.flatMap { neededUnit($0.unit) })
    case .standIn, nil: return missing()
    }
  }

  mutating func condition(_ clause: IfNothingOpenClause) -> Condition? {
    guard let span = neededSpan(clause.span) else { return nil }
    return condition(.nothingIsOpen(before: span), clause.action, at: clause.sourceRange)
  }

  mutating func condition(_ clause: IfManyAwayClause) -> Condition? {
    let when = clause.count?.integer.map { Condition.When.away(count: $0) } ?? .halfAreAway
    return condition(when, clause.action, at: clause.sourceRange)
  }

  mutating func condition(_ clause: IfAwayClause) -> Condition? {
    guard let who = chosen(clause.who) else { return nil }
    return condition(.isAway(who.value), clause.action, at: clause.sourceRange)
  }

  private mutating func condition(
    _ when: Condition.When, _ action: DayAction?, at range: SourceRange
  ) -> Condition? {
    let then: Condition.Then
    if case .standIn(let standIn) = action {
      guard let who = chosen(standIn.who) else { return nil }
      then = .standIn(who.value)
    } else {
      guard let move = dayOffMove(action) else { return nil }
      then = move == .skip ? .skip : .move(move)
    }
    return Condition(when: when, then: then, range: range)
  }

  mutating func exception(_ clause: CancelClause) -> DatedException? {
    guard let (because, series) = occasion(clause.because, clause.only),
      let dates = dates(clause.dates)
    else { return nil }
    return DatedException(
      .cancel(dates.value), only: series, because: because, range: clause.sourceRange,
      dateRange: dates.range)
  }

  mutating func exception(_ clause: MoveClause) -> DatedException? {
    guard let (because, series) = occasion(clause.because, clause.only) else { return nil }
    let days: [CivilDate] = clause.dates.compactMap { $0.day?.civilDate }
    guard days.count == 2, let first = clause.dates.first else {
      return missing()
    }
    return DatedException(
      .move(days[0], to: days[1], at: clause.time?.timeOfDay), only: series, because: because,
      range: clause.sourceRange, dateRange: first.sourceRange)
  }

  mutating func exception(_ clause: AddClause) -> DatedException? {
    guard let (because, series) = occasion(clause.because, clause.only) else { return nil }
    guard let date = date(clause.date), let time = clause.time?.timeOfDay else { return missing() }
    let length = clause.length.flatMap { reviewLength($0.length) }
    return DatedException(
      .add(date.value, at: time, length: length), only: series, because: because,
      range: clause.sourceRange, dateRange: date.range)
  }

  /// Why an exception is made, and of which series alone.
  private mutating func occasion(
    _ because: BecausePhrase?, _ only: OnlyPhrase?
  ) -> (Text, SeriesReference?)? {
    guard let because = self.because(because) else { return nil }
    guard let phrase = only?.series else { return (because, nil) }
    guard let series = ownSeries(phrase.node) else { return missing() }
    return (because, series)
  }

  mutating func held(_ clause: HeldClause) -> Held? {
    guard let date = date(clause.date) else { return nil }
    isOver = true
    defer { isOver = false }
    var held = Held(date: date, range: clause.sourceRange)
    checkRepeatedPhrases(clause.node)
    for phrase in clause.phrases {
      switch phrase {
      case .series(let phrase): held.series = phrase.series.flatMap { ownSeries($0.node) }
      case .with(let phrase): held.with += terms(phrase.terms)
      case .about(let phrase): held.about += subjects(phrase.things?.node)
      case .outcome(let phrase): held.outcome = phrase.text.map { text($0) }
      case .note(let line): if let note = line.text { held.notes.append(text(note)) }
      }
    }
    return held
  }

  mutating func comeBack(_ clause: ActionsComeBackClause) -> ComeBack? {
    guard let series = series(clause.series?.node) else { return nil }
    return ComeBack(series: series, after: clause.after.flatMap { span($0) })
  }

  /// The `waive` lines directly below a heading.
  mutating func waivers(in node: SyntaxNode) -> [Waiver] {
    var waivers: [Waiver] = []
    for clause in node.waiveClauses where !clause.isBroken {
      if let waiver = waiver(clause) { waivers.append(waiver) }
    }
    return waivers
  }

  mutating func waiver(_ clause: WaiveClause) -> Waiver? {
    guard let name = clause.check, let because = because(clause.because) else { return missing() }
    if because.isBlank {
      report(
        .syntax, "this waiver gives no reason", at: because.range, label: "nothing is said",
        help: [Help("say it in the quotes, as in `because \"It only informs\"`")])
      return nil
    }
    return Waiver(
      check: Located(name.text, at: name.sourceRange),
      until: clause.until.flatMap { lastDate($0.point)?.value }, because: because,
      approvedBy: clause.approvedBy.flatMap { chosen($0.who) }, range: clause.sourceRange)
  }
}

extension Text {
  /// Whether nothing stands in it but blanks.
  fileprivate var isBlank: Bool {
    segments.allSatisfy { segment in
      if case .literal(let text) = segment { text.allSatisfy(\.isWhitespace) } else { false }
    }
  }
}
