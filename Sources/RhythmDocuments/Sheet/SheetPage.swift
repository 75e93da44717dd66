import RhythmText

extension SheetDocument {
  /// The sheet as a page for a terminal, a browser and paper.
  package var page: Page {
    var page = Page(
      title: heading, subtitle: id + (zoneName.map { " · times in \($0)" } ?? ""))
    if let purpose { page.facts.append(PageRow(purpose, group: "Purpose")) }
    for fact in facts {
      page.facts += fact.texts.map { PageRow($0, group: fact.name) }
    }
    page.sections = [
      actionSection, topicSection, measureSection, agendaSection, decisionSection,
      newActionSection, nextSection,
    ]
    return page
  }

  private var actionSection: PageSection {
    var rows = actions.map { action in
      let owner = action.owner.isEmpty ? "" : "\(action.owner): "
      return PageRow(
        owner + action.title,
        notes: [action.details(isOnOwnList: false, namesOwner: false, on: year)], isBox: true,
        tone: action.daysLate > 0 ? .alarming : .plain)
    }
    if let hiddenActionsWords { rows.append(PageRow(hiddenActionsWords)) }
    return PageSection("open-actions", "Open actions", rows: rows)
  }

  private var topicSection: PageSection {
    PageSection("topics", "Topics", rows: topics.map { PageRow($0.words) })
  }

  private var measureSection: PageSection {
    PageSection(
      "measures", "Measures",
      rows: measures.map { measure in
        PageRow(
          measure.title, aside: measure.bounds,
          notes: [measure.words(on: year)].filter { !$0.isEmpty },
          tone: measure.isAlarming ? .alarming : .plain)
      })
  }

  private var agendaSection: PageSection {
    var rows = items.map { item in
      let clock = item.start.map { "\($0)  " } ?? ""
      return PageRow(
        item.title, label: clock + item.lengthWords, aside: item.roleWords,
        notes: item.details(naming: .max))
    }
    if let itemsEnd { rows.append(PageRow("end", label: "\(itemsEnd)")) }
    rows += doneWhen.enumerated().map { PageRow($1, label: $0 == 0 ? "Done when" : "") }
    return PageSection("agenda", "Agenda", rows: rows)
  }

  private var decisionSection: PageSection {
    var rows = decisions.map { decision in
      PageRow(decision.words(on: year), notes: decision.meaning.map { [$0] } ?? [])
    }
    rows += [PageRow(Self.blank), PageRow(Self.blank)]
    return PageSection("decisions", "Decisions", rows: rows)
  }

  private var newActionSection: PageSection {
    var rows = expectations.map {
      PageRow($0.words(on: year, naming: .max), isBox: true)
    }
    rows += (0..<max(1, 3 - rows.count)).map { _ in PageRow(Self.blank, isBox: true) }
    return PageSection(
      "new-actions", "New actions", lead: "Who: what, by when.", rows: rows)
  }

  private var nextSection: PageSection {
    PageSection(
      "next", "Next", rows: nextLines.map { PageRow($0.text, label: $0.label) })
  }

  /// Where to write by hand.
  private static let blank = String(repeating: "_", count: 40)
}

/// A sheet as text for a terminal.
package enum SheetText {
  package static func write(
    _ sheet: SheetDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    PageTextWriter.write(sheet.page, style: style, into: &output)
  }
}

/// A sheet as a whole HTML document.
package enum SheetHTML {
  package static func write(_ sheet: SheetDocument, into output: inout ByteWriter) {
    PageHTMLWriter.write([sheet.page], into: &output)
  }
}
