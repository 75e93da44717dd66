import RhythmDiagnostics
import RhythmText
import Testing

@Suite struct TerminalRendererTests {
  @Test func `line, label, help with the mended line`() {
    let sample = Sample("team iberia\n  lead ana\n  members «alcie», bo\n")
    let fix = Fix(.unsafe, [TextEdit(sample.ranges[0], with: "alice")])
    let finding = Finding(
      .unknownName, "no person or team is called `alcie`", at: sample.ranges[0],
      label: "not declared", help: [Help("did you mean `alice`?", fix: fix)],
      notes: ["names are compared letter by letter"])
    #expect(
      rendered([finding], [sample.file]) == """
        error[unknown-name]: no person or team is called `alcie`
         --> people.rhythm:3:11
          |
        3 |   members alcie, bo
          |           ^^^^^ not declared
          |
        help: did you mean `alice`?
          |
        3 |   members alice, bo
          |           +++++
          |
          = names are compared letter by letter
          = see `rhythm explain unknown-name`


        """)
  }

  @Test func `several labels of one line hang from right to left`() {
    let sample = Sample("  «members» «bo», chi, «bo»\n")
    let finding = Finding(
      .duplicateName, "`bo` stands twice", at: sample.ranges[2], label: "again",
      secondary: [Label(sample.ranges[1], "first"), Label(sample.ranges[0], "in this list")])
    #expect(
      rendered([finding], [sample.file]) == """
        error[duplicate-name]: `bo` stands twice
         --> people.rhythm:1:20
          |
        1 |   members bo, chi, bo
          |   ------- --       ^^ again
          |   |       |
          |   |       first
          |   in this list
          |
          = see `rhythm explain duplicate-name`


        """)
  }

  @Test func `labels of several lines and files`() {
    let first = Sample("«person ana»\nperson bo\nperson chi\n«person ana»\n")
    let other = Sample("\n  «ana»\n", path: "teams/a.rhythm", file: 1)
    let finding = Finding(
      .duplicateName, "`ana` is declared twice", at: first.ranges[1], label: "again",
      secondary: [Label(first.ranges[0], "first"), Label(other.ranges[0], "meant here")])
    #expect(
      rendered([finding], [first.file, other.file]) == """
        error[duplicate-name]: `ana` is declared twice
         --> people.rhythm:4:1
          |
        1 | person ana
          | ---------- first
        ...
        4 | person ana
          | ^^^^^^^^^^ again
         ::: teams/a.rhythm:2:3
          |
        2 |   ana
          |   --- meant here
          |
          = see `rhythm explain duplicate-name`


        """)
  }

  @Test func `tabs, wide characters and marks keep the underline in place`() {
    let sample = Sample("\tperson 日本 e\u{301} 😀 «bo»\n")
    let finding = Finding(.syntax, "x", at: sample.ranges[0], label: "here")
    let lines = rendered([finding], [sample.file]).split(separator: "\n")
    #expect(lines[3] == "1 |     person 日本 e\u{301} 😀 bo")
    #expect(lines[4] == "  |                      ^^ here")
    #expect(lines[1] == " --> people.rhythm:1:17")
  }

  @Test func `what could move the cursor is spelled out`() {
    let sample = Sample("  purpose «\"\u{1B}[31m\u{202E}x\u{7}\"»\r\n", path: "a\u{1B}b")
    let finding = Finding(
      .hiddenCharacter, "a \u{1B} stands here", at: sample.ranges[0], label: "see \u{9B}")
    let text = rendered([finding], [sample.file])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) })
    #expect(text.contains(#"1 |   purpose "\u{1B}[31m\u{202E}x\u{7}""#))
  }

  @Test func `a long line is shown around the label`() {
    let sample = Sample(
      "  members " + (0..<200).map { "person-\($0), " }.joined() + "«alcie», zoe, yan, "
        + (0..<200).map { "other-\($0), " }.joined() + "\n")
    let finding = Finding(.unknownName, "x", at: sample.ranges[0], label: "not declared")
    let lines = rendered([finding], [sample.file], width: 60).split(separator: "\n")
    let source = lines[3]
    let marks = lines[4]
    #expect(source.count <= 60)
    #expect(source.contains("alcie") && source.hasSuffix("…"))
    let start = marks.firstIndex(of: "^").map { marks.distance(from: marks.startIndex, to: $0) }
    let word = source.firstRange(of: "alcie").map {
      source.distance(from: source.startIndex, to: $0.lowerBound)
    }
    #expect(start == word)
  }

  @Test func `a whole line that goes is shown as gone`() {
    let sample = Sample("import \"a\"\n«import \"a\"\n»plan x\n")
    let fix = Fix(.safe, [TextEdit(sample.ranges[0], with: "")])
    let finding = Finding(
      .badImport, "`a` is imported twice", at: sample.ranges[0],
      help: [Help("remove this line", fix: fix)])
    #expect(
      rendered([finding], [sample.file]) == """
        error[bad-import]: `a` is imported twice
         --> people.rhythm:2:1
          |
        2 | import "a"
          | ^^^^^^^^^^
          |
        help: remove this line
          |
        2 - import "a"
          |
          = see `rhythm explain bad-import`


        """)
  }

  @Test func `a line that comes is shown below its neighbour`() {
    let sample = Sample("review a\n  purpose \"x\"«»\n")
    let fix = Fix(.unsafe, [TextEdit(sample.ranges[0], with: "\n  chair ana")])
    let finding = Finding(
      .noChair, "`a` has no chair", at: sample.ranges[0],
      help: [Help("say who chairs it", fix: fix)])
    #expect(
      rendered([finding], [sample.file]) == """
        error[no-chair]: `a` has no chair
         --> people.rhythm:2:14
          |
        2 |   purpose "x"
          |              ^
          |
        help: say who chairs it
          |
        2 |   purpose "x"
        3 |   chair ana
          | +++++++++++
          |
          = see `rhythm explain no-chair`


        """)
  }

  @Test func `colours only where they are wanted`() {
    let sample = Sample("«x»\n")
    let finding = Finding(.syntax, "x", at: sample.ranges[0])
    #expect(!rendered([finding], [sample.file]).contains("\u{1B}"))
    #expect(
      rendered([finding], [sample.file], colours: true).hasPrefix("\u{1B}[1;31merror[syntax]"))
  }

  @Test func `places beyond the file and files that are not there do no harm`() {
    let sample = Sample("x\n")
    let places = [
      SourceRange(FileID(0), ByteRange(500, 900)), SourceRange(FileID(7), ByteRange(1, 2)),
      SourceRange(FileID(0), ByteRange(-4, -2)), SourceRange(FileID(-1), ByteRange(0, 1)),
    ]
    for place in places {
      let fix = Fix(.safe, [TextEdit(place, with: "y")])
      let finding = Finding(.syntax, "x", at: place, help: [Help("y", fix: fix)])
      #expect(rendered([finding], [sample.file]).hasPrefix("error[syntax]: x\n"))
    }
  }

  @Test func `bytes that are no text are shown as such`() {
    let file = SourceFile(path: "x", bytes: [0x61, 0xFF, 0xC3, 0x28, 0x62, 0x0A])
    for offset in 0...6 {
      let place = SourceRange(FileID(0), ByteRange(offset, offset + 1))
      let text = rendered([Finding(.syntax, "x", at: place)], [file])
      #expect(text.contains("1 | a\u{FFFD}\u{FFFD}(b") || text.contains("2 | "))
    }
  }

  @Test func `a trouble without a place`() {
    var writer = ByteWriter()
    let failure = Failure("there is no file `x\u{1B}`", help: "did you mean `y`?")
    TerminalRenderer().write(failure, to: &writer)
    #expect(
      writer.text == "error: there is no file `x\\u{1B}`\nhelp: did you mean `y`?\n")
  }
}
