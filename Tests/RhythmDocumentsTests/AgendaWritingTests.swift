import Foundation
import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct AgendaWritingTests {
  @Test func `no line of the text is wider than the page`() throws {
    let page = try AgendaSample.page()
    for width in [60, 80, 100] {
      var output = ByteWriter()
      AgendaText.write(page, style: PageStyle(width: width), into: &output)
      if let path = ProcessInfo.processInfo.environment["SHOW"] {
        try output.text.write(toFile: path + "\(width)", atomically: true, encoding: .utf8)
        var markdown = ByteWriter()
        AgendaMarkdown.write(page, into: &markdown)
        try markdown.text.write(toFile: path + ".md", atomically: true, encoding: .utf8)
      }
      for line in output.text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }
}
