import RhythmCalendar
import RhythmPlan

/// A date as people say it: `Fri`, `20 March`, `+3 working days`, `end of month`, `2026-W12`, `next`.
package enum SpokenDate: Hashable, Sendable {
  case date(CivilDate)
  case today
  case tomorrow
  /// The first such day after the one on which it is said.
  case weekday(Weekday)
  /// `Fri 20 Mar`
  case day(SpokenDay)
  /// `+3 working days`
  case later(Int, Span.Unit)
  /// `end of month`: its last working day.
  case endOf(PeriodUnit)
  /// `2026-W12`: its last working day.
  case period(Period)
  /// The next occurrence of the review in which it is said.
  case next

  /// What a text says; nil where it is not understood. Capitals do not count, and neither do `by`,
  /// `on`, `in`, `within` or `due` before it, `the` inside it, and quotes and brackets around it.
  package init?(_ text: String) {
    let text = SpokenWords.bare(text)
    if let date = CivilDate(written: text) {
      self = .date(date)
      return
    }
    if let period = Period(text) {
      self = .period(period)
      return
    }
    guard let said = SpokenDate.read(SpokenDate.words(of: text)) else { return nil }
    self = said
  }

  /// Whether a text was meant as a date, understood or not: `30 Feb`, `next week`, `20/3`, `Fri at noon`.
  package static func isMeant(by text: String) -> Bool { SpokenWords.meanDate(words(of: text)) }

  /// The words that count, in lower case; a comma only parts them.
  private static func words(of text: String) -> [String] {
    var words = SpokenWords.bare(text).lowercased()
      .split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
    while words.count > 1, let first = words.first, openers.contains(first) {
      words.removeFirst()
    }
    words.removeAll { $0 == "the" }
    return words
  }

  private static let openers = ["by", "on", "in", "within", "due", "+", "until"]

  private static func read(_ words: [String]) -> SpokenDate? {
    switch words {
    case ["today"]: return .today
    case ["tomorrow"]: return .tomorrow
    case ["next"], ["next", "time"], ["before", "next"]: return .next
    default: break
    }
    if words.count == 3, words.starts(with: ["end", "of"]) {
      return period(named: words[2]).map { .endOf($0) }
    }
    guard let first = words.first else { return nil }
    if words.count == 1 {
      if let weekday = SpokenWords.weekday(first) { return .weekday(weekday) }
      if let date = CivilDate(written: first) { return .date(date) }
      return Period(first.uppercased()).map { .period($0) }
    }
    if let day = SpokenDay(words) { return .day(day) }
    let digits = first.hasPrefix("+") ? String(first.dropFirst()) : first
    guard let count = SpokenWords.number(digits), let unit = unit(named: Array(words.dropFirst()))
    else { return nil }
    return .later(count, unit)
  }

  private static func period(named word: String) -> PeriodUnit? {
    switch word {
    case "week": .week
    case "month": .calendarMonth
    case "quarter": .fiscalQuarter
    case "half": .fiscalHalf
    case "year": .fiscalYear
    default: nil
    }
  }

  private static func unit(named words: [String]) -> Span.Unit? {
    switch words {
    case ["day"], ["days"]: .day
    case ["working", "day"], ["working", "days"]: .workingDay
    case ["week"], ["weeks"]: .week
    case ["month"], ["months"]: .month
    default: nil
    }
  }

  /// The date that is meant.
  ///
  /// - Parameters:
  ///   - day: The day on which it is said.
  ///   - working: Whose working days count.
  ///   - next: The next occurrence of the review in which it is said.
  /// - Returns: nil where there is no such day, or none in the range in which plans live.
  package func date(
    saidOn day: CivilDate, working: WorkingCalendar, calendar: CalendarContext, next: CivilDate?
  ) -> CivilDate? {
    let date: CivilDate? =
      switch self {
      case .date(let date): date
      case .today: day
      case .tomorrow: day.adding(days: 1)
      case .weekday(let weekday):
        day.adding(days: 1).adding(days: day.adding(days: 1).weekday.days(to: weekday))
      case .day(let spoken): spoken.date(near: day)
      case .later(let count, let unit):
        DateStep(working: working).date(count, unit, from: day)
      case .endOf(let unit):
        lastDay(of: calendar.span(of: unit, containing: day), notBefore: day, working)
      case .period(let period):
        calendar.span(of: period).flatMap { lastDay(of: $0, notBefore: $0.first, working) }
      case .next: next
      }
    return date.flatMap { (CivilDate.earliest...CivilDate.latest).contains($0) ? $0 : nil }
  }

  /// The last working day of some days; their last day where none is worked.
  private func lastDay(
    of span: DateSpan, notBefore day: CivilDate, _ working: WorkingCalendar
  ) -> CivilDate {
    guard let last = working.lastWorkingDay(onOrBefore: span.last), last >= day else {
      return span.last
    }
    return last
  }
}

extension OccurrenceDetails {
  /// When what somebody promises at an occurrence is due where nothing is said: as its review says,
  /// or the plan. Nil where neither does.
  package func usualDue(at occurrence: Occurrence, for person: PersonID?) -> CivilDate? {
    let telling = DueTelling(
      details: self, occurrence: occurrence, clauses: clauses(of: occurrence))
    return telling.moment(nil, .expects, person: person, Bindings())?.date
  }

  /// The first occurrence of the same series that is held after an occurrence and after a day.
  package func next(after occurrence: Occurrence, and day: CivilDate) -> Occurrence? {
    occurrences(inSeries: Int(occurrence.series)).first {
      $0.start > occurrence.start && $0.date > day
    }
  }
}
