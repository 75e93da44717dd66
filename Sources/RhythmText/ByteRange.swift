/// A half-open range of byte offsets in one file.
///
/// Offsets are counted in UTF-8 bytes from the start of the file, a byte order mark included.
/// Files are limited to 16 MiB long before `Int32` could overflow.
package struct ByteRange: Hashable, Sendable {
  package var lower: Int32
  package var upper: Int32

  package init(_ lower: Int32, _ upper: Int32) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  package init(_ lower: Int, _ upper: Int) {
    self.init(Int32(clamping: lower), Int32(clamping: upper))
  }

  package var count: Int { Int(upper - lower) }
  package var isEmpty: Bool { lower == upper }
  package var indices: Range<Int> { Int(lower)..<Int(upper) }

  package func contains(_ other: ByteRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  /// The smallest range that holds both.
  package func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(lower, other.lower), max(upper, other.upper))
  }
}

extension ByteRange: Comparable {
  /// Earlier start first; of two with one start, the shorter first.
  package static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

/// Which file of a run is meant: an index into the run's `[SourceFile]`.
package struct FileID: Hashable, Comparable, Sendable {
  package var index: Int32

  package init(_ index: Int) { self.index = Int32(clamping: index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A place in the text of a plan: a file and a range of its bytes.
package struct SourceRange: Hashable, Comparable, Sendable {
  package var file: FileID
  package var bytes: ByteRange

  package init(_ file: FileID, _ bytes: ByteRange) {
    self.file = file
    self.bytes = bytes
  }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file, left.bytes) < (right.file, right.bytes)
  }
}
