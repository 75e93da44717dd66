import RhythmPlan
import RhythmText
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Meet Acme's buyer", "meet-acmes-buyer"),
    ("  Write   the close-plan, now! ", "write-the-close-plan-now"),
    ("Überprüfe die Straße", "ueberpruefe-die-strasse"),
    ("Позвонить Анне", "pozvonit-anne"),
    ("3 calls", "action-3-calls"),
  ])
  func `a short title is its name`(title: String, name: String) {
    #expect(Slug.name(for: title, noun: "action") == name)
  }

  @Test(arguments: [
    "Call the board about the terms and costs", "日本語", "Sell 10% more", "🙂", "",
    "Internationalisation-of-everything-that-we-have-ever-written-anywhere",
  ])
  func `what is cut or left out leaves a mark`(title: String) {
    let name = Slug.name(for: title, noun: "action")
    #expect(Slug.isName(name))
    #expect(name.utf8.allSatisfy { $0 < 0x80 })
    #expect(name != Slug.name(for: title + " x", noun: "action"))
    #expect(name.utf8.count < 64)
  }

  @Test func `long titles that start alike have different names`() {
    let titles = (0..<2000).map { "Call the board about the terms of contract number \($0)" }
    #expect(Set(titles.map { Slug.name(for: $0, noun: "action") }).count == 2000)
  }

  @Test(arguments: ["done", "with", "FY27", "Q1", "Monday", "the", "action", "2026-03"])
  func `any title makes a name that the language reads`(title: String) {
    #expect(Slug.isName(Slug.name(for: title, noun: "action")))
  }

  @Test(arguments: ["plain", "a \"b\" \\ {c} {", "line\nbreak \u{1B}[1m \u{202E}x", "日本 é"])
  func `a quoted text is read back as it was`(text: String) {
    let file = SourceFile(path: "plan.rhythm", text: "topic t \(quoted(text))\n")
    let plan = readPlan(root: file).plan
    let title = plan.topics.first?.title.segments.map { segment in
      if case .literal(let words) = segment { words } else { "?" }
    }
    #expect(title?.joined() == text)
  }
}
