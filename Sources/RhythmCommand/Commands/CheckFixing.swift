import RhythmDiagnostics
import RhythmPlan
import RhythmText

// `check --fix` and `check --diff`.
extension CommandRun {
  /// Mends a plan, or shows what would be mended; says what it did.
  ///
  /// - Returns: the plan as it is to be told of: mended, or as it was where nothing is written.
  mutating func fix(
    _ checked: CheckedRun, _ selection: CheckSelection
  ) throws(Failure) -> CheckedRun {
    var mending = PlanMending(self, checked, selection)
    try mending.run()
    let isWritten = !invocation.has(.diff)
    if isWritten, !mending.change.isEmpty { try write(mending.change) }
    if !isWritten { writeDifference(mending.change.shown(from: checked, to: mending.checked)) }
    say(mending, isWritten: isWritten, allowing: selection.allowedFixes)
    return isWritten ? mending.checked : checked
  }

  private mutating func say(
    _ mending: PlanMending, isWritten: Bool, allowing safety: Fix.Safety
  ) {
    let verb = isWritten ? "mended" : "would mend"
    for (path, counts) in mending.mended {
      let words = counts.map {
        $0.count == 1 ? $0.check.rawValue : "\($0.check.rawValue) (\($0.count))"
      }
      talk("\(verb) \(VisibleText.line(path)): " + words.joined(separator: ", "))
    }
    if mending.mended.isEmpty { talk("no fix is to be applied") }
    if mending.refused > 0 {
      talk(
        "left \(mending.refused == 1 ? "a fix" : "\(mending.refused) fixes") out, since the plan "
          + "would not be better with \(mending.refused == 1 ? "it" : "them")")
    }
    if safety == .safe, mending.unsafe > 0 {
      talk(
        "\(mending.unsafe) more \(mending.unsafe == 1 ? "fix" : "fixes") may change what the plan "
          + "means: `--unsafe` applies \(mending.unsafe == 1 ? "it" : "them")")
    }
  }
}

extension PlanChange {
  /// The change as everybody may read it: what private reviews hold is covered on both sides.
  fileprivate func shown(from before: CheckedRun, to after: CheckedRun) -> PlanChange {
    let (old, new) = (before.source.shown([]).files, after.source.shown([]).files)
    return PlanChange(
      files: files.map { file in
        var file = file
        file.old = old.first { $0.path == file.path }?.bytes ?? file.old
        file.new = new.first { $0.path == file.path }?.bytes ?? file.new
        return file
      }, loaded: loaded)
  }
}

/// A plan that is mended round after round, until no fix is left.
struct PlanMending {
  /// A finding as it is known again after the places have moved.
  private struct Key: Hashable {
    var check: CheckName
    var message: String
    var path: String
  }

  /// Fixes that overlap wait for the next round, so a few are enough for what people write.
  private static let roundLimit = 20

  private let command: CommandRun
  private let selection: CheckSelection
  /// The plan as it is now, and what is still found in it.
  private(set) var checked: CheckedRun
  private var refusals: Set<Key> = []
  /// The files that were changed, in the order in which they first were.
  private var changed: [PlanChange.File] = []
  private var counts: [(path: String, check: CheckName, count: Int)] = []

  init(_ command: CommandRun, _ checked: CheckedRun, _ selection: CheckSelection) {
    self.command = command
    self.selection = selection
    self.checked = checked
  }

  /// How many fixes were left out: with them the plan could not be read, or had the finding still.
  var refused: Int { refusals.count }

  /// What all rounds change together.
  var change: PlanChange {
    PlanChange(files: changed.filter { $0.old != $0.new }, loaded: checked.loaded)
  }

  /// How many findings of each check were mended, by file.
  var mended: [(path: String, checks: [(check: CheckName, count: Int)])] {
    var paths: [String] = []
    for entry in counts where !paths.contains(entry.path) { paths.append(entry.path) }
    return paths.map { path in
      (path, counts.filter { $0.path == path }.map { ($0.check, $0.count) })
    }
  }

  /// How many findings have a fix that is not safe.
  var unsafe: Int {
    checked.findings.filter {
      selection.includes($0) && $0.fix(allowing: .safe) == nil && $0.fix(allowing: .unsafe) != nil
    }.count
  }

  mutating func run() throws(Failure) {
    // What is only found because of a fix was never shown to anybody: it is mended where that is safe.
    let shown = Set(checked.findings.map { key($0, in: checked) })
    for _ in 0..<Self.roundLimit {
      let chosen = FixSelection.choose(
        checked.findings.filter(selection.includes), allowing: selection.allowedFixes,
        where: { chosen in
          let key = key(chosen.finding, in: checked)
          return !refusals.contains(key) && (chosen.fix.safety == .safe || shown.contains(key))
        })
      if chosen.isEmpty { return }
      let (accepted, change) = accept(chosen)
      for fix in chosen where !accepted.contains(fix) {
        refusals.insert(key(fix.finding, in: checked))
      }
      guard let change else { continue }
      let next = try command.checked(change.loaded)
      let idle = idleFixes(accepted, next)
      if idle.isEmpty {
        take(change, next, accepted)
      } else {
        refusals.formUnion(idle)
      }
    }
  }

  /// As many of some fixes as the plan can be read with.
  private func accept(_ fixes: [ChosenFix]) -> (accepted: [ChosenFix], change: PlanChange?) {
    var accepted: [ChosenFix] = []
    var change: PlanChange?
    var waiting = [fixes]
    while let next = waiting.popLast() {
      let edits = PlanEdits(edits: (accepted + next).flatMap(\.fix.edits))
      if let tried = try? command.change(
        checked.loaded, edits, requiring: .noNewSyntaxErrors)
      {
        accepted += next
        change = tried
      } else if next.count > 1 {
        let half = next.count / 2
        waiting += [Array(next[half...]), Array(next[..<half])]
      }
    }
    return (accepted, change)
  }

  /// The findings that are still there after their fix was applied.
  private func idleFixes(_ fixes: [ChosenFix], _ next: CheckedRun) -> [Key] {
    var before: [Key: Int] = [:]
    var after: [Key: Int] = [:]
    for finding in checked.findings { before[key(finding, in: checked), default: 0] += 1 }
    for finding in next.findings { after[key(finding, in: next), default: 0] += 1 }
    var applied: [Key: Int] = [:]
    for fix in fixes { applied[key(fix.finding, in: checked), default: 0] += 1 }
    var seen: Set<Key> = []
    return fixes.map { key($0.finding, in: checked) }.filter { key in
      seen.insert(key).inserted
        && after[key, default: 0] > before[key, default: 0] - applied[key, default: 0]
    }
  }

  private mutating func take(_ change: PlanChange, _ next: CheckedRun, _ fixes: [ChosenFix]) {
    for fix in fixes {
      let path = key(fix.finding, in: checked).path
      let check = fix.finding.check
      if let index = counts.firstIndex(where: { $0.path == path && $0.check == check }) {
        counts[index].count += 1
      } else {
        counts.append((path, check, 1))
      }
    }
    for file in change.files {
      if let index = changed.firstIndex(where: { $0.path == file.path }) {
        changed[index].new = file.new
      } else {
        changed.append(file)
      }
    }
    checked = next
  }

  private func key(_ finding: Finding, in checked: CheckedRun) -> Key {
    let files = checked.loaded.plan.files
    let index = Int(finding.primary.range.file.index)
    return Key(
      check: finding.check, message: finding.message,
      path: files.indices.contains(index) ? files[index].path : "")
  }
}
