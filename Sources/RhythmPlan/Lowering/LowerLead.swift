import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// How far from what: leads, anchors, and when something is due.
extension Lowering {
  func direction(_ node: SyntaxNode) -> Direction { node.has(.before) ? .before : .after }

  /// The lead in a node, or its `within`.
  mutating func leadOrWithin(_ node: SyntaxNode) -> Lead? {
    if let phrase = node.firstChild(of: .leadPhrase) { return lead(phrase) }
    return span(in: node).map { .within($0.count, $0.unit) }
  }

  mutating func lead(_ node: SyntaxNode) -> Lead? {
    let counts = node.firstChild(of: .countsPhrase)
    guard let weekday = node.firstToken(of: .weekday)?.dayOfWeek else {
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

  private func counts(_ node: SyntaxNode) -> Lead? {
    let numbers = node.tokens.compactMap(\.integer)
    guard let unit = node.firstChild(of: .spanUnit).flatMap({ spanUnit($0) }), !numbers.isEmpty
    else { return nil }
    if node.has(.to), numbers.count >= 2 { return .range(numbers[0], numbers[1], unit) }
    return .counts(numbers, unit)
  }

  /// The anchor directly in a node; `nil` where there is none.
  mutating func anchor(in node: SyntaxNode) -> Anchor? {
    for child in node.children {
      switch child.kind {
      case .eachAnchor: return review(child).map { .each($0) }
      case .nextAnchor: return review(child).map { .next($0) }
      case .edgeAnchor:
        guard let review = review(child), let unit = unit(in: child) else { return nil }
        return child.has(.last) ? .last(review, of: unit) : .first(review, of: unit)
      case .periodAnchor:
        return unit(in: child).map { child.has(.start) ? .startOfEach($0) : .endOfEach($0) }
      case .fieldPhrase: return field(child).map { .field($0.0, $0.1) }
      default: continue
      }
    }
    return nil
  }

  private mutating func review(_ node: SyntaxNode) -> ReviewID? {
    let review: Located<ReviewID>? = identifier(node.name, .review)
    return review?.value
  }

  /// `account.renewal`, `production.rollout`, `rep.started`
  mutating func field(_ node: SyntaxNode) -> (Reference, String)? {
    guard let first = node.name, let last = node.lastName, first.index != last.index else {
      return missing()
    }
    guard let reference = reference(first, [.entry, .initiative, .person]) else { return nil }
    checkField(last.text, of: reference, at: last.sourceRange)
    return (reference, last.text)
  }

  /// When something is due; `nil` where the phrase is missing or broken.
  mutating func due(_ node: SyntaxNode?) -> Due? {
    guard let node else { return missing() }
    var form: Due.Form?
    var time: TimeOfDay?
    var isLocal = false
    for child in node.children {
      if child.kind == .atPhrase {
        time = child.firstToken(of: .time)?.timeOfDay
        isLocal = child.has(.local)
      } else if form == nil {
        form = dueForm(child)
      }
    }
    return form.map { Due($0, time: time, isLocal: isLocal, range: node.sourceRange) } ?? missing()
  }

  private mutating func dueForm(_ node: SyntaxNode) -> Due.Form? {
    let wasTroubled = isTroubled
    isTroubled = false
    defer { isTroubled = isTroubled || wasTroubled }
    switch node.kind {
    case .leadDue:
      let anchor = anchor(in: node)
      guard !isTroubled, let lead = leadOrWithin(node) else { return nil }
      return .lead(lead, direction(node), anchor)
    case .withinDue:
      let anchor = anchor(in: node)
      guard !isTroubled, let span = span(in: node) else { return nil }
      return .within(span, direction(node), anchor)
    case .beforeNextDue:
      guard node.name != nil else { return .beforeNext(nil) }
      return review(node).map { .beforeNext($0) }
    case .sameDayDue: return .sameDay
    case .onDaysDue: return .on(days(in: node))
    case .endOfDue: return unit(in: node).map { .endOf($0) }
    case .dateDue: return date(in: node).map { .date($0.value) }
    default: return nil
    }
  }
}
