import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// What is to be written down as an action.
struct NewAction {
  var title: String
  var owner: PersonID
  var due: CivilDate
  var occurrence: Occurrence
  var name: String?
  var helpers: String?
  var about: String?
  var serves: String?
  var comesBackAt: String?
}

extension PlanDraft {
  /// What a new action would be called, or why it cannot be written down.
  enum Naming {
    case free(String)
    /// The same has been written down already, as the action of this index.
    case present(Int)
  }

  /// Names an action: as it is said, else by its title; where another action of the same title is
  /// there, with the date from which it comes behind it.
  func naming(of action: NewAction, from: String) throws(Failure) -> Naming {
    if let name = action.name {
      guard Slug.isName(name) else {
        throw Failure(
          "`\(VisibleText.line(name))` cannot be a name", help: "write it as `meet-buyer`")
      }
      if let index = index(ofAction: name) { throw taken(name, by: index) }
      return .free(name)
    }
    let name = Slug.name(for: action.title, noun: "action")
    let dated = "\(name)-\(action.occurrence.nominal)"
    for candidate in [name, dated] {
      guard let index = index(ofAction: candidate) else { continue }
      let other = plan.actions[index]
      if plan.plainWords(other.title) == action.title,
        other.from?.date == action.occurrence.nominal,
        other.owners.first?.value == action.owner
      {
        return .present(index)
      }
    }
    if index(ofAction: name) == nil { return .free(name) }
    if let index = index(ofAction: dated) { throw taken(dated, by: index) }
    return .free(dated)
  }

  /// Names are the same whatever their capitals.
  func index(ofAction name: String) -> Int? {
    let name = name.lowercased()
    return plan.actions.firstIndex { $0.name.value.lowercased() == name }
  }

  private func taken(_ name: String, by index: Int) -> Failure {
    let title = VisibleText.line(plan.plainWords(plan.actions[index].title))
    return Failure(
      "there is an action `\(name)` already: \"\(title)\"",
      help: "say with `--name` what to call this one")
  }

  /// Writes new actions of one occurrence down, which are read back together; gives their indices.
  mutating func add(
    _ new: [(action: NewAction, name: String)], _ places: RecordedPlaces, in run: CommandRun
  ) throws(Failure) -> [Int] {
    guard let occurrence = new.first?.action.occurrence else { return [] }
    let review = places.schedule.series(of: occurrence)?.review
    let reviewName = review.map { plan[$0].name.value } ?? "review"
    let declarations = new.map { action, name in
      let written = OutcomeText.Action(
        name: name, title: action.title, owner: plan[action.owner].name.value, due: action.due,
        from: places.written(action.occurrence), helpers: action.helpers, about: action.about,
        serves: action.serves, comesBackAt: action.comesBackAt)
      return NewDeclaration(name: name) { OutcomeText.lines(of: written, indentation: $0) }
    }
    if let review, places.source.privacy.isPrivate(review) {
      try insertPrivately(
        declarations, ofSeries: Int(occurrence.series),
        among: plan.actions.map { ($0.name.value, $0.range) }, places, in: run)
    } else {
      try insert(
        declarations, beside: siblings(of: occurrence, places),
        orInto: "actions/\(reviewName).rhythm", in: run)
    }
    var indices: [Int] = []
    for (_, name) in new {
      guard let index = index(ofAction: name) else {
        throw Failure("the action `\(name)` was not read back, and nothing was written")
      }
      indices.append(index)
    }
    return indices
  }

  /// The actions beside which one of an occurrence belongs: those of its review in the file that has
  /// some of its series, else in the file that has some of its review.
  func siblings(
    of occurrence: Occurrence, _ places: RecordedPlaces
  ) -> [(name: String, range: SourceRange)] {
    guard let series = places.schedule.series(of: occurrence) else { return [] }
    let near = plan.actions.filter { $0.from?.series.review == series.review && isOwn($0.range) }
    let nearest = near.last { $0.from?.series.matches(series) ?? false } ?? near.last
    return near.filter { $0.range.file == nearest?.range.file }
      .map { (name: $0.name.value, range: $0.range) }
  }

  /// Adds a line to an action; gives it as it was read back.
  mutating func record(
    _ event: OutcomeText.Event, on day: CivilDate, ofAction index: Int, in run: CommandRun
  ) throws(Failure) -> String {
    let action = plan.actions[index]
    let line = OutcomeText.line(of: event, on: day)
    try apply([insertion(into: action.range.file).append(line, to: action.range)], in: run)
    guard plan.actions.indices.contains(index),
      plan.actions[index].events.count == action.events.count + 1,
      let added = plan.actions[index].events.map(\.range).max()
    else {
      throw Failure("the line was not read back, and nothing was written")
    }
    return self.line(at: added)
  }

  /// Adds a line each to several actions, which are read back together.
  mutating func record(
    _ events: [(event: OutcomeText.Event, action: Int)], on day: CivilDate, in run: CommandRun
  ) throws(Failure) {
    let edits = events.map { event, index in
      let range = plan.actions[index].range
      return insertion(into: range.file).append(OutcomeText.line(of: event, on: day), to: range)
    }
    try apply(edits, in: run)
  }

  /// Whether something stands in a file of the plan's own, and not in the library.
  func isOwn(_ range: SourceRange) -> Bool {
    let index = Int(range.file.index)
    return plan.files.indices.contains(index) && !Library.paths.contains(plan.files[index].path)
  }
}

extension Plan {
  /// A title as its author wrote it, with names in braces left out.
  func plainWords(_ text: Text) -> String {
    text.segments.map { if case .literal(let words) = $0 { words } else { "" } }.joined()
  }
}
