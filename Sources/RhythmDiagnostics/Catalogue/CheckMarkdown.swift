extension CheckPage {
  /// The page as Markdown, without its heading.
  package var markdown: String {
    var parts = [meaning, "**Why it matters.** " + why]
    if !example.isEmpty {
      parts += ["A plan that has it:", Self.fence(example), "The plan mended:", Self.fence(mended)]
    }
    return parts.joined(separator: "\n\n")
  }

  private static func fence(_ text: String) -> String {
    "```text\n" + text + (text.hasSuffix("\n") ? "" : "\n") + "```"
  }
}
