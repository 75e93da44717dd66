import RhythmDiagnostics
import RhythmText

/// The names that nothing declares, each told about once.
struct UnknownNames: Sendable {
  private struct Key: Hashable {
    var family: UInt8
    var name: String
  }

  private struct Unknown {
    var message: String
    var uses: [SourceRange]
    /// Whatever else would be proposed.
    var help: [Help]
    var nearest: String?
  }

  private var places: [Key: Int] = [:]
  private var unknown: [Unknown] = []

  /// Takes in a use of an unknown name. `describe` is asked at the first one only.
  mutating func add(
    _ name: String, wanted: NameKinds, at range: SourceRange,
    describe: () -> (message: String, nearest: String?, help: [Help])
  ) {
    // What is wanted of people, teams and entries differs from place to place; the name is one.
    let sets: NameKinds = [.person, .team, .portfolio, .entry]
    let family = wanted.isDisjoint(with: sets) ? UInt8(wanted.kinds.first?.rawValue ?? 255) : 0
    let key = Key(family: family, name: name)
    if let place = places[key] {
      unknown[place].uses.append(range)
      return
    }
    places[key] = unknown.count
    let (message, nearest, help) = describe()
    unknown.append(Unknown(message: message, uses: [range], help: help, nearest: nearest))
  }

  var findings: [Finding] {
    unknown.map { entry in
      var uses: [SourceRange] = []
      for use in entry.uses.sorted() where uses.last != use { uses.append(use) }
      let first = uses[0]
      var help = entry.help
      if let nearest = entry.nearest {
        let edits = uses.filter { $0.file == first.file }.map { TextEdit($0, with: nearest) }
        help.insert(Help("did you mean `\(nearest)`?", fix: Fix(.unsafe, edits)), at: 0)
      }
      return Finding(
        .unknownName, entry.message, at: first, label: "not declared",
        secondary: uses.dropFirst().map { Label($0, "here too") }, help: help)
    }
  }
}
