/// The number from which on a check fires, where a policy may change it:
/// `warn low-completion below 90%`.
package struct CheckThreshold: Hashable, Sendable {
  /// Which side of the number is told of.
  package enum Side: String, Hashable, Sendable {
    case above, below, after
  }

  package enum Unit: UInt8, Hashable, Sendable {
    case count, percent, minutes, days
  }

  /// The name of the check.
  package let check: String
  package let side: Side
  package let unit: Unit
  /// Where no policy says another; nil where the check then looks at another of its numbers alone.
  package let usual: Int
  /// What is counted, as the subject of a sentence: "actions done on time".
  package let subject: String

  init(_ check: String, _ side: Side, _ usual: Int, _ unit: Unit, _ subject: String) {
    self.check = check
    self.side = side
    self.usual = usual
    self.unit = unit
    self.subject = subject
  }

  /// The words of a policy: `below 70%`, `after 30 days`, `above 3h`.
  package var words: String { "\(side.rawValue) \(amount)" }

  private var amount: String {
    switch unit {
    case .count: "\(usual)"
    case .percent: "\(usual)%"
    case .minutes: usual % 60 == 0 ? "\(usual / 60)h" : "\(usual)m"
    case .days: usual == 1 ? "1 day" : "\(usual) days"
    }
  }
}

extension CheckThreshold {
  /// All that a policy may change, by family. A check that stands twice looks at both numbers; a
  /// policy that gives one of them does away with the other.
  package static let all: [CheckThreshold] = [
    // Reviews, their agendas, their people.
    CheckThreshold("rigid-one-to-one", .above, 50, .percent, "the minutes led by the chair"),
    // Actions.
    CheckThreshold("low-completion", .below, 70, .percent, "actions done on time"),
    CheckThreshold("old-action", .after, 30, .days, "the age of an open action"),
    CheckThreshold("too-many-actions", .above, 7, .count, "actions out of one occurrence"),
    CheckThreshold("carried-unchanged", .above, 1, .count, "how often an action was carried"),
    // Measures.
    CheckThreshold("too-many-measures", .above, 12, .count, "measures of one review"),
    CheckThreshold("measured-thrice", .above, 2, .count, "reviews of one measure in a week"),
    // Load.
    CheckThreshold("over-budget", .above, 35, .percent, "internal time of the working hours"),
    CheckThreshold("over-budget", .above, 840, .minutes, "internal time of a week"),
    CheckThreshold("forecast-heavy", .above, 10, .percent, "forecast and reporting of a week"),
    CheckThreshold("forecast-heavy", .above, 240, .minutes, "forecast and reporting of a week"),
    CheckThreshold("too-little-coaching", .below, 120, .minutes, "coaching of a report in a month"),
    CheckThreshold("too-much-coaching", .above, 36, .percent, "coaching of a manager's week"),
    CheckThreshold("stacked-inspections", .above, 2, .count, "inspections of one person in a week"),
    CheckThreshold("no-breathing-space", .above, 180, .minutes, "reviews back to back"),
    CheckThreshold("wide-span", .above, 10, .count, "people who report to one person"),
    CheckThreshold("heavy-prep", .above, 100, .percent, "preparation, of the review's length"),
    CheckThreshold("crowded", .above, 9, .count, "people who must come"),
    CheckThreshold("unequal-rotation", .above, 1, .count, "turns more than somebody else has"),
    // Alignment and initiatives.
    CheckThreshold("unowned-follow-up", .after, 1, .days, "working days until the follow-up"),
    CheckThreshold("many-hats", .above, 2, .count, "parts of one account in one hand"),
    CheckThreshold("initiative-overload", .above, 3, .count, "roll-outs for a team in a quarter"),
    CheckThreshold("cadence-gap", .above, 5, .count, "times from one tier to the next"),
    // Dates and times.
    CheckThreshold("override-drift", .after, 7, .days, "between a dated override and its rule"),
  ]

  /// What a policy may change of a check; empty where it takes no threshold.
  package static func of(_ check: CheckName) -> [CheckThreshold] { of(check.rawValue) }

  package static func of(_ name: String) -> [CheckThreshold] { all.filter { $0.check == name } }
}
