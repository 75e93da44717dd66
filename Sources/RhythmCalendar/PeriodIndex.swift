// Every period of a kind has an index: the one after it has the next. So stepping by any number of
// periods is an addition, and counting every third of them needs no loop.
extension FiscalCalendar {
  /// The index of the period of a kind that holds a date. Constant time, or bounded for weeks.
  func index(
    of unit: PeriodUnit, containing date: CivilDate, weekStart: Weekday = .monday
  ) -> Int {
    switch unit {
    case .day, .workingDay: return Int(date.dayNumber)
    case .week:
      return (Int(date.dayNumber) + 3 - Int(weekStart.rawValue)).dividedDown(by: 7)
    case .calendarMonth, .calendarQuarter, .calendarHalf, .calendarYear:
      let (year, month, _) = date.yearMonthDay
      return (year * 12 + month - 1).dividedDown(by: FiscalCalendar.calendarMonths(in: unit))
    case .fiscalMonth: return monthIndex(containing: date)
    case .fiscalQuarter, .fiscalHalf, .fiscalYear:
      let index = monthIndex(containing: date)
      let year = index.dividedDown(by: monthsPerYear)
      let quarter = quarter(ofMonth: index.modulo(monthsPerYear))
      switch unit {
      case .fiscalQuarter: return year * 4 + quarter
      case .fiscalHalf: return year * 2 + quarter / 2
      default: return year
      }
    }
  }

  /// The period of a kind with an index. Constant time, or bounded for years of weeks.
  func span(of unit: PeriodUnit, at index: Int, weekStart: Weekday = .monday) -> DateSpan {
    switch unit {
    case .day, .workingDay: return DateSpan(CivilDate(dayNumber: index))
    case .week:
      let first = index.multipliedClamped(by: 7).addingClamped(Int(weekStart.rawValue) - 3)
      return DateSpan(first: CivilDate(dayNumber: first), count: 7)
    case .calendarMonth, .calendarQuarter, .calendarHalf, .calendarYear:
      let months = FiscalCalendar.calendarMonths(in: unit)
      let month = index * months
      return DateSpan(
        first: CivilDate(dayNumber: FiscalCalendar.monthStart(month, day: 1)),
        last: CivilDate(dayNumber: FiscalCalendar.monthStart(month + months, day: 1) - 1))
    case .fiscalMonth, .fiscalQuarter, .fiscalHalf, .fiscalYear:
      let months = fiscalMonths(of: unit, at: index)
      return DateSpan(
        first: monthStart(at: months.lowerBound),
        last: monthStart(at: months.upperBound).adding(days: -1))
    }
  }

  /// The period of a kind that holds a date; a working day is read as a day.
  package func span(
    of unit: PeriodUnit, containing date: CivilDate, weekStart: Weekday = .monday
  ) -> DateSpan {
    span(
      of: unit, at: index(of: unit, containing: date, weekStart: weekStart), weekStart: weekStart)
  }

  /// The period that follows the one that holds a date.
  package func span(
    of unit: PeriodUnit, after date: CivilDate, weekStart: Weekday = .monday
  ) -> DateSpan {
    let index = index(of: unit, containing: date, weekStart: weekStart)
    return span(of: unit, at: index + 1, weekStart: weekStart)
  }

  /// The period that comes before the one that holds a date.
  package func span(
    of unit: PeriodUnit, before date: CivilDate, weekStart: Weekday = .monday
  ) -> DateSpan {
    let index = index(of: unit, containing: date, weekStart: weekStart)
    return span(of: unit, at: index - 1, weekStart: weekStart)
  }

  /// Month N, from 1, of the period of a kind with an index; nil if the period has no such month.
  func month(_ number: Int, of unit: PeriodUnit, at index: Int) -> DateSpan? {
    switch unit {
    case .day, .workingDay, .week: return nil
    case .calendarMonth, .calendarQuarter, .calendarHalf, .calendarYear:
      let months = FiscalCalendar.calendarMonths(in: unit)
      guard number >= 1, number <= months else { return nil }
      return span(of: .calendarMonth, at: index * months + number - 1)
    case .fiscalMonth, .fiscalQuarter, .fiscalHalf, .fiscalYear:
      let months = fiscalMonths(of: unit, at: index)
      guard number >= 1, number <= months.count else { return nil }
      return span(of: .fiscalMonth, at: months.lowerBound + number - 1)
    }
  }

  /// The number, from 1, of the month that holds a date in the period of a kind that holds it; nil
  /// for periods shorter than a month.
  package func monthNumber(of date: CivilDate, in unit: PeriodUnit) -> Int? {
    switch unit {
    case .day, .workingDay, .week: return nil
    case .calendarMonth, .calendarQuarter, .calendarHalf, .calendarYear:
      return (date.month - 1) % FiscalCalendar.calendarMonths(in: unit) + 1
    case .fiscalMonth, .fiscalQuarter, .fiscalHalf, .fiscalYear:
      let months = fiscalMonths(of: unit, at: index(of: unit, containing: date))
      return monthIndex(containing: date) - months.lowerBound + 1
    }
  }

  private static func calendarMonths(in unit: PeriodUnit) -> Int {
    switch unit {
    case .calendarQuarter: 3
    case .calendarHalf: 6
    case .calendarYear: 12
    default: 1
    }
  }

  /// The indices of the fiscal months that make up a fiscal period.
  private func fiscalMonths(of unit: PeriodUnit, at index: Int) -> Range<Int> {
    let months = monthsPerYear
    switch unit {
    case .fiscalQuarter:
      let (year, quarter) = (index.dividedDown(by: 4), index.modulo(4))
      return year * months + firstMonth(ofQuarter: quarter)..<year * months
        + firstMonth(ofQuarter: quarter + 1)
    case .fiscalHalf:
      let (year, half) = (index.dividedDown(by: 2), index.modulo(2))
      return year * months + firstMonth(ofQuarter: half * 2)..<year * months
        + firstMonth(ofQuarter: half * 2 + 2)
    case .fiscalYear: return index * months..<index * months + months
    default: return index..<index + 1
    }
  }

  /// The first month of a quarter of a year, all from 0.
  private func firstMonth(ofQuarter quarter: Int) -> Int {
    switch form {
    case .months: quarter * 3
    case .weeks(let weekYear): weekYear.pattern.quarterMonths.prefix(quarter).reduce(0, +)
    }
  }

  /// The quarter of a month of a year, both from 0.
  private func quarter(ofMonth month: Int) -> Int {
    switch form {
    case .months: return month / 3
    case .weeks(let weekYear):
      var end = 0
      for (quarter, months) in weekYear.pattern.quarterMonths.enumerated() {
        end += months
        if month < end { return quarter }
      }
      return 3
    }
  }
}
