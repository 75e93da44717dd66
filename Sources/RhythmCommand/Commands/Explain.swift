import RhythmDiagnostics
import RhythmText

extension CommandRun {
  /// `rhythm explain [NAME]`
  mutating func explain() {
    guard let check = invocation.operands.first.flatMap(CheckName.init) else { return listChecks() }
    let page = Catalogue.page(of: check)
    put(page.name, .strong)
    put(": \(page.summary)\n")
    put(page.severity.word, TerminalStyle(page.severity))
    put(
      check.isFixed ? ", which no policy changes\n" : ", unless the plan's policy says otherwise\n")
    section("What it looks for", page.meaning)
    section("Why it matters", page.why)
    explainThresholds(of: check)
    code("A plan that has it", page.example)
    code("The plan mended", page.mended)
  }

  private mutating func explainThresholds(of check: CheckName) {
    let lines = CheckThreshold.of(check).map {
      "`warn \(check.rawValue) \($0.words)`: \($0.subject)"
    }
    if lines.isEmpty { return }
    section(
      "What a policy may change",
      (["The number, which is this one where no policy says another:"] + lines)
        .joined(separator: "\n"))
  }

  private mutating func listChecks() {
    let width = (CheckNames.all.map(\.utf8.count).max() ?? 0) + 2
    for page in Catalogue.pages {
      put(page.name, .strong)
      put(String(repeating: " ", count: width - page.name.utf8.count))
      let word = page.severity.word
      put(word, TerminalStyle(page.severity))
      put(String(repeating: " ", count: 9 - word.utf8.count) + page.summary + "\n")
    }
  }

  private mutating func section(_ title: String, _ text: String) {
    put("\n" + title + "\n\n", .strong)
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for line in TextColumns.wrapped(String(paragraph), to: 78) { put("  " + line + "\n") }
    }
  }

  private mutating func code(_ title: String, _ text: String) {
    guard !text.isEmpty else { return }
    put("\n" + title + "\n\n", .strong)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      put(line.isEmpty ? "\n" : "  " + VisibleText.line(String(line)) + "\n")
    }
  }

  private mutating func put(_ text: String, _ style: TerminalStyle = .plain) {
    outcome.output.write(text, style, colours: outputIsColoured)
  }
}
