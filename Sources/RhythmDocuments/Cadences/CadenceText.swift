import RhythmCalendar
import RhythmPlan
import RhythmText

/// A cadence as plans write it, in its normal form: one wording and one order for each meaning.
package struct CadenceText: Sendable {
  let plan: Plan
  /// Those in which the cadence stands: their names may occur in it.
  let clauses: ReviewClauses

  package init(_ plan: Plan, _ clauses: ReviewClauses = ReviewClauses()) {
    self.plan = plan
    self.clauses = clauses
  }

  /// `every 2 weeks on Tuesday, Thursday at 09:00 for 45m, starting 2026-01-06`
  package func line(_ cadence: Cadence) -> String {
    let filters = cadence.filters
    // Where a cadence is placed in a stretch, the stretch is a part of its form.
    let placed = cadence.isPlacedInStretch ? filters : []
    var words = form(cadence.form) + placed.map { " " + written($0) }.joined()
    switch cadence.start {
    case nil: break
    case .time(let time, isLocal: let isLocal): words += " at \(time)" + (isLocal ? " local" : "")
    case .binding(let slot, isLocal: let isLocal):
      words += " at \(bindingName(slot))" + (isLocal ? " local" : "")
    case .between(let range): words += " between \(range.start) and \(range.end)"
    }
    if let length = cadence.length { words += " for \(self.length(length))" }
    if let limit = cadence.limit { words += " \(count(limit, "time", "times")) in all" }
    for filter in filters where placed.isEmpty && !filter.value.takesComma {
      words += " " + written(filter)
    }
    if let until = cadence.until { words += " until \(bound(until))" }
    if let starting = cadence.starting { words += ", starting \(bound(starting))" }
    for filter in filters where placed.isEmpty && filter.value.takesComma {
      words += ", " + written(filter)
    }
    if let agenda = cadence.agenda { words += ", with agenda \(agenda.value)" }
    if cadence.isAsync { words += " async" }
    return words
  }

  /// What stands before the first phrase: `every quarter on Tuesday of week 2`.
  func form(_ form: Cadence.Form) -> String {
    switch form {
    case .every(let interval, let unit, let days):
      let period =
        interval == 1 ? "every \(self.unit(unit))" : "every \(interval) \(units(unit))"
      return days == .none ? period : "\(period) on \(self.days(days, of: unit))"
    case .dates(let dates): return "on " + dates.map(\.value.description).joined(separator: ", ")
    case .lead(let lead, let direction, let anchor):
      return "\(self.lead(lead)) \(direction == .before ? "before" : "after") "
        + self.anchor(anchor)
    case .times(let times, per: let unit):
      return "\(count(times, "time", "times")) a \(unit.written)"
    case .quota(let times, per: let period, target: let target):
      let often = times == 1 ? "once" : "\(times) times"
      let per =
        switch period {
        case .each(let unit): "a \(unit.written)"
        case .rolling(let number, let unit):
          "in any \(number) \(number == 1 ? unit.written : unit.writtenPlural)"
        }
      return "at least \(often) \(per)" + (target.map { ", target \($0)" } ?? "")
    case .onDemand: return "on demand"
    }
  }

  /// A filter in its normal form; one with dates as it was written, where `2026-W52` says more.
  func written(_ filter: Located<Filter>) -> String {
    let file = Int(filter.range.file.index)
    guard filter.value.hasDates, plan.files.indices.contains(file) else {
      return self.filter(filter.value)
    }
    return plan.files[file].text(filter.range.bytes).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  func filter(_ filter: Filter) -> String {
    switch filter {
    case .quarters(let numbers):
      "in " + numbers.map { "Q\($0)" }.joined(separator: ", ")
    case .months(let numbers): "in " + numbers.map(DateWords.month).joined(separator: ", ")
    case .monthNumbers(let numbers, of: let unit): "in " + numbered("month", numbers, of: unit)
    case .weekNumbers(let numbers, of: let unit): "in " + numbered("week", numbers, of: unit)
    case .during(let stretches): "during " + stretches.map(stretch).joined(separator: ", ")
    case .exceptDuring(let stretches):
      "except during " + stretches.map(stretch).joined(separator: ", ")
    }
  }

  private func numbered(_ word: String, _ numbers: ClosedRange<Int>, of unit: PeriodUnit?)
    -> String
  {
    let which =
      numbers.count == 1
      ? "\(word) \(numbers.lowerBound)" : "\(word)s \(numbers.lowerBound) to \(numbers.upperBound)"
    return which + (unit.map { " of \($0.written)" } ?? "")
  }

  private func stretch(_ stretch: Stretch) -> String {
    switch stretch {
    case .dates(let dates):
      return dates.count == 1 ? "\(dates.first)" : "\(dates.first) to \(dates.last)"
    case .edge(let edge):
      let noun =
        switch edge.measure {
        case .days: "day"
        case .workingDays: "working day"
        case .weeks: "week"
        }
      let side = edge.side == .first ? "first" : "last"
      return "\(side) \(count(edge.count, noun, noun + "s")) of \(edge.unit.written)"
    case .window(let id): return plan[id].name.value
    }
  }

  func days(_ days: DaySelection, of unit: RecurrenceUnit) -> String {
    switch days {
    case .none: return ""
    case .weekdays(let set, of: let part):
      return set.weekdays.map(\.name).joined(separator: ", ") + self.part(part, of: unit)
    case .ordinals(let ordinals, of: let kind, within: let part):
      let numbers = ordinals.map(ordinal).joined(separator: ", ")
      let noun: String
      switch kind {
      case .weekday(let weekday): noun = " " + weekday.name
      case .workingDay: noun = " working day"
      case .day: noun = ordinals.contains(where: \.fromEnd) ? " day" : ""
      }
      return "the \(numbers)\(noun)" + self.part(part, of: unit)
    case .monthDays(let days):
      return days.map { "\(DateWords.month($0.month)) \($0.day)" }.joined(separator: ", ")
    case .dayNumbers(let numbers):
      return numbers.map { "day \($0)" }.joined(separator: ", ")
    case .union(let selections):
      return selections.map { self.days($0, of: unit) }.joined(separator: ", ")
    }
  }

  private func part(_ part: SubPeriod?, of unit: RecurrenceUnit) -> String {
    switch part {
    case nil: return ""
    case .week(let number): return " of week \(number)"
    case .lastWeek: return " of the last week"
    case .month(let number): return " of month \(number)"
    case .namedMonth(let month): return " of \(DateWords.month(month))"
    case .part(let index):
      guard case .cycle(let cycle) = unit, plan.cycles.indices.contains(cycle),
        plan.cycles[cycle].parts.indices.contains(index)
      else { return "" }
      return " of \(plan.cycles[cycle].parts[index].name.value)"
    }
  }

  /// `1st`, `last`, `2nd last`
  private func ordinal(_ ordinal: Ordinal) -> String {
    guard ordinal.fromEnd else { return NumberWords.ordinal(ordinal.value) }
    return ordinal.value == 1 ? "last" : "\(NumberWords.ordinal(ordinal.value)) last"
  }

  func lead(_ lead: Lead) -> String {
    switch lead {
    case .counts(let counts, let unit): return self.counts(counts, unit)
    case .range(let first, let last, let unit): return "\(first) to \(last) \(unit.words(last))"
    case .weekday(let weekday): return "the \(weekday.name)"
    case .weekdayNearest(let weekday, let counts, let unit):
      return "the \(weekday.name) nearest \(self.counts(counts, unit))"
    case .within(let number, let unit): return "within \(number) \(unit.words(number))"
    }
  }

  private func counts(_ counts: [Int], _ unit: Span.Unit) -> String {
    counts.map(String.init).joined(separator: ", ") + " " + unit.words(counts.last ?? 1)
  }

  func anchor(_ anchor: Anchor) -> String {
    switch anchor {
    case .each(let review): "each \(plan[review].name.value)"
    case .first(let review, of: let unit): "first \(plan[review].name.value) of \(unit.written)"
    case .last(let review, of: let unit): "last \(plan[review].name.value) of \(unit.written)"
    case .next(let review): "next \(plan[review].name.value)"
    case .startOfEach(let unit): "the start of each \(unit.written)"
    case .endOfEach(let unit): "the end of each \(unit.written)"
    case .field(let reference, let field): "\(name(reference)).\(field)"
    }
  }

  private func bound(_ bound: Located<Cadence.Bound>) -> String {
    switch bound.value {
    case .date(let date): date.description
    case .field(let reference, let field): "\(name(reference)).\(field)"
    }
  }

  private func name(_ reference: Reference) -> String {
    switch reference {
    case .person(let id): plan[id].name.value
    case .team(let id): plan[id].name.value
    case .portfolio(let id): plan[id].name.value
    case .entry(let id): plan[id].name.value
    case .measure(let id): plan[id].name.value
    case .initiative(let id): plan[id].name.value
    case .binding(let slot): bindingName(slot)
    case .part, .measuresLookedAt: ""
    }
  }

  private func bindingName(_ slot: Int) -> String {
    if clauses.forEach.indices.contains(slot) { return clauses.forEach[slot].name }
    let index = slot - clauses.forEach.count
    if clauses.rotations.indices.contains(index),
      case .binding(let name, slot: _) = clauses.rotations[index].place
    {
      return name
    }
    return ""
  }

  private func length(_ length: Length) -> String {
    switch length {
    case .minutes(let minutes):
      // Up to two hours people say minutes, as agendas do.
      return minutes > 119 && minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m"
    case .days(let days): return count(days, "day", "days")
    }
  }

  private func unit(_ unit: RecurrenceUnit) -> String {
    switch unit {
    case .period(let unit): unit.written
    case .cycle(let index): cycleName(index)
    }
  }

  private func units(_ unit: RecurrenceUnit) -> String {
    switch unit {
    case .period(let unit): unit.writtenPlural
    case .cycle(let index): cycleName(index)
    }
  }

  func cycleName(_ index: Int) -> String {
    plan.cycles.indices.contains(index) ? plan.cycles[index].name.value : ""
  }

  private func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(number) \(number == 1 ? one : several)"
  }
}

extension Cadence {
  /// Whether it says no day, so that its filters say in which stretch it is placed.
  var isPlacedInStretch: Bool {
    guard case .every(_, let unit, .none) = form else { return false }
    return unit != .period(.day) && unit != .period(.workingDay) && starting == nil
  }
}

extension Filter {
  /// Whether it holds dates or periods.
  fileprivate var hasDates: Bool {
    switch self {
    case .during(let stretches), .exceptDuring(let stretches):
      stretches.contains { if case .dates = $0 { true } else { false } }
    default: false
    }
  }

  /// Whether a comma stands before it.
  fileprivate var takesComma: Bool {
    switch self {
    case .during, .exceptDuring: true
    default: false
    }
  }
}
