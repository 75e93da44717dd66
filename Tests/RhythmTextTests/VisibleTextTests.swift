import RhythmText
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("café 日本", "café 日本"),
    ("\u{1B}[31mred", #"\u{1B}[31mred"#), ("a\u{202E}b", #"a\u{202E}b"#),
    ("a\u{7F}\u{9B}b", #"a\u{7F}\u{9B}b"#), ("zero\u{200B}width", #"zero\u{200B}width"#),
    ("\u{FEFF}mark", #"\u{FEFF}mark"#), ("two\nlines", "two lines"),
    ("two \r\n\t lines", "two lines"), ("\nlead", "lead"), ("trail\n", "trail"),
    ("bell\u{07}", #"bell\u{7}"#), ("line\u{2028}end", "line end"),
  ])
  func `one line`(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test func `a family of emoji stays one family`() {
    let family = "👩\u{200D}👧"
    #expect(VisibleText.line(family) == family)
  }

  @Test func `lines stay lines`() {
    #expect(VisibleText.lines("a\r\nb\n\nc\td") == ["a", "b", "", "c    d"])
    #expect(VisibleText.lines("") == [""])
    #expect(VisibleText.lines("x\u{1B}\ny") == [#"x\u{1B}"#, "y"])
  }

  @Test(arguments: 0...0x9F)
  func `no control character comes through`(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let shown = VisibleText.line("a\(Character(scalar))b")
    let isSafe = shown.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    #expect(isSafe)
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("👩\u{200D}👧", 2), ("🇪🇸", 2),
    ("❤️", 2), ("", 0), ("ﾊ", 1), ("한", 2), ("—", 1), ("·", 1),
  ])
  func `columns`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
