import RhythmCalendar
import RhythmScheduler
import RhythmText

/// Load as a page of text: a bar a row, then who is over which budget and why.
package enum LoadText {
  package static func write(
    _ document: LoadDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    var page = PageText(style: style, into: output)
    output = ByteWriter()
    writeHeader(document, into: &page)
    if document.rows.isEmpty {
      page.space()
      page.flow("Nothing takes anybody's time in these days.")
    } else {
      writeTable(document, into: &page)
      writeCauses(document, into: &page)
      writeOver(document, into: &page)
      writeAsked(document, into: &page)
    }
    output = page.output
  }

  private static func writeHeader(_ document: LoadDocument, into page: inout PageText) {
    page.space()
    let selection = document.selection
    let subject =
      selection.audience.map { "load of \($0.title)" } ?? "load by \(selection.grouping.rawValue)"
    page.flow("\(document.title) · \(subject)", .strong)
    let unit = selection.per.noun
    let what =
      selection.audience?.person == nil ? "averages a \(unit)" : "\(unit) by \(unit)"
    page.flow("\(DateWords.longDays(selection.days)) · \(what)", .quiet)
  }

  /// Columns of the bar, which is full where all working hours are taken.
  private static let barWidth = 20
  private static let nameWidth = 25

  private static func writeTable(_ document: LoadDocument, into page: inout PageText) {
    page.space()
    let perPerson = document.selection.audience?.person != nil
    let first = perPerson ? document.selection.per.noun : document.selection.grouping.rawValue
    write(
      [first, "time", "of work", "", "internal", "coaching", "customers", "unplanned"], .quiet,
      into: &page)
    if perPerson, let row = document.rows.first {
      for (period, cell) in zip(document.periods, row.cells) {
        write(
          title: document.label(of: period), cell.sum, working: cell.working, isOver: false, 1, 1,
          into: &page)
      }
      page.space()
      let total = "average a \(document.selection.per.noun)"
      write(
        title: total, row.sum, working: row.working, isOver: false, 10_000, document.periodCount,
        into: &page)
    } else {
      let over = Set(document.over.map(\.name))
      for row in document.rows {
        write(
          title: row.title, row.sum, working: row.working,
          isOver: document.selection.grouping == .person && over.contains(row.name), 10_000,
          document.periodCount, into: &page)
      }
    }
    page.space()
    page.flow(
      "█ internal  ▒ with customers  ░ unplanned; a full bar is all working time. "
        + "Coaching is part of the other columns.", .quiet)
  }

  private static func write(
    title: String, _ sum: LoadSum, working: Int, isOver: Bool, _ factor: Int, _ divisor: Int,
    into page: inout PageText
  ) {
    func length(_ minutes: Int) -> String {
      let average = divisor > 0 ? (minutes * factor + divisor / 2) / divisor : 0
      return minutes == 0 ? "·" : DateWords.length(minutes: average)
    }
    let share = working > 0 ? "\(NumberWords.percent(sum.total, of: working))%" : ""
    write(
      [
        title, length(sum.total), share, bar(sum, working), length(sum.internal),
        length(sum.coaching), length(sum.customerFacing), length(sum.unplanned),
      ], isOver ? .alarming : .plain, into: &page)
  }

  private static func bar(_ sum: LoadSum, _ working: Int) -> String {
    guard working > 0 else { return "" }
    var bar = ""
    var reached = 0
    for (minutes, mark) in [
      (sum.internal, "█"), (sum.customerFacing, "▒"), (sum.unplanned, "░"),
    ] {
      reached += minutes
      let end = min(barWidth, (reached * barWidth + working / 2) / working)
      bar += String(repeating: mark, count: max(0, end - DisplayWidth.of(bar)))
    }
    return bar
  }

  /// The fields of a line: the first and the bar stand left, numbers right.
  private static func write(
    _ fields: [String], _ weight: PageText.Weight, into page: inout PageText
  ) {
    let widths = [nameWidth, 8, 7, barWidth, 8, 8, 9, 9]
    var column = 0
    let names = TextLayout.wrapped(VisibleText.line(fields.first ?? ""), to: nameWidth)
    for (index, name) in names.dropLast().enumerated() {
      page.put((index > 0 ? "  " : "") + name, weight)
      page.endLine()
    }
    for (index, (field, width)) in zip([names.last ?? ""] + fields.dropFirst(), widths).enumerated()
    {
      let isLeft = index == 0 || index == 3
      page.tab(to: column)
      page.put(
        isLeft ? field : TextLayout.rightAligned(field, to: width),
        index == 0 ? weight == .plain ? .strong : weight : weight)
      column += width + (index == 0 ? 0 : 1)
      if isLeft { page.tab(to: max(column, 1)) }
    }
    page.endLine()
  }

  private static func writeCauses(_ document: LoadDocument, into page: inout PageText) {
    guard !document.causes.isEmpty else { return }
    page.heading("WHAT TAKES THE TIME, AVERAGE A \(document.selection.per.noun.uppercased())")
    for cause in document.causes {
      let minutes = DateWords.length(minutes: document.average(cause.minutes))
      page.put(TextLayout.rightAligned(minutes, to: 8))
      page.tab(to: 10)
      page.flow(cause.title)
    }
  }

  private static func writeOver(_ document: LoadDocument, into page: inout PageText) {
    guard !document.over.isEmpty else { return }
    page.heading("OVER BUDGET")
    for over in document.over {
      page.put(over.title, .strong)
      page.put(": ")
      page.flow(document.words(of: over))
      page.tab(to: 2)
      page.flow(
        over.causes.map { "\($0.title) \(DateWords.length(minutes: $0.minutes))" }
          .joined(separator: " · "), .quiet)
    }
  }

  private static func writeAsked(_ document: LoadDocument, into page: inout PageText) {
    guard !document.asked.isEmpty else { return }
    page.heading("ASKED OUTSIDE THE RHYTHM")
    for asked in document.asked {
      page.flow(
        "\(asked.title) asked \(DateWords.length(minutes: asked.minutes)) of "
          + PeopleWords.list(asked.people))
    }
  }
}

extension LoadDocument {
  /// `16 Mar` for a week, `March 2026`, `Q1 2026`.
  package func label(of period: DateSpan) -> String {
    switch selection.per {
    case .week: DateWords.day(period.first, on: selection.days.first.year)
    case .calendarMonth: "\(DateWords.month(period.first.month)) \(period.first.year)"
    default: DateWords.longDays(period)
    }
  }

  /// `internal time 15h 20m of at most 12h in the week of Mon 16 Mar; over in 3 of 13 weeks`
  func words(of over: LoadOver) -> String {
    let excess = over.excess
    let page = selection.days.first.year
    let unit = excess.budget.per.noun
    let share = excess.budget.shareWords.map { " (\($0))" } ?? ""
    let counted =
      excess.count == 1
      ? "in no other \(unit)" : "over in \(excess.count) of \(excess.looked) \(unit)s"
    return
      "\(over.subject) \(DateWords.length(minutes: excess.used)) of at most "
      + "\(DateWords.length(minutes: excess.most))\(share) in the \(unit) of "
      + "\(DateWords.day(excess.worst.first, on: page)); \(counted)"
  }
}
