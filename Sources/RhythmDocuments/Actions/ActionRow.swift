import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText

/// An action as lists show it.
package struct ActionRow: Hashable, Sendable {
  /// As data: `open`.
  package enum State: String, Hashable, Sendable {
    case open, blocked, done, dropped
  }

  package var name: String
  package var title: String
  /// The declared name of the owner; nil where the plan names nobody.
  package var owner: String?
  package var ownerTitle: String
  /// The declared names of those who help.
  package var helpers: [String]
  package var helperTitles: [String]
  package var due: CivilDate?
  package var state: State
  package var closed: CivilDate?
  package var daysLate: Int
  package var opened: CivilDate?
  package var age: Int?
  package var timesCarried: Int
  package var moves: Int
  package var isEscalated: Bool
  /// The declared name of whoever blocks it.
  package var blocker: String?
  package var blockerTitle: String?
  package var because: String?
  /// `forecast/iberia@2026-03-02`; nil where the plan does not say where it came from.
  package var from: String?
  /// The id of the occurrence that looks at it next, and when that is held.
  package var check: String?
  package var checkTitle: String?
  package var checkDate: CivilDate?

  init(_ record: ActionRecord, in source: DocumentSource) {
    let plan = source.plan
    let action = plan.actions[record.index]
    name = action.name.value
    title = plan.plainText(action.title)
    owner = record.state.owner.map { plan[$0].name.value }
    ownerTitle = record.state.owner.map { plan.title(of: $0) } ?? ""
    let people = source.details.helpers(of: action).filter { $0 != record.state.owner }
    helpers = people.map { plan[$0].name.value }
    helperTitles = people.map { plan.title(of: $0) }
    due = record.state.due
    closed = record.state.closed
    daysLate = record.daysLate
    opened = record.opened
    age = record.age
    timesCarried = record.timesCarried
    moves = record.state.moves
    isEscalated = record.isEscalated
    from = action.from.flatMap { from in
      let index = Int(from.range.file.index)
      return plan.files.indices.contains(index) ? plan.files[index].text(from.range.bytes) : nil
    }
    check = record.check.map(source.schedule.id)
    checkTitle = record.check.flatMap { source.schedule.series(of: $0)?.title }
    checkDate = record.check?.date
    switch record.state.status {
    case .open: state = .open
    case .done: state = .done
    case .dropped: state = .dropped
    case .blocked(let person, let reason):
      state = .blocked
      blocker = person.map { plan[$0].name.value }
      blockerTitle = person.map { plan.title(of: $0) }
      because = plan.plainText(reason)
    }
  }

  package var isOpen: Bool { state == .open || state == .blocked }

  /// What is said of it below its title, part by part.
  func notes(on page: Int, namesOwner: Bool) -> [String] {
    var notes: [String] = []
    if namesOwner, !ownerTitle.isEmpty { notes.append(ownerTitle) }
    switch (state, due) {
    case (.done, _), (.dropped, _):
      notes.append(
        state.rawValue + (closed.map { " on \(DateWords.day($0, on: page))" } ?? ""))
    case (_, let due?):
      let late = daysLate > 0 ? ", \(DateWords.count(daysLate, "day")) late" : ""
      notes.append("due \(DateWords.day(due, on: page))\(late)")
    case (_, nil): notes.append("no date")
    }
    if let age, isOpen {
      notes.append(age == 0 ? "new today" : "\(DateWords.count(age, "day")) old")
    }
    if timesCarried > 0 { notes.append("carried \(DateWords.times(timesCarried))") }
    if moves > 0 { notes.append("moved \(DateWords.times(moves))") }
    if isEscalated { notes.append("escalated") }
    if !helperTitles.isEmpty { notes.append("with \(PeopleWords.list(helperTitles))") }
    if state == .blocked {
      let by = blockerTitle.map { " by \($0)" } ?? ""
      notes.append("blocked\(by): \(because ?? "")")
    }
    if isOpen, let checkTitle, let checkDate {
      notes.append("next at \(checkTitle) on \(DateWords.day(checkDate, on: page))")
    }
    return notes
  }
}
