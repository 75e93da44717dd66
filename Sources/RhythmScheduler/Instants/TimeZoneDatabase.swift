import RhythmCalendar
import RhythmPlan

/// The time zones that a plan needs, looked up before it is scheduled.
package struct TimeZoneDatabase: Sendable {
  private let rulesByName: [String: TimeZoneRules]
  /// The names of all zones there are, for proposals; may be empty.
  package let names: [String]

  package init(_ rules: [String: TimeZoneRules], names: [String] = []) {
    rulesByName = rules
    self.names = names
  }

  /// The rules of a zone, by the name that the plan uses; nil if there is no such zone.
  package func rules(for name: String) -> TimeZoneRules? { rulesByName[name] }
}

extension Plan {
  /// Every time zone that the plan names, sorted: what a `TimeZoneDatabase` for it must hold.
  package var timeZoneNames: [String] {
    Set(timeZoneUses.map(\.value)).sorted()
  }

  /// Where the plan names zones, in the order of its declarations.
  var timeZoneUses: [Located<String>] {
    let ofWorking =
      [header?.working.timeZone] + teams.map(\.working.timeZone) + people.map(\.working.timeZone)
    let ofReviews = reviews.map(\.clauses.timeZone) + adjustments.map(\.clauses.timeZone)
    return (ofWorking + ofReviews).compactMap { $0 }
  }
}
