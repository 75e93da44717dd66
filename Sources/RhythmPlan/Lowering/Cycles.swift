import RhythmDiagnostics
import RhythmText

/// A line that leads from one declaration to another.
struct Edge {
  var to: Int
  var range: SourceRange
}

/// A step of a cycle: from a declaration to the next, at the line that says so.
struct CycleStep {
  var from: Int
  var range: SourceRange
}

/// The ways that lead back to where they started: one for each set of declarations that reach each
/// other, through as few of them as the first search finds. Costs linear time.
///
/// Each starts at the first of its declarations in the order of names, so that the order in which
/// they are declared does not matter.
func cycles(in edges: [[Edge]], name: (Int) -> String) -> [[CycleStep]] {
  enum Mark: UInt8 { case new, open, done }
  var marks = Array(repeating: Mark.new, count: edges.count)
  var found: [[CycleStep]] = []
  for start in edges.indices where marks[start] == .new && !edges[start].isEmpty {
    var path: [(node: Int, next: Int)] = [(start, 0)]
    marks[start] = .open
    while let (node, next) = path.last {
      guard next < edges[node].count else {
        marks[node] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = edges[node][next].to
      guard edges.indices.contains(target) else { continue }
      if marks[target] == .new {
        marks[target] = .open
        path.append((target, 0))
      } else if marks[target] == .open, let entry = path.firstIndex(where: { $0.node == target }) {
        let steps = path[entry...].map {
          CycleStep(from: $0.node, range: edges[$0.node][$0.next - 1].range)
        }
        found.append(rotated(steps, name))
      }
    }
  }
  return found
}

/// The same steps, from that of the first name on.
private func rotated(_ steps: [CycleStep], _ name: (Int) -> String) -> [CycleStep] {
  guard let first = steps.indices.min(by: { name(steps[$0].from) < name(steps[$1].from) })
  else { return steps }
  return Array(steps[first...] + steps[..<first])
}

/// Names in a row: `a`, `b` and `c`.
func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.last ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

extension Lowering {
  /// Tells of people who report to themselves, teams that are part of themselves, and reviews that
  /// feed themselves, by whatever way.
  mutating func findCycles() {
    let reporting = plan.people.indices.map { index in
      plan.people[index].reportsTo.map { [Edge(to: Int($0.value.index), range: $0.range)] } ?? []
    }
    for cycle in cycles(in: reporting, name: { plan.people[$0].name.value }) {
      let names = cycle.map { "`\(plan.people[$0.from].name.value)`" }
      let message =
        names.count == 1
        ? "\(names[0]) reports to themselves" : "\(listed(names)) report to each other in a circle"
      reportCycle(.reportingCycle, message, cycle)
    }
    let parts = plan.teams.map { team in
      team.partOf.map { [Edge(to: Int($0.value.index), range: $0.range)] } ?? []
    }
    for cycle in cycles(in: parts, name: { plan.teams[$0].name.value }) {
      let names = cycle.map { "`\(plan.teams[$0.from].name.value)`" }
      let message =
        names.count == 1
        ? "the team \(names[0]) is part of itself"
        : "the teams \(listed(names)) are part of each other"
      reportCycle(.reportingCycle, message, cycle)
    }
    findFeedCycles()
  }

  private mutating func findFeedCycles() {
    var edges: [[Edge]] = Array(repeating: [], count: plan.reviews.count)
    for index in plan.reviews.indices where !plan.reviews[index].isTemplate {
      for feed in plan.reviews[index].clauses.feeds {
        edges[index].append(Edge(to: Int(feed.review.value.index), range: feed.review.range))
      }
      for earlier in plan.reviews[index].clauses.after
      where edges.indices.contains(Int(earlier.value.index)) {
        edges[Int(earlier.value.index)].append(Edge(to: index, range: earlier.range))
      }
    }
    for cycle in cycles(in: edges, name: { plan.reviews[$0].name.value }) {
      let names = cycle.map { "`\(plan.reviews[$0.from].name.value)`" }
      let message =
        names.count == 1
        ? "\(names[0]) feeds itself"
        : "\(listed(names)) feed each other in a circle, so that none can come first"
      reportCycle(.feedCycle, message, cycle)
    }
  }

  private mutating func reportCycle(_ check: CheckName, _ message: String, _ steps: [CycleStep]) {
    guard let first = steps.first else { return }
    report(
      check, message, at: first.range, label: "leads back to where it started",
      secondary: steps.dropFirst().map { Label($0.range, "by way of this") },
      help: [Help("change or remove one of these lines")])
  }
}
