import RhythmText

/// New names for what a plan declares, wherever its files speak of it.
struct PlanNames {
  /// What may be called otherwise without meaning anything else.
  let declared: Set<String>
  private let new: (String) -> String

  private static let keywords: Set<String> = [
    "holidays", "cycle", "window", "role", "person", "team", "portfolio", "measure", "term",
    "initiative", "review", "template", "action", "topic", "decision",
  ]

  /// Names that are words of the language as well are kept.
  init(of files: [SourceFile], new: @escaping (String) -> String) {
    self.new = new
    let all = files.indices.flatMap { WrittenDeclaration.all(in: files, $0) }
    let names = Set(all.filter { Self.keywords.contains($0.keyword) }.map(\.name))
    declared = names.subtracting(Self.words(of: files)).subtracting(Self.keywords)
      .subtracting([""])
  }

  func renamed(_ files: [SourceFile]) -> [SourceFile] {
    files.map { file in
      SourceFile(path: file.path, text: renamed(String(decoding: file.bytes, as: UTF8.self)))
    }
  }

  /// Renames in what stands between grave accents.
  func renamedInCode(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index % 2 == 1 ? renamed(String(part)) : String(part)
    }.joined(separator: "`")
  }

  func renamed(_ text: String) -> String {
    var result = ""
    var word = ""
    func close() {
      result += declared.contains(word) ? new(word) : word
      word = ""
    }
    for character in text {
      if Self.isOfName(character) {
        word.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }

  static func words(_ text: String) -> Set<String> {
    Set(text.split { !isOfName($0) }.map(String.init))
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }

  /// Kinds and functions, and what stands in titles and texts.
  private static func words(of files: [SourceFile]) -> Set<String> {
    var found: Set<String> = [
      "territory", "account", "opportunity", "forecast", "pipeline", "call", "coaching", "team",
      "business", "planning", "risk", "win-loss", "enablement", "all-hands", "survey", "reporting",
      "sales", "services", "product", "marketing", "finance", "operations", "people",
      "build",
    ]
    // Fields of portfolios may be called as roles are.
    let all = files.indices.flatMap { WrittenDeclaration.all(in: files, $0) }
    let roles = Set(all.filter { $0.keyword == "role" }.map(\.name))
    for portfolio in all where portfolio.keyword == "portfolio" {
      found.formUnion(roles.intersection(words(portfolio.text(in: files))))
    }
    for file in files where file.path.hasSuffix(".rhythm") {
      let parts = String(decoding: file.bytes, as: UTF8.self)
        .split(separator: "\"", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() where index % 2 == 1 {
        found.formUnion(words(String(part)))
      }
    }
    return found
  }
}
