import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

extension CommandRun {
  /// `rhythm action done ACTION`, and the other lines that an action may get.
  mutating func changeAction() throws(Failure) {
    let loaded = try loadPlanToChange()
    let today = try today()
    var draft = PlanDraft(loaded)
    let index = try index(ofAction: invocation.operands.first ?? "", in: draft, on: today)
    let action = loaded.plan.actions[index]
    let state = ActionState(of: action, on: today)
    try requireLast(action, state, on: today)
    let event = try event(for: action, state, loaded, on: today)
    let line = try draft.record(event, on: today, ofAction: index, in: self)
    try finish(draft)
    let after = ActionState(of: draft.plan.actions[index], on: today)
    outcome.output.write(
      "`\(action.name.value)` \(words(event, after, draft.plan, today))\n\(line)\n")
  }

  private func index(
    ofAction name: String, in draft: PlanDraft, on today: CivilDate
  ) throws(Failure) -> Int {
    if let index = draft.plan.actions.firstIndex(where: { $0.name.value == name }) { return index }
    // Names of what comes from private reviews are told to nobody who has not said them.
    let shared = draft.plan.actions.filter { action in
      guard let review = action.from?.series.review else { return true }
      return draft.plan.reviews[Int(review.index)].clauses.isPrivate == nil
        && !draft.plan.adjustments.contains {
          $0.series.review == review && $0.clauses.isPrivate != nil
        }
    }
    let open = shared.filter { $0.isOpen(on: today) }.map(\.name.value)
    let all = shared.map(\.name.value)
    let nearest = nearestName(to: name, among: all)
    throw Failure(
      "no action of this plan is called `\(VisibleText.line(name))`",
      help: nearest.map { "did you mean `\($0)`?" }
        ?? (open.isEmpty ? nil : "`rhythm actions` lists the \(open.count) open ones"))
  }

  /// Refuses what a line of another date would make void.
  private func requireLast(
    _ action: Action, _ state: ActionState, on today: CivilDate
  ) throws(Failure) {
    let name = action.name.value
    if let from = action.from, from.date > today.adding(days: 7) {
      throw Failure("`\(name)` comes from \(from.date), which is after \(today)")
    }
    if let later = action.events.map(\.date.value).max(), later > today {
      throw Failure(
        "`\(name)` has a line of \(later), which is after \(today)",
        help: "`--today \(later)` writes behind it")
    }
    switch invocation.command {
    case .actionNote: return
    case .actionResume:
      if state.status == .open { throw Failure("`\(name)` is open, so it goes on already") }
    default:
      if let closed = state.closed {
        let word = state.status == .done ? "done" : "dropped"
        throw Failure(
          "`\(name)` was \(word) on \(closed)",
          help: "`rhythm action resume \(name)` opens it again")
      }
    }
  }

  private func event(
    for action: Action, _ state: ActionState, _ loaded: LoadedPlan, on today: CivilDate
  ) throws(Failure) -> OutcomeText.Event {
    let said = invocation.operands.dropFirst().first.map(VisibleText.line)
    let because = VisibleText.line(invocation[.because] ?? "")
    if invocation[.because] != nil, because.isEmpty {
      throw Failure("`--because` says no reason", help: "write one in quotes")
    }
    switch invocation.command {
    case .actionDrop: return .dropped(because: because)
    case .actionMove:
      let date = try newDate(of: action, state, loaded)
      if date == state.due {
        throw Failure("`\(action.name.value)` is due on \(date) already")
      }
      if date < today {
        throw Failure(
          "\(date) is over, and `\(action.name.value)` is not", help: "write a later date")
      }
      return .moved(to: date, because: because)
    case .actionPass:
      let person = try person(invocation[.to] ?? "", in: loaded.plan)
      if person == state.owner {
        throw Failure("`\(action.name.value)` is \(loaded.plan[person].name.value)'s already")
      }
      return .passed(to: loaded.plan[person].name.value, because: because)
    case .actionBlock:
      guard let name = invocation[.by] else { return .blocked(by: nil, because: because) }
      _ = try person(name, in: loaded.plan)
      return .blocked(by: name, because: because)
    case .actionResume: return .resumed(said)
    case .actionNote: return .note(said ?? "")
    default: return .done(said)
    }
  }

  private func person(_ name: String, in plan: Plan) throws(Failure) -> PersonID {
    if let index = plan.people.firstIndex(where: { $0.name.value == name }) {
      return PersonID(index)
    }
    throw CommandRun.unknown(
      "no person of this plan", name, plan.people.map(\.name.value), option: "")
  }

  private func newDate(
    of action: Action, _ state: ActionState, _ loaded: LoadedPlan
  ) throws(Failure) -> CivilDate {
    let text = invocation[.to] ?? ""
    if let date = DateArgument.date(text) {
      try ArgumentValue.requireSupported(DateSpan(date), text)
      return date
    }
    let places = try recordedPlaces(loaded)
    var occurrence: Occurrence?
    if let from = action.from {
      occurrence = places.schedule.occurrences.first { occurrence in
        occurrence.nominal == from.date
          && places.schedule.series(of: occurrence).map(from.series.matches) ?? false
      }
    }
    guard let owner = state.owner else { throw Failure("nobody owns `\(action.name.value)`") }
    return try places.date(
      text, for: owner, at: occurrence, saidOn: places.today, "--to")
  }

  private func words(
    _ event: OutcomeText.Event, _ state: ActionState, _ plan: Plan, _ today: CivilDate
  ) -> String {
    switch event {
    case .done: return "is done"
    case .dropped: return "is dropped"
    case .moved(let date, _): return "is due \(DateWords.day(date, on: today.year))"
    case .passed:
      return "is owned by \(state.owner.map { plan.title(of: $0) } ?? "nobody")"
    case .blocked: return "is blocked"
    case .resumed: return "is open again"
    case .note: return "has a note"
    }
  }
}
