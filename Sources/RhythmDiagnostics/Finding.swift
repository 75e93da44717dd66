import RhythmText

/// How grave a finding is.
package enum Severity: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  /// The plan contradicts itself or cannot be scheduled.
  case error
  /// Something that will hurt.
  case warning
  /// Something to consider.
  case advice

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  package var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "advice"
    }
  }
}

/// One thing that is wrong, as data: no stage prints.
package struct Finding: Hashable, Sendable {
  package var check: CheckName
  package var severity: Severity
  /// One sentence, lower case, no full stop, understandable alone.
  package var message: String
  /// Where the text should change; its label says what is special here.
  package var primary: Label
  /// Other places that matter, in the order in which to read them.
  package var secondary: [Label]
  /// What to do: each a proposal, some with an edit that does it.
  package var help: [Help]
  /// Further facts, one line each.
  package var notes: [String]
  /// The names of the series that it is about, as `forecast/iberia`, where it is not about a whole
  /// review: a waiver in the `adjust` of a series holds for those.
  package var series: [String] = []
  /// What it costs over the horizon in people times minutes, for ranking; 0 where that says nothing.
  package var cost: Int

  package init(
    _ check: CheckName, _ message: String, at range: SourceRange, label: String = "",
    severity: Severity? = nil, secondary: [Label] = [], help: [Help] = [], notes: [String] = [],
    cost: Int = 0
  ) {
    self.check = check
    self.severity = severity ?? check.severity
    self.message = message
    self.primary = Label(range, label)
    self.secondary = secondary
    self.help = help
    self.notes = notes
    self.cost = cost
  }
}

/// A place with a few words on it.
package struct Label: Hashable, Sendable {
  package var range: SourceRange
  package var text: String

  package init(_ range: SourceRange, _ text: String) {
    self.range = range
    self.text = text
  }
}

/// A proposal, and the edit that carries it out where there is one.
package struct Help: Hashable, Sendable {
  /// A sentence fragment such as "did you mean `alice`?".
  package var text: String
  package var fix: Fix?

  package init(_ text: String, fix: Fix? = nil) {
    self.text = text
    self.fix = fix
  }
}

/// Edits that mend a finding.
package struct Fix: Hashable, Sendable {
  package enum Safety: UInt8, Hashable, Sendable {
    /// Keeps the meaning that the text was read with.
    case safe
    /// May change the meaning: somebody should look.
    case unsafe
  }

  package var safety: Safety
  /// In ascending order, not overlapping.
  package var edits: [TextEdit]

  package init(_ safety: Safety, _ edits: [TextEdit]) {
    self.safety = safety
    self.edits = edits
  }
}

/// A trouble without a place in a text: a file that is missing, a wrong option.
package struct Failure: Error, Hashable, Sendable {
  package var message: String
  package var help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
