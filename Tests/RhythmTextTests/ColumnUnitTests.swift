import RhythmText
import Testing

@Suite struct ColumnUnitTests {
  @Test func `columns count characters or units of UTF-16`() {
    let bytes = Array("\u{FEFF}aé😀b\n😀x".utf8)
    var scalars = PositionFinder(bytes)
    var units = PositionFinder(bytes, counting: .utf16)
    func columns(_ offset: Int) -> [Int] {
      [scalars.position(of: offset).column, units.position(of: offset).column]
    }
    #expect(columns(3) == [1, 1])
    #expect(columns(6) == [3, 3])
    #expect(columns(10) == [4, 5])
    #expect(columns(11) == [5, 6])
    #expect(columns(16) == [2, 3])
    #expect(columns(3) == [1, 1])
  }
}
