import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// Checks that the language knows by name and the program does not make yet: a plan may waive or
/// grade them already.
let checksToCome: Set<String> = [
  // Actions.
  "homeless-action",
  // Load.
  "adds-without-stopping", "grew-back",
  // Alignment and initiatives.
  "churning-cadence",
]

/// The finding that a name is no check's; `nil` where it is one's.
func unknownCheck(_ name: Located<String>) -> Finding? {
  if CheckName(rawValue: name.value) != nil || checksToCome.contains(name.value) { return nil }
  let candidates = CheckName.allCases.map(\.rawValue) + checksToCome.sorted()
  var finding = Finding(
    .unknownName, "no check is called `\(name.value)`", at: name.range, label: "not known")
  if let nearest = nearestName(to: name.value, among: candidates) {
    let fix = Fix(.safe, [TextEdit(name.range, with: nearest)])
    finding.help = [Help("did you mean `\(nearest)`?", fix: fix)]
  } else {
    finding.help = [Help("`rhythm explain` lists all checks")]
  }
  return finding
}
