/// The replacement of one range of a file by other text.
package struct TextEdit: Hashable, Sendable {
  package var range: SourceRange
  package var replacement: String

  package init(_ range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
