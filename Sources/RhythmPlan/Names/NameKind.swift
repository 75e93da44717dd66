/// What a declared name is the name of.
package enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
  case person, team, portfolio, entry, measure, window, cycle, part, kind, function, role, review
  case template, initiative, action, topic, decision, term, holidays

  /// As messages say it: `a team`.
  package var noun: String {
    switch self {
    case .person: "person"
    case .team: "team"
    case .portfolio: "portfolio"
    case .entry: "entry of a portfolio"
    case .measure: "measure"
    case .window: "window"
    case .cycle: "cycle"
    case .part: "part of a cycle"
    case .kind: "kind"
    case .function: "function"
    case .role: "role"
    case .review: "review"
    case .template: "template"
    case .initiative: "initiative"
    case .action: "action"
    case .topic: "topic"
    case .decision: "decision"
    case .term: "term"
    case .holidays: "set of holidays"
    }
  }

  /// Whether a name of this kind cannot be that of a thing of the other as well.
  ///
  /// People, teams and portfolios are told apart by name alone, since each may stand in a list of
  /// people or behind `for each`. Entries stand apart, each in its portfolio: a territory may be
  /// called as the team that works it.
  func sharesNames(with other: NameKind) -> Bool {
    self == other
      || NameKinds.sets.contains(NameKinds(self))
        && NameKinds.sets.contains(NameKinds(other))
  }
}

/// A set of kinds of name.
package struct NameKinds: OptionSet, Hashable, Sendable {
  package var rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(_ kind: NameKind) { self.init(rawValue: 1 << UInt32(kind.rawValue)) }

  package static let person = NameKinds(.person)
  package static let team = NameKinds(.team)
  package static let portfolio = NameKinds(.portfolio)
  package static let entry = NameKinds(.entry)
  package static let measure = NameKinds(.measure)
  package static let initiative = NameKinds(.initiative)
  package static let people: NameKinds = [.person, .team]
  package static let sets: NameKinds = [.person, .team, .portfolio]
  package static let all = NameKinds(rawValue: (1 << UInt32(NameKind.allCases.count)) - 1)

  package func contains(_ kind: NameKind) -> Bool { rawValue >> UInt32(kind.rawValue) & 1 == 1 }

  /// The kinds in it, in the order of their declaration.
  package var kinds: [NameKind] { NameKind.allCases.filter(contains) }

  /// As messages say it: `person or team`.
  package var noun: String {
    let nouns = kinds.map(\.noun)
    guard let last = nouns.last, nouns.count > 1 else { return nouns.last ?? "thing" }
    return nouns.dropLast().joined(separator: ", ") + " or " + last
  }
}
