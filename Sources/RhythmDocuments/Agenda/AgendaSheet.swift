import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// How one review of the week runs.
package struct AgendaSheet: Sendable {
  package var title: String
  /// The times at which it runs like this, by her clock; daily ones come once with all of them.
  package var spans: [WallSpan]
  package var isAsync: Bool
  package var purpose: String?
  /// Whether she leads it, and so sees all of it; else items and her own part.
  package var isFull: Bool
  package var items: [AgendaSheetItem]
  /// When the last item ends; nil without items or a time of day.
  package var itemsEnd: TimeOfDay?
  package var measures: [AgendaMeasure]
  package var expectations: [AgendaExpectation]
  package var actions: [AgendaAction]
  package var topics: [AgendaTopic]
  package var doneWhen: [String]
}

/// A measure that a review looks at.
package struct AgendaMeasure: Hashable, Sendable {
  package var title: String
  /// `at least 3.5x`; nil where the plan has none.
  package var target: String?
  /// `below 3x`
  package var red: String?
}

/// An action that a review must produce.
package struct AgendaExpectation: Hashable, Sendable {
  package var title: String
  /// Who owes one each; empty where nobody could be found.
  package var owners: [String]
  package var isHers: Bool
  /// By her clock; nil where nothing says when, or where it differs from time to time.
  package var due: WallTime?
}

/// What waits to be raised.
package struct AgendaTopic: Hashable, Sendable {
  package var name: String
  package var title: String
  /// Empty where the plan does not say.
  package var by: String
  package var minutes: Int?
  package var aims: [Aim]
}

extension AgendaReader {
  /// The reviews that she must attend, by their first time in the week.
  func sheets(of entries: [AgendaEntry]) -> [AgendaSheet] {
    var sheets: [(series: Int32, sheet: AgendaSheet)] = []
    for entry in entries where entry.part.isRequired && entry.absence == nil {
      guard let sheet = sheet(of: entry) else { continue }
      let same = sheets.lastIndex {
        $0.series == entry.occurrence.series && $0.sheet.runs(like: sheet)
      }
      if let same {
        sheets[same].sheet.join(sheet)
      } else {
        sheets.append((entry.occurrence.series, sheet))
      }
    }
    return sheets.map(\.sheet)
  }

  /// What there is to say about how a review runs; nil where the plan says nothing.
  private func sheet(of entry: AgendaEntry) -> AgendaSheet? {
    let occurrence = entry.occurrence
    let clauses = source.details.clauses(of: occurrence)
    let isFull = entry.part <= .presenter
    let items = running.items(of: occurrence, from: entry.span.start.time, isFull: isFull)
    let expectations = running.expectations(of: occurrence, onlyHers: !isFull)
    let actions = isFull ? running.actions(at: occurrence) : []
    let topics = running.topics(of: occurrence)
    if items.items.isEmpty, expectations.isEmpty, actions.isEmpty, topics.isEmpty { return nil }
    return AgendaSheet(
      title: entry.title, spans: [entry.span], isAsync: entry.isAsync,
      purpose: clauses.purpose.map { source.details.text($0, of: occurrence) }, isFull: isFull,
      items: items.items, itemsEnd: items.end,
      measures: isFull ? running.measures(clauses, of: occurrence) : [], expectations: expectations,
      actions: actions, topics: topics,
      doneWhen: isFull ? clauses.doneWhen.map { source.details.text($0, of: occurrence) } : [])
  }
}

extension AgendaSheet {
  /// Whether another time of the same series has the same items at the same times of day, and
  /// nothing of its own that would be lost.
  fileprivate func runs(like other: AgendaSheet) -> Bool {
    items == other.items && purpose == other.purpose && isFull == other.isFull
      && measures == other.measures && doneWhen == other.doneWhen
      && expectations.map(\.title) == other.expectations.map(\.title)
      && expectations.map(\.owners) == other.expectations.map(\.owners)
  }

  /// Takes in a later time of the same series; actions and topics come up at the first.
  fileprivate mutating func join(_ other: AgendaSheet) {
    spans += other.spans
    for index in expectations.indices where other.expectations.indices.contains(index) {
      if expectations[index].due != other.expectations[index].due { expectations[index].due = nil }
    }
  }
}
