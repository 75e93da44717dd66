import RhythmSyntax
import RhythmText

/// Where new lines go in a file of a plan, so that nothing else in it changes.
package struct PlanInsertion {
  private let tree: SyntaxTree
  private let bytes: [UInt8]
  private let file: FileID

  /// Reads the file; the cost is linear in it.
  package init(_ source: SourceFile, as file: FileID) { self.init(parse(source, as: file)) }

  /// Takes a file that has been parsed.
  package init(_ tree: SyntaxTree) {
    self.tree = tree
    bytes = tree.bytes
    file = tree.file
  }

  /// What the file indents its first line by that is indented; two spaces where there is none.
  package var indentation: String {
    for node in tree.root.children {
      for child in node.children {
        let margin = margin(before: Int(child.range.lower))
        if let margin, !margin.isEmpty { return margin }
      }
    }
    return "  "
  }

  /// A line below the last one of a declaration, indented as those before it.
  package func append(_ line: String, to declaration: SourceRange) -> TextEdit {
    let node = tree.root.children.first { $0.range == declaration.bytes }
    let margins = node?.children.compactMap { margin(before: Int($0.range.lower)) } ?? []
    return insert(
      [(margins.min { $0.utf8.count < $1.utf8.count } ?? indentation) + line],
      belowLineOf: declaration.bytes)
  }

  /// A declaration among those of its kind, in order of name: before the first of `siblings` whose
  /// name is greater, else behind the last of them.
  ///
  /// - Parameter siblings: names and places of declarations of this file, not empty, in the order
  ///   in which they stand.
  package func insert(
    _ lines: [String], named name: String, among siblings: [(name: String, range: SourceRange)]
  ) -> TextEdit {
    guard let next = siblings.first(where: { $0.name > name }) else {
      return insert(lines, behind: siblings.last?.range)
    }
    let start = startWithComments(Int(next.range.bytes.lower))
    let isApart = isBlankLine(before: start)
    return TextEdit(
      SourceRange(file, ByteRange(start, start)),
      with: (lines + (isApart ? [""] : [])).map { $0 + "\n" }.joined())
  }

  /// Declarations at the end of the file, or behind one of its declarations.
  package func insert(_ lines: [String], behind declaration: SourceRange?) -> TextEdit {
    guard let declaration else { return insertAtEnd(lines) }
    let start = startWithComments(Int(declaration.bytes.lower))
    let gap = isBlankLine(before: start) ? [""] : []
    return insert(gap + lines, belowLineOf: declaration.bytes)
  }

  /// A line of an import: below the last import, else below the plan's own lines.
  package func insertImport(of path: String, ifPresent: Bool = false) -> TextEdit {
    let line = "import \(quoted(path))" + (ifPresent ? " if present" : "")
    if let last = tree.root.nodes(.importDeclaration).last {
      return insert([line], belowLineOf: last.range)
    }
    let plan = tree.root.firstChild(of: .planDeclaration)
    return insert(["", line], belowLineOf: plan?.range ?? ByteRange(0, 0))
  }

  private func insertAtEnd(_ lines: [String]) -> TextEdit {
    let isOpen = bytes.last.map { $0 != 0x0A } ?? false
    let gap = bytes.isEmpty ? "" : isOpen ? "\n\n" : "\n"
    return TextEdit(
      SourceRange(file, ByteRange(bytes.count, bytes.count)),
      with: gap + lines.joined(separator: "\n") + (isOpen ? "" : "\n"))
  }

  /// Lines below the one in which a range ends, behind its comment; a file without a last line break
  /// stays one.
  private func insert(_ lines: [String], belowLineOf range: ByteRange) -> TextEdit {
    var end = min(Int(range.upper), bytes.count)
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > 0, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return TextEdit(
      SourceRange(file, ByteRange(end, end)), with: lines.map { "\n" + $0 }.joined())
  }

  /// The white space before a place, where it is all that stands before it on its line.
  private func margin(before place: Int) -> String? {
    let start = startOfLine(place)
    let margin = bytes[start..<max(start, min(place, bytes.count))]
    guard margin.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
    return String(decoding: margin, as: UTF8.self)
  }

  private func startOfLine(_ place: Int) -> Int {
    var start = min(max(0, place), bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The start of the line of a declaration, or of the comments that stand right above it.
  private func startWithComments(_ place: Int) -> Int {
    let line = startOfLine(place)
    var start = line
    while start > 0 {
      let above = startOfLine(start - 1)
      guard bytes[above] == UInt8(ascii: "#") else { return start }
      start = above
    }
    // Comments at the top of a file are about all of it.
    return line > 0 ? line : bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private func isBlankLine(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let above = startOfLine(start - 1)
    return bytes[above..<start].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }
}
