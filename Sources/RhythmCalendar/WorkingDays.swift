extension WorkingCalendar {
  /// Whether people work on a day, be it half of it.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    weekdays.contains(date.weekday) && !daysOff.contains(Int(date.dayNumber))
  }

  /// Whether a day is a working day of which half is free.
  package func isHalfDay(_ date: CivilDate) -> Bool {
    isWorkingDay(date) && halfDays.contains(Int(date.dayNumber))
  }

  /// The first working day on or after a date; nil if no weekday is worked.
  package func firstWorkingDay(onOrAfter date: CivilDate) -> CivilDate? {
    isWorkingDay(date) ? date : workingDay(at: count(before: date))
  }

  /// The last working day on or before a date; nil if no weekday is worked.
  package func lastWorkingDay(onOrBefore date: CivilDate) -> CivilDate? {
    isWorkingDay(date) ? date : workingDay(at: count(before: date) - 1)
  }

  /// The first working day after a date; nil if no weekday is worked.
  package func next(after date: CivilDate) -> CivilDate? { adding(workingDays: 1, to: date) }

  /// The last working day before a date; nil if no weekday is worked.
  package func previous(before date: CivilDate) -> CivilDate? { adding(workingDays: -1, to: date) }

  /// The working day with the least distance from a date, which may be itself; of two as near, the
  /// later. Nil if no weekday is worked.
  package func nearest(to date: CivilDate) -> CivilDate? {
    guard let later = firstWorkingDay(onOrAfter: date),
      let earlier = lastWorkingDay(onOrBefore: date)
    else { return nil }
    return date.days(to: later) <= earlier.days(to: date) ? later : earlier
  }

  /// The day so many working days after a date, or before it if negative; the date for 0, working
  /// day or not.
  ///
  /// Counting starts on the next day: one working day before a Monday is the Friday, and one
  /// working day after a Saturday is the Monday. Nil if no weekday is worked.
  package func adding(workingDays: Int, to date: CivilDate) -> CivilDate? {
    if workingDays == 0 { return date }
    let start = count(before: workingDays > 0 ? date.adding(days: 1) : date)
    return workingDay(at: start.addingClamped(workingDays > 0 ? workingDays - 1 : workingDays))
  }

  /// How many working days a span has.
  package func count(in span: DateSpan) -> Int {
    count(before: span.last.adding(days: 1)) - count(before: span.first)
  }

  /// The nth, or nth last, working day of a span; nil if it has too few.
  package func workingDay(_ ordinal: Ordinal, in span: DateSpan) -> CivilDate? {
    ordinal.index(in: count(in: span)).flatMap { workingDay(at: count(before: span.first) + $0) }
  }

  /// A calendar in which a day is worked only if it is in all of these.
  package init(workedInAll calendars: [WorkingCalendar]) {
    let weekdays = calendars.reduce(WeekdaySet.everyDay) { $0.intersection($1.weekdays) }
    func days(_ set: (WorkingCalendar) -> DaySet) -> DaySet {
      DaySet(calendars.flatMap { set($0).dates }.filter { weekdays.contains($0.weekday) })
    }
    self.init(weekdays: weekdays, daysOff: days(\.daysOff), halfDays: days(\.halfDays))
  }
}

// Working days have numbers too: how many come before them, counted from the Monday before the day
// number 0 and with the holidays before a day taken off.
extension WorkingCalendar {
  /// The number of the first working day on or after a date.
  func count(before date: CivilDate) -> Int {
    let days = Int(date.dayNumber) + 3
    let passed = weekdays.rawValue & (1 << UInt8(days.modulo(7)) &- 1)
    return days.dividedDown(by: 7) * weekdays.count + passed.nonzeroBitCount
      - daysOff.count(before: Int(date.dayNumber))
  }

  /// The working day with a number; nil if no weekday is worked.
  func workingDay(at number: Int) -> CivilDate? {
    guard !weekdays.isEmpty else { return nil }
    // Each pass steps over the holidays that the last one came upon; there are no more passes than
    // holidays in a row, since a holiday is passed once.
    var holidays = 0
    while true {
      let day = weekday(at: number.addingClamped(holidays))
      let passed = daysOff.count(before: day &+ 1)
      if passed == holidays { return CivilDate(dayNumber: day) }
      holidays = passed
    }
  }

  /// The day number of the day with a number among those that are worked by their weekday alone.
  private func weekday(at number: Int) -> Int {
    var rest = weekdays.rawValue
    for _ in 0..<number.modulo(weekdays.count) { rest &= rest &- 1 }
    let week = number.dividedDown(by: weekdays.count)
    return week.multipliedClamped(by: 7).addingClamped(rest.trailingZeroBitCount - 3)
  }
}
