import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct AgendaWritingTests {
  private func text(_ page: AgendaDocument, width: Int = 100) -> String {
    var output = ByteWriter()
    AgendaText.write(page, style: PageStyle(width: width), into: &output)
    return output.text
  }

  private func markdown(_ page: AgendaDocument) -> String {
    var output = ByteWriter()
    AgendaMarkdown.write(page, into: &output)
    return output.text
  }

  private func html(_ pages: [AgendaDocument]) -> String {
    var output = ByteWriter()
    AgendaHTML.write(pages, into: &output)
    return output.text
  }

  private func json(_ page: AgendaDocument) -> String {
    var output = ByteWriter()
    AgendaJSON.write([page], into: &output)
    return output.text
  }

  @Test func `no line of the text is wider than the page`() throws {
    let page = try AgendaSample.page()
    for width in [60, 80, 100] {
      for line in text(page, width: width).split(separator: "\n", omittingEmptySubsequences: false)
      {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test func `the parts come in their order`() throws {
    let names = try AgendaSample.page().page().sections.filter { !$0.isEmpty }.map(\.name)
    #expect(
      names == [
        "changes", "today", "first", "week", "to-fit-in", "owe", "chase", "start-now", "actions",
        "reports", "customers", "measures", "load", "not-held", "ahead", "mirror", "waiting",
        "agendas", "agenda",
      ])
  }

  @Test func `nothing empty is printed`() throws {
    var page = try AgendaSample.page()
    page.changes = []
    page.actions = []
    page.reportActions = []
    page.reports = []
    page.mirror = nil
    let text = text(page)
    for heading in ["CHANGED", "OPEN ACTIONS", "YOUR PEOPLE", "WHAT YOU TAKE"] {
      #expect(!text.contains(heading))
    }
    #expect(!markdown(page).contains("## Changed"))
    #expect(!html([page]).contains(">Changed<"))
  }

  @Test func `a list is cut with a count and the command that shows the rest`() throws {
    let page = try AgendaSample.page()
    #expect(text(page).contains("3 more: rhythm actions --for bo\n"))
    #expect(markdown(page).contains("- 3 more: `rhythm actions --for bo`\n"))
    #expect(html([page]).contains("3 more: <code>rhythm actions --for bo</code>"))
    #expect(json(page).contains("Call number 9"))
    #expect(PageTextWriter.lineCount(of: page.page(.none), style: PageStyle()) > 0)
    #expect(!markdownOfAll(page).contains(" more: `"))
  }

  @Test func `its commands name the plan and the day that it was asked for`() throws {
    var page = try AgendaSample.page()
    page.commands = AgendaCommands(plan: "Bo's plans/north", today: page.moment.today)
    #expect(
      text(page).contains(
        #"3 more: rhythm actions --for bo --today 2026-03-16 --plan 'Bo'\''s plans/north'"#))
    page.commands = AgendaCommands(plan: "plans/north")
    page.actionsAsOf = page.moment.today
    #expect(
      text(page).contains("3 more: rhythm actions --for bo --today 2026-03-16 --plan plans/north\n")
    )
  }

  @Test func `names are cut with a count, and not where all is asked for`() throws {
    var page = try AgendaSample.page()
    page.owed[0].people = (1...12).map { "Person \($0)" }
    #expect(text(page).contains("and 4 more"))
    #expect(!markdownOfAll(page).contains("and 4 more"))
    #expect(markdownOfAll(page).contains("Person 12"))
  }

  private func markdownOfAll(_ page: AgendaDocument) -> String {
    AgendaMarkdown.blocks(of: page, limits: .none).map(\.markdown).joined()
  }

  @Test(arguments: [80, 100])
  func `header to today keeps to the first screen, however much there is`(width: Int) throws {
    var page = try AgendaSample.page()
    let long = String(repeating: "because it had to be so, ", count: 12)
    page.changes = (1...30).map { _ in
      var change = page.changes[0]
      change.because = long
      return change
    }
    page.absences = Array(repeating: page.absences[0], count: 30)
    page.daysOff = Array(repeating: page.daysOff[0], count: 7)
    page.windows = Array(repeating: page.windows[0], count: 7)
    page.days[0].entries = Array(repeating: page.days[0].entries[0], count: 30)
    let lines = text(page, width: width).split(separator: "\n", omittingEmptySubsequences: false)
    let end = try #require(lines.firstIndex(of: "YOUR WEEK"))
    #expect(end <= 41)
    #expect(
      text(page, width: width).contains("more: rhythm agenda --for ana --on 2026-03-16 --all"))
  }

  @Test func `what people wrote comes out as text in every format`() throws {
    let evil =
      "*x* <script>alert(1)</script> [a](http://b) `c` & \u{1B}[31m\u{202E}\" 'q' | # 1. \n- y"
    var page = try AgendaSample.page()
    page.title = evil
    page.windows[0].title = evil
    page.absences[0].title = evil
    page.changes[0].because = evil
    page.soonest[0].title = evil
    page.days[0].entries[0].title = evil
    page.days[0].entries[0].others = [evil]
    page.days[0].entries[0].place = evil
    page.days[0].entries[0].link = "javascript:alert(1)"
    page.owed[0].title = evil
    page.actions[0].title = evil
    page.reports[0].name = evil
    page.measures[0].title = evil
    page.notHeld[0].because = evil
    page.waiting = [evil]
    page.sheets[0].title = evil
    page.sheets[0].purpose = evil
    page.sheets[0].items[0].title = evil
    page.mirror?.shares[0].title = evil

    let text = text(page)
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("\\u{1B}"))

    let markdown = markdown(page)
    #expect(!markdown.contains("\u{1B}"))
    #expect(markdown.ranges(of: "<script").count == markdown.ranges(of: "\\<script").count)
    #expect(markdown.contains("\\*x\\* \\<script>"))
    #expect(markdown.contains("\\[a\\](http://b)"))
    #expect(!markdown.contains("<javascript:"))

    let html = html([page])
    #expect(!html.contains("\u{1B}"))
    #expect(!html.contains("\u{202E}"))
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!html.contains("href=\"javascript"))

    let json = json(page)
    #expect(!json.utf8.contains(0x1B))
    #expect(json.contains("<script>alert(1)</script>"))
  }

  @Test func `the page in HTML is whole in itself`() throws {
    let html = html([try AgendaSample.page(), try AgendaSample.page()])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(html.hasSuffix("</html>\n"))
    for word in ["<link", "<img", "<script", "@import", "url(", " src="] {
      #expect(!html.contains(word), "\(word)")
    }
    for element in ["main", "section", "ul", "li", "div", "dl", "header", "h2", "span", "p"] {
      let opened = html.ranges(of: "<\(element)>").count + html.ranges(of: "<\(element) ").count
      #expect(opened > 0 && opened == html.ranges(of: "</\(element)>").count, "\(element)")
    }
    #expect(html.contains("prefers-color-scheme: dark"))
    #expect(html.contains("@media print"))
  }

  @Test func `the blocks of the Markdown add up to the page`() throws {
    let page = try AgendaSample.page()
    let blocks = AgendaMarkdown.blocks(of: page)
    #expect(blocks.map(\.markdown).joined(separator: "\n") == markdown(page))
    #expect(Set(blocks.map(\.name)).count == blocks.count)
    #expect(blocks.first?.name == "header")
  }
}
