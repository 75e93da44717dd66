import RhythmCalendar

/// The commands that an agenda names, as they work where it was asked for.
package struct AgendaCommands: Hashable, Sendable {
  /// What was said to be the plan; nil where it is that of the folder.
  package var plan: String?
  /// The day that was said to be today; nil where it is the clock's.
  package var today: CivilDate?

  package init(plan: String? = nil, today: CivilDate? = nil) {
    self.plan = plan
    self.today = today
  }

  /// `rhythm agenda --for ana --on 2026-03-17`: of a day, whichever day is today.
  func agenda(of name: String, on day: CivilDate, all: Bool = false) -> String {
    "rhythm agenda --for \(name) --on \(day)" + (all ? " --all" : "") + planWords
  }

  /// `rhythm agenda --for ana --week 2026-W13`
  func agenda(of name: String, in week: ISOWeek, all: Bool = false) -> String {
    let today = today.map { " --today \($0)" } ?? ""
    return "rhythm agenda --for \(name) --week \(week.name)" + today + (all ? " --all" : "")
      + planWords
  }

  /// `rhythm actions --for ana`
  ///
  /// - Parameter day: The day as of which the actions stand; nil where it is the clock's.
  func actions(of name: String, asOf day: CivilDate?) -> String {
    let day = (day ?? today).map { " --today \($0)" } ?? ""
    return "rhythm actions --for \(name)" + day + planWords
  }

  private var planWords: String { plan.map { " --plan \(Self.shellWord($0))" } ?? "" }

  /// A word as shells read it back: in quotes where it holds more than names and paths do.
  private static func shellWord(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || ["/", ".", "-", "_", "+", ",", "@", ":"].contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
