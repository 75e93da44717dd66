import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Lines that say when a review is held.
extension Lowering {
  mutating func cadence(_ node: SyntaxNode) -> Cadence? {
    let outerCycle = scope.cycle
    defer { scope.cycle = outerCycle }
    var children = node.children
    guard let first = children.next(), let form = cadenceForm(first) else { return missing() }
    var cadence = Cadence(form: form, range: node.sourceRange, formRange: first.sourceRange)
    while let child = children.next() { apply(child, to: &cadence) }
    checkRepeatedPhrases(node)
    checkNumberedParts(of: cadence)
    return cadence
  }

  /// `every ...` alone, as `updated` has it.
  mutating func everyCadence(_ node: SyntaxNode) -> Cadence? {
    cadenceForm(node).map {
      Cadence(form: $0, range: node.sourceRange, formRange: node.sourceRange)
    }
  }

  private mutating func cadenceForm(_ node: SyntaxNode) -> Cadence.Form? {
    switch node.kind {
    case .everyCadence: return every(node)
    case .onDemandCadence: return .onDemand
    case .onDatesCadence:
      var dates: [Located<CivilDate>] = []
      for child in node.children where child.kind == .datePhrase {
        if let date = date(child) { dates.append(date) }
      }
      return .dates(dates)
    case .leadCadence:
      guard let anchor = anchor(in: node), let lead = leadOrWithin(node) else { return nil }
      return .lead(lead, direction(node), anchor)
    case .timesCadence:
      guard let count = node.firstToken(of: .integer)?.integer, let unit = unit(in: node) else {
        return nil
      }
      return .times(count, per: unit)
    case .quotaCadence: return quota(node)
    default: return nil
    }
  }

  private mutating func every(_ node: SyntaxNode) -> Cadence.Form? {
    let interval = node.firstToken(of: .integer)?.integer ?? 1
    if interval == 0, let token = node.firstToken(of: .integer) {
      report(
        .syntax, "`every 0` never comes", at: token.sourceRange, label: "at least 1")
      return nil
    }
    let unit: RecurrenceUnit
    if let phrase = node.firstChild(of: .unitPhrase) {
      guard let period = self.unit(phrase) else { return nil }
      unit = .period(period)
    } else {
      let cycle: Located<CycleID>? = identifier(node.name, .cycle)
      guard let cycle else { return nil }
      scope.cycle = cycle.value
      unit = .cycle(Int(cycle.value.index))
    }
    return .every(interval: interval, unit: unit, days: days(in: node))
  }

  private mutating func quota(_ node: SyntaxNode) -> Cadence.Form? {
    guard let unit = unit(in: node) else { return nil }
    var numbers = node.tokens.compactMap(\.integer)
    let count = node.has(.once) ? 1 : numbers.isEmpty ? 1 : numbers.removeFirst()
    let target = node.firstChild(of: .quotaTarget)?.firstToken(of: .integer)?.integer
    let period: Cadence.QuotaPeriod =
      node.has(.any) ? .rolling(numbers.last ?? 1, unit) : .each(unit)
    return .quota(count: count, per: period, target: target)
  }

  private mutating func apply(_ node: SyntaxNode, to cadence: inout Cadence) {
    switch node.kind {
    case .atPhrase: cadence.start = start(node)
    case .betweenPhrase: cadence.start = hours(node).map { .between($0) }
    case .forLength: cadence.length = length(node)
    case .startingPhrase: cadence.starting = bound(node)
    case .untilPhrase: cadence.until = bound(node)
    case .timesInAll: cadence.limit = node.firstToken(of: .integer)?.integer
    case .withAgenda: cadence.agenda = node.name.map { Located($0.text, at: $0.sourceRange) }
    case .asyncPhrase: cadence.isAsync = true
    default:
      if let filter = filter(node) { cadence.filters.append(filter) }
    }
  }

  private mutating func start(_ node: SyntaxNode) -> Cadence.Start? {
    let isLocal = node.has(.local)
    if let time = node.firstToken(of: .time)?.timeOfDay { return .time(time, isLocal: isLocal) }
    guard let token = node.name else { return missing() }
    let name = token.text
    if let binding = scope.binding(name) { return .binding(binding.slot, isLocal: isLocal) }
    isTroubled = true
    if scope.isOpen || lacksFiles { return nil }
    report(
      .unknownName, "no `rotate \(name) through ...` says which time `\(name)` is",
      at: token.sourceRange, label: "not a time",
      help: [Help("write a time such as `09:00`")])
    return nil
  }

  private mutating func bound(_ node: SyntaxNode) -> Located<Cadence.Bound>? {
    if let phrase = node.firstChild(of: .fieldPhrase) {
      return field(phrase).map { Located(.field($0.0, $0.1), at: phrase.sourceRange) }
    }
    return lastDate(in: node).map { Located(.date($0.value), at: $0.range) }
  }

  /// `every week ... in week 2` does not say of what.
  private mutating func checkNumberedParts(of cadence: Cadence) {
    guard case .every(_, .period(let unit), _) = cadence.form else { return }
    for filter in cadence.filters {
      let part: String
      switch filter.value {
      case .weekNumbers(_, of: nil) where [.day, .workingDay, .week].contains(unit): part = "week"
      case .monthNumbers(_, of: nil)
      where [.day, .workingDay, .week, .calendarMonth, .fiscalMonth].contains(unit):
        part = "month"
      default: continue
      }
      isTroubled = true
      let end = SourceRange(
        filter.range.file, ByteRange(filter.range.bytes.upper, filter.range.bytes.upper))
      let units = part == "week" ? ["month", "quarter", "year"] : ["quarter", "year"]
      report(
        .syntax, "this does not say of what the \(part) is counted", at: filter.range,
        label: "\(part) of which period?",
        help: units.map {
          Help("write `of \($0)` behind it", fix: Fix(.unsafe, [TextEdit(end, with: " of \($0)")]))
        })
    }
  }
}
