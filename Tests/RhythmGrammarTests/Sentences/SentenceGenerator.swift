import GeneratedPlans

/// Makes plans from the grammar file, and counts which branches of its choices they take.
///
/// Each plan heads for branches that were taken least, so that all come up soon and equally often.
struct SentenceGenerator {
  /// A token of a plan in the making.
  struct Token {
    var terminal: Grammar.Terminal
    var text: String
  }

  let grammar: Grammar
  /// How often each branch was taken, by node.
  private(set) var visits: [[Int]]
  private(set) var random: RandomNumbers
  private var tokens: [Token] = []
  private var depth = 0
  private var isGoal: [Bool] = []
  private var leastAtSearch = 0
  private var count = 0
  /// The date whose weekday is being written.
  private var date = CivilDate(dayNumber: 0)

  /// Names that are drawn one time in four instead of sensible ones, words of the language perhaps.
  private let oddNames: [String]

  init(_ grammar: Grammar, seed: UInt64, oddNames: [String] = []) {
    self.grammar = grammar
    self.oddNames = oddNames
    random = RandomNumbers(seed: seed)
    visits = grammar.nodes.indices.map { Array(repeating: 0, count: grammar.branchCount(of: $0)) }
  }

  /// The tokens of one more plan.
  mutating func next() -> [Token] {
    tokens = []
    // Finding the goals costs more than a plan does, so they serve four plans.
    if count % 4 == 0 { findGoals() }
    count += 1
    write(grammar.productions[0].body)
    return tokens
  }

  /// The branches that no plan has taken yet, in the notation of the grammar file.
  var untaken: [String] {
    visits.indices.flatMap { node in
      visits[node].indices.filter { visits[node][$0] == 0 }.map { branch in
        let production = grammar.productions[grammar.owners[node]].name
        return
          "\(production): \(grammar.text(of: node, branch: branch)) of \(grammar.text(of: node))"
      }
    }
  }

  var branchCount: Int { visits.reduce(0) { $0 + $1.count } }

  /// How often the branch was taken that was taken least.
  var leastVisits: Int { visits.lazy.flatMap { $0 }.min() ?? 0 }

  /// Finds the nodes that hold, through whatever productions, a branch that was taken least.
  private mutating func findGoals() {
    let least = leastVisits
    isGoal = visits.map { $0.contains(least) }
    var changed = true
    while changed {
      changed = false
      for node in grammar.nodes.indices where !isGoal[node] && leadsToGoal(node) {
        isGoal[node] = true
        changed = true
      }
    }
    leastAtSearch = least
  }

  private func leadsToGoal(_ node: Int) -> Bool {
    switch grammar.nodes[node] {
    case .terminal: false
    case .reference(let production): isGoal[grammar.productions[production].body]
    case .sequence(let parts), .choice(let parts): parts.contains { isGoal[$0] }
    case .option(let inner), .repetition(let inner): isGoal[inner]
    }
  }

  private func isGoal(_ node: Int, branch: Int) -> Bool {
    if visits[node][branch] == leastAtSearch { return true }
    switch grammar.nodes[node] {
    case .choice(let parts): return isGoal[parts[branch]]
    case .option(let inner), .repetition(let inner): return branch == 0 && isGoal[inner]
    case .terminal, .reference, .sequence: return false
    }
  }

  private mutating func branch(of node: Int, isFirst: Bool = true) -> Int {
    let all = Array(visits[node].indices)
    var branch = random.pick(all)
    if isFirst, !random.once(in: 4) {
      let goals = all.filter { isGoal(node, branch: $0) }
      if !goals.isEmpty { branch = random.pick(goals) }
    }
    // Only `who` holds itself; its last branch does not.
    if depth > 60 { branch = all.count - 1 }
    visits[node][branch] += 1
    return branch
  }

  private mutating func write(_ node: Int) {
    switch grammar.nodes[node] {
    case .terminal(let terminal):
      write(grammar.terminals[terminal], in: grammar.productions[grammar.owners[node]].name)
    case .reference(let production):
      depth += 1
      if grammar.productions[production].name == "date" {
        date = CivilDate(dayNumber: Int(random.next() % 1_400))
      }
      write(grammar.productions[production].body)
      depth -= 1
    case .sequence(let parts):
      for part in parts { write(part) }
    case .choice(let parts):
      write(parts[branch(of: node)])
    case .option(let inner):
      if branch(of: node) == 0 { write(inner) }
    case .repetition(let inner):
      var isFirst = true
      while branch(of: node, isFirst: isFirst) == 0 {
        write(inner)
        isFirst = false
      }
    }
  }

  private mutating func write(_ terminal: Grammar.Terminal, in production: String) {
    let text =
      switch terminal {
      case .word(let text), .mark(let text): text
      case .layout: ""
      // `every thursday` is a common slip, and the parser says so, whatever cycles there are.
      case .name where !oddNames.isEmpty && production != "cycleName" && random.once(in: 4):
        random.pick(oddNames)
      case .name: TokenSamples.name(in: production, &random)
      case .token("WEEKDAY") where production == "date":
        random.pick([date.weekday, String(date.weekday.prefix(3))])
      case .token("DATE") where production == "date": date.text
      case .token("INT") where isYear(in: production): random.pick(["2025", "2026", "2031"])
      case .token(let name): TokenSamples.text(of: grammar.token(name), &random)
      }
    tokens.append(Token(terminal: terminal, text: text))
  }

  private func isYear(in production: String) -> Bool {
    production == "point"
      || production == "holidayLine" && ["from", "until"].contains(tokens.last?.text)
  }
}
