import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// An action that is not done yet.
package struct AgendaAction: Hashable, Sendable {
  package var name: String
  package var title: String
  package var owner: String
  package var isHers: Bool
  package var due: CivilDate?
  /// How many days its date is over; 0 for one that is not late.
  package var daysLate: Int
  /// How often its date was moved.
  package var moves: Int
  /// How many days it has been open; nil where nobody says since when.
  package var age: Int?
  /// At how many occurrences that look at it it was still open.
  package var timesCarried: Int
  /// Whether it has been open for so long that a higher review looks at it, too.
  package var isEscalated: Bool
  /// Where it came from; empty where the plan does not say.
  package var review: String
  package var block: Block?
  /// Who helps, the reader left out.
  package var helpers: [String] = []
  /// Whether the reader helps with it.
  package var isHelpedByReader = false

  package struct Block: Hashable, Sendable {
    /// Nil where nobody is named.
    package var by: String?
    package var isByReader: Bool
    package var because: String
  }
}

/// The open actions of somebody who reports to the reader.
package struct AgendaReportActions: Hashable, Sendable {
  /// The declared name, for commands.
  package var name: String
  package var title: String
  package var actions: [AgendaAction]
}

extension AgendaReader {
  /// Her open actions, and those of others that wait for her or with which she helps; the earliest
  /// date first.
  func ownActions() -> [AgendaAction] {
    sorted(
      book.records.compactMap { record in
        record.flatMap { concerns($0) ? shown($0) : nil }
      })
  }

  /// Whether an action is hers, waits for her, or is one with which she helps.
  private func concerns(_ record: ActionRecord) -> Bool {
    if case .blocked(by: person?, because: _) = record.state.status { return true }
    return record.state.owner == person
      || source.details.helpers(of: plan.actions[record.index]).contains(person)
  }

  /// The open actions of those who report to her, for each who has some, in their order.
  func reportActions() -> [AgendaReportActions] {
    reports.compactMap { report in
      let actions = sorted(
        book.records.compactMap { record in
          record.flatMap { $0.state.owner == report ? shown($0) : nil }
        })
      if actions.isEmpty { return nil }
      return AgendaReportActions(
        name: plan[report].name.value, title: plan.title(of: report), actions: actions)
    }
  }

  private func shown(_ record: ActionRecord) -> AgendaAction? { running.shown(record) }

  private func sorted(_ actions: [AgendaAction]) -> [AgendaAction] { actions.byDate }
}
