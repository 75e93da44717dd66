import RhythmCalendar

/// How actions, topics and decisions, and the lines below them, are written.
package enum OutcomeText {
  /// What a new action says; names are as the language writes them.
  package struct Action: Hashable, Sendable {
    package var name: String
    package var title: String
    package var owner: String
    package var due: CivilDate
    /// `forecast/iberia@2026-03-02`
    package var from: String
    package var helpers: String?
    package var about: String?
    package var serves: String?
    /// The review, or the series of it, at which it is looked at.
    package var comesBackAt: String?

    package init(
      name: String, title: String, owner: String, due: CivilDate, from: String,
      helpers: String? = nil, about: String? = nil, serves: String? = nil,
      comesBackAt: String? = nil
    ) {
      self.name = name
      self.title = title
      self.owner = owner
      self.due = due
      self.from = from
      self.helpers = helpers
      self.about = about
      self.serves = serves
      self.comesBackAt = comesBackAt
    }
  }

  /// The lines of a new action; those below it are indented by `indentation`.
  package static func lines(of action: Action, indentation: String) -> [String] {
    var lines = [
      "action \(action.name) \(quoted(action.title)) by \(action.owner) due \(action.due)"
        + " from \(action.from)"
    ]
    if let helpers = action.helpers { lines.append(indentation + "with " + helpers) }
    if let about = action.about { lines.append(indentation + "about " + about) }
    if let serves = action.serves { lines.append(indentation + "serves " + serves) }
    if let review = action.comesBackAt {
      lines.append(indentation + "comes back at " + review)
    }
    return lines
  }

  /// `topic approvals "Approvals take a week" for forecast/iberia by bo on 2026-03-02`
  package static func topic(
    _ name: String, _ title: String, series: String, by person: String?, on date: CivilDate
  ) -> String {
    "topic \(name) \(quoted(title)) for \(series)" + (person.map { " by \($0)" } ?? "")
      + " on \(date)"
  }

  /// `decision discount-limit "Managers approve up to 10%" from forecast/iberia@2026-03-09 by ana`
  package static func decision(
    _ name: String, _ title: String, from: String, by person: String?
  ) -> String {
    "decision \(name) \(quoted(title)) from \(from)" + (person.map { " by \($0)" } ?? "")
  }

  /// What happens to an action, as its line says it behind the date.
  package enum Event: Hashable, Sendable {
    case done(String?)
    case dropped(because: String)
    case moved(to: CivilDate, because: String)
    case passed(to: String, because: String)
    case blocked(by: String?, because: String)
    case resumed(String?)
    case note(String)
  }

  /// `2026-03-18 moved to 2026-03-24 because "The CFO travels"`
  package static func line(of event: Event, on date: CivilDate) -> String {
    func text(_ words: String?) -> String { words.map { " " + quoted($0) } ?? "" }
    func because(_ words: String) -> String { " because " + quoted(words) }
    let words =
      switch event {
      case .done(let said): "done" + text(said)
      case .dropped(let reason): "dropped" + because(reason)
      case .moved(let to, let reason): "moved to \(to)" + because(reason)
      case .passed(let person, let reason): "passed to \(person)" + because(reason)
      case .blocked(let person, let reason):
        "blocked" + (person.map { " by \($0)" } ?? "") + because(reason)
      case .resumed(let said): "resumed" + text(said)
      case .note(let said): "note" + text(said)
      }
    return "\(date) \(words)"
  }
}
