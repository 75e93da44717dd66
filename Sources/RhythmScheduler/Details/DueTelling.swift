import RhythmCalendar
import RhythmPlan

/// Tells when the duties of one occurrence are due.
struct DueTelling {
  let details: OccurrenceDetails
  var occurrence: Occurrence
  let clauses: ReviewClauses

  private var context: CalendarContext { details.schedule.workingDays.calendar }

  /// The moment at which a duty is due for a person; nil where nothing says it.
  ///
  /// A prep that does not say it is due when the review starts, a follow-up on the day of the review,
  /// and an action as the review's or the plan's `actions due` says. Working days are the person's.
  /// `local` counts from the day that the person has then.
  func moment(
    _ due: Due?, _ kind: DutyInstance.Kind, person: PersonID?, _ bindings: Bindings
  ) -> DueMoment? {
    if let due { return moment(due, person: person, bindings) }
    switch kind {
    case .prep: return start(of: occurrence)
    case .followUp:
      let zone = details.schedule.series(of: occurrence)?.zoneName
      return DueMoment(date: occurrence.date, zoneName: zone)
    case .expects: break
    }
    guard let usual = clauses.actionsDue ?? details.plan.header?.actionsDue else { return nil }
    return moment(usual, person: person, bindings)
  }

  private func moment(_ due: Due, person: PersonID?, _ bindings: Bindings) -> DueMoment? {
    let zone = details.schedule.series(of: occurrence)?.zoneName
    let days = details.schedule.workingDays
    let step = DateStep(working: person.map { days[$0] } ?? days.plan)
    let own = person.flatMap { days.zone(of: $0) }
    let counting = Counting(step: step, zoneName: due.isLocal ? own : nil)
    guard var moment = date(due.form, counting, bindings) else { return nil }
    if let time = due.time { moment.time = time }
    if moment.zoneName == nil || due.time != nil {
      moment.zoneName = due.isLocal ? own ?? zone : zone
    }
    return moment
  }

  /// How days are counted: by whose calendar, and in which zone where that is not the series'.
  private struct Counting {
    var step: DateStep
    var zoneName: String?
  }

  /// When an occurrence starts by the clock of its own zone, or of another that is known.
  private func start(of occurrence: Occurrence, in zone: String? = nil) -> DueMoment {
    let own = details.schedule.series(of: occurrence)?.zoneName
    if let zone, zone != own, !occurrence.isUntimed,
      let rules = details.schedule.zones?.rules(for: zone)
    {
      let wall = occurrence.start.wallTime(offset: rules.offset(at: occurrence.start))
      return DueMoment(date: wall.date, time: wall.time, zoneName: zone)
    }
    let isTimed = !occurrence.flags.contains(.wholeDays)
    return DueMoment(
      date: occurrence.date,
      time: isTimed ? TimeOfDay(minutes: Int(occurrence.startMinute)) : nil, zoneName: own)
  }

  private func date(
    _ form: Due.Form, _ counting: Counting, _ bindings: Bindings
  ) -> DueMoment? {
    let zone = counting.zoneName
    switch form {
    case .lead(let lead, let direction, let anchor):
      return base(anchor, direction, bindings, in: zone)
        .flatMap { counting.step.due(lead, direction, from: $0) }
    case .within(let span, let direction, let anchor):
      return base(anchor, direction, bindings, in: zone)
        .flatMap { counting.step.due(.within(span.count, span.unit), direction, from: $0) }
    case .beforeNext(let review):
      let next =
        review.map { details.next(of: $0, after: occurrence) } ?? details.next(after: occurrence)
      return next.map { start(of: $0, in: zone) }
    case .sameDay: return DueMoment(date: start(of: occurrence, in: zone).date)
    case .on(let days): return day(days).map { DueMoment(date: $0) }
    case .endOf(let unit):
      let day = start(of: occurrence, in: zone).date
      return DueMoment(date: context.span(of: unit, containing: day).last)
    case .date(let date): return DueMoment(date: date)
    }
  }

  /// What is counted from: a date with the time that it has.
  private func base(
    _ anchor: Anchor?, _ direction: Direction, _ bindings: Bindings, in zone: String?
  ) -> DueMoment? {
    func shown(_ occurrence: Occurrence) -> DueMoment { start(of: occurrence, in: zone) }
    switch anchor {
    case nil: return shown(occurrence)
    case .next(let review), .each(let review):
      return details.next(of: review, after: occurrence).map(shown)
    case .first(let review, of: let unit):
      return edge(of: review, unit, direction, isFirst: true).map(shown)
    case .last(let review, of: let unit):
      return edge(of: review, unit, direction, isFirst: false).map(shown)
    case .startOfEach(let unit):
      let date = occurrence.date
      let span =
        direction == .before
        ? context.span(of: unit, after: date) : context.span(of: unit, containing: date)
      return DueMoment(date: span.first)
    case .endOfEach(let unit):
      return DueMoment(date: context.span(of: unit, containing: occurrence.date).last)
    case .field(let reference, let name):
      return details.phrases.field(name, of: reference, bindings)?.firstDay(in: context)
        .map { DueMoment(date: $0) }
    }
  }

  /// The first or the last of a review in the period that the occurrence is in; where one counts
  /// back from it and it is over, that of the next.
  private func edge(
    of review: ReviewID, _ unit: PeriodUnit, _ direction: Direction, isFirst: Bool
  ) -> Occurrence? {
    let held = details.occurrences(of: review, matching: occurrence)
    func find(_ period: DateSpan) -> Occurrence? {
      isFirst
        ? held.first { period.contains($0.date) } : held.last { period.contains($0.date) }
    }
    let period = context.span(of: unit, containing: occurrence.date)
    let found = find(period)
    if direction == .before, found.map({ $0.start <= occurrence.start }) ?? true {
      return find(context.span(of: unit, after: occurrence.date)) ?? found
    }
    return found
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

extension DateStep {
  /// When something is due that counts so from a moment: of several counts, and of a range, at the
  /// earliest; of `within 3 days` on the last of them.
  func due(_ lead: Lead, _ direction: Direction, from base: DueMoment) -> DueMoment? {
    switch lead {
    case .within(let count, let unit):
      LeadCount(step: self).moment(count, unit, direction, from: base)
    case .counts(let counts, let unit) where counts.count == 1:
      LeadCount(step: self).moment(counts[0], unit, direction, from: base)
    default: LeadCount(step: self).dates(lead, direction, from: base)?.earliest
    }
  }
}

extension RecurrenceRule {
  fileprivate init(on days: DaySelection, of unit: PeriodUnit) {
    self.init(every: 1, .period(unit), on: days)
  }
}
