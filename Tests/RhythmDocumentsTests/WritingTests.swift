import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmDocuments

@Suite struct CSVWriterTests {
  private func record(_ fields: [String], isFree: Bool = false) -> String {
    var csv = CSVWriter()
    for field in fields {
      if isFree { csv.freeText(field) } else { csv.field(field) }
    }
    csv.endRecord()
    return csv.output.text
  }

  @Test func `quotes only where it has to`() {
    #expect(record(["a", "", "b c"]) == "a,,b c\n")
    #expect(
      record(["a,b", "say \"x\"", "two\nlines", "cr\r"])
        == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"cr\r\"\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
  func `a free text is never a formula`(text: String) {
    #expect(record([text], isFree: true) == "'\(text)\n")
    #expect(record([text]) == "\(text)\n")
  }

  @Test func `a formula that needs quotes gets its apostrophe inside them`() {
    #expect(record(["=A1,B1"], isFree: true) == "\"'=A1,B1\"\n")
    #expect(record(["\r=A1"], isFree: true) == "\"'\r=A1\"\n")
    #expect(record(["a = b"], isFree: true) == "a = b\n")
  }

  @Test func `records start anew`() {
    var csv = CSVWriter()
    csv.field("a")
    csv.endRecord()
    csv.field("b")
    csv.field("c")
    csv.endRecord()
    #expect(csv.output.text == "a\nb,c\n")
  }
}

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("Forecast review: Iberia", "Forecast review: Iberia"),
    ("Front-line, 10% (best)", "Front-line, 10% (best)"),
    ("*bold* _it_ `code`", #"\*bold\* \_it\_ \`code\`"#),
    ("<script>alert(1)</script>", #"\<script>alert(1)\</script>"#),
    ("[x](javascript:alert(1))", #"\[x\](javascript:alert(1))"#),
    ("a | b", #"a \| b"#), ("~~gone~~", #"\~\~gone\~\~"#), ("$10k to $20k", #"\$10k to \$20k"#),
    ("R&D &lt; &#60;", #"R&D \&lt; \&#60;"#), (#"C:\x"#, #"C:\\x"#),
    ("# Title", ##"\# Title"##), ("- item", #"\- item"#), ("+ item", #"\+ item"#),
    ("> quote", #"\> quote"#), ("1. one", #"1\. one"#), ("12) twelve", #"12\) twelve"#),
    ("2026", "2026"), ("1.5 times", "1.5 times"), ("1.", #"1\."#), ("=== x", #"\=== x"#), ("", ""),
    ("two\nlines", "two lines"), ("a\u{1B}b", "a\\\\u{1B}b"),
  ])
  func `text stays text`(text: String, escaped: String) {
    #expect(MarkdownText.inline(text) == escaped)
  }

  @Test func `only addresses of the web and of mail are links`() {
    #expect(MarkdownText.link("https://meet.example/a_b") == "<https://meet.example/a_b>")
    #expect(MarkdownText.link("javascript:alert(1)") == "javascript:alert(1)")
    #expect(MarkdownText.link("https://x> <b") == #"https://x> \<b"#)
  }
}

@Suite struct TextLayoutTests {
  @Test func `wraps at spaces, and in a word only where it must`() {
    #expect(TextLayout.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TextLayout.wrapped("abcdefghij kl", to: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(TextLayout.wrapped("", to: 4) == [""])
    #expect(TextLayout.wrapped("日本語日本語", to: 5) == ["日本", "語日", "本語"])
    #expect(TextLayout.wrapped("x", to: 0) == ["x"])
  }

  @Test func `fills by columns, not by characters`() {
    #expect(TextLayout.padded("日本", to: 6) == "日本  ")
    #expect(TextLayout.padded("long", to: 2) == "long")
    #expect(TextLayout.rightAligned("5m", to: 4) == "  5m")
  }
}

@Suite struct WordsTests {
  @Test func `spans of days say no more than they have to`() throws {
    func span(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) throws -> DateSpan {
      DateSpan(
        first: try #require(CivilDate(year: first.0, month: first.1, day: first.2)),
        last: try #require(CivilDate(year: last.0, month: last.1, day: last.2)))
    }
    let within = try span((2026, 3, 16), (2026, 3, 22))
    #expect(DateWords.longDays(within) == "16 to 22 March 2026")
    #expect(DateWords.days(within, on: 2026) == "Mon 16 to Sun 22 Mar")
    let months = try span((2026, 3, 30), (2026, 4, 5))
    #expect(DateWords.longDays(months) == "30 March to 5 April 2026")
    #expect(DateWords.days(months, on: 2026) == "Mon 30 Mar to Sun 5 Apr")
    let years = try span((2026, 12, 28), (2027, 1, 3))
    #expect(DateWords.longDays(years) == "28 December 2026 to 3 January 2027")
    #expect(DateWords.days(years, on: 2026) == "Mon 28 Dec to Sun 3 Jan 2027")
    #expect(DateWords.days(DateSpan(years.last), on: 2026) == "Sun 3 Jan 2027")
  }

  @Test func `lengths`() {
    #expect([0, 45, 60, 90, 600].map(DateWords.length) == ["0m", "45m", "1h", "1h 30m", "10h"])
  }

  @Test func `numbers with their units`() {
    func number(_ units: Int64, _ decimals: UInt8, _ isPercent: Bool = false) -> String {
      NumberWords.number(Number(units: units, decimals: decimals, isPercent: isPercent))
    }
    #expect(number(35, 1) == "3.5")
    #expect(number(-25, 2) == "-0.25")
    #expect(number(20, 0, true) == "20%")
    #expect(number(Int64.min, 0) == "-9223372036854775808")
    #expect(
      NumberWords.bound(.atLeast(Number(units: 35, decimals: 1)), unit: "x") == "at least 3.5x")
    #expect(NumberWords.bound(.below(Number(units: 12)), unit: "days") == "below 12 days")
    #expect(NumberWords.percent(1, of: 3) == 33)
    #expect(NumberWords.percent(1, of: 0) == 0)
  }
}

@Suite struct SparklineTests {
  private func words(_ numbers: Int64...) -> String {
    Sparkline.words(numbers.map { Number(units: $0, decimals: 1) })
  }

  @Test func `the words compare the last reading with the one before it`() {
    #expect(words(31, 34, 40, 36, 32) == "down from 3.6")
    #expect(words(40, 31, 36) == "up from 3.1")
    #expect(words(40, 36, 36) == "unchanged")
    #expect(words(36) == "")
    #expect(words() == "")
  }
}
