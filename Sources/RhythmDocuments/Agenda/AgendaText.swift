import RhythmText

/// Monday's page as text for a terminal.
package enum AgendaText {
  /// Lines from the header to the end of today.
  static let firstScreen = 40

  package static func write(
    _ agenda: AgendaDocument, limits: AgendaLimits = .usual, style: PageStyle,
    into output: inout ByteWriter
  ) {
    PageTextWriter.write(
      agenda.page(fitting(agenda, limits, style)), style: style, into: &output)
  }

  /// The limits with which the first screen keeps to its lines, as far as the words in it allow.
  private static func fitting(
    _ agenda: AgendaDocument, _ limits: AgendaLimits, _ style: PageStyle
  ) -> AgendaLimits {
    if limits == .none { return limits }
    var fitting = limits
    while PageTextWriter.lineCount(of: agenda.firstScreen(fitting), style: style) > firstScreen,
      let smaller = fitting.smaller
    {
      fitting = smaller
    }
    return fitting
  }
}
