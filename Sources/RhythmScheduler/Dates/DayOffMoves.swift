import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan

/// Whose days off count for a series, and what is done then.
struct DayOffDuty {
  /// In the order in which they are asked, each with the days of those whom it names.
  var rules: [(rule: DayOffRule, working: WorkingCalendar)]
  /// Days on which all of them and the plan work.
  var common: WorkingCalendar
}

extension Scheduling {
  /// Moves or drops the dates that fall on days off, and drops those moved to where another is.
  mutating func settleDaysOff(
    _ dates: inout [SettledDate], _ segment: SeriesSegment, _ series: SeriesContext, firstLine: Int
  ) {
    let plan = workingDays.plan
    var duties = DayOffDuties(segment.clauses, series, self)
    if duties.isEmpty {
      for settled in dates where !plan.isWorkingDay(settled.nominal) {
        noteDayOff(settled, segment, series, firstLine)
      }
      return
    }
    var kept: [SettledDate] = []
    kept.reserveCapacity(dates.count)
    var hasMoved = false
    for var settled in dates {
      let date = settled.nominal
      let duty = duties.duty(for: settled, cadence(settled, segment, firstLine), self)
      if duty.common.isWorkingDay(date) {
        kept.append(settled)
        continue
      }
      guard let rule = duty.rules.first(where: { !$0.working.isWorkingDay(date) })?.rule else {
        noteDayOff(settled, segment, series, firstLine)
        kept.append(settled)
        continue
      }
      switch rule.move.settle(date, working: duty.common, in: context) {
      case .kept: kept.append(settled)
      case .skipped: continue
      case .moved(to: let target) where isLost(settled, at: target):
        noteNoWorkingDay(settled, rule, segment, series, firstLine, isBeyond: true)
      case .moved(to: let target):
        settled.date = target
        settled.flags.insert(.movedFromDayOff)
        hasMoved = true
        noteAcrossPeriod(settled, rule, segment, series, firstLine)
        kept.append(settled)
      case .noWorkingDay: noteNoWorkingDay(settled, rule, segment, series, firstLine)
      }
    }
    dates = kept
    if hasMoved { dropMovedTogether(&dates, segment, series, firstLine) }
  }

  /// Whether a date of the plan would go so far beyond it that nobody would look for it there: what
  /// moves over the turn of a year by some days is held in the next year's plan.
  private func isLost(_ settled: SettledDate, at target: CivilDate) -> Bool {
    planHorizon.contains(settled.nominal) && !planHorizon.contains(target)
      && abs(settled.nominal.days(to: target)) > 14
  }

  func dayOffDuty(_ clauses: ReviewClauses, _ series: SeriesContext) -> DayOffDuty {
    let own = clauses.daysOff
    let inherited = (plan.header?.daysOff ?? []).filter { rule in
      !own.contains { $0.whose == rule.whose }
    }
    let rules = own + inherited
    if rules.isEmpty { return DayOffDuty(rules: [], common: workingDays.plan) }
    let calendars = rules.map { rule in
      switch rule.whose {
      case .plan: workingDays.plan
      case .everyone:
        WorkingCalendar(
          workedInAll: series.bindings.participants.required.map { workingDays[$0] })
      case .people(let term):
        WorkingCalendar(
          workedInAll: phrases.people(term, series.bindings).map { workingDays[$0] })
      }
    }
    let isPlans = rules.allSatisfy { $0.whose == .plan }
    return DayOffDuty(
      rules: Array(zip(rules, calendars)),
      common: isPlans
        ? workingDays.plan : WorkingCalendar(workedInAll: [workingDays.plan] + calendars))
  }

  private func cadence(_ settled: SettledDate, _ segment: SeriesSegment, _ firstLine: Int)
    -> Cadence?
  {
    let index = Int(settled.line) - firstLine
    let cadences = segment.clauses.cadences
    return cadences.indices.contains(index) ? cadences[index] : nil
  }

