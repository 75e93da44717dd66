import RhythmText
import Testing

@testable import RhythmPlan

private func rows(_ text: String) -> [[String]] {
  let values = SeparatedValues(Array(text.utf8))
  return values.rows.map { row in row.cells.map { values.text(of: values.cells[$0]) } }
}

private func kinds(_ text: String) -> [SeparatedValues.Problem.Kind] {
  SeparatedValues(Array(text.utf8)).problems.map(\.kind)
}

@Suite struct SeparatedValuesTests {
  @Test func readsQuotesSeparatorsAndLineBreaksInCells() {
    #expect(
      rows("a,b\n\"x, \"\"y\"\"\",\"one\ntwo\"\n") == [["a", "b"], ["x, \"y\"", "one\ntwo"]])
  }

  @Test func takesLineEndsOfUnixAndWindowsAndAMark() {
    #expect(rows("\u{FEFF}a,b\r\n1,2\r\n\r\n3,4") == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(rows("\u{FEFF}\"a\",b\n") == [["a", "b"]])
  }

  @Test func keepsSpacesAndEmptyCells() {
    #expect(rows(" a ,,\n,,x\n") == [[" a ", "", ""], ["", "", "x"]])
  }

  @Test func passesOverRowsWithNothingInThem() {
    #expect(rows("a,b\n\n,\n\"\",\"\"\n1,2\n") == [["a", "b"], ["1", "2"]])
  }

  @Test func findsTheSeparatorInTheHeader() {
    #expect(rows("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
    #expect(rows("a\tb\n1\t2\n") == [["a", "b"], ["1", "2"]])
    #expect(rows("\"a,x\";b\n1;2\n") == [["a,x", "b"], ["1", "2"]])
    #expect(rows("a,b;c\n1,2\n") == [["a", "b;c"], ["1", "2"]])
  }

  @Test func leavesOutBrokenRowsAlone() {
    #expect(kinds("a,b\nx \"y\",2\n3,4\n") == [.quoteInside])
    #expect(rows("a,b\nx \"y\",2\n3,4\n") == [["a", "b"], ["3", "4"]])
    #expect(kinds("a,b\n\"x\" y,2\n3,4\n") == [.textBehindQuote])
    #expect(rows("a,b\n\"x\" y,2\n3,4\n") == [["a", "b"], ["3", "4"]])
    #expect(kinds("a,b\n1,\"2\n3,4\n5,6") == [.unclosedQuote])
    #expect(rows("a,b\n1,\"2\n3,4\n5,6") == [["a", "b"], ["3", "4"], ["5", "6"]])
    #expect(kinds("a,b\r1,2\r") == [.returnAlone])
  }

  @Test func tellsWhereAQuoteIsBroken() throws {
    let text = "a,b\n1,\"2\"3\n"
    let problem = try #require(SeparatedValues(Array(text.utf8)).problems.first)
    #expect(problem.place == ByteRange(9, 10))
    #expect(problem.opening == ByteRange(6, 7))
  }

  @Test func readsWhateverIsWritten() {
    var numbers = Numbers(seed: 20_260_302)
    let alphabet = Array("ab \",;\n\r\té€")
    for _ in 0..<3000 {
      let width = 1 + numbers.next(below: 4)
      let table = (0..<1 + numbers.next(below: 5)).map { _ in
        (0..<width).map { _ in
          String(
            (0..<numbers.next(below: 6)).map { _ in alphabet[numbers.next(below: alphabet.count)] })
        }
      }
      // Every cell is quoted, so that the header alone decides on the comma.
      let separator = width == 1 ? "," : [",", ";", "\t"][numbers.next(below: 3)]
      let end = numbers.next(below: 2) == 0 ? "\n" : "\r\n"
      let text = table.map { row in
        row.map {
          "\""
            + $0.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
        }.joined(separator: separator)
      }.joined(separator: end)
      let expected = table.filter { !$0.allSatisfy(\.isEmpty) }
      #expect(rows(text) == expected, "\(text)")
      #expect(kinds(text).isEmpty, "\(text)")
    }
  }

  @Test func neverTrapsAndReadsEveryLineOnceOrSaysWhy() {
    var numbers = Numbers(seed: 7)
    let alphabet = Array("a\",\n\r".utf8)
    for _ in 0..<5000 {
      let bytes = (0..<numbers.next(below: 24)).map { _ in
        alphabet[numbers.next(below: alphabet.count)]
      }
      let values = SeparatedValues(bytes)
      for (row, next) in zip(values.rows, values.rows.dropFirst()) {
        #expect(row.bytes.upper <= next.bytes.lower)
      }
      for cell in values.cells { #expect(Int(cell.bytes.upper) <= bytes.count) }
      // What stands in no row is blank or broken.
      let told = values.rows.map(\.bytes) + values.problems.map(\.row)
      for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "a") {
        #expect(told.contains { $0.indices.contains(place) }, "\(bytes) \(place)")
      }
    }
  }
}

/// Generated numbers, the same in every run: SplitMix64.
struct Numbers {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(max(1, bound)))
  }
}
