import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// What is held, or due, in a window that pauses its review: a rule drops what it would hold then,
  /// and leaves what a person dated, what is moved there from a day off, and deadlines.
  static let inQuietTime = Check(name: .inQuietTime) { input, findings in
    let quiet = input.details.quietTimes
    if quiet.isEmpty { return }
    // Which windows pause each series; few series are paused by any.
    let pausing = input.schedule.series.map { series in
      input.plan.reviews[Int(series.review.index)].isBroken
        ? [] : quiet.filter { input.details.pauses($0, series) }
    }
    guard pausing.contains(where: { !$0.isEmpty }) else { return }
    var causes = QuietCauses(input)
    for occurrence in input.schedule.occurrences {
      for time in pausing[Int(occurrence.series)] {
        causes.note(occurrence, time)
        causes.noteDuties(of: occurrence, time)
      }
    }
    findings += causes.findings
  }
}

/// What falls into windows that pause it, by the line that puts it there.
private struct QuietCauses {
  private struct Key: Hashable {
    var range: SourceRange
    var window: WindowID
  }

  private struct Cause {
    var what: String
    var dates: Set<CivilDate>
    var first: CivilDate
    var stretch: DateSpan
    var help: String
  }

  private let input: CheckInput
  private var causes: [Key: Cause] = [:]

  init(_ input: CheckInput) { self.input = input }

  mutating func note(_ occurrence: Occurrence, _ time: QuietTime) {
    // What took place is past mending.
    guard !occurrence.flags.contains(.held),
      let stretch = time.stretch(holding: occurrence.date),
      let series = input.schedule.series(of: occurrence)
    else { return }
    let review = input.plan[series.review].name
    let range =
      input.exception(behind: occurrence, series)
      ?? input.details.cadence(of: occurrence)?.formRange ?? review.range
    add(
      "`\(series.id)` is held", on: occurrence.date, stretch, time,
      at: range, help: "give it a date outside: the window ends on \(day(stretch.last))")
  }

  mutating func noteDuties(of occurrence: Occurrence, _ time: QuietTime) {
    guard let series = input.schedule.series(of: occurrence),
      time.stretch(holding: occurrence.date) == nil,
      isNear(occurrence.date, time)
    else { return }
    let next = input.details.next(after: occurrence)?.date
    for duty in input.details.duties(of: occurrence) {
      // What is due by a date that is in quiet time itself follows from that.
      guard let due = duty.due?.date, let stretch = time.stretch(holding: due), due != next
      else { continue }
      let name = input.plan[series.review].name.value
      let what: String
      switch duty.kind {
      case .prep:
        // The first date after a window is prepared on its last days.
        let left = DateSpan(first: due, last: stretch.last)
        if input.schedule.workingDays.plan.count(in: left) <= 3 { continue }
        what = "a preparation for `\(name)` is due"
      case .followUp: what = "a follow-up of `\(name)` is due"
      case .expects: what = "what `\(name)` expects is due"
      }
      add(
        what, on: due, stretch, time, at: duty.range,
        help: "let it be due before \(day(stretch.first)) or after \(day(stretch.last))")
    }
  }

  /// Whether a date is so near to a window that something of it may be due then.
  private func isNear(_ date: CivilDate, _ time: QuietTime) -> Bool {
    time.stretch(holding: date.adding(days: 45)) != nil
      || time.days.contains {
        $0.first.adding(days: -45) <= date && date <= $0.last.adding(days: 45)
      }
  }

  private mutating func add(
    _ what: String, on date: CivilDate, _ stretch: DateSpan, _ time: QuietTime,
    at range: SourceRange, help: String
  ) {
    let key = Key(range: range, window: time.window)
    guard var cause = causes[key] else {
      causes[key] = Cause(what: what, dates: [date], first: date, stretch: stretch, help: help)
      return
    }
    cause.dates.insert(date)
    if date < cause.first { (cause.first, cause.what, cause.help) = (date, what, help) }
    causes[key] = cause
  }

  /// All, in the order of their places.
  var findings: [Finding] {
    causes.sorted { ($0.key.range, $0.key.window.index) < ($1.key.range, $1.key.window.index) }
      .map { key, cause in
        let window = input.plan[key.window].name
        let first = day(cause.first)
        let dates = cause.dates.count == 1 ? first : "\(cause.dates.count) dates, first on \(first)"
        return Finding(
          .inQuietTime,
          "\(cause.what) on \(dates), in the window `\(window.value)`, which pauses it",
          at: key.range, label: "in quiet time",
          secondary: [Label(window.range, "pauses it")],
          help: [
            Help(cause.help),
            Help("or, if it is meant: `waive in-quiet-time because \"...\"`"),
          ])
      }
  }

  private func day(_ date: CivilDate) -> String { "\(date.weekday.shortName) \(date)" }
}
