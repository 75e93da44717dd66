import Testing

@Suite("Two tokens of look-ahead")
struct LookaheadTests {
  private let table = PackageFiles.recognizer.table
  private var grammar: Grammar { table.grammar }

  @Test func settleEveryChoice() {
    let conflicts = table.conflicts()
    for conflict in conflicts where conflict.outcome == .unsettled {
      let production = grammar.productions[grammar.owners[conflict.node]].name
      let branches = conflict.branches.map { grammar.text(of: conflict.node, branch: $0) }
      Issue.record("\(production): both \(branches) can start with \(conflict.pairs.map(names))")
    }
    let choices = grammar.nodes.indices.count { grammar.branchCount(of: $0) > 0 }
    let words = conflicts.count { $0.outcome != .unsettled }
    print(
      "look-ahead: \(choices) choices, \(words) pairs of tokens settled by a word,",
      "\(conflicts.count - words) unsettled")
    // Without the rule some would be unsettled; if none were, nothing would have been tested.
    #expect(words > 0)
  }

  @Test func leaveOutOfReachTheWordsThatTheFileLists() {
    let words = table.wordsOutOfReach()
    for production in grammar.productions {
      let computed = words[production.name, default: []].sorted()
      #expect(
        computed == production.refusedNames.sorted(),
        "\(production.name) should list\n   Never: \(computed.joined(separator: " "))")
    }
  }

  @Test(arguments: [
    ("file = \"a\" NAME \"b\" EOF | \"a\" NAME \"c\" EOF ;", 1),
    ("file = { \"a\" } [ \"a\" ] EOF ;", 1),
    ("file = { NAME } \"end\" EOF ;", 0),
    ("file = x EOF ;\nx = \"a\" x [ \"b\" ] | \"c\" ;", 2),
    ("file = \"a\" \"b\" EOF | \"a\" \"c\" EOF ;", 0),
  ])
  func findWhatIsUnsettled(text: String, count: Int) throws {
    let head = text.contains("NAME") ? "NAME = /a/ ;\n" : ""
    let conflicts = LookaheadTable(try GrammarReader.read(head + text)).conflicts()
    #expect(conflicts.count { $0.outcome == .unsettled } == count)
  }

  private func names(of pair: [Int]) -> [String] {
    pair.map { $0 == TerminalSet.end ? "the end" : "\(grammar.terminals[$0])" }
  }
}
