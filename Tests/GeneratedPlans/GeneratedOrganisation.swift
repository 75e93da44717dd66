/// The text of an organisation that is believable, and in which much goes wrong: the same text for the
/// same number.
///
/// Every number gives people in teams, three to fifteen reviews, measures, actions, initiatives and a
/// policy. The troubles are those of real plans. One plan of three is calm, and mostly without an error;
/// in one of three stands what cannot be read or held.
package struct GeneratedOrganisation: Sendable {
  /// What starts in the first column, and the lines below it.
  package struct Declaration: Sendable {
    /// The first word, such as `review`.
    package var keyword: String
    /// Empty where the declaration has none, as a policy.
    package var name: String
    /// The heading first; those below it are indented already.
    package var lines: [String]

    package var text: String { lines.map { $0 + "\n" }.joined() + "\n" }
  }

  package let seed: Int
  /// Whether its reviews leave each other their time.
  package let isCalm: Bool
  /// Whether troubles are written that no plan can live with.
  package let errs: Bool
  /// In an order that people would choose.
  package private(set) var declarations: [Declaration]
  /// The day on which the plan is looked at, as `(2026, 4, 14)`.
  package let today = (year: 2026, month: 4, day: 14)
  /// Files beside the plan that it reads, by their paths.
  package let dataFiles: [(path: String, text: String)]

  package init(seed: Int) {
    self.seed = seed
    isCalm = seed % 3 == 0
    errs = seed % 3 == 2
    var writer = OrganisationWriter(seed: seed, errs: errs, isCalm: isCalm)
    writer.writePlan()
    writer.writePeople()
    writer.writeMeasures()
    writer.writeReviews()
    writer.writeOutcomes()
    writer.writeInitiatives()
    writer.writePolicies()
    if errs { writer.writeErrors() }
    declarations = writer.declarations
    dataFiles =
      writer.readings.isEmpty
      ? []
      : [("readings.csv", "date,measure,value,subject\n" + writer.readings.joined(separator: "\n"))]
  }

  package var text: String { declarations.map(\.text).joined() }

  /// What is declared, without the plan itself; names stand for one thing each.
  package var names: Set<String> {
    Set(declarations.dropFirst().map(\.name)).subtracting([""])
  }

  /// The declarations that name a thing, or name what names it, by their places in `declarations`;
  /// those of the thing itself are among them.
  package func declarations(thatReferTo name: String) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [name]
    var seen: Set<String> = [name]
    let words = declarations.map { Set($0.text.split { !Self.isOfName($0) }) }
    while let next = waiting.popLast() {
      for (index, words) in words.enumerated() where words.contains(Substring(next)) {
        found.insert(index)
        let own = declarations[index].name
        if !own.isEmpty, seen.insert(own).inserted { waiting.append(own) }
      }
    }
    return found
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
