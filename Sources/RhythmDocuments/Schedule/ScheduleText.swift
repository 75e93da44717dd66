import RhythmCalendar
import RhythmText

/// A schedule as a page of text: weeks, their days, and a line an occurrence.
package enum ScheduleText {
  package static func write(
    _ document: ScheduleDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    var page = PageText(style: style, into: output)
    output = ByteWriter()
    writeHeader(document, into: &page)
    let weeks = document.weeks()
    let titleWidth = ScheduleText.titleWidth(of: weeks.lazy.flatMap(\.days), style: style)
    for week in weeks {
      page.heading(week.position.heading)
      for day in week.days {
        page.put(DateWords.day(day.date, on: week.position.days.first.year), .strong)
        if let dayOff = day.dayOff { page.put("  \(dayOff)", .quiet) }
        page.endLine()
        for row in day.rows { write(row, titleWidth: titleWidth, into: &page) }
      }
    }
    if weeks.isEmpty {
      page.space()
      page.flow("Nothing is held in these days.")
    }
    let waiting = document.waiting
    if !waiting.isEmpty {
      page.heading("Waiting for a date")
      for line in waiting { page.flow(line) }
    }
    output = page.output
  }

  private static func writeHeader(_ document: ScheduleDocument, into page: inout PageText) {
    page.space()
    page.put(document.title, .strong)
    if let audience = document.selection.audience { page.put(" · for \(audience.title)", .strong) }
    page.endLine()
    var facts = DateWords.longDays(document.selection.days)
    if let zone = document.zoneName { facts += " · times in \(zone)" }
    page.put(facts, .quiet)
    page.endLine()
  }

  /// The columns that titles take, so that what follows them stands in one column.
  static func titleWidth(of days: some Sequence<ScheduleWeek.Day>, style: PageStyle) -> Int {
    var width = 0
    for day in days {
      for row in day.rows { width = max(width, DisplayWidth.of(VisibleText.line(row.title))) }
    }
    return min(width, style.width - 2 - timeWidth - 2 - 26)
  }

  /// Columns for `09:00–09:45` and the gap after it.
  static let timeWidth = 13

  static func write(_ row: ScheduleRow, titleWidth: Int, into page: inout PageText) {
    let indent = 2
    page.tab(to: indent)
    let isHeld = row.occurrence.flags.contains(.held)
    page.put(
      isHeld ? "held" : row.shown.timeWords(isAsync: row.occurrence.flags.contains(.isAsync)))
    page.tab(to: indent + timeWidth)
    page.pair(row.title, width: max(20, titleWidth), row.peopleWords, .quiet)
    let notes = row.notes(on: row.shown.start.date.year)
    guard !notes.isEmpty else { return }
    page.tab(to: indent + timeWidth)
    page.flow(notes.joined(separator: " · "), .quiet)
  }
}

extension WeekPosition {
  /// `Week 2026-W12 · FY27 Q1, week 7`
  var heading: String {
    let week = weekOfQuarter.map { ", week \($0)" } ?? ""
    return "Week \(name) · \(fiscalName)\(week)"
  }
}

extension WallSpan {
  /// `09:00–09:45`, `all day`; of what nobody meets for the end alone, `by 17:00`.
  func timeWords(isAsync: Bool) -> String {
    guard let first = start.time, let last = end.time else { return isAsync ? "async" : "all day" }
    if start == end { return isAsync ? "by \(last)" : "\(first)" }
    return isAsync ? "by \(last)" : "\(first)–\(last)"
  }

  /// `Mon 16 Mar 09:00`, `Mon 16 Mar by 17:00`: when it is, where only one moment is told.
  func momentWords(isAsync: Bool, on page: Int) -> String {
    guard isAsync, start.time != nil, end.time != nil else {
      return DateWords.moment(start, on: page)
    }
    return "\(DateWords.day(start.date, on: page)) \(timeWords(isAsync: true))"
  }
}

extension ScheduleRow {
  /// Who, in short: `you chair`, `Vera Lind chairs, you attend`, `Vera Lind +3`.
  var peopleWords: String {
    if let part {
      if part == .chair || people.chairTitle.isEmpty { return part.words }
      return "\(part.words) · \(people.chairTitle)"
    }
    let others = max(0, people.count - (people.chair.isEmpty ? 0 : 1))
    if people.chairTitle.isEmpty {
      return others == 0 ? "" : others == 1 ? "1 person" : "\(others) people"
    }
    return others == 0 ? people.chairTitle : "\(people.chairTitle) +\(others)"
  }

  /// What is special about it: another day's end, its own clock, a move, who is missing.
  func notes(on page: Int) -> [String] {
    var notes: [String] = []
    if shown.end.date > shown.start.date, shown.end.time == nil {
      notes.append("to \(DateWords.day(shown.end.date, on: page))")
    }
    if let ownTime, let time = ownTime.time, let zoneName {
      let day =
        ownTime.date == shown.start.date ? "" : " on \(DateWords.day(ownTime.date, on: page))"
      notes.append("\(time)\(day) in \(zoneName)")
    }
    if let change { notes.append(change.words(on: page)) }
    if !missing.isEmpty { notes.append("without \(missing.joined(separator: ", "))") }
    return notes
  }
}
