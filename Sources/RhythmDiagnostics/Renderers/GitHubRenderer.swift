import RhythmText

/// Findings as annotations of a pull request: the workflow commands of GitHub Actions.
package enum GitHubRenderer {
  /// Writes the findings in the order given; a service that shows only some shows the first.
  package static func write(
    _ findings: [Finding], failures: [Failure] = [], files: [SourceFile],
    to writer: inout ByteWriter
  ) {
    for failure in failures {
      let help = failure.help.map { "\nhelp: " + $0 } ?? ""
      writer.write("::error title=rhythm::" + data(failure.message + help) + "\n")
    }
    var texts = FileTexts(files)
    for finding in findings {
      let range = finding.primary.range
      let start = texts.position(range.bytes.lower, in: range.file)
      let end = texts.position(range.bytes.upper, in: range.file)
      writer.write("::\(word(finding.severity)) file=\(property(texts.path(range.file)))")
      writer.write(",line=\(start.line)")
      // Columns are taken for a place on one line alone.
      if end.line == start.line {
        writer.write(",col=\(start.column),endColumn=\(max(start.column + 1, end.column))")
      } else {
        writer.write(",endLine=\(end.line)")
      }
      writer.write(",title=\(property(finding.check.rawValue))::" + data(message(finding)) + "\n")
    }
  }

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  private static func message(_ finding: Finding) -> String {
    ([VisibleText.line(finding.message)]
      + finding.help.map { "help: " + VisibleText.line($0.text) })
      .joined(separator: "\n")
  }

  /// As the runner takes what stands behind `::`.
  private static func data(_ text: String) -> String {
    escaped(text, alsoProperty: false)
  }

  /// As the runner takes a value before `::`.
  private static func property(_ text: String) -> String {
    escaped(text, alsoProperty: true)
  }

  private static func escaped(_ text: String, alsoProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where alsoProperty: result += "%3A"
      case "," where alsoProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
