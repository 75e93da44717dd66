import RhythmDiagnostics
import RhythmText

/// The names that nothing declares, each told about once.
struct UnknownNames: Sendable {
  private struct Unknown {
    /// The kinds that were wanted at the first use.
    var wanted: NameKinds
    var message: String
    var uses: [SourceRange]
    /// Whatever else would be proposed.
    var help: [Help]
    var nearest: String?
  }

  /// Where those of a name stand among `unknown`.
  private var places: [String: [Int]] = [:]
  private var unknown: [Unknown] = []

  /// Takes in a use of an unknown name. `describe` is asked where it is not known yet.
  ///
  /// What is wanted of people, teams and entries differs from place to place, and a name that is
  /// mended in one way everywhere is one mistake, whatever it was to be the name of.
  mutating func add(
    _ name: String, wanted: NameKinds, at range: SourceRange,
    describe: () -> (message: String, nearest: String?, help: [Help])
  ) {
    let sets: NameKinds = [.person, .team, .portfolio, .entry]
    let known = places[name] ?? []
    for place in known {
      let other = unknown[place].wanted
      let isSame =
        !wanted.isDisjoint(with: other)
        || !wanted.isDisjoint(with: sets)
          && !other.isDisjoint(with: sets)
      if isSame {
        unknown[place].uses.append(range)
        return
      }
    }
    let (message, nearest, help) = describe()
    for place in known where nearest != nil && unknown[place].nearest == nearest {
      unknown[place].uses.append(range)
      return
    }
    places[name, default: []].append(unknown.count)
    unknown.append(
      Unknown(wanted: wanted, message: message, uses: [range], help: help, nearest: nearest))
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
