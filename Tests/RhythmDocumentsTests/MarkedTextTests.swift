import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct MarkedTextTests {
  private static let parts: [MarkedText.Part] = [
    ("open", "## Open\n\n- [ ] Bo: Call Acme `call-acme`\n- [ ] Bo: Write `write`\n"),
    ("empty", ""), ("agenda", "## Agenda\n"),
  ]

  private func rewritten(_ text: String, _ parts: [MarkedText.Part] = parts) -> String? {
    guard case .success(let bytes) = MarkedText(Array(text.utf8)).rewritten(with: parts) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func problem(_ text: String) -> MarkedText.Problem? {
    guard case .failure(let problem) = MarkedText(Array(text.utf8)).rewritten(with: Self.parts)
    else { return nil }
    return problem
  }

  private var written: String {
    String(decoding: MarkedText.new(firstLine: "<!-- first -->", Self.parts), as: UTF8.self)
  }

  @Test func `what was written is written again to the byte`() {
    #expect(rewritten(written) == written)
  }

  @Test(arguments: ["", "\n", "my own\r\n\u{FEFF}text  \n\n", "no end of line"])
  func `all around the blocks stays`(_ own: String) throws {
    let parts = written.split(separator: "<!-- rhythm end open -->\n")
    let text = own + "\n" + parts[0] + "<!-- rhythm end open -->\n" + own + "\n" + parts[1] + own
    #expect(rewritten(text) == text)
    let changed = try #require(
      rewritten(text, [("open", "new\n"), ("empty", "x\n"), ("agenda", "")]))
    #expect(changed.hasPrefix(own + "\n<!-- first -->\n<!-- rhythm begin open "))
    #expect(changed.contains(" -->\nnew\n<!-- rhythm end open -->\n" + own + "\n"))
    #expect(changed.hasSuffix("<!-- rhythm end agenda -->\n" + own))
  }

  @Test func `ticks are carried over to the rows of the same name`() throws {
    let ticked = written.replacing("- [ ] Bo: Call Acme", with: "- [X] Bo: Call Acme")
    let parts: [MarkedText.Part] = [
      ("open", "## Open\n\n- [ ] Chi: Call Acme, late `call-acme`\n- [ ] Bo: Write `write`\n"),
      ("empty", ""), ("agenda", ""),
    ]
    let next = try #require(rewritten(ticked, parts))
    #expect(next.contains("- [x] Chi: Call Acme, late `call-acme`\n- [ ] Bo: Write `write`\n"))
    // Once more, and when it is done the row goes with its tick.
    #expect(rewritten(next, parts) == next)
    let done = try #require(
      rewritten(next, [("open", "## Open\n"), ("empty", ""), ("agenda", "")]))
    #expect(!done.contains("[x]"))
  }

  @Test func `what somebody wrote into a block is never lost`() {
    let edited = written.replacing("## Agenda\n", with: "## Agenda\n- my row\n")
    #expect(problem(edited)?.message.contains("`agenda`") == true)
    // The whole of a block may go.
    let emptied = written.replacing("## Agenda\n", with: "\n")
    #expect(rewritten(emptied) == written)
  }

  @Test func `Windows line ends stay where they are`() throws {
    let windows = written.replacing("\n", with: "\r\n")
    #expect(rewritten(windows) == windows)
  }

  @Test func `a byte order mark stays before the first line`() throws {
    let marked = "\u{FEFF}" + written
    #expect(rewritten(marked) == marked)
    let changed = try #require(
      rewritten(marked, [("open", "new\n"), ("empty", "x\n"), ("agenda", "")]))
    #expect(changed.hasPrefix("\u{FEFF}<!-- first -->\n<!-- rhythm begin open "))
    let other = MarkedText(Array("\u{FEFF}<!-- rhythm sheet a@2026-01-05 -->\n".utf8))
    guard
      case .failure(let problem) = other.rewritten(
        with: Self.parts, firstLine: "<!-- rhythm sheet b@2026-01-05 -->")
    else {
      Issue.record("the sheet of another review was not refused")
      return
    }
    #expect(problem.message.contains("`a@2026-01-05`"))
  }

  @Test func `marks in code are no marks`() throws {
    let code = "```\n<!-- rhythm begin agenda -->\n<!-- rhythm end agenda -->\n```\n"
    #expect(rewritten(code + written) == code + written)
    #expect(problem(code)?.message == "no block is marked in it")
  }

  @Test(arguments: [
    ("<!-- rhythm begin open -->\n", 1, "no end"),
    ("<!-- rhythm end open -->\n", 1, "never begins"),
    ("<!-- rhythm begin open -->\n<!-- rhythm begin agenda -->\n", 2, "inside"),
    ("<!-- rhythm begin open -->\n<!-- rhythm end agenda -->\n", 2, "inside"),
    ("<!-- rhythm begin opne -->\n<!-- rhythm end opne -->\n", 1, "no block"),
    ("<!-- rhythm begin open\n<!-- rhythm end open -->\n", 1, "damaged"),
    ("<!-- rhythm begin open --> and more\n<!-- rhythm end open -->\n", 1, "damaged"),
    ("<!--rhythm begin open-->\n<!-- rhythm end open -->\n", 1, "damaged"),
    ("a <!-- rhythm begin open -->\n<!-- rhythm end open -->\n", 1, "damaged"),
    ("<!-- rhythm begin -->\n<!-- rhythm end open -->\n", 1, "damaged"),
    ("nothing\n", 0, "no block is marked"),
    ("", 0, "no block is marked"),
  ])
  func `damaged marks are refused`(_ text: String, _ line: Int, _ words: String) throws {
    let found = try #require(problem(text))
    #expect(found.line == line)
    #expect(found.message.contains(words), "\(found.message)")
  }
}
