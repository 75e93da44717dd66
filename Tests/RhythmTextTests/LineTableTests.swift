import RhythmText
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb", ["a", "b"]), ("\n\n", ["", "", ""]),
    ("a\rb\n", ["a\rb", ""]), ("\r\n", ["", ""]),
  ])
  func `lines without their endings`(text: String, lines: [String]) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    let found = (0..<table.count).map { line in
      String(decoding: bytes[table.content(of: line, in: bytes)], as: UTF8.self)
    }
    #expect(found == lines)
  }

  @Test func `every offset is in the line that holds it`() {
    let bytes = Array("one\ntwo\r\n\nfour".utf8)
    let table = LineTable(bytes)
    var line = 0
    for offset in bytes.indices {
      #expect(table.line(at: offset) == line)
      if bytes[offset] == 0x0A { line += 1 }
    }
    #expect(table.line(at: 1000) == 3)
    #expect(table.line(at: -5) == 0)
    #expect(table.content(of: 99, in: bytes) == bytes.count..<bytes.count)
  }
}

@Suite struct PositionFinderTests {
  @Test(arguments: [
    (0, 1, 1), (2, 1, 3), (3, 1, 4), (4, 2, 1), (5, 2, 2), (7, 2, 3), (9, 2, 4), (13, 2, 5),
    (999, 2, 5), (-1, 1, 1),
  ])
  func `columns count characters`(offset: Int, line: Int, column: Int) {
    // h, i, CR, LF, then x of 1 byte, é of 2, tab and € of 4 together, then 😀 of 4.
    var finder = PositionFinder(
      Array("hi\r\nxé\t€😀".utf8.prefix(4)) + Array("xéé😀€".utf8.prefix(9)))
    #expect(finder.position(of: offset) == TextPosition(line: line, column: column))
  }

  @Test func `the order of questions does not matter`() {
    let bytes = Array("äb\ncdé\n\nfg".utf8)
    var forwards = PositionFinder(bytes)
    let ascending = (0...bytes.count).map { forwards.position(of: $0) }
    for offset in (0...bytes.count).reversed() {
      var fresh = PositionFinder(bytes)
      #expect(fresh.position(of: offset) == ascending[offset])
      #expect(forwards.position(of: offset) == ascending[offset])
    }
  }

  @Test func `a byte order mark takes no column`() {
    var finder = PositionFinder([0xEF, 0xBB, 0xBF] + Array("plan".utf8))
    #expect(finder.position(of: 3) == TextPosition(line: 1, column: 1))
    #expect(finder.position(of: 4) == TextPosition(line: 1, column: 2))
    #expect(finder.position(of: 0) == TextPosition(line: 1, column: 1))
  }
}
