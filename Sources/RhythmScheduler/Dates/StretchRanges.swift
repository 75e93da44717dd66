import RhythmCalendar
import RhythmPlan

/// Where windows, periods and filters lie on the calendar.
struct StretchRanges {
  let plan: Plan
  let context: CalendarContext
  /// Dates outside are not asked for.
  let span: DateSpan
  /// The stretches of the windows that lie between marks, as far as they are known.
  var marked: [WindowID: [DateSpan]] = [:]

  /// The days of a filter; nil where they cannot be told yet. `unit` is what stands after `every`.
  ///
  /// `exceptDuring` gives the days on which it does not hold.
  func ranges(of filter: Filter, unit: RecurrenceUnit?) -> DateRanges? {
    switch filter {
    case .quarters(let numbers):
      return periods(.fiscalQuarter) { period in
        switch context.label(of: .fiscalQuarter, containing: period.first) {
        case .fiscalQuarter(_, let quarter), .quarter(_, let quarter): numbers.contains(quarter)
        default: false
        }
      }
    case .months(let numbers):
      return periods(.calendarMonth) { numbers.contains($0.first.month) }
    case .monthNumbers(let numbers, of: let named):
      guard let unit = named ?? unit?.period else { return nil }
      let month: PeriodUnit = unit.isCalendars ? .calendarMonth : .fiscalMonth
      return periods(month) { period in
        context.fiscal.monthNumber(of: period.first, in: unit).map(numbers.contains) ?? false
      }
    case .weekNumbers(let numbers, of: let named):
      guard let named else { return unit.flatMap { weeks(numbers, of: $0) } }
      return weeks(numbers, of: .period(named))
    case .during(let stretches), .exceptDuring(let stretches):
      var spans: [DateSpan] = []
      for stretch in stretches {
        guard let found = self.spans(of: stretch) else { return nil }
        spans += found
      }
      return DateRanges(spans)
    }
  }

  private func periods(_ unit: PeriodUnit, where holds: (DateSpan) -> Bool) -> DateRanges {
    DateRanges(context.spans(of: unit, over: span).filter(holds))
  }

  private func weeks(_ numbers: ClosedRange<Int>, of unit: RecurrenceUnit) -> DateRanges? {
    let numbers = numbers.clamped(to: 0...400)
    let wide = DateSpan(first: span.first.adding(days: -7), last: span.last.adding(days: 7))
    switch unit {
    case .period(let unit):
      if unit == .day || unit == .workingDay || unit == .week { return nil }
      return DateRanges(
        context.spans(of: unit, over: wide).flatMap { period in
          numbers.compactMap { context.week($0, of: unit, containing: period.first) }
        })
    case .cycle(let index):
      guard context.cycles.indices.contains(index) else { return nil }
      let cycle = context.cycles[index]
      var rounds: [DateSpan] = []
      var round = cycle.span(containing: max(span.first, cycle.start))
      while let current = round, current.first <= span.last {
        rounds.append(current)
        round = cycle.span(containing: current.last.adding(days: 1))
      }
      return DateRanges(
        rounds.flatMap { round in
          numbers.compactMap { number in
            number < 1
              ? nil
              : DateSpan(first: round.first.adding(days: (number - 1) * 7), count: 7)
                .intersection(round)
          }
        })
    }
  }

  private func spans(of stretch: Stretch) -> [DateSpan]? {
    switch stretch {
    case .dates(let dates): [dates]
    case .edge(let edge): edge.spans(over: span, using: context)
    case .window(let window): spans(of: window)
    }
  }

  /// The days of a window: its rules, with a dated override in the place of what they say for its
  /// period. Nil where a rule lies between marks that are not known.
  func spans(of id: WindowID) -> [DateSpan]? {
    guard plan.windows.indices.contains(Int(id.index)) else { return nil }
    let window = plan[id]
    var result = window.overrides.map(\.dates.value)
    if window.rules.contains(where: { $0.value.isBetweenMarks }) {
      guard let marked = marked[id] else { return nil }
      result += marked
    }
    func isOverridden(_ period: DateSpan) -> Bool {
      window.overrides.contains { $0.period.value.contains(period) }
    }
    for rule in window.rules {
      switch rule.value {
      case .dates(let dates):
        if !isOverridden(dates) { result.append(dates) }
      case .between(.date(let first), .date(let last)):
        let dates = DateSpan(first: first, last: last)
        if !isOverridden(dates) { result.append(dates) }
      case .between: continue
      case .edge(let edge, snapTo: let weekday):
        let wide = DateSpan(first: span.first.adding(days: -7), last: span.last.adding(days: 7))
        for period in context.spans(of: edge.unit, over: wide) where !isOverridden(period) {
          guard var stretch = edge.span(in: period, using: context) else { continue }
          if let weekday { stretch = stretch.starting(onNearest: weekday) }
          result.append(stretch)
        }
      }
    }
    return result
  }
}

extension DateSpan {
  /// The same stretch from the nearest such weekday to its last day.
  func starting(onNearest weekday: Weekday) -> DateSpan {
    let later = first.weekday.days(to: weekday)
    return DateSpan(first: first.adding(days: later > 3 ? later - 7 : later), last: last)
  }
}

extension PeriodUnit {
  /// Whether it is cut by the calendar's months whatever a plan's own year is.
  var isCalendars: Bool {
    switch self {
    case .calendarMonth, .calendarQuarter, .calendarHalf, .calendarYear: true
    default: false
    }
  }
}

extension RecurrenceUnit {
  /// The period, where it is one of the calendar or the fiscal year.
  var period: PeriodUnit? {
    if case .period(let unit) = self { unit } else { nil }
  }
}
