import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText

/// How a date came to be, or why nothing is held on it: reasons in words, each with its place.
package struct WhyDocument: Sendable {
  package struct Reason: Hashable, Sendable {
    /// What sort of reason it is: `rule`, `day off`.
    package var label: String
    package var text: String
    /// `reviews.rhythm:12`; empty where no line says it.
    package var place: String
  }

  package struct Part: Hashable, Sendable {
    /// `forecast/iberia@2026-05-25`
    package var name: String
    package var title: String
    package var isHeld: Bool
    /// When it is held, or that nothing is.
    package var outcome: String
    package var reasons: [Reason]
  }

  package var parts: [Part]
  /// What the series holds around the date; empty where something is held.
  package var nearest: String

  /// - Parameters:
  ///   - explanation: made from the schedule of the source.
  ///   - asked: the date that was asked for.
  package init(
    _ explanation: DateExplanation, asked: CivilDate, source: DocumentSource,
    for audience: Audience? = nil
  ) {
    var words = DerivationWords(source, asked: asked, audience: audience)
    parts = explanation.derivations.map { words.part($0) }
    nearest = ""
    if !parts.contains(where: \.isHeld) {
      let dates = [explanation.before, explanation.after].compactMap { $0 }.map {
        DateWords.day($0.date, on: asked.year)
      }
      let name = explanation.derivations.first?.series.id ?? ""
      switch dates.count {
      case 0: nearest = "`\(name)` is held on no date around it."
      case 1: nearest = "The nearest date of `\(name)` is \(dates[0])."
      default: nearest = "The nearest dates of `\(name)` are \(dates[0]) and \(dates[1])."
      }
    }
  }
}

/// The document as text.
package enum WhyText {
  package static func write(
    _ document: WhyDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    var page = PageText(style: style, into: output)
    output = ByteWriter()
    for part in document.parts {
      page.space()
      page.put(part.name, .strong)
      if !part.title.isEmpty { page.put("  " + part.title) }
      page.endLine()
      page.flow(part.outcome)
      page.space()
      var label = ""
      for reason in part.reasons {
        page.tab(to: 2)
        if reason.label != label { page.put(reason.label, .quiet) }
        label = reason.label
        page.tab(to: 12)
        let place = reason.place.isEmpty ? "" : "  (\(reason.place))"
        page.flow(reason.text + place)
      }
    }
    if !document.nearest.isEmpty {
      page.space()
      page.flow(document.nearest)
    }
    output = page.output
  }
}
