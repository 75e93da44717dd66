import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A simple bound: the working days of a stretch, of those whom the series needs first, times what
  /// fits into the hours of one. Absences are left aside: who is on leave holds nothing, and knows it.
  static let infeasibleQuota = Check(name: .infeasibleQuota) { input, findings in
    var reported: Set<SourceRange> = []
    for quota in input.schedule.quotas where !reported.contains(quota.range) {
      guard let room = Room(for: quota, input), let stretch = room.tooShort(for: quota) else {
        continue
      }
      reported.insert(quota.range)
      findings.append(room.finding(quota, stretch))
    }
  }
}

/// How many times what takes so long fits into days.
private struct Room {
  let subject: String
  let working: WorkingCalendar
  let context: CalendarContext
  /// How often it fits into one day; at least one where the day has any hours.
  let timesADay: Int

  init?(for quota: Quota, _ input: CheckInput) {
    let index = Int(quota.series)
    guard input.schedule.series.indices.contains(index) else { return nil }
    let series = input.schedule.series[index]
    if input.plan.reviews[Int(series.review.index)].isBroken { return nil }
    let days = input.schedule.workingDays
    subject = series.id
    context = days.calendar
    let person = series.participants.required.first
    working = person.map { days[$0] } ?? days.plan
    let hours = person.map { days.hours(of: $0) } ?? days.planHours
    let minutes = max(0, Int(hours.end.minutes) - Int(hours.start.minutes))
    timesADay = quota.minutes > 0 ? max(1, minutes / quota.minutes) : max(1, minutes)
  }

  /// The first stretch that cannot hold the quota. One without any working day is left out: nobody
  /// expects anything of it.
  func tooShort(for quota: Quota) -> (days: DateSpan, working: Int)? {
    for days in quota.days {
      for stretch in stretches(of: quota.period, in: days) {
        let count = working.count(in: stretch)
        if count > 0, count * timesADay < quota.count { return (stretch, count) }
      }
    }
    return nil
  }

  /// The whole periods, or the days in a row that start on each day, within some days.
  private func stretches(of period: Cadence.QuotaPeriod, in days: DateSpan) -> [DateSpan] {
    switch period {
    case .each(let unit): return context.spans(of: unit, over: days).filter(days.contains)
    case .rolling(let count, let unit):
      let length = min(max(1, count), 4000) * unit.leastDays
      guard length <= days.count else { return [] }
      return (0...(days.count - length)).map {
        DateSpan(first: days.first.adding(days: $0), count: length)
      }
    }
  }

  func finding(_ quota: Quota, _ stretch: (days: DateSpan, working: Int)) -> Finding {
    let days = stretch.working == 1 ? "1 working day" : "\(stretch.working) working days"
    let times = stretch.working * timesADay
    return Finding(
      .infeasibleQuota,
      "`\(subject)` is asked for \(quota.count) times from \(stretch.days.first) to "
        + "\(stretch.days.last), and \(times == 1 ? "1 fits" : "\(times) fit") into \(days)",
      at: quota.range, label: "cannot be held",
      help: [Help("ask for fewer, shorten them, or write `except during` for such days")])
  }
}

extension PeriodUnit {
  /// The fewest days that one has, so that a stretch of several is not told too long.
  fileprivate var leastDays: Int {
    switch self {
    case .day, .workingDay: 1
    case .week: 7
    case .calendarMonth, .fiscalMonth: 28
    case .calendarQuarter, .fiscalQuarter: 84
    case .calendarHalf, .fiscalHalf: 168
    case .calendarYear, .fiscalYear: 364
    }
  }
}
