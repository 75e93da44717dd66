import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct AgendaWritingTests {
  @Test func `no line of the text is wider than the page`() throws {
    let page = try AgendaSample.page()
    for width in [60, 80, 100] {
      var output = ByteWriter()
      AgendaText.write(page, style: PageStyle(width: width), into: &output)
      for line in output.text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }
}
