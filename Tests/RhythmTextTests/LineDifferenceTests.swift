import RhythmText
import Testing

@Suite struct LineDifferenceTests {
  /// The new text, made from the old one by the changes alone.
  private func patched(_ difference: LineDifference) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for change in difference.changes {
      result += difference.old[position..<change.old.lowerBound].joined()
      result += difference.new[change.new].joined()
      position = change.old.upperBound
    }
    return result + difference.old[position...].joined()
  }

  @Test func `equal texts differ nowhere`() {
    #expect(LineDifference([], []).changes.isEmpty)
    #expect(LineDifference(Array("a\nb".utf8), Array("a\nb".utf8)).changes.isEmpty)
  }

  @Test func `a changed line is one change`() {
    let difference = LineDifference(Array("a\nb\nc\n".utf8), Array("a\nx\nc\n".utf8))
    #expect(difference.changes == [.init(old: 1..<2, new: 1..<2)])
  }

  @Test func `a line end is part of its line`() {
    #expect(LineDifference(Array("a\n".utf8), Array("a\r\n".utf8)).changes.count == 1)
    #expect(LineDifference(Array("a\n".utf8), Array("a".utf8)).changes.count == 1)
  }

  @Test func `the changes lead from one text to the other, with the fewest lines`() {
    var state: UInt64 = 7
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<400 {
      let left = (0..<next(below: 12)).map { _ in "\(next(below: 4))\n" }
      let right = (0..<next(below: 12)).map { _ in "\(next(below: 4))\n" }
      let difference = LineDifference(Array(left.joined().utf8), Array(right.joined().utf8))
      #expect(patched(difference) == Array(right.joined().utf8))
      let changed = difference.changes.reduce(0) { $0 + $1.old.count + $1.new.count }
      #expect(changed == left.count + right.count - 2 * longestCommon(left, right))
      for (change, following) in zip(difference.changes, difference.changes.dropFirst()) {
        #expect(change.old.upperBound < following.old.lowerBound)
      }
    }
  }

  @Test func `texts with nothing in common are replaced whole`() {
    let left = (0..<2_000).map { "a\($0)\n" }.joined()
    let right = (0..<2_000).map { "b\($0)\n" }.joined()
    let difference = LineDifference(Array(left.utf8), Array(right.utf8))
    #expect(difference.changes == [.init(old: 0..<2_000, new: 0..<2_000)])
  }

  private func longestCommon(_ left: [String], _ right: [String]) -> Int {
    var table = Array(
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in left.indices {
      for column in right.indices {
        table[row + 1][column + 1] =
          left[row] == right[column]
          ? table[row][column] + 1 : max(table[row][column + 1], table[row + 1][column])
      }
    }
    return table[left.count][right.count]
  }
}

@Suite struct TextEditTests {
  private func edited(_ text: String, _ edits: (Int, Int, String)...) -> String? {
    let file = SourceFile(path: "plan.rhythm", text: text)
    let edits = edits.map { lower, upper, replacement in
      TextEdit(SourceRange(FileID(0), ByteRange(lower, upper)), with: replacement)
    }
    return file.bytes(after: edits).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `edits come in any order, insertions at one place in theirs`() {
    #expect(edited("abcdef", (4, 5, "X"), (1, 2, "")) == "acdXf")
    #expect(edited("ab", (1, 1, "x"), (1, 1, "y")) == "axyb")
    #expect(edited("ab") == "ab")
  }

  @Test func `edits that overlap or leave the file are refused`() {
    #expect(edited("abcdef", (1, 3, ""), (2, 4, "")) == nil)
    #expect(edited("abc", (2, 4, "")) == nil)
  }

  @Test func `line ends are those of the file`() {
    #expect(edited("a\r\nb\r\n", (3, 3, "x\ny\n")) == "a\r\nx\r\ny\r\nb\r\n")
    #expect(edited("a\r\nb\r\n", (3, 3, "x\r\n")) == "a\r\nx\r\nb\r\n")
    #expect(edited("a\nb\r\n", (2, 2, "x\n")) == "a\nx\nb\r\n")
  }
}
