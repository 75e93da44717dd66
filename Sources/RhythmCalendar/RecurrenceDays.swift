extension RecurrenceRule {
  /// The days of the rule, where nothing was said told from the anchor.
  ///
  /// Without `on` a rule keeps the place of its anchor: a week its weekday, a month its day, a longer
  /// period its month and day of that month, a cycle its day of the round. Without an anchor it is
  /// the first day of each period.
  package func resolvedDays(using context: CalendarContext) -> DaySelection {
    guard days == .none, let anchor else { return days }
    switch unit {
    case .period(.day), .period(.workingDay): return .none
    case .period(.week): return .weekdays(WeekdaySet(anchor.weekday), of: nil)
    case .period(let unit):
      let isCalendar: Bool
      switch unit {
      case .calendarMonth, .calendarQuarter, .calendarHalf, .calendarYear: isCalendar = true
      default: isCalendar = false
      }
      let month = context.span(of: isCalendar ? .calendarMonth : .fiscalMonth, containing: anchor)
      let day = Ordinal(month.first.days(to: anchor) + 1)
      let number = context.fiscal.monthNumber(of: anchor, in: unit)
      return .ordinals([day], of: .day, within: number.map { .month($0) })
    case .cycle(let index):
      guard context.cycles.indices.contains(index),
        let round = context.cycles[index].span(containing: anchor)
      else { return .none }
      return .dayNumbers([round.first.days(to: anchor) + 1])
    }
  }
}

extension RecurrenceExpansion {
  /// Appends the days that are meant of one period.
  mutating func append(_ days: DaySelection, index: Int, span: DateSpan) {
    switch days {
    case .none: append(span.first)
    case .weekdays(let set, of: let part):
      forEachPart(part, index: index, span: span) { expansion, part in
        expansion.append(set, of: part)
      }
    case .ordinals(let ordinals, of: let kind, within: let part):
      forEachPart(part, index: index, span: span) { expansion, part in
        for ordinal in ordinals {
          if let date = expansion.day(ordinal, kind, of: part) {
            expansion.append(date)
          } else {
            expansion.lack(part)
          }
        }
      }
    case .monthDays(let days):
      for year in span.first.year...span.last.year {
        for day in days { append(day, of: year, in: span) }
      }
    case .dayNumbers(let numbers):
      for number in numbers {
        if number >= 1, number <= span.count {
          append(span.first.adding(days: number - 1))
        } else {
          lack(span)
        }
      }
    case .union(let selections):
      for selection in selections { append(selection, index: index, span: span) }
    }
  }

  private mutating func append(_ set: WeekdaySet, of part: DateSpan) {
    // Starting where dates count keeps long periods from being walked from their start.
    guard let days = part.intersection(DateSpan(first: lower, last: upper)) else {
      if set.isEmpty || part.count >= 7 { return }
      return lackUnlessHeld(set, in: part)
    }
    let before = dates.count
    let bits = set.rotated(to: days.first.weekday)
    var week = Int(days.first.dayNumber)
    let last = Int(days.last.dayNumber)
    while week <= last {
      var rest = bits
      while rest != 0, week + rest.trailingZeroBitCount <= last {
        dates.append(CivilDate(dayNumber: week + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
      week += 7
    }
    if dates.count == before { lackUnlessHeld(set, in: part) }
  }

  /// Notes a part of a week that has none of the weekdays: the Friday of the last days of a month.
  private mutating func lackUnlessHeld(_ set: WeekdaySet, in part: DateSpan) {
    guard part.count < 7 else { return }
    let held = WeekdaySet((0..<part.count).map { part.first.adding(days: $0).weekday })
    if set.isDisjoint(with: held) { lack(part) }
  }

  private mutating func append(_ day: MonthDay, of year: Int, in span: DateSpan) {
    if let date = day.date(in: year) {
      if span.contains(date) { append(date) }
    } else {
      let eve = DateSpan(CivilDate(dayNumber: CivilDate.number(year, day.month, 28)))
      if span.contains(eve), eve.first >= lower, eve.first <= upper {
        lack(span.intersection(horizon) ?? span)
      }
    }
  }

  private func day(_ ordinal: Ordinal, _ kind: OrdinalKind, of part: DateSpan) -> CivilDate? {
    switch kind {
    case .day: ordinal.index(in: part.count).map { part.first.adding(days: $0) }
    case .weekday(let weekday): part.day(ordinal, weekday)
    case .workingDay: context.working.workingDay(ordinal, in: part)
    }
  }

  /// Does something with the part of a period that is meant, or with each if there are several.
  ///
  /// A period lacks a week or month that goes beyond its count. A month by its name belongs to the
  /// period that holds its first day, and most quarters simply have no September.
  private mutating func forEachPart(
    _ part: SubPeriod?, index: Int, span: DateSpan,
    _ body: (inout RecurrenceExpansion, DateSpan) -> Void
  ) {
    let found: DateSpan?
    switch part {
    case nil: found = span
    case .week(let number):
      found = weekOne.span(ofWeek: number, in: span, weekStart: context.weekStart)
    case .lastWeek: found = weekOne.lastWeek(in: span, weekStart: context.weekStart)
    case .month(let number):
      guard case .period(let unit) = unit else { return lack(span) }
      found = context.fiscal.month(number, of: unit, at: index)
    case .part(let part):
      guard case .cycle(let cycle) = unit, context.cycles.indices.contains(cycle) else {
        return lack(span)
      }
      found = context.cycles[cycle].span(ofPart: part, inRound: index)
    case .namedMonth(let month):
      for year in span.first.year...span.last.year {
        guard let first = CivilDate(year: year, month: month, day: 1), span.contains(first) else {
          continue
        }
        body(&self, DateSpan(first: first, count: CivilDate.daysInMonth(month, of: year)))
      }
      return
    }
    if let found { body(&self, found) } else { lack(span) }
  }

  /// Weeks of a cycle are seven days each from its start.
  private var weekOne: WeekOneRule {
    switch unit {
    case .period(let unit): context.weekOne.rule(for: unit)
    case .cycle: .daysOneToSeven
    }
  }
}
