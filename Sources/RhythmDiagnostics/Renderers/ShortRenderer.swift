import RhythmText

/// Findings one a line, as editors and `grep` read them: `path:line:column: severity[name]: message`.
package enum ShortRenderer {
  /// Writes the findings in the order given.
  package static func write(
    _ findings: [Finding], files: [SourceFile], to writer: inout ByteWriter
  ) {
    var texts = FileTexts(files)
    for finding in findings {
      let range = finding.primary.range
      let position = texts.position(range.bytes.lower, in: range.file)
      writer.write(VisibleText.line(texts.path(range.file)))
      writer.write(byte: 0x3A)
      writer.write(position.line)
      writer.write(byte: 0x3A)
      writer.write(position.column)
      writer.write(": ")
      writer.write(finding.severity.word)
      writer.write(byte: 0x5B)
      writer.write(finding.check.rawValue)
      writer.write("]: ")
      writer.write(VisibleText.line(finding.message))
      writer.write(byte: 0x0A)
    }
  }
}
