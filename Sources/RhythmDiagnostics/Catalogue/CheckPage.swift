/// What `rhythm explain` says of a check.
package struct CheckPage: Hashable, Sendable {
  package let check: CheckName
  /// One line: what is wrong where it fires.
  package let summary: String
  /// When it fires, and what is meant by the words.
  package let meaning: String
  /// A plan that has it; empty where no short one can.
  package let example: String
  /// The same plan without it.
  package let mended: String
  /// Why it matters.
  package let why: String

  package init(
    _ check: CheckName, summary: String, meaning: String, example: String, mended: String,
    why: String
  ) {
    self.check = check
    self.summary = summary
    self.meaning = meaning
    self.example = example
    self.mended = mended
    self.why = why
  }

  package var name: String { check.rawValue }
  package var severity: Severity { check.severity }
}
