/// A year of whole weeks: it ends on one weekday, so every fifth or sixth has a 53rd week.
package struct WeekYear: Hashable, Sendable {
  /// The last day of a year, as `the Saturday nearest January 31`, `the last Saturday of August`.
  ///
  /// It should name a weekday that every year has; of another rule the last month takes what
  /// weeks do not fill.
  package var end: YearDay
  /// How the year is cut into quarters and months.
  package var pattern: WeekPattern
  /// Where the 53rd week of a long year goes.
  package var extraWeek: ExtraWeek

  package init(end: YearDay, pattern: WeekPattern, extraWeek: ExtraWeek = .last) {
    self.end = end
    self.pattern = pattern
    self.extraWeek = extraWeek
  }

  /// Whether years that end so are whole weeks: the rule names a weekday that every year has.
  package static func canEnd(on end: YearDay) -> Bool {
    switch end {
    case .ordinal(let ordinal, _, _): (1...4).contains(ordinal.value)
    case .weekday: true
    case .fixed, .easter: false
    }
  }
}

/// Where the 53rd week goes.
package enum ExtraWeek: Hashable, Sendable {
  /// Into the last month of the year.
  case last
  /// Into this month of the year, from 1.
  case month(Int)
  /// Into the last month of this quarter, from 1.
  case quarter(Int)
}

extension WeekYear {
  /// The last day of the year that is told from a calendar year, in which it need not lie itself.
  func lastDay(of anchor: Int) -> CivilDate {
    end.date(in: anchor) ?? CivilDate(dayNumber: CivilDate.number(anchor, 12, 31))
  }

  func span(ending anchor: Int) -> DateSpan {
    DateSpan(first: lastDay(of: anchor - 1).adding(days: 1), last: lastDay(of: anchor))
  }

  /// The calendar year from which the end of the year that holds a date is told.
  func anchorYear(containing date: CivilDate) -> Int {
    // An end lies at most some days outside its calendar year, so this takes two steps at most.
    var anchor = date.year
    if date > lastDay(of: anchor) { anchor += 1 }
    if date > lastDay(of: anchor) { anchor += 1 }
    if date <= lastDay(of: anchor - 1) { anchor -= 1 }
    return anchor
  }

  /// Whether a year ends about when the calendar's does, so that it starts in the year of that
  /// name.
  var endsWithCalendarYear: Bool {
    switch end {
    case .fixed(let day), .weekday(_, _, let day): day.month == 12 && day.day >= 28
    case .ordinal(let ordinal, _, let month): month == 12 && ordinal == .last
    case .easter: false
    }
  }

  /// The weeks of a year before one of its months, counted from 0; the number of months is its end.
  func weeks(beforeMonth month: Int, in year: DateSpan) -> Int {
    let weeks = pattern.monthWeeks.prefix(month).reduce(0, +)
    return year.count > 364 && month > extraMonth ? weeks + 1 : weeks
  }

  /// The month, from 0, that holds a week of a year, from 0.
  func month(ofWeek week: Int, in year: DateSpan) -> Int {
    var end = 0
    for (month, weeks) in pattern.monthWeeks.enumerated() {
      end += weeks + (year.count > 364 && month == extraMonth ? 1 : 0)
      if week < end { return month }
    }
    return pattern.monthWeeks.count - 1
  }

  /// The month, from 0, that takes the 53rd week.
  private var extraMonth: Int {
    let last = pattern.monthWeeks.count - 1
    switch extraWeek {
    case .last: return last
    case .month(let month): return min(max(1, month), last + 1) - 1
    case .quarter(let quarter):
      return pattern.quarterMonths.prefix(min(max(1, quarter), 4)).reduce(0, +) - 1
    }
  }
}
