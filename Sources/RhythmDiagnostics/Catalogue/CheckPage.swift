/// What `rhythm explain` says of a check.
package struct CheckPage: Hashable, Sendable {
  package let check: CheckName
  /// One line: what is wrong where it fires.
  package let summary: String
  /// When it fires, and what is meant by the words.
  package let meaning: String
  /// A plan that has it.
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

/// The pages of all checks; those of a family stand in one file beside this one.
package enum Catalogue {
  /// All pages, in the order of the checks.
  package static var pages: [CheckPage] { CheckName.allCases.compactMap(page) }

  /// The page of a check, or `nil` while it has none.
  package static func page(of check: CheckName) -> CheckPage? {
    switch check {
    case .syntax: LanguagePages.syntax
    case .unknownName: LanguagePages.unknownName
    case .noChair: ReviewPages.noChair
    default: nil
    }
  }
}
