import RhythmCalendar

// The parts of an agenda that look beyond its week, and at the reader herself.
extension AgendaDocument {
  func aheadSection(_ limits: AgendaLimits) -> PageSection {
    let rows = ahead.flatMap { week -> [PageRow] in
      let group = week.title
      var rows: [PageRow] = []
      if week.reviews > 0 { rows.append(PageRow(week.sum, group: group, label: "In all")) }
      rows += week.windows.map { PageRow($0.words(on: year), group: group, label: "Window") }
      rows += week.daysOff.map { PageRow($0.words(on: year), group: group, label: "Day off") }
      rows += week.absences.map { PageRow($0.words(on: year), group: group, label: "Away") }
      let special = week.special.map { entry in
        PageRow(
          entry.title, group: group,
          label: entry.span.momentWords(isAsync: entry.isAsync, on: year),
          aside: entry.partWords, notes: entry.change.map { [$0.words(on: year)] } ?? [])
      }
      let command = commands.agenda(of: name, in: week.week)
      return rows + special.cut(to: limits.ahead, command: command)
    }
    return PageSection(
      "ahead", "The next two weeks", aside: "and what is not as in this one",
      grouping: .above, rows: rows)
  }

  func mirrorSection(_ limits: AgendaLimits) -> PageSection {
    guard let mirror else { return PageSection("mirror", "") }
    var rows: [PageRow] = []
    if mirror.minutes > 0 {
      rows.append(PageRow(mirror.sum, notes: [mirror.largest].filter { !$0.isEmpty }))
    }
    func add(_ label: String, _ lines: [PageRow]) {
      for (index, line) in lines.cut(to: limits.list, command: whole).enumerated() {
        var line = line
        line.label = index == 0 ? label : ""
        rows.append(line)
      }
    }
    rows = rows.map { row in
      var row = row
      row.label = "Taken"
      return row
    }
    add(
      "Late",
      mirror.late.map {
        PageRow($0.title, notes: [$0.details(isOnOwnList: true, on: year)], tone: .alarming)
      })
    add(
      "Waiting",
      mirror.waiting.map { PageRow($0.title, notes: [$0.details(isOnOwnList: true, on: year)]) })
    add("Moved", mirror.moved.map { PageRow($0.words(on: year)) })
    add("Asked", mirror.asks.map { PageRow($0.words(on: year, naming: limits.names)) })
    return PageSection("mirror", "What you take from others", rows: rows)
  }

  /// How the reviews of the page's day run, each a part of its own.
  func sheetSections(_ limits: AgendaLimits) -> [PageSection] {
    if sheets.isEmpty { return [] }
    let title = moment.isToday ? "Today's agendas" : "Agendas of the day"
    let day = DateWords.longDay(moment.today, on: year)
    return [PageSection("agendas", title, aside: day, lead: agendaLead)]
      + sheets.map { $0.section(on: year, naming: limits.names) }
  }

  private var agendaLead: String {
    "Any other day: " + commands.agenda(of: name, on: moment.today.adding(days: 1))
  }
}

extension AgendaWeekAhead {
  /// `Week 2026-W13 · 23 to 29 March 2026`
  var title: String { "Week \(week.name) · \(DateWords.longDays(week.span))" }

  /// `12 reviews, 9h 30m`
  var sum: String {
    let length = minutes > 0 ? ", \(DateWords.length(minutes: minutes))" : ""
    return DateWords.count(reviews, "review") + length
  }
}

extension AgendaMirror {
  /// `Your reviews take 14h 30m from 9 people this week`
  var sum: String {
    "Your reviews take \(DateWords.length(minutes: minutes)) from "
      + "\(people == 1 ? "1 person" : "\(people) people") this week, preparation included"
  }

  /// The three reviews that take most; empty where there is one alone.
  var largest: String {
    guard shares.count > 1 else { return "" }
    return "Most: "
      + shares.prefix(3).map { "\($0.title) \(DateWords.length(minutes: $0.minutes))" }
      .joined(separator: ", ")
  }
}

extension AgendaMirror.Ask {
  /// `Numbers for the board by tonight, Wed 11 Mar: 2h 15m of Ana Duarte, Lewis Hart, Nora Vance`
  func words(on page: Int, naming most: Int) -> String {
    let of = people.isEmpty ? "" : " of \(PeopleWords.list(people, most: most))"
    return "\(title), \(DateWords.day(date, on: page)): \(DateWords.length(minutes: minutes))\(of)"
  }
}
