import RhythmText

/// Findings as JSON for other programs, described in Docs/findings.md.
package enum JSONRenderer {
  /// Grows when a member changes its meaning or goes; new members may come at any time.
  package static let version = 1

  /// Writes one object with the failures of the run and its findings, in the order given.
  ///
  /// - Parameter identities: what the findings are known by; by the paths of the files where it is
  ///   left out.
  package static func write(
    _ findings: [Finding], failures: [Failure] = [], files: [SourceFile],
    identities: FindingIdentities? = nil, to writer: inout ByteWriter
  ) {
    let identities = identities ?? FindingIdentities(of: findings, files: files)
    var texts = FileTexts(files)
    var json = JSONWriter(into: writer)
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("findings")
    json.beginArray()
    for (index, finding) in findings.enumerated() {
      json.beginObject(.inline)
      write(finding, &texts, to: &json)
      if identities.fingerprints.indices.contains(index) {
        json.key("declaration")
        json.value(identities.declarations[index])
        json.key("fingerprint")
        json.value(identities.fingerprints[index].text)
      }
      json.endObject()
    }
    json.endArray()
    write(failures, to: &json)
    write(FindingCount(findings), to: &json)
    json.endObject()
    writer = json.output
  }

  /// Writes one object with what is waived, in the order given.
  package static func write(
    waived: [WaivedFinding], failures: [Failure] = [], files: [SourceFile],
    to writer: inout ByteWriter
  ) {
    var texts = FileTexts(files)
    var json = JSONWriter(into: writer)
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("waived")
    json.beginArray()
    for entry in waived {
      json.beginObject(.inline)
      write(entry.finding, &texts, to: &json)
      json.key("reason")
      json.value(entry.reason)
      json.key("until")
      json.value(entry.until)
      json.key("approver")
      json.value(entry.approver)
      json.key("waiver")
      json.beginObject()
      write(entry.range, &texts, to: &json)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    write(failures, to: &json)
    write(FindingCount(waived.map(\.finding)), to: &json)
    json.endObject()
    writer = json.output
  }

  private static func write(_ failures: [Failure], to json: inout JSONWriter) {
    json.key("failures")
    json.beginArray()
    for failure in failures {
      json.beginObject(.inline)
      json.key("message")
      json.value(failure.message)
      json.key("help")
      json.value(failure.help)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ count: FindingCount, to json: inout JSONWriter) {
    json.key("summary")
    json.beginObject(.inline)
    json.key("errors")
    json.value(count.errors)
    json.key("warnings")
    json.value(count.warnings)
    json.key("advice")
    json.value(count.advice)
    json.endObject()
  }

  /// The members of a finding, into an object that is begun.
  private static func write(
    _ finding: Finding, _ texts: inout FileTexts, to json: inout JSONWriter
  ) {
    json.key("check")
    json.value(finding.check.rawValue)
    json.key("severity")
    json.value(finding.severity.word)
    json.key("message")
    json.value(finding.message)
    write(finding.primary.range, &texts, to: &json)
    json.key("label")
    json.value(finding.primary.text)
    json.key("related")
    json.beginArray()
    for label in finding.secondary {
      json.beginObject()
      write(label.range, &texts, to: &json)
      json.key("label")
      json.value(label.text)
      json.endObject()
    }
    json.endArray()
    json.key("help")
    json.beginArray()
    for help in finding.help { write(help, &texts, to: &json) }
    json.endArray()
    json.key("notes")
    json.beginArray()
    for note in finding.notes { json.value(note) }
    json.endArray()
    json.key("cost")
    json.value(finding.cost)
  }

  private static func write(_ help: Help, _ texts: inout FileTexts, to json: inout JSONWriter) {
    json.beginObject()
    json.key("text")
    json.value(help.text)
    if let fix = help.fix {
      json.key("safety")
      json.value(fix.safety == .safe ? "safe" : "unsafe")
      json.key("edits")
      json.beginArray()
      for edit in fix.edits {
        json.beginObject()
        write(edit.range, &texts, to: &json)
        json.key("replacement")
        json.value(edit.replacement)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  /// The members of a place: `path`, `start` and `end`, the end not included.
  private static func write(
    _ range: SourceRange, _ texts: inout FileTexts, to json: inout JSONWriter
  ) {
    json.key("path")
    json.value(texts.path(range.file))
    json.key("start")
    write(range.bytes.lower, in: range.file, &texts, to: &json)
    json.key("end")
    write(range.bytes.upper, in: range.file, &texts, to: &json)
  }

  private static func write(
    _ offset: Int32, in file: FileID, _ texts: inout FileTexts, to json: inout JSONWriter
  ) {
    let position = texts.position(offset, in: file)
    json.beginObject()
    json.key("line")
    json.value(position.line)
    json.key("column")
    json.value(position.column)
    json.key("offset")
    json.value(Int(offset))
    json.endObject()
  }
}
