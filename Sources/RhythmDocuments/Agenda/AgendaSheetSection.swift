import RhythmCalendar
import RhythmText

extension AgendaSheet {
  /// How it runs, as a part of a page: its items by the clock, then its facts.
  func section(on page: Int, naming most: Int) -> PageSection {
    let width = items.map { DisplayWidth.of($0.lengthWords) }.max() ?? 0
    var rows = items.map { item in
      let clock = item.start.map { "\($0)  " } ?? ""
      return PageRow(
        item.title, label: clock + TextLayout.rightAligned(item.lengthWords, to: width),
        aside: item.roleWords, notes: item.details(naming: most))
    }
    if let itemsEnd { rows.append(PageRow("end", label: "\(itemsEnd)")) }
    rows += facts(
      "Open",
      actions.map { action in
        PageRow(action.title, notes: [action.details(isOnOwnList: false, on: page)], isBox: true)
      })
    rows += facts("Topics", topics.map { PageRow($0.words) })
    rows += facts("Measures", measures.map { PageRow($0.words) })
    rows += facts(
      "Expected", expectations.map { PageRow($0.words(on: page, naming: most), isBox: true) })
    rows += facts("Done when", doneWhen.map { PageRow($0) })
    return PageSection(
      "agenda", title, aside: times(on: page), lead: purpose ?? "", isInner: true, rows: rows)
  }

  /// The first of some rows bears their label.
  private func facts(_ label: String, _ rows: [PageRow]) -> [PageRow] {
    rows.enumerated().map { index, row in
      var row = row
      if index == 0 { row.label = label }
      return row
    }
  }
}
