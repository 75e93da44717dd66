import RhythmCalendar
import RhythmText

/// Monday's page as text for a terminal.
package enum AgendaText {
  package static func write(
    _ agenda: AgendaDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    var page = PageText(style: style, into: output)
    output = ByteWriter()
    writeHeader(agenda, into: &page)
    writeWeek(agenda, into: &page)
    writeList("TO FIT IN", agenda.quotas.map { $0.words(on: agenda.year) }, into: &page)
    writeDuties(agenda, into: &page)
    writeActions(agenda, into: &page)
    writeSheets(agenda, into: &page)
    writeList("YOUR TIME", agenda.load.lines, into: &page)
    writeList("NOT HELD THIS WEEK", agenda.notHeld.map { $0.words(on: agenda.year) }, into: &page)
    writeList("WAITING FOR A DATE", agenda.waiting, into: &page)
    output = page.output
  }

  private static func writeHeader(_ agenda: AgendaDocument, into page: inout PageText) {
    page.space()
    page.flow(agenda.heading, .strong)
    page.flow(agenda.subheading, .quiet)
    if agenda.absences.isEmpty && agenda.daysOff.isEmpty { return }
    page.space()
    for (index, holiday) in agenda.daysOff.enumerated() {
      page.put(index == 0 ? "Days off" : "", .strong)
      page.tab(to: 10)
      let half = holiday.isHalf ? " (half day)" : ""
      page.flow("\(DateWords.day(holiday.date, on: agenda.year)): \(holiday.title)\(half)")
    }
    for (index, absence) in agenda.absences.enumerated() {
      page.put(index == 0 ? "Away" : "", .strong)
      page.tab(to: 10)
      page.flow(absence.words(on: agenda.year))
    }
  }

  private static func writeWeek(_ agenda: AgendaDocument, into page: inout PageText) {
    guard !agenda.days.isEmpty else {
      page.space()
      page.flow(agenda.emptyWeek)
      if let next = agenda.next { page.flow(agenda.nextWords(next)) }
      return
    }
    page.heading("YOUR WEEK")
    let entries = agenda.days.flatMap(\.entries)
    let dayWidth = 12
    let timeEnd = dayWidth + ScheduleText.timeWidth
    let partWidth = entries.map { DisplayWidth.of(VisibleText.line($0.partWords)) }.max() ?? 0
    let widest = entries.map { DisplayWidth.of(VisibleText.line($0.title)) }.max() ?? 0
    let titleWidth = min(widest, max(20, page.style.width - timeEnd - 2 - min(partWidth, 30)))
    for day in agenda.days {
      for (index, entry) in day.entries.enumerated() {
        if index == 0 { page.put(DateWords.day(day.date, on: agenda.year), .strong) }
        page.tab(to: dayWidth)
        page.put(entry.span.timeWords(isAsync: entry.isAsync))
        page.tab(to: timeEnd)
        page.pair(entry.title, width: titleWidth, entry.partWords)
        for line in entry.lines(on: agenda.year) {
          page.tab(to: timeEnd)
          page.flow(line, .quiet)
        }
      }
    }
  }

  private static func writeDuties(_ agenda: AgendaDocument, into page: inout PageText) {
    let dues = (agenda.preparations + agenda.owed).map {
      DisplayWidth.of(DateWords.moment($0.due, on: agenda.year))
    }
    let width = (dues.max() ?? 0) + 2
    func write(_ heading: String, _ duties: [AgendaDuty], _ page: inout PageText) {
      if duties.isEmpty { return }
      page.heading(heading)
      for duty in duties {
        page.put(DateWords.moment(duty.due, on: agenda.year), .strong)
        page.tab(to: width)
        let who = duty.people.isEmpty ? "" : "\(PeopleWords.list(duty.people)): "
        page.flow(who + duty.titleWithLength)
        page.tab(to: width)
        page.flow(duty.purpose(on: agenda.year), .quiet)
      }
    }
    write("TO PREPARE", agenda.preparations, &page)
    write("OTHERS PREPARE FOR YOUR REVIEWS", agenda.owed, &page)
  }

  private static func writeActions(_ agenda: AgendaDocument, into page: inout PageText) {
    if agenda.actions.isEmpty { return }
    page.heading("YOUR OPEN ACTIONS")
    for action in agenda.actions {
      page.put("[ ] ")
      page.flow(action.title)
      page.tab(to: 4)
      page.flow(
        action.details(isOnOwnList: true, on: agenda.year), action.daysLate > 0 ? .alarming : .quiet
      )
    }
  }

  private static func writeList(
    _ heading: String, _ lines: [String], into page: inout PageText
  ) {
    if lines.isEmpty { return }
    page.heading(heading)
    for line in lines { page.flow(line) }
  }
}
