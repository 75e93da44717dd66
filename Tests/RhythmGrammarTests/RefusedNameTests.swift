import RhythmSyntax
import Testing

@Suite("Refused names")
struct RefusedNameTests {
  /// The productions of names by which what is declared can be meant.
  private static let uses: [(NameClass, [String])] = [
    (.person, ["personName"]),
    (.team, ["personName", "groupName", "teamName"]),
    (.entry, ["entryName", "entryLine"]),
    (.measure, ["measureName"]),
    (.review, ["reviewName"]),
    (.window, ["windowName"]),
    (.cycle, ["cycleName"]),
    (.part, ["cyclePartName"]),
  ]

  /// What the grammar puts out of reach is refused where it is declared.
  @Test(arguments: uses)
  func areThoseThatTheGrammarPutsOutOfReach(nameClass: NameClass, productions: [String]) {
    let grammar = PackageFiles.grammar
    let anyCase = Set(grammar.tokens.filter(\.anyCase).flatMap(\.words))
    let computed = Set(
      grammar.productions.filter { productions.contains($0.name) }.flatMap(\.refusedNames))
    let refused = Set(RefusedNames.words(for: nameClass).words.map(\.rawValue))
    #expect(computed.subtracting(anyCase).subtracting(refused).sorted() == [])
  }

  /// Nothing is refused without a reason.
  @Test(arguments: uses)
  func areNoOthers(nameClass: NameClass, productions: [String]) {
    let grammar = PackageFiles.grammar
    let people = ["chair", "presenter", "attendees"]
    let all = Set(grammar.productions.flatMap(\.refusedNames) + people + ["the"])
    let refused = Set(RefusedNames.words(for: nameClass).words.map(\.rawValue))
    #expect(refused.subtracting(all).sorted() == [])
  }
}
