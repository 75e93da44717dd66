import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Dates, periods and lengths of time.
extension Lowering {
  mutating func date(_ node: SyntaxNode?) -> Located<CivilDate>? {
    guard let node, let date = node.firstToken(of: .date)?.civilDate else { return missing() }
    return Located(date, at: node.sourceRange)
  }

  /// The first date directly in a node.
  mutating func date(in node: SyntaxNode) -> Located<CivilDate>? {
    date(node.firstChild(of: .datePhrase))
  }

  /// The days of a date or a period.
  private mutating func point(_ node: SyntaxNode) -> DateSpan? {
    switch node.kind {
    case .datePhrase: return date(node).map { DateSpan($0.value) }
    case .periodPhrase:
      guard let period = node.tokens.lazy.compactMap(\.namedPeriod).first else { return missing() }
      return days(of: period, at: node.sourceRange)
    default: return missing()
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
  mutating func dates(_ node: SyntaxNode?) -> Located<DateSpan>? {
    guard let node else { return missing() }
    var span: DateSpan?
    for child in node.children where child.kind == .datePhrase || child.kind == .periodPhrase {
      guard let next = point(child) else { return nil }
      guard let first = span else {
        span = next
        continue
      }
      if next.last < first.first {
        isTroubled = true
        report(
          .impossibleDate, "the range ends on \(next.last), before it starts on \(first.first)",
          at: node.sourceRange, label: "runs backwards",
          help: [Help("write the earlier end first")])
        return nil
      }
      span = DateSpan(first: first.first, last: next.last)
    }
    return span.map { Located($0, at: node.sourceRange) } ?? missing()
  }

  /// The range directly in a node.
  mutating func dates(in node: SyntaxNode) -> Located<DateSpan>? {
    dates(node.firstChild(of: .rangePhrase))
  }

  /// The last day of the date or period directly in a node.
  mutating func lastDate(in node: SyntaxNode) -> Located<CivilDate>? {
    for child in node.children where child.kind == .datePhrase || child.kind == .periodPhrase {
      return point(child).map { Located($0.last, at: child.sourceRange) }
    }
    return missing()
  }

  func span(_ node: SyntaxNode) -> Span? {
    guard let count = node.firstToken(of: .integer)?.integer,
      let unit = node.firstChild(of: .spanUnit).flatMap({ spanUnit($0) })
    else { return nil }
    return Span(count, unit)
  }

  mutating func span(in node: SyntaxNode) -> Span? {
    node.firstChild(of: .spanPhrase).flatMap { span($0) } ?? missing()
  }

  func spanUnit(_ node: SyntaxNode) -> Span.Unit? {
    var isWorking = false
    for token in node.tokens {
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
  func unit(_ node: SyntaxNode) -> PeriodUnit? {
    var isWorking = false
    var isFiscal = false
    var isCalendar = false
    for token in node.tokens {
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

  mutating func unit(in node: SyntaxNode) -> PeriodUnit? {
    node.firstChild(of: .unitPhrase).flatMap { unit($0) } ?? missing()
  }

  /// `45m`, `45 minutes`, `2 hours`, in minutes.
  func minutes(_ node: SyntaxNode?) -> Int? {
    guard let node else { return nil }
    if let minutes = node.firstToken(of: .duration)?.duration { return minutes }
    guard let count = node.firstToken(of: .integer)?.integer else { return nil }
    let isHours = node.has(.hour) || node.has(.hours)
    return count.multipliedReportingOverflow(by: isHours ? 60 : 1).partialValue
  }

  /// `for 45m`, `for 2 days`: the length in the `forLength` of a node.
  mutating func length(_ node: SyntaxNode) -> Length? {
    guard let phrase = node.firstChild(of: .lengthPhrase) else { return missing() }
    if phrase.has(.day) || phrase.has(.days) {
      return phrase.firstToken(of: .integer)?.integer.map { .days($0) } ?? missing()
    }
    return minutes(phrase).map { .minutes($0) } ?? missing()
  }

  /// The weekdays of `Monday to Friday` or of a list.
  func weekdays(_ node: SyntaxNode?) -> WeekdaySet? {
    guard let node else { return nil }
    let days = node.tokens.compactMap(\.dayOfWeek)
    guard let first = days.first, let last = days.last else { return nil }
    guard node.has(.to) else { return WeekdaySet(days) }
    return WeekdaySet(
      (0...first.days(to: last)).map { Weekday(number: Int(first.rawValue) + $0) })
  }

  /// The two times directly in a node.
  mutating func hours(_ node: SyntaxNode) -> TimeRange? {
    let times = node.tokens.compactMap(\.timeOfDay)
    guard times.count >= 2 else { return missing() }
    return TimeRange(start: times[0], end: times[1])
  }

  /// `March 1`
  mutating func monthDay(_ node: SyntaxNode) -> MonthDay? {
    guard let month = node.firstToken(of: .month)?.month,
      let day = node.firstToken(of: .integer)?.integer
    else { return missing() }
    return MonthDay(month: month, day: day) ?? missing()
  }

  /// `the last 10 working days of quarter`
  mutating func edge(_ node: SyntaxNode) -> PeriodEdge? {
    guard let unit = unit(in: node) else { return nil }
    let measure: PeriodEdge.Measure =
      node.has(.working)
      ? .workingDays : node.has(.week) || node.has(.weeks) ? .weeks : .days
    return PeriodEdge(
      node.has(.last) ? .last : .first, node.firstToken(of: .integer)?.integer ?? 1, measure,
      of: unit)
  }

  /// `2nd`, `2nd last`, `last`
  func ordinal(_ node: SyntaxNode) -> Ordinal? {
    guard let value = node.firstToken(of: .ordinal)?.ordinal else {
      return node.has(.last) ? .last : nil
    }
    return Ordinal(value, fromEnd: node.has(.last))
  }
}
