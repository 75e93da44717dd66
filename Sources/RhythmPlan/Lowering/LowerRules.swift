import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Days off, conditions, dated exceptions, waivers.
extension Lowering {
  mutating func dayOffRule(_ node: SyntaxNode) -> DayOffRule? {
    var whose = DayOffRule.Whose.plan
    if node.has(.everyone) {
      whose = .everyone
    } else if let phrase = node.firstChild(of: .whoPhrase) {
      guard let who = who(phrase) else { return nil }
      whose = .people(who.value)
    }
    return dayOffMove(in: node).map {
      DayOffRule(whose: whose, move: $0, range: node.sourceRange)
    }
  }

  private mutating func dayOffMove(in node: SyntaxNode) -> DayOffMove? {
    for child in node.children {
      switch child.kind {
      case .keepAction: return .keep
      case .skipAction: return .skip
      case .moveAction:
        let action: DayOffMove.Action =
          child.has(.next) ? .next : child.has(.previous) ? .previous : .nearest
        let same = child.firstChild(of: .samePhrase)
        return DayOffMove(action, within: same.flatMap { unit(in: $0) })
      default: continue
      }
    }
    return missing()
  }

  mutating func condition(_ node: SyntaxNode) -> Condition? {
    let when: Condition.When
    switch node.kind {
    case .ifNothingOpenClause:
      guard let span = span(in: node) else { return nil }
      when = .nothingIsOpen(before: span)
    case .ifManyAwayClause:
      when = node.firstToken(of: .integer)?.integer.map { .away(count: $0) } ?? .halfAreAway
    default:
      guard let who = chosen(in: node) else { return nil }
      when = .isAway(who.value)
    }
    let then: Condition.Then
    if let standIn = node.firstChild(of: .standInAction) {
      guard let who = chosen(in: standIn) else { return nil }
      then = .standIn(who.value)
    } else {
      guard let move = dayOffMove(in: node) else { return nil }
      then = move == .skip ? .skip : .move(move)
    }
    return Condition(when: when, then: then, range: node.sourceRange)
  }

  /// `cancel`, `move` and `add`.
  mutating func exception(_ node: SyntaxNode) -> DatedException? {
    guard let because = because(in: node) else { return nil }
    let only = node.firstChild(of: .onlyPhrase)?.firstChild(of: .seriesPhrase)
    let series = only.flatMap { ownSeries($0) }
    if only != nil, series == nil { return missing() }
    let time = node.firstToken(of: .time)?.timeOfDay
    let change: DatedException.Change
    let place: SourceRange
    if node.kind == .cancelClause {
      guard let dates = dates(in: node) else { return nil }
      (change, place) = (.cancel(dates.value), dates.range)
    } else {
      let days = node.nodes(.datePhrase).compactMap { date($0) }
      guard let first = days.first, let last = days.last else { return missing() }
      place = first.range
      if node.kind == .moveClause {
        change = .move(first.value, to: last.value, at: time)
      } else {
        guard let time else { return missing() }
        let length = node.firstChild(of: .forLength).flatMap { self.length($0) }
        change = .add(first.value, at: time, length: length)
      }
    }
    return DatedException(
      change, only: series, because: because, range: node.sourceRange, dateRange: place)
  }

  mutating func held(_ node: SyntaxNode) -> Held? {
    guard let date = date(in: node) else { return nil }
    var held = Held(date: date, range: node.sourceRange)
    checkRepeatedPhrases(node)
    for child in node.children {
      switch child.kind {
      case .forSeries: held.series = child.firstChild(of: .seriesPhrase).flatMap { ownSeries($0) }
      case .heldWith: held.with += terms(child)
      case .heldAbout: held.about += subjects(child.firstChild(of: .thingList))
      case .outcomePhrase: held.outcome = text(in: child)
      case .noteLine: if let note = text(in: child) { held.notes.append(note) }
      default: continue
      }
    }
    return held
  }

  mutating func comeBack(_ node: SyntaxNode) -> ComeBack? {
    guard let series = series(node.firstChild(of: .seriesPhrase)) else { return nil }
    let after = node.firstChild(of: .spanPhrase).flatMap { span($0) }
    return ComeBack(series: series, after: after)
  }

  mutating func waiver(_ node: SyntaxNode) -> Waiver? {
    guard let name = node.secondToken,
      let because = because(in: node)
    else { return missing() }
    let until = node.firstChild(of: .untilPhrase)
    return Waiver(
      check: Located(name.text, at: name.sourceRange),
      until: until.flatMap { lastDate(in: $0)?.value }, because: because,
      approvedBy: node.firstChild(of: .approvedBy).flatMap { chosen(in: $0) },
      range: node.sourceRange)
  }
}
