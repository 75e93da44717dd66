import RhythmCalendar
import RhythmText

/// A length of time in words: `2 working days`, `30 minutes`.
package struct Span: Hashable, Sendable {
  package enum Unit: UInt8, Hashable, Sendable, CaseIterable {
    case minute, hour, day, workingDay, week, month, quarter, year
  }

  package var count: Int
  package var unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}

/// How long an occurrence takes.
package enum Length: Hashable, Sendable {
  case minutes(Int)
  /// Whole days, for what is held over several.
  case days(Int)
}

/// The hours between two times of one day.
package struct TimeRange: Hashable, Sendable {
  package var start: TimeOfDay
  package var end: TimeOfDay

  package init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end
  }
}

/// Some part of the calendar: `during quarter-close, 2026-08`.
package enum Stretch: Hashable, Sendable {
  case dates(DateSpan)
  case edge(PeriodEdge)
  case window(WindowID)
}

/// What limits a clause or a cadence to some of the dates.
package enum Filter: Hashable, Sendable {
  /// `in Q1, Q3`: quarters of the plan's fiscal year.
  case quarters([Int])
  /// `in December`: months of the calendar, 1 to 12.
  case months([Int])
  /// `in month 2 of quarter`, `in months 2 to 3`; `of` is `nil` where the period after `every` is meant.
  case monthNumbers(ClosedRange<Int>, of: PeriodUnit?)
  /// `in week 2`, `in weeks 5 to 6 of quarter`
  case weekNumbers(ClosedRange<Int>, of: PeriodUnit?)
  case during([Stretch])
  case exceptDuring([Stretch])
}

extension Span.Unit {
  /// `1 week`, `2 weeks`: the noun beside a number.
  package func words(_ count: Int) -> String {
    let noun =
      switch self {
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .workingDay: "working day"
      case .week: "week"
      case .month: "month"
      case .quarter: "quarter"
      case .year: "year"
      }
    return count == 1 ? noun : noun + "s"
  }
}
