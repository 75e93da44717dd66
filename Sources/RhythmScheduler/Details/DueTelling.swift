import RhythmCalendar
import RhythmPlan

/// Tells when the duties of one occurrence are due.
struct DueTelling {
  let details: OccurrenceDetails
  let occurrence: Occurrence
  let clauses: ReviewClauses

  private var context: CalendarContext { details.schedule.workingDays.calendar }

  /// The moment at which a duty is due for a person; nil where nothing says it.
  ///
  /// A prep that does not say it is due when the review starts; what comes out of it as the review's
  /// or the plan's `actions due` says. Working days are the person's.
  func moment(
    _ due: Due?, _ kind: DutyInstance.Kind, person: PersonID?, _ bindings: Bindings
  ) -> DueMoment? {
    let zone = details.schedule.series(of: occurrence)?.zoneName
    let usual = kind == .prep ? nil : clauses.actionsDue ?? details.plan.header?.actionsDue
    guard let due = due ?? usual else { return kind == .prep ? start(of: occurrence) : nil }
    let days = details.schedule.workingDays
    let step = DateStep(working: person.map { days[$0] } ?? days.plan)
    guard var moment = date(due.form, step, bindings) else { return nil }
    if let time = due.time { moment.time = time }
    let own = person.flatMap { days.zone(of: $0) }
    if moment.zoneName == nil || due.time != nil {
      moment.zoneName = due.isLocal ? own ?? zone : zone
    }
    return moment
  }

  private func start(of occurrence: Occurrence) -> DueMoment {
    let isTimed = !occurrence.flags.contains(.wholeDays)
    return DueMoment(
      date: occurrence.date,
      time: isTimed ? TimeOfDay(minutes: Int(occurrence.startMinute)) : nil,
      zoneName: details.schedule.series(of: occurrence)?.zoneName)
  }

  private func date(_ form: Due.Form, _ step: DateStep, _ bindings: Bindings) -> DueMoment? {
    switch form {
    case .lead(let lead, let direction, let anchor):
      return base(anchor, direction, bindings).flatMap { count(lead, direction, from: $0, step) }
    case .within(let span, let direction, let anchor):
      return base(anchor, direction, bindings)
        .flatMap { count(.counts([span.count], span.unit), direction, from: $0, step) }
    case .beforeNext(let review):
      let next =
        review.map { details.next(of: $0, after: occurrence) } ?? details.next(after: occurrence)
      return next.map(start)
    case .sameDay: return DueMoment(date: occurrence.date)
    case .on(let days): return day(days).map { DueMoment(date: $0) }
    case .endOf(let unit):
      return DueMoment(date: context.span(of: unit, containing: occurrence.date).last)
    case .date(let date): return DueMoment(date: date)
    }
  }

  /// What is counted from: a date with the time that it has.
  private func base(
    _ anchor: Anchor?, _ direction: Direction, _ bindings: Bindings
  ) -> DueMoment? {
    switch anchor {
    case nil: return start(of: occurrence)
    case .next(let review), .each(let review):
      return details.next(of: review, after: occurrence).map(start)
    case .first, .last: return nil
    case .startOfEach(let unit):
      let date = occurrence.date
      let span =
        direction == .before
        ? context.span(of: unit, after: date) : context.span(of: unit, containing: date)
      return DueMoment(date: span.first)
    case .endOfEach(let unit):
      return DueMoment(date: context.span(of: unit, containing: occurrence.date).last)
    case .field(let reference, let name):
      guard case .date(let date) = details.phrases.field(name, of: reference, bindings) else {
        return nil
      }
      return DueMoment(date: date)
    }
  }

  /// Counts a lead; of several counts, and of a range, the earliest.
  private func count(
    _ lead: Lead, _ direction: Direction, from base: DueMoment, _ step: DateStep
  ) -> DueMoment? {
    let sign = direction == .before ? -1 : 1
    func dates(_ counts: [Int], _ unit: Span.Unit) -> [CivilDate] {
      counts.compactMap {
        step.date(
          max(0, $0).multipliedReportingOverflow(by: sign).partialValue,
          unit, from: base.date)
      }
    }
    let date: CivilDate?
    switch lead {
    case .counts(let counts, let unit):
      if unit == .hour || unit == .minute { return clock(counts, unit, sign, from: base) }
      date = dates(counts, unit).min()
    case .range(let first, let second, let unit):
      if unit == .hour || unit == .minute { return clock([first, second], unit, sign, from: base) }
      date = dates([first, second], unit).min()
    case .within(let count, let unit):
      if unit == .hour || unit == .minute { return clock([count], unit, sign, from: base) }
      date = dates([count], unit).min()
    case .weekday(let weekday):
      let days =
        direction == .before
        ? -(weekday.days(to: base.date.weekday) + 6) % 7 - 1
        : (base.date.weekday.days(to: weekday) + 6) % 7 + 1
      date = base.date.adding(days: days)
    case .weekdayNearest(let weekday, let counts, let unit):
      date = dates(counts, unit).map { day in
        let later = day.weekday.days(to: weekday)
        return day.adding(days: later > 3 ? later - 7 : later)
      }.min()
    }
    return date.map { DueMoment(date: $0) }
  }

  /// Hours and minutes count from the start of the base, or from its midnight where it has no time.
  private func clock(
    _ counts: [Int], _ unit: Span.Unit, _ sign: Int, from base: DueMoment
  ) -> DueMoment? {
    let start = Int(base.time?.minutes ?? 0)
    let minutes = counts.map { count in
      start + sign * min(max(0, count), 10_000_000) * (unit == .hour ? 60 : 1)
    }
    guard let least = minutes.min() else { return nil }
    let days = least >= 0 ? least / 1440 : (least - 1439) / 1440
    return DueMoment(
      date: base.date.adding(days: days), time: TimeOfDay(minutes: least - days * 1440),
      zoneName: base.zoneName)
  }

  /// A day of the period that the cadence names, and the occurrence is in.
  private func day(_ selection: DaySelection) -> CivilDate? {
    var unit = PeriodUnit.week
    if case .period(let named) = details.cadence(of: occurrence, in: clauses)?.unit {
      unit = named
    }
    if unit == .day || unit == .workingDay { unit = .week }
    if unit == .week {
      if case .weekdays(_, of: nil) = selection {} else { unit = .calendarMonth }
    }
    let period = context.span(of: unit, containing: occurrence.nominal)
    let wide = DateSpan(first: period.first.adding(days: -6), last: period.last.adding(days: 6))
    let dates = RecurrenceRule(on: selection, of: unit).nominalDates(in: wide, using: context)
    return dates.first(where: period.contains) ?? dates.first
  }
}

extension RecurrenceRule {
  fileprivate init(on days: DaySelection, of unit: PeriodUnit) {
    self.init(every: 1, .period(unit), on: days)
  }
}
