import RhythmSyntax
import RhythmText
import Testing

@Suite struct TokenValuesTests {
  private func token(_ text: String, in line: String = "portfolio p\n  e x ") -> SyntaxToken? {
    let tree = parse(SourceFile(path: "t.rhythm", text: line + text + "\n"), as: FileID(0))
    return Array(tree.root.allTokens).last
  }

  @Test func dates() {
    #expect(token("2026-03-02")?.date == WrittenDate(year: 2026, month: 3, day: 2))
    #expect(token("2024-02-29")?.date == WrittenDate(year: 2024, month: 2, day: 29))
    #expect(token("2026-02-29")?.date == nil)
    #expect(token("1900-02-29")?.date == nil)
    #expect(token("0000-01-01")?.date == nil)
    #expect(token("2026-3-2")?.date == WrittenDate(year: 2026, month: 3, day: 2))
  }

  @Test(arguments: [
    ("09:00", 540), ("9:00", 540), ("9am", 540), ("12am", 0), ("12pm", 720), ("9:30pm", 1290),
    ("00:00", 0), ("23:59", 1439),
  ])
  func times(_ text: String, _ minutes: Int) {
    let line = "review r\n  every week at "
    #expect(token(text, in: line)?.time == minutes)
  }

  @Test(arguments: [("45m", 45), ("1h30m", 90), ("2h", 120), ("1h90m", 150), ("0m", 0)])
  func durations(_ text: String, _ minutes: Int) {
    #expect(token(text, in: "review r\n  every week for ")?.duration == minutes)
  }

  @Test func numbers() {
    #expect(token("3")?.number == WrittenNumber(value: 3, scale: 0, isPercent: false))
    #expect(token("-2.50")?.number == WrittenNumber(value: -250, scale: 2, isPercent: false))
    #expect(token("20%")?.number == WrittenNumber(value: 20, scale: 0, isPercent: true))
    #expect(token("-3")?.number == WrittenNumber(value: -3, scale: 0, isPercent: false))
  }

  @Test func periods() {
    func period(_ text: String) -> WrittenPeriod? { token(text)?.period }
    #expect(
      period("2026-Q1") == WrittenPeriod(isFiscal: false, year: 2026, unit: .quarter, number: 1))
    #expect(period("2026-W53")?.number == 53)
    #expect(period("2027-W53") == nil)
    #expect(period("2026-03")?.unit == .month)
    #expect(period("FY27") == WrittenPeriod(isFiscal: true, year: 2027, unit: .year, number: 1))
    #expect(period("FY27-M13")?.number == 13)
    #expect(period("FY27-H2")?.unit == .half)
    #expect(period("2026")?.unit == .year)
  }

  @Test func segments() {
    let string = token(#""A \"b\" {c.d-e}\n\u{e9} \{ {zoë}""#, in: "kind k ")
    let kinds = string?.segments.map { segment -> String in
      switch segment {
      case .text(let text): text
      case .reference(let name, let field, let range): "<\(name)|\(field ?? "")|\(range.count)>"
      }
    }
    #expect(kinds == ["A \"b\" ", "<c|d-e|5>", "\né { ", "<zoë||4>"])
  }

  @Test func textsLoseTheirSharedIndentation() {
    let text = "review r\n  purpose \"\"\"\n    One {x}\n\n      two\n    \"\"\"\n"
    let tree = parse(SourceFile(path: "t.rhythm", text: text), as: FileID(0))
    #expect(tree.findings.isEmpty)
    #expect(Array(tree.root.allTokens).last?.stringValue == "One {x}\n\n  two")
  }

  @Test func weekdaysOfDatesAreChecked() {
    func findings(_ text: String) -> Int {
      parse(SourceFile(path: "t.rhythm", text: "plan p\n  covers \(text)\n"), as: FileID(0))
        .findings.count
    }
    #expect(findings("Mon 2026-05-04") == 0)
    #expect(findings("Sunday 2024-02-29") == 1)
    #expect(findings("thu 2024-02-29") == 0)
    #expect(findings("Sat 2000-01-01") == 0)
    #expect(findings("Fri 1999-12-31") == 0)
  }
}
