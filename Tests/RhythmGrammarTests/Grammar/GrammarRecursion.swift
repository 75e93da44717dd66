extension Grammar {
  /// Whether an expression can stand for nothing at all, by node.
  func emptyNodes() -> [Bool] {
    var isEmpty = [Bool](repeating: false, count: nodes.count)
    var changed = true
    while changed {
      changed = false
      for node in nodes.indices where !isEmpty[node] {
        let empty =
          switch nodes[node] {
          case .terminal: false
          case .reference(let production): isEmpty[productions[production].body]
          case .sequence(let parts): parts.allSatisfy { isEmpty[$0] }
          case .choice(let parts): parts.contains { isEmpty[$0] }
          case .option, .repetition: true
          }
        if empty {
          isEmpty[node] = true
          changed = true
        }
      }
    }
    return isEmpty
  }

  /// Throws when a production can start with itself, or repeats what may be nothing.
  func checkLeftRecursion() throws(GrammarError) {
    let isEmpty = emptyNodes()
    for (node, kind) in nodes.enumerated() {
      if case .repetition(let inner) = kind, isEmpty[inner] {
        throw GrammarError(
          line: productions[owners[node]].line,
          message: "\(productions[owners[node]].name) repeats what may be nothing")
      }
    }

    func starts(_ node: Int) -> [Int] {
      switch nodes[node] {
      case .terminal: return []
      case .reference(let production): return [production]
      case .choice(let parts): return parts.flatMap { starts($0) }
      case .option(let inner), .repetition(let inner): return starts(inner)
      case .sequence(let parts):
        let end = parts.firstIndex { !isEmpty[$0] } ?? parts.count - 1
        return parts[...end].flatMap { starts($0) }
      }
    }

    let direct = productions.map { starts($0.body) }
    for start in productions.indices {
      var seen: Set<Int> = []
      var pending = direct[start]
      while let next = pending.popLast() {
        if next == start {
          throw GrammarError(
            line: productions[start].line,
            message: "\(productions[start].name) can start with itself")
        }
        if seen.insert(next).inserted { pending += direct[next] }
      }
    }
  }
}
