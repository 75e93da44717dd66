import RhythmCalendar
import RhythmPlan

/// What a lead leaves when it is counted from one anchor.
enum LeadDates: Hashable, Sendable {
  /// A date for each of its counts, in their order; with a time where hours were counted.
  case dates([DueMoment])
  /// Some day of these: `within 30 days after`, `2 to 3 weeks before`.
  case stretch(DateSpan)

  /// The earlier edge, by which what is due is due.
  var earliest: DueMoment? {
    switch self {
    case .dates(let moments): moments.min { ($0.date, $0.minutes) < ($1.date, $1.minutes) }
    case .stretch(let days): DueMoment(date: days.first)
    }
  }
}

/// Counts leads from anchors: the one grammar of cadences, duties, and the ends of windows.
struct LeadCount {
  /// The working days that are counted are its.
  let step: DateStep

  /// What a lead leaves; nil where no day is worked and working days are counted.
  ///
  /// Counting starts on the next day, so `within 3 days after` are the three days that follow.
  func dates(_ lead: Lead, _ direction: Direction, from anchor: DueMoment) -> LeadDates? {
    switch lead {
    case .counts(let counts, let unit):
      return .dates(counts.compactMap { moment($0, unit, direction, from: anchor) })
    case .range(let first, let second, let unit):
      if unit.isOfClock {
        return .dates([clock(max(first, second), unit, direction, from: anchor)])
      }
      guard let start = date(first, unit, direction, from: anchor.date),
        let end = date(second, unit, direction, from: anchor.date)
      else { return nil }
      return .stretch(DateSpan(first: min(start, end), last: max(start, end)))
    case .within(let count, let unit):
      if unit.isOfClock { return .dates([clock(count, unit, direction, from: anchor)]) }
      let one: Span.Unit = unit == .workingDay ? .workingDay : .day
      guard let near = date(1, one, direction, from: anchor.date),
        let far = date(count, unit, direction, from: anchor.date)
      else { return nil }
      return .stretch(
        direction == .before
          ? DateSpan(first: min(far, near), last: near)
          : DateSpan(first: near, last: max(near, far)))
    case .weekday(let weekday):
      let from = anchor.date
      let days =
        direction == .before
        ? -(weekday.days(to: from.weekday) + 6) % 7 - 1
        : (from.weekday.days(to: weekday) + 6) % 7 + 1
      return .dates([DueMoment(date: from.adding(days: days))])
    case .weekdayNearest(let weekday, let counts, let unit):
      return .dates(
        counts.compactMap { date($0, unit, direction, from: anchor.date) }
          .map { DueMoment(date: $0.nearest(weekday)) })
    }
  }

  /// What one count leaves; nil where no day is worked and working days are counted.
  func moment(
    _ count: Int, _ unit: Span.Unit, _ direction: Direction, from anchor: DueMoment
  ) -> DueMoment? {
    unit.isOfClock
      ? clock(count, unit, direction, from: anchor)
      : date(count, unit, direction, from: anchor.date).map { DueMoment(date: $0) }
  }

  private func date(
    _ count: Int, _ unit: Span.Unit, _ direction: Direction, from date: CivilDate
  ) -> CivilDate? {
    let count = min(max(0, count), 1_000_000)
    return step.date(direction == .before ? -count : count, unit, from: date)
  }

  /// Hours and minutes count from the time of the anchor, or from its midnight where it has none.
  private func clock(
    _ count: Int, _ unit: Span.Unit, _ direction: Direction, from anchor: DueMoment
  ) -> DueMoment {
    let length = min(max(0, count), 10_000_000) * (unit == .hour ? 60 : 1)
    let minutes = Int(anchor.time?.minutes ?? 0) + (direction == .before ? -length : length)
    let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    return DueMoment(
      date: anchor.date.adding(days: days), time: TimeOfDay(minutes: minutes - days * 1440),
      zoneName: anchor.zoneName)
  }
}

extension CivilDate {
  /// The nearest such weekday, itself included; there is never a tie among seven.
  func nearest(_ weekday: Weekday) -> CivilDate {
    let later = self.weekday.days(to: weekday)
    return adding(days: later > 3 ? later - 7 : later)
  }
}

extension DueMoment {
  /// A day without a time comes before its times.
  fileprivate var minutes: Int { time.map { Int($0.minutes) } ?? -1 }
}

extension Span.Unit {
  var isOfClock: Bool { self == .hour || self == .minute }
}

extension Lead {
  /// Whether it leaves some days to choose from, and not dates.
  var leavesStretch: Bool {
    switch self {
    case .range(_, _, let unit), .within(_, let unit): !unit.isOfClock
    case .counts, .weekday, .weekdayNearest: false
    }
  }

  /// Whether it counts hours or minutes, so that what it gives has a time of day.
  var isOfClock: Bool {
    switch self {
    case .counts(_, let unit), .range(_, _, let unit), .within(_, let unit): unit.isOfClock
    case .weekday, .weekdayNearest: false
    }
  }

  /// The most days that it can lie away from its anchor, weeks of days off included; at most 1100.
  var reach: Int {
    let (counts, unit): ([Int], Span.Unit) =
      switch self {
      case .counts(let counts, let unit): (counts, unit)
      case .range(let first, let second, let unit): ([first, second], unit)
      case .within(let count, let unit): ([count], unit)
      case .weekday: ([1], .week)
      case .weekdayNearest(_, let counts, let unit): (counts, unit)
      }
    let days =
      switch unit {
      case .minute, .hour: 1
      case .day: 1
      case .workingDay: 3
      case .week: 7
      case .month: 31
      case .quarter: 92
      case .year: 366
      }
    return min(1100, min(1100, max(0, counts.max() ?? 0)) * days + 14)
  }
}
