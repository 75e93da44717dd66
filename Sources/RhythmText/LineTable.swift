/// Where the lines of a file start: from a byte offset to a line, and back.
///
/// A line ends after LF; a CR before it belongs to the ending, not to the text. A file always has
/// at least one line, and one that ends in LF has an empty last line.
package struct LineTable: Sendable {
  private let starts: [Int32]
  private let end: Int32

  /// Costs one pass over the bytes.
  package init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      starts.append(Int32(clamping: offset &+ 1))
    }
    self.starts = starts
    self.end = Int32(clamping: bytes.count)
  }

  package var count: Int { starts.count }

  /// The line that holds an offset, from 0. An offset beyond the end is in the last line.
  /// Costs a binary search.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a line starts; the end of the file for a line beyond the last.
  package func start(of line: Int) -> Int {
    starts.indices.contains(line) ? Int(starts[line]) : Int(end)
  }

  /// The bytes of a line without its ending; empty at the end of the file for a line beyond it.
  package func content(of line: Int, in bytes: [UInt8]) -> Range<Int> {
    let lower = min(start(of: line), bytes.count)
    var upper = min(start(of: line + 1), bytes.count)
    if upper > lower, bytes[upper - 1] == 0x0A { upper -= 1 }
    if upper > lower, bytes[upper - 1] == 0x0D { upper -= 1 }
    return lower..<upper
  }
}
