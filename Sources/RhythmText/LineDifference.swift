/// Which lines of a text were replaced by which lines of another.
package struct LineDifference: Sendable {
  /// Lines of the old text, and those that stand in their place; one of the two may be none.
  package struct Change: Hashable, Sendable {
    package var old: Range<Int>
    package var new: Range<Int>

    package init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }

  /// The lines, each with its ending; the last may have none.
  package let old: [ArraySlice<UInt8>]
  package let new: [ArraySlice<UInt8>]
  /// In ascending order, with at least one common line between two of them.
  package let changes: [Change]

  /// How many lines may be added and removed before all between the first and the last change is
  /// told as replaced.
  private static let limit = 1_000

  /// Costs the length of the texts times the number of lines that differ.
  ///
  /// By Myers, "An O(ND) Difference Algorithm and Its Variations": the fewest lines added and
  /// removed.
  package init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = Self.lines(old)
    self.new = Self.lines(new)
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func numbered(_ lines: [ArraySlice<UInt8>]) -> [Int] {
      lines.map { line in
        let number = numbers[line] ?? numbers.count
        numbers[line] = number
        return number
      }
    }
    let left = numbered(self.old)
    let right = numbered(self.new)
    var first = 0
    while first < min(left.count, right.count), left[first] == right[first] { first += 1 }
    var last = 0
    while last < min(left.count, right.count) - first,
      left[left.count - 1 - last] == right[right.count - 1 - last]
    {
      last += 1
    }
    changes = Self.changes(
      left[first..<left.count - last], right[first..<right.count - last])
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func changes(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Change] {
    if old.isEmpty && new.isEmpty { return [] }
    let whole = [Change(old: old.indices, new: new.indices)]
    if old.isEmpty || new.isEmpty { return whole }
    guard let rounds = rounds(Array(old), Array(new)) else { return whole }
    return path(through: rounds, from: (old.count, new.count), (old.startIndex, new.startIndex))
  }

  /// How far each diagonal is reached after each number of lines that differ; `nil` where they are
  /// too many. Round `n` holds diagonals from `-n` to `n`.
  private static func rounds(_ old: [Int], _ new: [Int]) -> [[Int]]? {
    var rounds: [[Int]] = []
    for round in 0...min(limit, old.count + new.count) {
      var reached = [Int](repeating: -1, count: 2 * round + 1)
      for diagonal in stride(from: -round, through: round, by: 2) {
        var x = round == 0 ? 0 : step(to: diagonal, rounds[round - 1]).x
        while x < old.count, x - diagonal < new.count, x >= 0, x - diagonal >= 0,
          old[x] == new[x - diagonal]
        {
          x += 1
        }
        reached[diagonal + round] = x
        if x >= old.count, x - diagonal >= new.count {
          rounds.append(reached)
          return rounds
        }
      }
      rounds.append(reached)
    }
    return nil
  }

  /// Where one step leads onto a diagonal, and from which one: a line added, or a line removed.
  private static func step(to diagonal: Int, _ last: [Int]) -> (x: Int, from: Int) {
    let round = last.count / 2
    func reached(_ diagonal: Int) -> Int {
      let index = diagonal + round
      return last.indices.contains(index) ? last[index] : -1
    }
    let above = reached(diagonal + 1)
    let left = reached(diagonal - 1)
    return above > left ? (above, diagonal + 1) : (left + 1, diagonal - 1)
  }

  private static func path(
    through rounds: [[Int]], from end: (x: Int, y: Int), _ origin: (x: Int, y: Int)
  ) -> [Change] {
    var changes: [Change] = []
    var diagonal = end.x - end.y
    for round in stride(from: rounds.count - 1, to: 0, by: -1) {
      let (x, from) = step(to: diagonal, rounds[round - 1])
      let y = x - diagonal
      let isRemoval = from < diagonal
      var change = Change(
        old: origin.x + x - (isRemoval ? 1 : 0)..<origin.x + x,
        new: origin.y + y - (isRemoval ? 0 : 1)..<origin.y + y)
      if let next = changes.last, next.old.lowerBound == change.old.upperBound,
        next.new.lowerBound == change.new.upperBound
      {
        change.old = change.old.lowerBound..<next.old.upperBound
        change.new = change.new.lowerBound..<next.new.upperBound
        changes.removeLast()
      }
      changes.append(change)
      diagonal = from
    }
    return changes.reversed()
  }
}
