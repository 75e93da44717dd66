/// Something that is declared and whose name is said nowhere else in the files of a plan.
///
/// It may still be meant: a person by a role, a term by its title.
package struct UnnamedDeclaration: Hashable, Sendable {
  package var kind: NameKind
  /// The index in the plan's array of that kind; templates stand among the reviews.
  package var index: Int
}

extension Lowering {
  /// The people, teams, windows, terms and templates that nothing names, in the order of their
  /// declaration. None where a file or a line could not be read: it may name them.
  var unnamedDeclarations: [UnnamedDeclaration] {
    let kinds: NameKinds = [
      .person, .team, NameKinds(.window), NameKinds(.term), NameKinds(.template),
    ]
    if lacksFiles { return [] }
    return names.declarations.lazy
      .filter { kinds.contains($0.kind) && !$0.isNamed && !suspects.contains($0.name) }
      .map { UnnamedDeclaration(kind: $0.kind, index: Int($0.index)) }
  }
}
