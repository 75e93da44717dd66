import RhythmCalendar
import RhythmPlan

/// The time zones that a plan needs, looked up before it is scheduled.
package struct TimeZoneDatabase: Sendable {
  private let rulesByName: [String: TimeZoneRules]
  /// Those that come from the table inside the program, which starts at
  /// `EmbeddedTimeZones.firstDate`.
  let embedded: Set<String>
  /// The names of all zones there are, for proposals; may be empty.
  package let names: [String]

  package init(
    _ rules: [String: TimeZoneRules], embedded: Set<String> = [], names: [String] = []
  ) {
    rulesByName = rules
    self.embedded = embedded
    self.names = names
  }

  /// The rules of a zone, by the name that the plan uses; nil if there is no such zone.
  package func rules(for name: String) -> TimeZoneRules? { rulesByName[name] }
}

extension TimeZoneDatabase {
  /// The zones that a plan names, by those names: as a system has them, under the name or the one
  /// that took its place, else from the table inside the program.
  ///
  /// `names` gives all names that the system has; it is asked only where the plan names a zone that
  /// there is not.
  package init(
    for plan: Plan, system: (TimeZoneName) -> TimeZoneRules?, names: () -> [String] = { [] }
  ) {
    var found: [String: TimeZoneRules] = [:]
    var embedded: Set<String> = []
    let texts = plan.timeZoneNames
    for text in texts {
      guard let name = TimeZoneName(text) else { continue }
      if let rules = system(name) ?? name.successor.flatMap(system) {
        found[text] = rules
      } else if let rules = EmbeddedTimeZones.rules(for: name.successor ?? name) {
        found[text] = rules
        embedded.insert(text)
      }
    }
    var known: [String] = []
    if found.count < texts.count {
      known = names()
      if known.isEmpty { known = EmbeddedTimeZones.names }
    }
    self.init(found, embedded: embedded, names: known)
  }
}

extension Plan {
  /// Every time zone that the plan names, sorted: what a `TimeZoneDatabase` for it must hold.
  package var timeZoneNames: [String] {
    Set(timeZoneUses.map(\.value)).sorted()
  }

  /// Where the plan names zones, in the order of its declarations.
  var timeZoneUses: [Located<String>] {
    var uses: [Located<String>] = []
    if let use = header?.working.timeZone { uses.append(use) }
    // By index, since a key path would copy each entity as a whole.
    for index in teams.indices {
      if let use = teams[index].working.timeZone { uses.append(use) }
    }
    for index in people.indices {
      if let use = people[index].working.timeZone { uses.append(use) }
    }
    for index in reviews.indices {
      if let use = reviews[index].clauses.timeZone { uses.append(use) }
    }
    for index in adjustments.indices {
      if let use = adjustments[index].clauses.timeZone { uses.append(use) }
    }
    return uses
  }
}
