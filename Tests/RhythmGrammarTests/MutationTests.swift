import Foundation
import GeneratedPlans
import RhythmSyntax
import RhythmText
import Testing

/// Whatever is done to a plan, reading it ends, and the tokens add up to the file.
///
/// Nothing that happens in a declaration reaches the next one, so most of it is done to one
/// declaration at a time; truncations between tokens are done to whole files as well.
@Suite("Broken plans")
struct MutationTests {
  private static let paths =
    PackageFiles.plans(under: "Examples")
    + PackageFiles.plans(under: "Tests/Golden")

  @Test(arguments: paths)
  func survivesTruncationAtEveryByte(path: String) throws {
    for declaration in try Self.declarations(of: path) {
      for count in declaration.indices {
        try Self.expectSound(Array(declaration[..<count]), path)
      }
    }
  }

  @Test(arguments: paths)
  func survivesTruncationOfTheWholeFile(path: String) throws {
    let bytes = try PackageFiles.bytes(of: path)
    let tokens = Self.tokens(of: bytes)
    // Whole files are long: a sample of the places, other ones for each length of file.
    let step = max(1, tokens.count / 40)
    for index in stride(from: 0, to: tokens.count, by: step) {
      try Self.expectSound(Array(bytes[..<tokens[index].upperBound]), path)
    }
  }

  @Test(arguments: paths)
  func survivesTheLossOfEveryToken(path: String) throws {
    try Self.mutate(path) { bytes, tokens, index in
      Array(bytes[..<tokens[index].lowerBound] + bytes[tokens[index].upperBound...])
    }
  }

  @Test(arguments: paths)
  func survivesEveryTokenTwice(path: String) throws {
    try Self.mutate(path) { bytes, tokens, index in
      Array(
        bytes[..<tokens[index].upperBound] + [UInt8(ascii: " ")]
          + bytes[tokens[index].lowerBound...])
    }
  }

  @Test(arguments: paths)
  func survivesTheSwapOfEveryTokenWithTheNext(path: String) throws {
    try Self.mutate(path) { bytes, tokens, index in
      guard index + 1 < tokens.count else { return bytes }
      let (first, second) = (tokens[index], tokens[index + 1])
      return Array(
        bytes[..<first.lowerBound] + bytes[second] + bytes[first.upperBound..<second.lowerBound]
          + bytes[first] + bytes[second.upperBound...])
    }
  }

  @Test(arguments: 0..<8)
  func survivesAnyBytes(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let pieces: [[UInt8]] =
      [
        "review r\n", "  ", "\n", "\"", "\"\"\"", ",", "#", "@", "/", ".", "-", "2026-03-02", "{",
        "}",
        "\\", "\t", "\r", "\u{FEFF}", "\u{202E}", "“", "\u{A0}", "–", "<<<<<<<", "every", "agenda",
        "9",
      ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F]]
    for _ in 0..<200 {
      let count = Int(random.next() % 40)
      try Self.expectSound((0..<count).flatMap { _ in random.pick(pieces) }, "any bytes")
    }
  }

  // MARK: Support

  private static func mutate(
    _ path: String, _ change: ([UInt8], [Range<Int>], Int) -> [UInt8]
  ) throws {
    for declaration in try declarations(of: path) {
      let tokens = tokens(of: declaration)
      for index in tokens.indices {
        try expectSound(change(declaration, tokens, index), path)
      }
    }
  }

  private static func expectSound(_ bytes: [UInt8], _ path: String) throws {
    let tree = parse(SourceFile(path: path, bytes: bytes), as: FileID(0))
    if let fault = fault(of: tree, bytes: bytes) {
      Issue.record("\(path): \(fault)\n\(String(decoding: bytes, as: UTF8.self))")
      throw Unsound()
    }
  }

  /// One unsound tree of a file says enough.
  private struct Unsound: Error {}

  private static func tokens(of bytes: [UInt8]) -> [Range<Int>] {
    let tokens = parse(SourceFile(path: "plan.rhythm", bytes: bytes), as: FileID(0)).tokens
    return (0..<tokens.count).filter { !tokens.kind(of: $0).isTrivia }.map {
      tokens.start(of: $0)..<tokens.end(of: $0)
    }
  }

  /// The parts of a file that start with a line in column 1; comments belong to what comes before.
  private static func declarations(of path: String) throws -> [[UInt8]] {
    var declarations: [[UInt8]] = [[]]
    for line in try PackageFiles.bytes(of: path).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let isStart = line.first.map { !" \t\r#".utf8.contains($0) } ?? false
      if isStart { declarations.append([]) }
      declarations[declarations.count - 1] += line + [UInt8(ascii: "\n")]
    }
    return declarations
  }
}
