/// One year of a fiscal calendar: by what number it is called and which days it has.
package struct FiscalYear: Hashable, Sendable {
  /// The number in full: 2027 for FY27.
  package var number: Int
  /// Its days.
  package var span: DateSpan
}

extension FiscalCalendar {
  /// The year of a number. Bounded; years outside -9999...9999 are held to that range.
  package func year(_ number: Int) -> FiscalYear {
    let number = min(max(-9999, number), 9999)
    let anchor = number - numberOffset
    switch form {
    case .months(let start):
      let first = FiscalCalendar.monthStart(anchor * 12 + start.month - 1, day: start.day)
      let next = FiscalCalendar.monthStart(anchor * 12 + start.month + 11, day: start.day)
      return FiscalYear(
        number: number,
        span: DateSpan(first: CivilDate(dayNumber: first), last: CivilDate(dayNumber: next - 1)))
    case .weeks(let weekYear):
      return FiscalYear(number: number, span: weekYear.span(ending: anchor))
    }
  }

  /// The year that holds a date. Bounded.
  package func year(containing date: CivilDate) -> FiscalYear {
    switch form {
    case .months:
      return year(monthIndex(containing: date).dividedDown(by: 12))
    case .weeks(let weekYear):
      let anchor = weekYear.anchorYear(containing: date)
      return FiscalYear(number: anchor + numberOffset, span: weekYear.span(ending: anchor))
    }
  }

  /// How many months a year has: 12, or 13 of four weeks.
  package var monthsPerYear: Int {
    switch form {
    case .months: 12
    case .weeks(let weekYear): weekYear.pattern.monthWeeks.count
    }
  }

  /// Whether every year starts on January 1, so that the fiscal year is the calendar's.
  package var isCalendarYear: Bool { form == .months(start: .newYear) }

  /// What the number of a year has over the year from which its days are told: the one in which it
  /// starts, or for years of weeks the one of the last day's rule.
  private var numberOffset: Int {
    switch (form, namedBy) {
    case (.months(let start), .end): start == .newYear ? 0 : 1
    case (.months, .start), (.weeks, .end): 0
    case (.weeks(let weekYear), .start): weekYear.endsWithCalendarYear ? 0 : -1
    }
  }
}

// Months from a day on. A month is known by an absolute number, 12 a calendar year.
extension FiscalCalendar {
  /// The day number of the start of a month, which is the last of a month too short for it.
  static func monthStart(_ absolute: Int, day: Int) -> Int {
    let year = absolute.dividedDown(by: 12)
    let month = absolute.modulo(12) + 1
    return CivilDate.number(year, month, min(day, CivilDate.daysInMonth(month, of: year)))
  }

  /// The index of the fiscal month that holds a date: `monthsPerYear` times the number of the year
  /// plus the month from 0.
  func monthIndex(containing date: CivilDate) -> Int {
    switch form {
    case .months(let start):
      let (year, month, day) = date.yearMonthDay
      let begun = day >= min(start.day, CivilDate.daysInMonth(month, of: year))
      let absolute = year * 12 + month - 1 - (begun ? 0 : 1)
      return absolute - (start.month - 1) + numberOffset * 12
    case .weeks(let weekYear):
      let year = year(containing: date)
      let week = year.span.first.days(to: date) / 7
      let month = weekYear.month(ofWeek: week, in: year.span)
      return year.number * weekYear.pattern.monthWeeks.count + month
    }
  }

  /// The first day of the fiscal month with an index.
  func monthStart(at index: Int) -> CivilDate {
    switch form {
    case .months(let start):
      return CivilDate(
        dayNumber: FiscalCalendar.monthStart(
          index - numberOffset * 12 + start.month - 1, day: start.day))
    case .weeks(let weekYear):
      let count = weekYear.pattern.monthWeeks.count
      let year = year(index.dividedDown(by: count))
      let weeks = weekYear.weeks(beforeMonth: index.modulo(count), in: year.span)
      return year.span.first.adding(days: weeks * 7)
    }
  }
}
