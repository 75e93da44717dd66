import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// A cadence that gave no date in the horizon so far.
struct Idle {
  var subject: String
  var starting: Cadence.Bound?
  var until: Cadence.Bound?
  var hasFilters: Bool
}

/// A cadence all of whose dates are taken away.
struct Emptied {
  enum Reason {
    case window(WindowID)
    /// The one that is held `instead of` it.
    case otherReview
    /// The line that skips days off.
    case daysOff(SourceRange)
  }

  var subject: String
  var reason: Reason
  /// The first of the dates.
  var first: CivilDate
}

/// The lines of some clauses that have dates in the horizon.
struct LinesLeft {
  private(set) var lines: Set<Int> = []
  /// The first date of each line.
  private var first: [CivilDate?]
  private let firstLine: Int
  private let horizon: DateSpan

  init(_ dates: [SettledDate], in horizon: DateSpan, count: Int, _ firstLine: Int) {
    self.firstLine = firstLine
    self.horizon = horizon
    first = Array(repeating: nil, count: count)
    for settled in dates where horizon.contains(settled.nominal) {
      let index = Int(settled.line) - firstLine
      guard first.indices.contains(index) else { continue }
      lines.insert(index)
      first[index] = first[index] ?? settled.nominal
    }
  }

  /// All lines that are left; they are forgotten.
  mutating func takeAll() -> Set<Int> {
    defer { lines = [] }
    return lines
  }

  /// The lines of which these dates hold none any more, ascending, with their first date; they are
  /// forgotten.
  mutating func takeEmptied(by dates: [SettledDate]) -> [(line: Int, first: CivilDate)] {
    var gone = lines
    for settled in dates where !gone.isEmpty && horizon.contains(settled.nominal) {
      gone.remove(Int(settled.line) - firstLine)
    }
    lines.subtract(gone)
    return gone.sorted().compactMap { index in first[index].map { (index, $0) } }
  }
}

extension Scheduling {
  /// Notes the lines of which something is left.
  mutating func noteLasting(_ left: inout LinesLeft, _ segment: SeriesSegment) {
    for line in left.takeAll() { lasting.insert(segment.clauses.cadences[line].formRange) }
  }

  /// Notes the lines of which a step has left no date.
  mutating func noteEmptied(
    _ left: inout LinesLeft, _ dates: [SettledDate], _ segment: SeriesSegment,
    _ series: SeriesContext, because reason: (CivilDate) -> Emptied.Reason
  ) {
    for (line, first) in left.takeEmptied(by: dates) {
      let range = segment.clauses.cadences[line].formRange
      guard emptied[range] == nil, !plan[series.review].isBroken else { continue }
      emptied[range] = Emptied(subject: series.subject, reason: reason(first), first: first)
    }
  }

  /// Reports cadences that no series is held by.
  mutating func noteIdleCadences() {
    for (range, idle) in idle where !happening.contains(range) {
      var label = "gives no date"
      if case .date(let start)? = idle.starting, start > horizon.last {
        label = "starts after the plan ends"
      } else if case .date(let end)? = idle.until, end < horizon.first {
        label = "ended before the plan starts"
      } else if idle.hasFilters {
        label = "what follows it leaves no date"
      }
      noteNeverHeld(idle.subject, at: range, label)
    }
    for (range, emptied) in emptied where !lasting.contains(range) {
      switch emptied.reason {
      case .window(let window):
        let name = plan[window].name
        noteNeverHeld(
          emptied.subject, at: range, "all its dates are paused",
          [Label(name.range, "pauses it, as on \(emptied.first)")],
          help: [Help("give it other dates, or except it from what `\(name.value)` pauses")])
      case .otherReview:
        noteNeverHeld(
          emptied.subject, at: range, "another review is held instead on all its dates",
          help: [Help("give it other dates, or take the review away")])
      case .daysOff(let rule):
        noteNeverHeld(
          emptied.subject, at: range, "all its dates are days off",
          [Label(rule, "skips it, as on \(emptied.first.weekday.shortName) \(emptied.first)")],
          help: [Help("give it other days, or say `on non-working days keep`")])
      }
    }
  }

  private mutating func noteNeverHeld(
    _ subject: String, at range: SourceRange, _ label: String, _ secondary: [Label] = [],
    help: [Help] = []
  ) {
    findings.add(
      Finding(
        .noOccurrences,
        "`\(subject)` is never held by this line between \(horizon.first) and \(horizon.last)",
        at: range, label: label, secondary: secondary, help: help))
  }
}
