import RhythmCalendar

/// A second engine for the first to be compared with: it knows nothing but walking from day to day.
struct NaiveCalendar {
  struct Day {
    var number: Int
    var year: Int
    var month: Int
    var dayOfMonth: Int
    var weekday: Int
    var isWorking: Bool
  }

  let context: CalendarContext
  let days: [Day]
  /// The periods of each kind that lie whole in `days`, as ranges of its indices.
  private(set) var periods: [PeriodUnit: [Range<Int>]] = [:]
  private(set) var rounds: [Range<Int>] = []

  /// Days from 2019 to 2027; horizons should keep away from both ends.
  init(context: CalendarContext, holidays: Set<CivilDate>) {
    self.context = context
    var days: [Day] = []
    var (year, month, dayOfMonth) = (2019, 1, 1)
    var weekday = 1  // A Tuesday.
    var number = 17_897
    while year < 2028 {
      let isWorking =
        context.working.weekdays.rawValue >> UInt8(weekday) & 1 == 1
        && !holidays.contains(CivilDate(dayNumber: number))
      days.append(
        Day(
          number: number, year: year, month: month, dayOfMonth: dayOfMonth, weekday: weekday,
          isWorking: isWorking))
      number += 1
      weekday = (weekday + 1) % 7
      dayOfMonth += 1
      let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if dayOfMonth > lengths[month - 1] { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    self.days = days
    let weekStart = Int(context.weekStart.rawValue)
    periods[.day] = days.indices.map { $0..<$0 + 1 }
    periods[.workingDay] = days.indices.filter { days[$0].isWorking }.map { $0..<$0 + 1 }
    periods[.week] = cut { $0.weekday == weekStart }
    periods[.calendarMonth] = cut { $0.dayOfMonth == 1 }
    periods[.calendarQuarter] = cut { $0.dayOfMonth == 1 && [1, 4, 7, 10].contains($0.month) }
    periods[.calendarHalf] = cut { $0.dayOfMonth == 1 && [1, 7].contains($0.month) }
    periods[.calendarYear] = cut { $0.dayOfMonth == 1 && $0.month == 1 }
    switch context.fiscal.form {
    case .months(let start):
      func every(_ months: Int) -> [Range<Int>] {
        cut { $0.dayOfMonth == start.day && ($0.month - start.month + 12) % months == 0 }
      }
      periods[.fiscalMonth] = every(1)
      periods[.fiscalQuarter] = every(3)
      periods[.fiscalHalf] = every(6)
      periods[.fiscalYear] = every(12)
    case .weeks(let weekYear): cutYearsOfWeeks(weekYear)
    }
    if let cycle = context.cycles.first {
      var start = days.firstIndex { $0.number == Int(cycle.start.dayNumber) } ?? 0
      while start + cycle.days <= days.count {
        rounds.append(start..<start + cycle.days)
        start += cycle.days
      }
    }
  }

  private func cut(_ isFirst: (Day) -> Bool) -> [Range<Int>] {
    let starts = days.indices.filter { isFirst(days[$0]) }
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  private mutating func cutYearsOfWeeks(_ weekYear: WeekYear) {
    let days = days
    func isLastOfYear(_ index: Int) -> Bool {
      let day = days[index]
      switch weekYear.end {
      case .ordinal(_, let weekday, let month):
        return day.weekday == Int(weekday.rawValue) && day.month == month
          && index + 7 < days.count && days[index + 7].month != month
      case .weekday(let weekday, _, let target):
        guard day.weekday == Int(weekday.rawValue) else { return false }
        return (max(0, index - 3)...min(days.count - 1, index + 3)).contains {
          days[$0].month == target.month && days[$0].dayOfMonth == target.day
        }
      default: return false
      }
    }
    let starts = days.indices.dropFirst().filter { isLastOfYear($0 - 1) }
    let pattern = weekYear.pattern
    for (start, next) in zip(starts, starts.dropFirst()) {
      var weeks = pattern.monthWeeks
      if next - start == 371 {
        switch weekYear.extraWeek {
        case .last: weeks[weeks.count - 1] += 1
        case .month(let month): weeks[month - 1] += 1
        case .quarter(let quarter):
          weeks[pattern.quarterMonths[0..<quarter].reduce(0, +) - 1] += 1
        }
      }
      var quarters: [Range<Int>] = []
      var (day, month) = (start, 0)
      for months in pattern.quarterMonths {
        let quarterStart = day
        for _ in 0..<months {
          periods[.fiscalMonth, default: []].append(day..<day + weeks[month] * 7)
          day += weeks[month] * 7
          month += 1
        }
        quarters.append(quarterStart..<day)
      }
      periods[.fiscalQuarter, default: []] += quarters
      periods[.fiscalHalf, default: []].append(start..<quarters[1].upperBound)
      periods[.fiscalHalf, default: []].append(quarters[1].upperBound..<next)
      periods[.fiscalYear, default: []].append(start..<next)
    }
  }
}

extension NaiveCalendar {
  /// The dates of a rule with an anchor, or of one that counts every period.
  func dates(of rule: RecurrenceRule, in horizon: DateSpan) -> (dates: [CivilDate], missing: Int) {
    let periods = periods(of: rule.unit)
    let lower = Int((rule.anchor ?? horizon.first).dayNumber)
    let upper = Int(horizon.last.dayNumber)
    var phase = 0
    if rule.interval > 1 {
      var own = periods.firstIndex { days[$0.upperBound - 1].number >= lower } ?? 0
      for candidate in [own, own + 1, own - 1] {
        let chosen = selection(rule.days, of: periods[candidate], rule.unit).indices
        if chosen.contains(where: { days[$0].number == lower }) {
          own = candidate
          break
        }
      }
      phase = own
    }
    var found: Set<Int> = []
    var missing = 0
    for (index, period) in periods.enumerated()
    where (index - phase) % rule.interval == 0 && index >= phase
      && days[period.lowerBound].number <= upper + 10
      && days[period.upperBound - 1].number >= lower - 10
    {
      let (indices, lacks) = selection(rule.days, of: period, rule.unit)
      found.formUnion(indices)
      missing += lacks.count { start in
        let number = days[start].number
        return number >= lower && horizon.contains(CivilDate(dayNumber: number))
      }
    }
    var numbers = found.map { days[$0].number }.filter { $0 >= lower && $0 <= upper }.sorted()
    if let limit = rule.limit { numbers = Array(numbers.prefix(limit)) }
    numbers.removeAll { $0 < Int(horizon.first.dayNumber) }
    return (numbers.map { CivilDate(dayNumber: $0) }, missing)
  }

  private func periods(of unit: RecurrenceUnit) -> [Range<Int>] {
    switch unit {
    case .period(let unit): periods[unit] ?? []
    case .cycle: rounds
    }
  }

  /// The chosen days of one period, and for each day it lacks the start of where it was sought.
  private func selection(
    _ selection: DaySelection, of period: Range<Int>, _ unit: RecurrenceUnit
  ) -> (indices: [Int], lacks: [Int]) {
    switch selection {
    case .none: return ([period.lowerBound], [])
    case .weekdays(let set, of: let part):
      guard let parts = parts(part, of: period, unit) else { return ([], [period.lowerBound]) }
      let found = parts.flatMap { part in
        part.filter { set.rawValue >> UInt8(days[$0].weekday) & 1 == 1 }
      }
      let lacks = parts.filter { part in
        part.count < 7 && !part.contains { set.rawValue >> UInt8(days[$0].weekday) & 1 == 1 }
      }
      return (found, lacks.map(\.lowerBound))
    case .ordinals(let ordinals, of: let kind, within: let part):
      guard let parts = parts(part, of: period, unit) else { return ([], [period.lowerBound]) }
      var result: (indices: [Int], lacks: [Int]) = ([], [])
      for part in parts {
        let candidates = part.filter { index in
          switch kind {
          case .day: true
          case .workingDay: days[index].isWorking
          case .weekday(let weekday): days[index].weekday == Int(weekday.rawValue)
          }
        }
        for ordinal in ordinals {
          if ordinal.value > candidates.count {
            result.lacks.append(part.lowerBound)
          } else if ordinal.fromEnd {
            result.indices.append(candidates[candidates.count - ordinal.value])
          } else {
            result.indices.append(candidates[ordinal.value - 1])
          }
        }
      }
      return result
    case .monthDays(let monthDays):
      let found = period.filter { index in
        monthDays.contains { $0.month == days[index].month && $0.day == days[index].dayOfMonth }
      }
      return (found, [])
    case .dayNumbers(let numbers):
      let held = numbers.filter { $0 <= period.count }
      let lacks = numbers.filter { $0 > period.count }.map { _ in period.lowerBound }
      return (held.map { period.lowerBound + $0 - 1 }, lacks)
    case .union(let selections):
      let results = selections.map { self.selection($0, of: period, unit) }
      return (results.flatMap(\.indices), results.flatMap(\.lacks))
    }
  }

  /// The parts of a period that are meant; nil if it should have one and has not.
  private func parts(
    _ part: SubPeriod?, of period: Range<Int>, _ unit: RecurrenceUnit
  ) -> [Range<Int>]? {
    switch part {
    case nil: return [period]
    case .week(let number):
      let weeks = weeks(of: period, unit)
      return number <= weeks.count ? [weeks[number - 1]] : nil
    case .lastWeek:
      return weeks(of: period, unit).last.map { [$0] }
    case .month(let number):
      guard case .period(let unit) = unit, unit != .week else { return nil }
      let isFiscal = [.fiscalMonth, .fiscalQuarter, .fiscalHalf, .fiscalYear].contains(unit)
      let months = (periods[isFiscal ? .fiscalMonth : .calendarMonth] ?? []).filter {
        period.contains($0.lowerBound)
      }
      return number <= months.count ? [months[number - 1]] : nil
    case .namedMonth(let month):
      return period.filter { days[$0].month == month && days[$0].dayOfMonth == 1 }.map { first in
        var end = first
        while end < days.count, days[end].month == month { end += 1 }
        return first..<end
      }
    case .part(let index):
      guard let cycle = context.cycles.first else { return nil }
      let start = period.lowerBound + cycle.partDays[0..<index].reduce(0, +)
      return [start..<start + cycle.partDays[index]]
    }
  }

  /// The weeks of a period up to the one that holds its last day.
  private func weeks(of period: Range<Int>, _ unit: RecurrenceUnit) -> [Range<Int>] {
    var rule = WeekOneRule.daysOneToSeven
    if case .period(let unit) = unit { rule = context.weekOne.rule(for: unit) }
    if rule == .daysOneToSeven {
      return stride(from: period.lowerBound, to: period.upperBound, by: 7).map {
        $0..<min($0 + 7, period.upperBound)
      }
    }
    let weekStart = Int(context.weekStart.rawValue)
    var start = period.lowerBound
    while days[start].weekday != weekStart { start += rule == .firstFullWeek ? 1 : -1 }
    return stride(from: start, to: period.upperBound, by: 7).map { $0..<min($0 + 7, days.count) }
  }
}
