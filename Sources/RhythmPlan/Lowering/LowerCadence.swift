import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Lines that say when a review is held.
extension Lowering {
  mutating func cadence(_ clause: CadenceClause) -> Cadence? {
    let outerCycle = scope.cycle
    defer { scope.cycle = outerCycle }
    guard let said = clause.cadence, let form = cadenceForm(said) else { return missing() }
    var cadence = Cadence(
      form: form, range: clause.sourceRange, formRange: said.node.sourceRange)
    for phrase in clause.phrases { apply(phrase, to: &cadence) }
    cadence.filters = filters(clause.filters)
    checkRepeatedPhrases(clause.node)
    checkNumberedParts(of: cadence)
    checkMonths(of: cadence)
    return cadence
  }

  /// `every ...` alone, as `updated` has it.
  mutating func everyCadence(_ cadence: EveryCadence) -> Cadence? {
    every(cadence).map {
      Cadence(form: $0, range: cadence.sourceRange, formRange: cadence.sourceRange)
    }
  }

  private mutating func cadenceForm(_ form: CadenceForm) -> Cadence.Form? {
    switch form {
    case .every(let cadence): return every(cadence)
    case .onDemand: return .onDemand
    case .onDates(let cadence):
      var dates: [Located<CivilDate>] = []
      for phrase in cadence.dates {
        if let date = date(phrase) { dates.append(date) }
      }
      checkRepeated(dates)
      return .dates(dates)
    case .lead(let cadence):
      guard let anchor = anchor(cadence.anchor),
        let lead = lead(cadence.lead, within: cadence.within)
      else { return nil }
      return .lead(lead, cadence.isBefore ? .before : .after, anchor)
    case .times(let cadence):
      guard let count = cadence.count?.integer, let unit = neededUnit(cadence.unit),
        isSome(cadence.count, "times never come", help: "write how often, or `on demand`")
      else { return nil }
      return .times(count, per: unit)
    case .quota(let cadence): return quota(cadence)
    }
  }

  private mutating func every(_ cadence: EveryCadence) -> Cadence.Form? {
    let interval = cadence.interval?.integer ?? 1
    let isSome = isSome(
      cadence.interval, "is no interval: it never comes again",
      help: "leave the number out for every one, or write every how many")
    guard isSome else { return nil }
    let unit: RecurrenceUnit
    if let phrase = cadence.unit {
      guard let period = self.unit(phrase) else { return nil }
      unit = .period(period)
    } else {
      let cycle: Located<CycleID>? = identifier(cadence.cycle, .cycle)
      guard let cycle else { return nil }
      scope.cycle = cycle.value
      unit = .cycle(Int(cycle.value.index))
    }
    let days = days(cadence.days)
    guard exist(days, in: unit, cadence) else { return nil }
    return .every(interval: interval, unit: unit, days: days)
  }

  private mutating func quota(_ cadence: QuotaCadence) -> Cadence.Form? {
    guard let unit = neededUnit(cadence.unit), checkAmounts(cadence) else { return nil }
    var numbers = cadence.numbers.compactMap(\.integer)
    let count = cadence.isOnce || numbers.isEmpty ? 1 : numbers.removeFirst()
    let target = cadence.target?.count?.integer
    let period: Cadence.QuotaPeriod =
      cadence.isRolling ? .rolling(numbers.last ?? 1, unit) : .each(unit)
    return .quota(count: count, per: period, target: target)
  }

  private mutating func apply(_ phrase: WhenPhrase, to cadence: inout Cadence) {
    switch phrase {
    case .at(let phrase): cadence.start = start(phrase)
    case .between(let phrase): cadence.start = placingHours(phrase).map { .between($0) }
    case .length(let phrase): cadence.length = reviewLength(phrase.length)
    case .starting(let phrase):
      cadence.starting = bound(phrase.date.map { .date($0) }, phrase.field)
    case .until(let phrase): cadence.until = bound(phrase.point, phrase.field)
    case .timesInAll(let phrase):
      if isSome(phrase.count, "times in all are none", help: "write how many, or leave it out") {
        cadence.limit = phrase.count?.integer
      }
    case .agenda(let phrase):
      cadence.agenda = phrase.name.map { Located($0.text, at: $0.sourceRange) }
    case .async: cadence.isAsync = true
    }
  }

  private mutating func start(_ phrase: AtPhrase) -> Cadence.Start? {
    let isLocal = phrase.isLocal
    if let time = phrase.time?.timeOfDay { return .time(time, isLocal: isLocal) }
    guard let token = phrase.binding else { return missing() }
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

  private mutating func bound(
    _ point: DatePoint?, _ field: FieldPhrase?
  ) -> Located<Cadence.Bound>? {
    if let field {
      return self.field(field).map { Located(.field($0.0, $0.1), at: field.sourceRange) }
    }
    return lastDate(point).map { Located(.date($0.value), at: $0.range) }
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
