import RhythmCalendar
import RhythmPlan

extension LoadWriter {
  /// Writes what quotas ask for beyond what is held and dated: so many times their length, spread
  /// over the working days of each period that the person has.
  ///
  /// Periods lie where the calendar has them, not where the schedule starts, so a week has the same
  /// load whatever else is asked for.
  mutating func writeQuotas() {
    for (index, quota) in schedule.quotas.enumerated() {
      guard let first = quota.days.first?.first, let last = quota.days.last?.last else { continue }
      var sessions = QuotaSessions(quota, at: index, details)
      if sessions.turns.isEmpty { continue }
      let passing = sessions.passing
      var gone: [PersonID] = []
      let filled = details.filledDates(of: quota)
      let count = min(max(0, quota.count), 10_000)
      let periods = QuotaPeriods(quota.period, schedule.workingDays.calendar, from: first)
      var period = periods.period(containing: first)
      while period.days.first <= last {
        let absent = passing.filter { !time.isEmployed($0, in: period.days) }
        if absent != gone {
          gone = absent
          sessions = QuotaSessions(quota, at: index, details, without: gone)
        }
        let done = filled.count { period.days.contains($0) }
        if done < count {
          let start = period.number &* count &+ done
          for share in sessions.shares(count - done, from: start) {
            spread(share, over: period.days, quota)
          }
        }
        period = periods.period(containing: period.days.last.adding(days: 1))
      }
    }
  }

  private mutating func spread(_ share: QuotaShare, over days: DateSpan, _ quota: Quota) {
    let working = workingDates(of: share.person, in: days)
    let total = Int(share.entry.minutes)
    let isWhole = quota.days.contains { $0.contains(days) }
    let mayBeAway = details.mayBeAway(share.person)
    var entry = share.entry
    var given = 0
    for (index, date) in working.enumerated() {
      let minutes = total * (index + 1) / working.count - given
      given &+= minutes
      guard minutes > 0, isWhole || quota.days.contains(where: { $0.contains(date) }),
        !mayBeAway || time.isThere(share.person, on: date)
      else { continue }
      entry.day = date
      entry.minutes = Int32(clamping: minutes)
      add(entry, of: share.person)
    }
  }
}

extension LoadWriter {
  /// The days on which somebody works, away or not. Those who share a period mostly share a calendar.
  private mutating func workingDates(of person: PersonID, in days: DateSpan) -> [CivilDate] {
    let ofClass = clocks.number(of: person)
    if let workingDates, workingDates.ofClass == ofClass, workingDates.days == days {
      return workingDates.dates
    }
    let calendar = schedule.workingDays[person]
    var dates: [CivilDate] = []
    for number in days.first.dayNumber...days.last.dayNumber {
      let date = CivilDate(dayNumber: number)
      if calendar.isWorkingDay(date) { dates.append(date) }
    }
    workingDates = (ofClass, days, dates)
    return dates
  }
}

/// What one person has to give to the sessions of one period.
struct QuotaShare {
  var person: PersonID
  /// Without its day.
  var entry: LoadEntry
}

/// The periods of a quota, wherever the schedule starts.
struct QuotaPeriods {
  private let period: Cadence.QuotaPeriod
  private let calendar: CalendarContext
  private let origin: CivilDate

  init(_ period: Cadence.QuotaPeriod, _ calendar: CalendarContext, from origin: CivilDate) {
    self.period = period
    self.calendar = calendar
    self.origin = origin
  }

  /// The period that holds a day, and its number in the row of all.
  func period(containing date: CivilDate) -> (days: DateSpan, number: Int) {
    switch period {
    case .each(let unit), .rolling(1, let unit):
      let days = calendar.span(of: unit, containing: date)
      return (days, Int(days.first.dayNumber) / max(1, min(28, days.count)))
    case .rolling(let count, let unit):
      let count = min(max(1, count), 1000)
      switch unit {
      case .day: return rows(of: count, containing: date)
      // Five of seven days are worked, on the whole.
      case .workingDay: return rows(of: (count * 7 + 4) / 5, containing: date)
      case .week: return rows(of: count * 7, containing: date)
      default: return periods(count, unit, containing: date)
      }
    }
  }

  /// So many days in a row, counted from the start of a week.
  private func rows(of count: Int, containing date: CivilDate) -> (days: DateSpan, number: Int) {
    let anchor = calendar.span(of: .week, containing: CivilDate(dayNumber: 0)).first
    let distance = anchor.days(to: date)
    let number = distance >= 0 ? distance / count : (distance - count + 1) / count
    return (DateSpan(first: anchor.adding(days: number * count), count: count), number)
  }

  /// So many periods in a row, counted from the one in which the quota starts.
  private func periods(
    _ count: Int, _ unit: PeriodUnit, containing date: CivilDate
  ) -> (days: DateSpan, number: Int) {
    var number = 0
    var days = calendar.span(of: unit, containing: origin)
    while true {
      for _ in 1..<count {
        days.last = calendar.span(of: unit, after: days.last).last
      }
      if date <= days.last || number >= 10_000 { return (days, number) }
      number += 1
      days = calendar.span(of: unit, after: days.last)
    }
  }
}
