import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// How far from what: leads, anchors, and when something is due.
extension Lowering {
  /// A lead, or `within` a span.
  mutating func lead(_ phrase: LeadPhrase?, within span: SpanPhrase?) -> Lead? {
    if let phrase { return lead(phrase) }
    return spanWithin(span).map { .within($0.count, $0.unit) }
  }

  mutating func lead(_ phrase: LeadPhrase) -> Lead? {
    let counts = phrase.counts
    guard let weekday = phrase.weekday?.dayOfWeek else {
      return counts.flatMap { self.counts($0) } ?? missing()
    }
    guard let counts else { return .weekday(weekday) }
    switch self.counts(counts) {
    case .counts(let numbers, let unit): return .weekdayNearest(weekday, numbers, unit)
    case .range(let low, let high, let unit):
      return .weekdayNearest(weekday, [low, high], unit)
    default: return missing()
    }
  }

  private mutating func counts(_ phrase: CountsPhrase) -> Lead? {
    let numbers = phrase.numbers.compactMap(\.integer)
    guard let unit = phrase.unit.flatMap({ spanUnit($0) }), !numbers.isEmpty else { return nil }
    guard numbers.count > 1 else { return .counts(numbers, unit) }
    checkCounts(phrase)
    if phrase.isRange { return .range(numbers[0], numbers[1], unit) }
    return .counts(numbers, unit)
  }

  /// An anchor; `nil` where there is none.
  mutating func anchor(_ phrase: AnchorPhrase?) -> Anchor? {
    switch phrase {
    case nil: return nil
    case .each(let anchor): return review(anchor.review).map { .each($0) }
    case .next(let anchor): return review(anchor.review).map { .next($0) }
    case .edge(let anchor):
      guard let review = review(anchor.review), let unit = neededUnit(anchor.unit) else {
        return nil
      }
      return anchor.isLast ? .last(review, of: unit) : .first(review, of: unit)
    case .period(let anchor):
      return neededUnit(anchor.unit).map { anchor.isStart ? .startOfEach($0) : .endOfEach($0) }
    case .field(let phrase): return field(phrase).map { .field($0.0, $0.1) }
    }
  }

  private mutating func review(_ token: SyntaxToken?) -> ReviewID? {
    let review: Located<ReviewID>? = identifier(token, .review)
    return review?.value
  }

  /// `account.renewal`, `production.rollout`, `rep.started`
  mutating func field(_ phrase: FieldPhrase) -> (Reference, String)? {
    guard let first = phrase.owner, let last = phrase.field, first.index != last.index else {
      return missing()
    }
    guard let reference = reference(first, [.entry, .initiative, .person]) else { return nil }
    checkField(last.text, of: reference, at: last.sourceRange)
    return (reference, last.text)
  }

  /// When something is due; `nil` where the phrase is missing or broken.
  mutating func due(_ phrase: DuePhrase?) -> Due? {
    guard let phrase, let form = phrase.rule.flatMap({ dueForm($0) }) else { return missing() }
    return Due(
      form, time: phrase.at?.time?.timeOfDay, isLocal: phrase.at?.isLocal ?? false,
      range: phrase.sourceRange)
  }

  private mutating func dueForm(_ rule: DueRule) -> Due.Form? {
    let wasTroubled = isTroubled
    isTroubled = false
    defer { isTroubled = isTroubled || wasTroubled }
    switch rule {
    case .lead(let due):
      let anchor = anchor(due.anchor)
      guard !isTroubled, let lead = lead(due.lead, within: nil) else { return nil }
      return .lead(lead, due.isBefore ? .before : .after, anchor)
    case .within(let due):
      let anchor = anchor(due.anchor)
      guard !isTroubled, let span = spanWithin(due.span) else { return nil }
      return .within(span, due.isBefore ? .before : .after, anchor)
    case .beforeNext(let due):
      guard let name = due.review else { return .beforeNext(nil) }
      return review(name).map { .beforeNext($0) }
    case .sameDay: return .sameDay
    case .onDays(let due): return .on(days(due.days))
    case .endOf(let due): return neededUnit(due.unit).map { .endOf($0) }
    case .date(let due): return date(due.date).map { .date($0.value) }
    }
  }
}