  private mutating func noteDayOff(
    _ settled: SettledDate, _ segment: SeriesSegment, _ series: SeriesContext, _ firstLine: Int
  ) {
    guard horizon.contains(settled.nominal),
      let cadence = cadence(settled, segment, firstLine)
    else { return }
    findings.note(
      .fallsOnDayOff, at: cadence.formRange, of: series.subject, on: settled.nominal,
      detail: workingDays.holiday(on: settled.nominal) ?? "",
      help: [
        Help("say it here or in the plan: `on non-working days move to next working day`"),
        Help("or, if it is meant: `on non-working days keep`"),
      ])
  }

  private mutating func noteNoWorkingDay(
    _ settled: SettledDate, _ rule: DayOffRule, _ segment: SeriesSegment, _ series: SeriesContext,
    _ firstLine: Int, isBeyond: Bool = false
  ) {
    guard horizon.contains(settled.nominal), let cadence = cadence(settled, segment, firstLine)
    else { return }
    findings.note(
      .noWorkingDay, at: cadence.formRange, of: series.subject, on: settled.nominal,
      detail: workingDays.holiday(on: settled.nominal) ?? "",
      secondary: [
        Label(
          rule.range,
          isBeyond ? "would move it far beyond the plan" : "does not let it go further")
      ],
      help: [
        Help("give it more room, or say `on non-working days skip`"),
        Help("or date it by hand: `cancel \(settled.nominal) because \"...\"`"),
      ])
  }

  private mutating func noteAcrossPeriod(
    _ settled: SettledDate, _ rule: DayOffRule, _ segment: SeriesSegment, _ series: SeriesContext,
    _ firstLine: Int
  ) {
    guard rule.move.within == nil, horizon.contains(settled.nominal),
      let cadence = cadence(settled, segment, firstLine), let unit = cadence.namedPeriod,
      !context.span(of: unit, containing: settled.nominal).contains(settled.date)
    else { return }
    findings.note(
      .movedAcrossPeriod, at: cadence.formRange, of: series.subject, on: settled.nominal,
      detail: "to \(settled.date.weekday.shortName) \(settled.date)",
      secondary: [Label(rule.range, "moves it")],
      help: [Help("end the line on days off with `in the same \(unit.noun)`")])
  }

  private mutating func dropMovedTogether(
    _ dates: inout [SettledDate], _ segment: SeriesSegment, _ series: SeriesContext,
    _ firstLine: Int
  ) {
    // Few dates move, so those that stay are searched and not hashed: where they are not moved, they
    // ascend.
    let staying = dates.filter { !$0.flags.contains(.movedFromDayOff) }.map(\.date)
    var taken: [CivilDate] = []
    var dropped: [SettledDate] = []
    dates.removeAll { settled in
      guard settled.flags.contains(.movedFromDayOff) else { return false }
      if !staying.containsInOrder(settled.date), !taken.contains(settled.date) {
        taken.append(settled.date)
        return false
      }
      dropped.append(settled)
      return true
    }
    for settled in dropped where horizon.contains(settled.nominal) {
      guard let cadence = cadence(settled, segment, firstLine) else { continue }
      findings.note(
        .movedTogether, at: cadence.formRange, of: series.subject, on: settled.nominal,
        detail: "to \(settled.date.weekday.shortName) \(settled.date)",
        help: [Help("say `on non-working days skip`, if that is what is meant")])
    }
  }
}

extension [CivilDate] {
  /// Whether a date is among these, which ascend. A binary search.
  fileprivate func containsInOrder(_ date: CivilDate) -> Bool {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] < date { lower = middle + 1 } else { upper = middle }
    }
    return lower < count && self[lower] == date
  }
}

extension Cadence {
  /// The month, quarter, half or year within which the rule means its days.
  fileprivate var namedPeriod: PeriodUnit? {
    guard case .every(_, .period(let unit), let days) = form else { return nil }
    switch unit {
    case .day, .workingDay, .week: return nil
    default: break
    }
    switch days {
    case .ordinals(_, of: _, within: .month), .weekdays(_, of: .month):
      return unit.isCalendars ? .calendarMonth : .fiscalMonth
    default: return unit
    }
  }
}
