import RhythmText

/// Where the declarations of a file start, told from its text alone: what stands in column 1.
struct DeclarationTable: Sendable {
  private let bytes: [UInt8]
  /// Offsets of lines that start with neither space nor comment, ascending.
  private var starts: [Int] = []
  private let isPlan: Bool

  /// Costs one pass over the file.
  init(_ file: SourceFile) {
    bytes = file.bytes
    isPlan = file.path.hasSuffix(".rhythm") || file.path == "-"
    var isAtStart = true
    for (offset, byte) in file.bytes.enumerated() {
      if isAtStart, !Self.isBlank(byte), byte != UInt8(ascii: "#") { starts.append(offset) }
      isAtStart = byte == 0x0A
    }
  }

  /// What the declaration is called that holds an offset: `review forecast`, or the first cell of a
  /// row of a table. Empty before the first. Costs a binary search.
  func name(at offset: Int) -> String {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return "" }
    let line = bytes[starts[low - 1]...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard isPlan else {
      return String(decoding: line.prefix { !Self.endsCell($0) }, as: UTF8.self)
    }
    let words = line.split(maxSplits: 2, whereSeparator: Self.isBlank)
    // What a policy is based on may change, and the text of a heading is no name.
    let isNamed = words.first.map { !$0.elementsEqual("policy".utf8) } ?? false
    return words.prefix(isNamed ? 2 : 1).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09
  }
}
