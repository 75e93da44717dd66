import RhythmCalendar
import RhythmText

/// Monday's page as Markdown: headings, and a box to tick for all that is to be done.
package enum AgendaMarkdown {
  package static func write(_ agenda: AgendaDocument, into output: inout ByteWriter) {
    var page = MarkdownPage(into: output)
    output = ByteWriter()
    page.heading(1, agenda.heading)
    page.paragraph(agenda.subheading)
    writeAbsences(agenda, into: &page)
    writeWeek(agenda, into: &page)
    writeList("To fit in", agenda.quotas.map { $0.words(on: agenda.year) }, into: &page)
    writeDuties("To prepare", agenda.preparations, of: agenda, into: &page)
    writeDuties("Others prepare for your reviews", agenda.owed, of: agenda, into: &page)
    writeActions(agenda, into: &page)
    for sheet in agenda.sheets { write(sheet, of: agenda, into: &page) }
    writeList("Your time", agenda.load.lines, into: &page)
    writeList("Not held this week", agenda.notHeld.map { $0.words(on: agenda.year) }, into: &page)
    writeList("Waiting for a date", agenda.waiting, into: &page)
    output = page.output
  }

  private static func writeAbsences(_ agenda: AgendaDocument, into page: inout MarkdownPage) {
    for holiday in agenda.daysOff {
      let half = holiday.isHalf ? " (half day)" : ""
      page.item(
        "**Day off:** ",
        "\(DateWords.day(holiday.date, on: agenda.year)): \(holiday.title)\(half)")
    }
    for absence in agenda.absences { page.item("**Away:** ", absence.words(on: agenda.year)) }
  }

  private static func writeWeek(_ agenda: AgendaDocument, into page: inout MarkdownPage) {
    guard !agenda.days.isEmpty else {
      page.paragraph(agenda.emptyWeek)
      if let next = agenda.next { page.paragraph(agenda.nextWords(next)) }
      return
    }
    page.heading(2, "Your week")
    for day in agenda.days {
      page.heading(3, DateWords.day(day.date, on: agenda.year))
      for entry in day.entries {
        let time = entry.span.timeWords(isAsync: entry.isAsync)
        page.item(
          "**\(time)** ", entry.title, after: " · " + MarkdownText.inline(entry.partWords))
        for line in entry.lines(on: agenda.year, withLink: false) { page.item("", line, level: 1) }
        if let link = entry.link { page.item(MarkdownText.link(link), "", level: 1) }
      }
    }
  }

  private static func writeDuties(
    _ heading: String, _ duties: [AgendaDuty], of agenda: AgendaDocument,
    into page: inout MarkdownPage
  ) {
    if duties.isEmpty { return }
    page.heading(2, heading)
    for duty in duties {
      let who = duty.people.isEmpty ? "" : "\(PeopleWords.list(duty.people)): "
      let due = "by \(DateWords.moment(duty.due, on: agenda.year))"
      page.item(
        "[ ] ", who + duty.titleWithLength,
        after: ", **\(due)**, " + MarkdownText.inline(duty.purpose(on: agenda.year)))
    }
  }

  private static func writeActions(_ agenda: AgendaDocument, into page: inout MarkdownPage) {
    if agenda.actions.isEmpty { return }
    page.heading(2, "Your open actions")
    for action in agenda.actions { write(action, of: agenda, isOwn: true, into: &page) }
  }

  private static func write(
    _ action: AgendaAction, of agenda: AgendaDocument, isOwn: Bool, into page: inout MarkdownPage
  ) {
    let details = MarkdownText.inline(action.details(isOnOwnList: isOwn, on: agenda.year))
    page.item("[ ] ", action.title, after: " · " + details)
  }

  private static func write(
    _ sheet: AgendaSheet, of agenda: AgendaDocument, into page: inout MarkdownPage
  ) {
    let year = agenda.year
    page.heading(2, "\(sheet.title) · \(sheet.times(on: year))")
    if let purpose = sheet.purpose { page.paragraph(purpose) }
    for item in sheet.items {
      let clock = item.start.map { "\($0) · " } ?? ""
      let roles = item.roleWords.isEmpty ? "" : " · " + MarkdownText.inline(item.roleWords)
      page.item("\(clock)\(item.lengthWords) · **", item.title, after: "**" + roles)
      for detail in item.details { page.item("", detail, level: 1) }
    }
    if let end = sheet.itemsEnd { page.item("\(end) · end", "") }
    if !sheet.actions.isEmpty { page.heading(3, "Open actions") }
    for action in sheet.actions { write(action, of: agenda, isOwn: false, into: &page) }
    writeFacts("Topics", sheet.topics.map { ("", $0.words) }, into: &page)
    writeFacts("Measures", sheet.measures.map { ("", $0.words) }, into: &page)
    writeFacts(
      "Expected actions", sheet.expectations.map { ("[ ] ", $0.words(on: year)) }, into: &page)
    writeFacts("Done when", sheet.doneWhen.map { ("", $0) }, into: &page)
  }

  private static func writeFacts(
    _ label: String, _ facts: [(mark: String, words: String)], into page: inout MarkdownPage
  ) {
    if facts.isEmpty { return }
    page.heading(3, label)
    for fact in facts { page.item(fact.mark, fact.words) }
  }

  private static func writeList(
    _ heading: String, _ lines: [String], into page: inout MarkdownPage
  ) {
    if lines.isEmpty { return }
    page.heading(2, heading)
    for line in lines { page.item("", line) }
  }
}
