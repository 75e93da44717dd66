import RhythmDiagnostics

/// Docs/checks.md, made from the catalogue of checks.
package enum CheckDocument {
  package static var markdown: String {
    let pages = Catalogue.pages
    var text = """
      # The checks

      <!-- Made from the program's catalogue of checks; a test rewrites it. -->

      What `rhythm check` looks for. `rhythm explain NAME` prints the same page at the terminal. A
      plan's `policy` changes how grave a check is, unless it is marked as always an error, and `waive`
      silences what it finds in one declaration, with a reason.

      | check | severity | found where |
      | --- | --- | --- |

      """
    for page in pages {
      text +=
        "| [`\(page.name)`](#\(page.name)) | \(severity(of: page)) | "
        + cell(page.summary) + " |\n"
    }
    for page in pages {
      text += "\n## \(page.name)\n\n"
      text += capitalised(page.summary) + ": **\(severity(of: page))**.\n\n"
      text += page.markdown + "\n"
    }
    return text
  }

  private static func severity(of page: CheckPage) -> String {
    page.severity.word + (page.check.isFixed ? ", always" : "")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
