extension HolidaySet {
  /// The holidays of some years, sorted by date; those of one date in the order of their rules.
  ///
  /// A holiday that is observed on another day is listed twice: where it falls and, marked as a
  /// shift, where it is observed. Neighbouring years are expanded too, since a shift may cross the
  /// year: New Year 2028 is observed on 2027-12-31. Half days and dates that a plan writes out are
  /// shifted only by a policy of their own. `from` and `until` ask for the year that the rule
  /// names. Years are held to those of `CivilDate.earliest` and `latest`, give or take 400.
  package func expand(
    years: ClosedRange<Int>, workingWeekdays: WeekdaySet = .mondayToFriday
  ) -> [Holiday] {
    let first = min(max(1500, years.lowerBound), 2600)
    let last = min(max(first, years.upperBound), 2600)
    var found = nominal(from: first - 1, to: last + 1)
    found.sort { ($0.holiday.date, $0.rule) < ($1.holiday.date, $1.rule) }
    var taken = Set(found.map(\.holiday.date))
    let shifted = found.compactMap { entry -> Entry? in
      guard
        let date = observedDate(of: entry, workingWeekdays: workingWeekdays, taken: taken),
        date != entry.holiday.date
      else { return nil }
      taken.insert(date)
      var entry = entry
      entry.holiday.date = date
      entry.holiday.isObservedShift = true
      return entry
    }
    found += shifted
    found.sort { ($0.holiday.date, $0.rule) < ($1.holiday.date, $1.rule) }
    let days = DateSpan(
      first: CivilDate(dayNumber: CivilDate.number(first, 1, 1)),
      last: CivilDate(dayNumber: CivilDate.number(last, 12, 31)))
    return found.map(\.holiday).filter { days.contains($0.date) }
  }

  private struct Entry {
    var holiday: Holiday
    var rule: Int
  }

  /// The holidays where they fall, by rule.
  private func nominal(from first: Int, to last: Int) -> [Entry] {
    var found: [Entry] = []
    for (index, rule) in rules.enumerated() {
      func add(_ date: CivilDate) {
        let holiday = Holiday(date: date, title: rule.title, isHalf: rule.isHalf)
        found.append(Entry(holiday: holiday, rule: index))
      }
      let from = max(first, rule.fromYear ?? first)
      let until = min(last, rule.untilYear ?? last)
      guard from <= until else { continue }
      switch rule.day {
      case .yearly(let day):
        for year in from...until { if let date = day.date(in: year) { add(date) } }
      case .dates(let span):
        let years = DateSpan(
          first: CivilDate(dayNumber: CivilDate.number(from, 1, 1)),
          last: CivilDate(dayNumber: CivilDate.number(until, 12, 31)))
        guard let days = span.intersection(years) else { continue }
        for offset in 0..<days.count { add(days.first.adding(days: offset)) }
      }
    }
    return found
  }

  /// The day on which a holiday is observed; nil if no weekday is worked.
  private func observedDate(
    of entry: Entry, workingWeekdays: WeekdaySet, taken: Set<CivilDate>
  ) -> CivilDate? {
    let date = entry.holiday.date
    let rule = rules[entry.rule]
    var usual = observed
    if rule.isHalf { usual = .never }
    if case .dates = rule.day { usual = .never }
    switch rule.observed ?? usual {
    case .never: return date
    case .weekdays(let shifts): return date.adding(days: shifts.days(from: date.weekday))
    case .nextWorkingDay:
      if workingWeekdays.contains(date.weekday) { return date }
      guard !workingWeekdays.isEmpty else { return nil }
      var candidate = date.adding(days: 1)
      while !workingWeekdays.contains(candidate.weekday) || taken.contains(candidate) {
        candidate = candidate.adding(days: 1)
      }
      return candidate
    }
  }
}
