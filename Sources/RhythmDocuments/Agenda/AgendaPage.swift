import RhythmCalendar

// The page of an agenda before any format: its parts in their order.
extension AgendaDocument {
  /// The whole page.
  package func page(_ limits: AgendaLimits = .usual) -> Page {
    Page(
      title: heading, subtitle: subheading, facts: facts(limits),
      sections: [
        changesSection(limits), todaySection(limits), soonestSection(limits), weekSection(limits),
        quotaSection,
        dutySection("owe", "You owe", preparations, limits),
        dutySection("chase", "You chase", owed, limits),
        dutySection("start-now", "To start now", longLead, limits),
        actionSection(limits), reportSection, customerSection(limits), measureSection(limits),
        PageSection("load", "Your time", rows: load.lines.map { PageRow($0) }),
        notHeldSection(limits), aheadSection(limits), mirrorSection(limits),
        PageSection(
          "waiting", "Waiting for a date",
          rows: waiting.map { PageRow($0) }.cut(to: limits.list, command: whole)),
      ] + sheetSections(limits))
  }

  /// The page from its header to today, by which its first screen is measured.
  func firstScreen(_ limits: AgendaLimits) -> Page {
    Page(
      title: heading, subtitle: subheading, facts: facts(limits),
      sections: [changesSection(limits), todaySection(limits), soonestSection(limits)])
  }

  /// The command that prints this page with nothing cut.
  var whole: String {
    moment.isToday
      ? commands.agenda(of: name, on: moment.today, all: true)
      : commands.agenda(of: name, in: moment.week, all: true)
  }

  private func facts(_ limits: AgendaLimits) -> [PageRow] {
    windows.map { PageRow($0.words(on: year), group: "Window") }
      .cut(to: limits.windows, command: whole)
      + daysOff.map { PageRow($0.words(on: year), group: "Day off") }
      .cut(to: limits.daysOff, command: whole)
      + absences.map { PageRow($0.words(on: year), group: "Away") }
      .cut(to: limits.absences, command: whole)
  }

  private func changesSection(_ limits: AgendaLimits) -> PageSection {
    PageSection(
      "changes", "Changed",
      rows: changes.map { PageRow($0.words(on: year), label: $0.sort.rawValue) }
        .cut(to: limits.changes, command: whole))
  }

  private func todaySection(_ limits: AgendaLimits) -> PageSection {
    let day = DateWords.longDay(moment.today, on: year)
    return PageSection(
      "today", moment.isToday ? "Today" : day, aside: moment.isToday ? day : "",
      rows: today.map {
        PageRow(
          $0.title, label: $0.span.timeWords(isAsync: $0.isAsync), aside: $0.partWords)
      }.cut(to: limits.today, command: whole))
  }

  private func soonestSection(_ limits: AgendaLimits) -> PageSection {
    PageSection(
      "first", "First",
      rows: soonest.map { item in
        PageRow(
          item.words(naming: limits.names),
          label: item.due.map { DateWords.moment($0, on: year) } ?? "no date",
          notes: [item.reason(on: year)], isBox: true,
          tone: item.sort == .overdue ? .alarming : .plain)
      })
  }

  private func weekSection(_ limits: AgendaLimits) -> PageSection {
    guard !days.isEmpty else {
      return PageSection(
        "week", "Your week",
        lead: next.map { "\(emptyWeek) \(nextWords($0))" } ?? emptyWeek)
    }
    let rows = days.flatMap { day in
      day.entries.map { entry in
        PageRow(
          entry.title, group: DateWords.day(day.date, on: year),
          label: entry.span.timeWords(isAsync: entry.isAsync), aside: entry.partWords,
          notes: entry.lines(on: year, naming: limits.names, withLink: false)
            + preparationLines(of: entry, limits),
          link: entry.link)
      }
    }
    return PageSection("week", "Your week", rows: rows)
  }

  /// Who prepares what for a date of hers, and until when: a line each.
  private func preparationLines(of entry: AgendaEntry, _ limits: AgendaLimits) -> [String] {
    func isFor(_ duty: AgendaDuty) -> Bool {
      !duty.isFollowUp && duty.held == entry.span.start && duty.review == entry.title
    }
    return (preparations + owed).filter(isFor).map { duty in
      let who = duty.people.isEmpty ? "you" : PeopleWords.list(duty.people, most: limits.names)
      return "prep: \(who) by \(DateWords.moment(duty.due, on: year))"
    }
  }

  private var quotaSection: PageSection {
    PageSection("to-fit-in", "To fit in", rows: quotas.map { PageRow($0.words(on: year)) })
  }

  private func dutySection(
    _ name: String, _ title: String, _ duties: [AgendaDuty], _ limits: AgendaLimits
  ) -> PageSection {
    PageSection(
      name, title,
      rows: duties.map { duty in
        let who =
          duty.people.isEmpty ? "" : "\(PeopleWords.list(duty.people, most: limits.names)): "
        return PageRow(
          who + duty.titleWithLength, label: DateWords.moment(duty.due, on: year),
          notes: [duty.purpose(on: year)], isBox: true)
      }.cut(to: limits.list, command: whole))
  }

  /// What is on her own list is not told again among her reports'.
  private func actionSection(_ limits: AgendaLimits) -> PageSection {
    let theirs = reportActions.flatMap { group in
      group.actions.filter { action in !actions.contains { $0.name == action.name } }
        .map { row(of: $0, group: group.title, isOwn: false) }
        .cut(to: limits.actions, command: commands.actions(of: group.name, asOf: actionsAsOf))
    }
    let own = actions.map { row(of: $0, group: theirs.isEmpty ? "" : "Yours", isOwn: true) }
    return PageSection(
      "actions", "Open actions", grouping: .above,
      rows: own.cut(to: limits.actions, command: commands.actions(of: name, asOf: actionsAsOf))
        + theirs)
  }

  private func row(of action: AgendaAction, group: String, isOwn: Bool) -> PageRow {
    PageRow(
      action.title, group: group,
      notes: [action.details(isOnOwnList: true, namesOwner: isOwn, on: year)],
      isBox: true, tone: action.daysLate > 0 ? .alarming : .plain)
  }

  private var reportSection: PageSection {
    PageSection(
      "reports", "Your people",
      rows: reports.filter { !$0.isBlank }.map { report in
        PageRow(report.words(on: year), label: report.name)
      })
  }

  private func customerSection(_ limits: AgendaLimits) -> PageSection {
    PageSection(
      "customers", "With customers",
      rows: customerFacing.map { entry in
        PageRow(
          entry.title, group: DateWords.day(entry.span.start.date, on: year),
          label: entry.span.timeWords(isAsync: entry.isAsync), aside: entry.partWords)
      }.cut(to: limits.list, command: whole))
  }

  private func notHeldSection(_ limits: AgendaLimits) -> PageSection {
    PageSection(
      "not-held", "Not held this week",
      rows: notHeld.map { PageRow($0.words(on: year)) }
        .cut(to: limits.list, command: whole))
  }
}
