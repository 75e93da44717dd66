import RhythmCalendar
import RhythmPlan

/// What a cadence means, in sentences.
package struct CadenceMeaning: Sendable {
  private let plan: Plan
  private let text: CadenceText
  /// Whether the plan has years of its own.
  private let isFiscal: Bool

  package init(_ plan: Plan, _ clauses: ReviewClauses = ReviewClauses()) {
    self.plan = plan
    text = CadenceText(plan, clauses)
    isFiscal = plan.header.map { !$0.fiscal.isCalendarYear } ?? false
  }

  /// `Tuesday of the second week of each fiscal quarter, at 10:00 in Europe/London`
  package func words(_ cadence: Cadence, zone: String?) -> String {
    var words = rule(cadence.form)
    if let starting = cadence.starting, case .date(let date) = starting.value {
      words += ", counted from \(date.weekday.name) \(date)"
    }
    let filters = cadence.filters
    if cadence.isPlacedInStretch { words += filters.map { ", " + text.written($0) }.joined() }
    words += time(cadence.start, zone)
    switch cadence.length {
    case .minutes(let minutes): words += ", for \(DateWords.length(minutes: minutes))"
    case .days(let days): words += ", for \(DateWords.count(days, "day"))"
    case nil: break
    }
    for filter in filters where !cadence.isPlacedInStretch {
      if case .exceptDuring = filter.value {
        words += ", not" + text.written(filter).dropFirst("except".count)
      } else {
        words += ", only " + text.written(filter)
      }
    }
    if let until = cadence.until, case .date(let date) = until.value {
      words += ", for the last time by \(date)"
    }
    if let limit = cadence.limit { words += ", \(DateWords.count(limit, "time")) in all" }
    if cadence.isAsync { words += ", in writing: nobody meets" }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// How its weeks are counted; nil where it counts none.
  package func weekRule(_ cadence: Cadence) -> String? {
    guard let unit = cadence.unitOfWeeks, let header = plan.header else { return nil }
    let said: WeekOneRule?
    switch unit {
    case .calendarMonth, .fiscalMonth: said = header.weekOneOfMonth?.value
    case .calendarQuarter, .fiscalQuarter: said = header.weekOneOfQuarter?.value
    case .calendarHalf, .fiscalHalf: said = header.weekOneOfHalf?.value
    default: said = header.weekOneOfYear?.value
    }
    let words = (said ?? .firstFullWeek).words
    return words.prefix(1).uppercased() + words.dropFirst()
      + (said == nil ? ", which is assumed where no plan says it" : "")
  }

  private func rule(_ form: Cadence.Form) -> String {
    guard case .every(let interval, let unit, let days) = form else { return text.form(form) }
    let period = self.period(unit)
    let each =
      interval == 1 ? "each \(period)" : "every \(NumberWords.spokenOrdinal(interval)) \(period)"
    switch (days, unit) {
    case (.none, .period(.day)), (.none, .period(.workingDay)): return each
    case (.none, _): return "once in \(each)"
    default: return "\(self.days(days, of: unit)) of \(each)"
    }
  }

  private func period(_ unit: RecurrenceUnit) -> String {
    switch unit {
    case .period(let unit): unit.spoken(isFiscal: isFiscal)
    case .cycle(let index): "`\(text.cycleName(index))`"
    }
  }

  private func days(_ days: DaySelection, of unit: RecurrenceUnit) -> String {
    switch days {
    case .none: return "a day"
    case .weekdays(let set, of: let part):
      return NumberWords.list(set.weekdays.map(\.name)) + self.part(part, of: unit)
    case .ordinals(let ordinals, of: let kind, within: let part):
      let noun =
        switch kind {
        case .weekday(let weekday): weekday.name
        case .workingDay: "working day"
        case .day: "day"
        }
      return "the \(NumberWords.list(ordinals.map(ordinal))) \(noun)" + self.part(part, of: unit)
    case .monthDays(let days):
      return NumberWords.list(days.map { "\(DateWords.month($0.month)) \($0.day)" })
    case .dayNumbers(let numbers):
      return "the \(NumberWords.list(numbers.map(NumberWords.spokenOrdinal))) day"
    case .union(let selections):
      return NumberWords.list(selections.map { self.days($0, of: unit) })
    }
  }

  private func part(_ part: SubPeriod?, of unit: RecurrenceUnit) -> String {
    switch part {
    case nil: return ""
    case .week(let number): return " of the \(NumberWords.spokenOrdinal(number)) week"
    case .lastWeek: return " of the last week"
    case .month(let number): return " of the \(NumberWords.spokenOrdinal(number)) month"
    case .namedMonth(let month): return " of \(DateWords.month(month))"
    case .part(let index):
      guard case .cycle(let cycle) = unit, plan.cycles.indices.contains(cycle),
        plan.cycles[cycle].parts.indices.contains(index)
      else { return "" }
      return " of `\(plan.cycles[cycle].parts[index].name.value)`"
    }
  }

  private func ordinal(_ ordinal: Ordinal) -> String {
    guard ordinal.fromEnd else { return NumberWords.spokenOrdinal(ordinal.value) }
    return ordinal.value == 1 ? "last" : "\(NumberWords.spokenOrdinal(ordinal.value)) last"
  }

  private func time(_ start: Cadence.Start?, _ zone: String?) -> String {
    let place = zone.map { " in \($0)" } ?? ""
    switch start {
    case nil: return ""
    case .time(let time, isLocal: let isLocal):
      return ", at \(time)" + (isLocal ? " where the chair is" : place)
    case .binding(_, isLocal: let isLocal):
      return ", at a time that takes turns" + (isLocal ? " where the chair is" : place)
    case .between(let range):
      return ", some time between \(range.start) and \(range.end)" + place
    }
  }
}

extension Cadence {
  /// The kind of period whose weeks it counts; nil where it counts none.
  var unitOfWeeks: PeriodUnit? {
    var own: PeriodUnit?
    if case .every(_, .period(let unit), let days) = form {
      own = unit
      if days.countsWeeks { return unit }
    }
    for filter in filters {
      if case .weekNumbers(_, of: let named) = filter.value { return named ?? own }
    }
    return nil
  }
}

extension DaySelection {
  fileprivate var countsWeeks: Bool {
    switch self {
    case .weekdays(_, of: .week), .ordinals(_, of: _, within: .week): true
    case .union(let selections): selections.contains(where: \.countsWeeks)
    default: false
    }
  }
}
