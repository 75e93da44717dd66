import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText

/// The next dates from today on, of one review or of all.
package struct NextDocument: Sendable {
  package let schedule: ScheduleDocument
  /// Of the schedule's rows the first so many.
  package let count: Int
  package let today: CivilDate
  /// What the plan covers.
  let horizon: DateSpan

  /// The next `count` dates that the schedule's horizon still has.
  package init(
    _ source: DocumentSource, count: Int, review: ReviewID? = nil, series: String? = nil,
    audience: Audience? = nil
  ) {
    horizon = source.schedule.horizon
    let days = DateSpan(first: source.today, last: horizon.last)
    schedule = ScheduleDocument(
      source,
      ScheduleDocument.Selection(days: days, audience: audience, review: review, series: series))
    self.count = min(max(0, count), schedule.rows.count)
    today = source.today
  }

  package var rows: [ScheduleRow] { (0..<count).compactMap { schedule.row(at: $0) } }
}

/// The next dates as a list of text.
package enum NextText {
  package static func write(
    _ document: NextDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    var page = PageText(style: style, into: output)
    output = ByteWriter()
    let rows = document.rows
    if rows.isEmpty { page.flow(absence(document)) }
    let dates = rows.map { dateWords($0, today: document.today) }
    let distances = rows.map { distance(from: document.today, to: $0.shown.start.date) }
    let dateWidth = (dates.map(DisplayWidth.of).max() ?? 0) + 2
    let distanceWidth = (distances.map(DisplayWidth.of).max() ?? 0) + 2
    let timeEnd = dateWidth + ScheduleText.timeWidth
    let titleStart = timeEnd + distanceWidth
    let widest = rows.map { DisplayWidth.of(VisibleText.line($0.title)) }.max() ?? 0
    let titleWidth = min(widest, max(20, style.width - titleStart - 24))
    for (index, row) in rows.enumerated() {
      page.put(dates[index], .strong)
      page.tab(to: dateWidth)
      page.put(row.shown.timeWords(isAsync: row.occurrence.flags.contains(.isAsync)))
      page.tab(to: timeEnd)
      page.put(distances[index], .quiet)
      page.tab(to: titleStart)
      page.pair(row.title, width: titleWidth, row.peopleWords, .quiet)
      let notes = row.notes(on: document.today.year)
      guard !notes.isEmpty else { continue }
      page.tab(to: titleStart)
      page.flow(notes.joined(separator: " · "), .quiet)
    }
    output = page.output
  }

  private static func absence(_ document: NextDocument) -> String {
    let today = DateWords.longDays(DateSpan(document.today))
    let horizon = document.horizon
    return horizon.last < document.today
      ? "The plan covers \(DateWords.longDays(horizon)), and \(today) is after that."
      : "Nothing is held from \(today) on."
  }

  private static func dateWords(_ row: ScheduleRow, today: CivilDate) -> String {
    DateWords.day(row.shown.start.date, on: today.year)
  }

  /// `today`, `tomorrow`, `in 12 days`
  private static func distance(from today: CivilDate, to date: CivilDate) -> String {
    switch today.days(to: date) {
    case ...0: "today"
    case 1: "tomorrow"
    case let days: "in \(days) days"
    }
  }
}
