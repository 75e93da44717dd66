import RhythmText

/// What changes in a file, as a unified diff.
package struct DifferenceRenderer: Sendable {
  package var colours: Bool
  /// Whether people read it: then nothing leaves raw that a terminal acts on. Else every byte of the
  /// lines is kept, so that `patch` and `git apply` can take it.
  package var isForTerminal: Bool

  package init(colours: Bool = false, isForTerminal: Bool = false) {
    self.colours = colours
    self.isForTerminal = isForTerminal
  }

  /// How many common lines stand before and behind a change.
  private static let context = 3

  /// Writes the difference of a file; nothing where there is none. `old` is `nil` for a new file.
  package func write(
    path: String, from old: [UInt8]?, to new: [UInt8], into writer: inout ByteWriter
  ) {
    let difference = LineDifference(old ?? [], new)
    if difference.changes.isEmpty, old != nil { return }
    let path = VisibleText.line(path)
    writer.write(old == nil ? "--- /dev/null\n" : "--- a/\(path)\n", .strong, colours: colours)
    writer.write("+++ b/\(path)\n", .strong, colours: colours)
    var group: [LineDifference.Change] = []
    for change in difference.changes {
      if let last = group.last, change.old.lowerBound - last.old.upperBound > 2 * Self.context {
        write(group, difference, into: &writer)
        group = []
      }
      group.append(change)
    }
    if !group.isEmpty { write(group, difference, into: &writer) }
  }

  private func write(
    _ group: [LineDifference.Change], _ difference: LineDifference, into writer: inout ByteWriter
  ) {
    guard let first = group.first, let last = group.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, difference.old.count - last.old.upperBound)
    let old = first.old.lowerBound - before..<last.old.upperBound + after
    let new = first.new.lowerBound - before..<last.new.upperBound + after
    writer.write("@@ -\(Self.words(old)) +\(Self.words(new)) @@", .frame, colours: colours)
    writer.write(byte: 0x0A)
    var position = old.lowerBound
    for change in group {
      for line in difference.old[position..<change.old.lowerBound] {
        write(line, " ", .plain, into: &writer)
      }
      for line in difference.old[change.old] { write(line, "-", .removed, into: &writer) }
      for line in difference.new[change.new] { write(line, "+", .help, into: &writer) }
      position = change.old.upperBound
    }
    for line in difference.old[position..<old.upperBound] {
      write(line, " ", .plain, into: &writer)
    }
  }

  /// `12,5`: the first line and how many; of none, the line behind which they would stand.
  private static func words(_ lines: Range<Int>) -> String {
    if lines.count == 1 { return "\(lines.lowerBound + 1)" }
    return "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private func write(
    _ line: ArraySlice<UInt8>, _ sign: String, _ style: TerminalStyle,
    into writer: inout ByteWriter
  ) {
    let isWhole = line.last == 0x0A
    let content = isWhole ? line.dropLast() : line
    if isForTerminal {
      let text = String(
        decoding: content.last == 0x0D ? content.dropLast() : content, as: UTF8.self)
      writer.write(
        sign + VisibleText.lines(text).joined(separator: " "), style, colours: colours)
    } else {
      writer.write(sign)
      writer.write(contentsOf: content)
    }
    writer.write(byte: 0x0A)
    if !isWhole { writer.write("\\ No newline at end of file\n") }
  }
}
