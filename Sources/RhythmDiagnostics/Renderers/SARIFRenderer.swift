import RhythmText

/// Findings as SARIF 2.1.0, the format of OASIS that code hosts and dashboards take.
///
/// Paths are relative where they were given so; columns are counted in UTF-16, as the format says.
package enum SARIFRenderer {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Writes one log with one run.
  ///
  /// - Parameter toolVersion: the version of the program.
  package static func write(
    _ findings: [Finding], failures: [Failure] = [], files: [SourceFile],
    identities: FindingIdentities, toolVersion: String, to writer: inout ByteWriter
  ) {
    let rules = CheckName.allCases.filter { check in findings.contains { $0.check == check } }
    var log = SARIFLog(json: JSONWriter(into: writer), texts: FileTexts(files, counting: .utf16))
    log.json.beginObject()
    log.member("$schema", schema)
    log.member("version", "2.1.0")
    log.json.key("runs")
    log.json.beginArray()
    log.json.beginObject()
    log.writeTool(rules, version: toolVersion)
    log.writeInvocation(failures)
    log.member("columnKind", "utf16CodeUnits")
    log.json.key("results")
    log.json.beginArray()
    let ordinals = identities.ordinals
    for (index, finding) in findings.enumerated() {
      guard let rule = rules.firstIndex(of: finding.check),
        identities.fingerprints.indices.contains(index)
      else { continue }
      log.writeResult(
        finding, rule: rule, declaration: identities.declarations[index],
        fingerprint: "\(identities.fingerprints[index].text):\(ordinals[index])")
    }
    log.json.endArray()
    log.json.endObject()
    log.json.endArray()
    log.json.endObject()
    writer = log.json.output
  }
}

/// The log while it grows.
private struct SARIFLog {
  var json: JSONWriter
  var texts: FileTexts

  mutating func member(_ name: StaticString, _ text: String) {
    json.key(name)
    json.value(text)
  }

  /// A message: braces are doubled, since a single one stands for an argument.
  private mutating func message(_ name: StaticString, _ text: String) {
    json.key(name)
    json.beginObject(.inline)
    member("text", Self.escaped(text))
    json.endObject()
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      result.append(character)
      if character == "{" || character == "}" { result.append(character) }
    }
  }

  mutating func writeTool(_ rules: [CheckName], version: String) {
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    member("name", "rhythm")
    member("semanticVersion", version)
    json.key("rules")
    json.beginArray()
    for rule in rules { write(Catalogue.page(of: rule)) }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private mutating func write(_ page: CheckPage) {
    json.beginObject()
    member("id", page.name)
    text("shortDescription", page.summary)
    text("fullDescription", page.meaning)
    json.key("help")
    json.beginObject()
    member("text", page.meaning + "\n\n" + page.why)
    member("markdown", page.markdown)
    json.endObject()
    json.key("defaultConfiguration")
    json.beginObject(.inline)
    member("level", Self.level(page.severity))
    json.endObject()
    json.endObject()
  }

  private mutating func text(_ name: StaticString, _ text: String) {
    json.key(name)
    json.beginObject(.inline)
    member("text", text)
    json.endObject()
  }

  private static func level(_ severity: Severity) -> String {
    severity == .advice ? "note" : severity.word
  }

  mutating func writeInvocation(_ failures: [Failure]) {
    json.key("invocations")
    json.beginArray()
    json.beginObject()
    json.key("executionSuccessful")
    json.value(failures.isEmpty)
    if !failures.isEmpty {
      json.key("toolExecutionNotifications")
      json.beginArray()
      for failure in failures {
        json.beginObject(.inline)
        member("level", "error")
        message("message", failure.message + (failure.help.map { "; " + $0 } ?? ""))
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
    json.endArray()
  }

  mutating func writeResult(
    _ finding: Finding, rule: Int, declaration: String, fingerprint: String
  ) {
    json.beginObject(.inline)
    member("ruleId", finding.check.rawValue)
    json.key("ruleIndex")
    json.value(rule)
    member("level", Self.level(finding.severity))
    message("message", finding.message)
    json.key("locations")
    json.beginArray()
    json.beginObject()
    writePlace(finding.primary.range)
    if !declaration.isEmpty {
      json.key("logicalLocations")
      json.beginArray()
      json.beginObject()
      member("fullyQualifiedName", declaration)
      member("kind", "declaration")
      json.endObject()
      json.endArray()
    }
    json.endObject()
    json.endArray()
    writeRelated(finding.secondary)
    json.key("partialFingerprints")
    json.beginObject()
    member("primaryLocationLineHash", fingerprint)
    json.endObject()
    writeFixes(finding.help)
    writeProperties(finding)
    json.endObject()
  }

  private mutating func writeRelated(_ labels: [Label]) {
    guard !labels.isEmpty else { return }
    json.key("relatedLocations")
    json.beginArray()
    for (index, label) in labels.enumerated() {
      json.beginObject()
      json.key("id")
      json.value(index)
      writePlace(label.range)
      if !label.text.isEmpty { message("message", label.text) }
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeFixes(_ help: [Help]) {
    guard help.contains(where: { $0.fix != nil }) else { return }
    json.key("fixes")
    json.beginArray()
    for help in help {
      guard let fix = help.fix else { continue }
      json.beginObject()
      message("description", help.text)
      json.key("artifactChanges")
      json.beginArray()
      var files: [FileID] = []
      for edit in fix.edits where !files.contains(edit.range.file) { files.append(edit.range.file) }
      for file in files { writeChange(of: file, fix.edits.filter { $0.range.file == file }) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private mutating func writeChange(of file: FileID, _ edits: [TextEdit]) {
    json.beginObject()
    writeArtifact(file)
    json.key("replacements")
    json.beginArray()
    for edit in edits {
      json.beginObject()
      json.key("deletedRegion")
      writeRegion(edit.range)
      text("insertedContent", edit.replacement)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private mutating func writeProperties(_ finding: Finding) {
    guard finding.cost > 0 || !finding.notes.isEmpty || !finding.help.isEmpty else { return }
    json.key("properties")
    json.beginObject()
    if finding.cost > 0 {
      json.key("cost")
      json.value(finding.cost)
    }
    for (name, texts) in [("help", finding.help.map(\.text)), ("notes", finding.notes)]
    where !texts.isEmpty {
      json.key(named: name)
      json.beginArray()
      for text in texts { json.value(text) }
      json.endArray()
    }
    json.endObject()
  }

  private mutating func writePlace(_ range: SourceRange) {
    json.key("physicalLocation")
    json.beginObject()
    writeArtifact(range.file)
    json.key("region")
    writeRegion(range)
    json.endObject()
  }

  private mutating func writeArtifact(_ file: FileID) {
    json.key("artifactLocation")
    json.beginObject()
    member("uri", ReportURI.text(of: texts.path(file)))
    json.endObject()
  }

  private mutating func writeRegion(_ range: SourceRange) {
    let start = texts.position(range.bytes.lower, in: range.file)
    let end = texts.position(range.bytes.upper, in: range.file)
    json.beginObject()
    for (name, number) in [
      ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line),
      ("endColumn", end.column),
    ] {
      json.key(named: name)
      json.value(number)
    }
    json.endObject()
  }
}
