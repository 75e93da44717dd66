import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// What private reviews left behind in a file that everybody has who has the plan: one finding a
  /// file, at the first such line.
  static let privateInShared = Check(name: .privateInShared) { input, findings in
    let privacy = Privacy(input.details)
    if privacy.isNeedless { return }
    let plan = input.plan
    var shared: [FileID: SharedSecrets] = [:]
    func add(_ range: SourceRange, _ part: WritableKeyPath<SharedSecrets, Int>) {
      if plan.optionalFiles.contains(range.file) { return }
      shared[range.file, default: SharedSecrets(first: range)].add(range, part)
    }
    for action in plan.actions where !privacy.mayRead(action, by: nil) {
      add(action.name.range, \.actions)
    }
    for topic in plan.topics where !privacy.mayRead(topic, by: nil) {
      add(topic.name.range, \.topics)
    }
    for decision in plan.decisions where !privacy.mayRead(decision, by: nil) {
      add(decision.name.range, \.decisions)
    }
    for review in plan.reviews where review.clauses.isPrivate != nil && !review.isTemplate {
      for held in review.clauses.held where held.outcome != nil || !held.notes.isEmpty {
        add(held.range, \.notes)
      }
    }
    for adjustment in plan.adjustments where privacy.isPrivate(adjustment.series.review) {
      for held in adjustment.clauses.held where held.outcome != nil || !held.notes.isEmpty {
        add(held.range, \.notes)
      }
    }
    for (file, secrets) in shared.sorted(by: { $0.key < $1.key }) {
      let path =
        plan.files.indices.contains(Int(file.index)) ? plan.files[Int(file.index)].path : ""
      findings.append(
        Finding(
          .privateInShared,
          "`\(path)` holds \(secrets.words) of private reviews, and whoever reads the file reads "
            + (secrets.count == 1 ? "it" : "them"),
          at: secrets.first, label: secrets.count == 1 ? "private" : "the first of them",
          help: [
            Help(
              "move \(secrets.count == 1 ? "it" : "them") into a file of \(secrets.count == 1 ? "its" : "their") own, out of the "
                + "shared repository, and write `import \"private/ana.rhythm\" if present`")
          ]))
    }
  }
}

/// What a shared file holds of private reviews.
private struct SharedSecrets {
  var first: SourceRange
  var actions = 0
  var topics = 0
  var decisions = 0
  var notes = 0

  init(first: SourceRange) { self.first = first }

  var count: Int { actions + topics + decisions + notes }

  /// `3 actions, 1 topic`
  var words: String {
    let parts = [
      (actions, "action"), (topics, "topic"), (decisions, "decision"), (notes, "note"),
    ]
    return parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }.joined(separator: ", ")
  }

  mutating func add(_ range: SourceRange, _ part: WritableKeyPath<SharedSecrets, Int>) {
    self[keyPath: part] += 1
    first = min(first, range)
  }
}
