import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Dates, periods and lengths of time.
extension Lowering {
  mutating func date(_ phrase: DatePhrase?) -> Located<CivilDate>? {
    guard let phrase, let date = phrase.day?.civilDate else { return missing() }
    return Located(date, at: phrase.sourceRange)
  }

  /// The days of a date or a period.
  mutating func days(of point: DatePoint) -> DateSpan? {
    switch point {
    case .date(let phrase): return date(phrase).map { DateSpan($0.value) }
    case .period(let phrase):
      guard let period = phrase.period?.namedPeriod else { return missing() }
      return days(of: period, at: phrase.sourceRange)
    }
  }

  /// The days of a period of the calendar or of the plan's fiscal year.
  mutating func days(of period: Period, at range: SourceRange) -> DateSpan? {
    if period.isFiscal, !knowsFiscalYear { return missing() }
    if let span = calendar.span(of: period) { return span }
    isTroubled = true
    report(
      .impossibleDate, "there is no `\(period)` in the plan's calendar", at: range,
      label: "this year has no such period")
    return nil
  }

  /// `A to B`, or one of them, of dates and periods.
  mutating func dates(_ phrase: RangePhrase?) -> Located<DateSpan>? {
    guard let phrase, let start = phrase.start else { return missing() }
    guard let first = days(of: start) else { return nil }
    guard let end = phrase.end else { return Located(first, at: phrase.sourceRange) }
    guard let last = days(of: end) else { return nil }
    if last.last < first.first {
      isTroubled = true
      report(
        .impossibleDate, "the range ends on \(last.last), before it starts on \(first.first)",
        at: phrase.sourceRange, label: "runs backwards",
        help: [Help("write the earlier end first")])
      return nil
    }
    return Located(DateSpan(first: first.first, last: last.last), at: phrase.sourceRange)
  }

  /// The last day of a date or period.
  mutating func lastDate(_ point: DatePoint?) -> Located<CivilDate>? {
    guard let point else { return missing() }
    return days(of: point).map { Located($0.last, at: point.node.sourceRange) }
  }

  func span(_ phrase: SpanPhrase) -> Span? {
    guard let count = phrase.count?.integer, let unit = phrase.unit.flatMap({ spanUnit($0) })
    else { return nil }
    return Span(count, unit)
  }

  /// The length that a phrase must have.
  mutating func neededSpan(_ phrase: SpanPhrase?) -> Span? {
    phrase.flatMap { span($0) } ?? missing()
  }

  func spanUnit(_ unit: SpanUnit) -> Span.Unit? {
    var isWorking = false
    for token in unit.node.tokens {
      switch token.word {
      case .working: isWorking = true
      case .minute, .minutes: return .minute
      case .hour, .hours: return .hour
      case .day, .days: return isWorking ? .workingDay : .day
      case .week, .weeks: return .week
      case .month, .months: return .month
      case .quarter, .quarters: return .quarter
      case .year, .years: return .year
      default: continue
      }
    }
    return nil
  }

  /// `quarter` and `half` are the fiscal year's, `month` and `year` the calendar's, unless said.
  func unit(_ phrase: UnitPhrase) -> PeriodUnit? {
    var isWorking = false
    var isFiscal = false
    var isCalendar = false
    for token in phrase.node.tokens {
      switch token.word {
      case .working: isWorking = true
      case .fiscal: isFiscal = true
      case .calendar: isCalendar = true
      case .day, .days: return isWorking ? .workingDay : .day
      case .week, .weeks: return .week
      case .month, .months: return isFiscal ? .fiscalMonth : .calendarMonth
      case .quarter, .quarters: return isCalendar ? .calendarQuarter : .fiscalQuarter
      case .half, .halves: return isCalendar ? .calendarHalf : .fiscalHalf
      case .year, .years: return isFiscal ? .fiscalYear : .calendarYear
      default: continue
      }
    }
    return nil
  }

  /// The unit that a phrase must have.
  mutating func neededUnit(_ phrase: UnitPhrase?) -> PeriodUnit? {
    phrase.flatMap { unit($0) } ?? missing()
  }

  /// `45m`, `45 minutes`, `2 hours`, in minutes.
  func minutes(_ phrase: DurationPhrase?) -> Int? {
    phrase.flatMap { minutes($0.duration, count: $0.count, isHours: $0.isHours) }
  }

  /// Minutes, from a duration such as `45m` or else a count of minutes or hours.
  func minutes(
    _ duration: SyntaxToken?, count: @autoclosure () -> SyntaxToken?,
    isHours: @autoclosure () -> Bool
  ) -> Int? {
    if let minutes = duration?.duration { return minutes }
    return count()?.integer.map {
      $0.multipliedReportingOverflow(by: isHours() ? 60 : 1).partialValue
    }
  }

  /// `45m`, `2 days`
  mutating func length(_ phrase: LengthPhrase?) -> Length? {
    guard let phrase else { return missing() }
    let duration = phrase.duration
    if duration == nil, phrase.isDays {
      return phrase.count?.integer.map { .days($0) } ?? missing()
    }
    let minutes = minutes(duration, count: phrase.count, isHours: phrase.isHours)
    return minutes.map { .minutes($0) } ?? missing()
  }

  /// The weekdays of `Monday to Friday` or of a list.
  func weekdays(_ phrase: WeekdaysPhrase?) -> WeekdaySet? {
    guard let phrase else { return nil }
    let days = phrase.weekdays.compactMap(\.dayOfWeek)
    guard let first = days.first, let last = days.last else { return nil }
    guard phrase.isRange else { return WeekdaySet(days) }
    return WeekdaySet(
      (0...first.days(to: last)).map { Weekday(number: Int(first.rawValue) + $0) })
  }

  /// From the first of two times to the second.
  mutating func hours(_ times: [SyntaxToken]) -> TimeRange? {
    let times = times.compactMap(\.timeOfDay)
    guard times.count >= 2 else { return missing() }
    return TimeRange(start: times[0], end: times[1])
  }

  /// `March 1`
  mutating func monthDay(_ phrase: MonthDayPhrase) -> MonthDay? {
    guard let month = phrase.month?.month, let day = phrase.day?.integer else { return missing() }
    return MonthDay(month: month, day: day) ?? missing()
  }

  /// `the last 10 working days of quarter`
  mutating func edge(_ phrase: EdgePhrase) -> PeriodEdge? {
    guard let unit = neededUnit(phrase.unit) else { return nil }
    let measure: PeriodEdge.Measure =
      phrase.isWorkingDays ? .workingDays : phrase.isWeeks ? .weeks : .days
    return PeriodEdge(
      phrase.isLast ? .last : .first, phrase.count?.integer ?? 1, measure, of: unit)
  }

  /// `2nd`, `2nd last`, `last`
  func ordinal(_ nth: Nth) -> Ordinal? {
    guard let value = nth.ordinal?.ordinal else { return nth.isFromEnd ? .last : nil }
    return Ordinal(value, fromEnd: nth.isFromEnd)
  }
}
