import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

extension CommandRun {
  /// `rhythm action add TITLE --by NAME --from REVIEW`
  mutating func addAction() throws(Failure) {
    let title = VisibleText.line(invocation.operands.first ?? "")
    guard title.unicodeScalars.contains(where: { $0 != " " }) else {
      throw Failure("an action needs a title", help: "say what is to be done, with its verb first")
    }
    let (name, date) = try fromOption()
    let loaded = try loadPlanToChange()
    let places = try recordedPlaces(loaded, around: date.map { [$0] } ?? [])
    let owner = try places.person(invocation[.by] ?? "")
    let series = try places.series(name, for: owner)
    let occurrence = try places.occurrence(ofSeries: series, on: date)
    let due = try due(for: owner, at: occurrence, places)
    var action = NewAction(title: title, owner: owner, due: due, occurrence: occurrence)
    action.name = invocation[.name]
    action.about = invocation[.about].map(places.things)
    if let helpers = invocation[.with] { action.helpers = try places.crowd(helpers) }
    if let measures = invocation[.serves] { action.serves = try places.measures(measures) }
    if let review = invocation[.backAt] {
      action.comesBackAt = try places.reviewOrSeries(review)
    }
    var draft = PlanDraft(loaded)
    let from = places.written(occurrence)
    switch try draft.naming(of: action, from: from) {
    case .present(let index):
      let name = loaded.plan.actions[index].name.value
      throw Failure(
        "this action is there already, as `\(name)`",
        help: "say with `--name` what to call another one")
    case .free(let name):
      guard let index = try draft.add([(action, name)], places, in: self).first else { return }
      try finish(draft)
      let day = DateWords.day(due, on: places.today.year)
      outcome.output.write(
        "`\(name)`: \(draft.plan.title(of: owner)), due \(day), from \(from)\n"
          + draft.line(at: draft.plan.actions[index].range) + "\n")
    }
  }

  /// Writes a draft, if there is anything in it.
  mutating func finish(_ draft: PlanDraft) throws(Failure) {
    if let change = draft.finished { try write(change) }
    guard let (path, series) = draft.privateFile else { return }
    talk(
      "`\(path)` is new: keep it where only the people of `\(VisibleText.line(series))` can read it"
    )
  }

  /// The review of `--from`, and the date of `--on` or behind an `@`.
  private func fromOption() throws(Failure) -> (name: String, date: CivilDate?) {
    let text = invocation[.from] ?? ""
    let on = try invocation.date(.on)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return (text, on) }
    guard on == nil else {
      throw Failure("`--from \(text)` and `--on` both say which date", help: "keep one of them")
    }
    guard parts.count == 2, let date = DateArgument.date(parts[1]) else {
      throw Failure(
        "`\(text)` is no occurrence", help: "write `--from forecast/iberia@2026-05-25`")
    }
    return (parts[0], date)
  }

  private func due(
    for owner: PersonID, at occurrence: Occurrence, _ places: RecordedPlaces
  ) throws(Failure) -> CivilDate {
    guard let text = invocation[.due] else {
      if let usual = places.source.details.usualDue(at: occurrence, for: owner) { return usual }
      let own = places.source.details.clauses(of: occurrence).actionsDue
      if (own ?? places.source.plan.header?.actionsDue) != nil {
        throw Failure(
          "it is not said by when, and no date follows this one to be due before",
          help: "add `--due Fri`, or another day")
      }
      throw Failure(
        "it is not said by when, and neither the review nor the plan says it",
        help: "add `--due Fri`, or a line `actions due before next` to the plan")
    }
    let due = try places.date(
      text, for: owner, at: occurrence, saidOn: places.today, "--due")
    guard due >= occurrence.date else {
      throw Failure(
        "\(due) is before the day on which it was promised, \(occurrence.date)",
        help: "write a later date")
    }
    return due
  }
}
