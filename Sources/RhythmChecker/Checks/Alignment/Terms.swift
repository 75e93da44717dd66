import RhythmDiagnostics
import RhythmPlan
import RhythmText

// Words that everybody uses in one sense.
extension Check {
  /// Each place by itself, since each has to change.
  static let discouragedTerm = Check(name: .discouragedTerm) { input, findings in
    let terms = input.plan.terms.filter { !$0.discouraged.isEmpty }
    if terms.isEmpty { return }
    let texts = input.texts.compactMap { WrittenText($0, input.plan.files) }
    for term in terms {
      let title = term.title.literal
      for discouraged in term.discouraged {
        let words = discouraged.literal
        let sought = SoughtWords(words)
        let places = texts.flatMap { $0.places(of: sought) }
        for place in places where !term.range.contains(place) {
          findings.append(
            Finding(
              .discouragedTerm, "`\(words)` is what the glossary calls `\(title)`", at: place,
              label: "means something else to everybody",
              secondary: [Label(discouraged.range, "not to be used")],
              help: [
                Help(
                  "write \"\(title)\", or what is meant",
                  fix: Fix(
                    .unsafe, [TextEdit(place, with: title.likeCase(of: input.plan.text(place)))]))
              ]))
        }
      }
    }
  }

  /// Asked only of plans that have a glossary: what stands in quotes inside a text is meant as a word
  /// of it.
  static let undefinedTerm = Check(name: .undefinedTerm) { input, findings in
    let terms = input.plan.terms
    if terms.isEmpty { return }
    var known: Set<String> = []
    for term in terms {
      let title = term.title.literal.lowercased()
      known.formUnion([term.name.value.lowercased(), title, title + "s"])
      known.formUnion(term.discouraged.map { $0.literal.lowercased() })
    }
    var told: Set<String> = []
    for text in input.texts.compactMap({ WrittenText($0, input.plan.files) }) {
      for word in text.quoted {
        let name = word.value.lowercased()
        guard word.value.isShort, !known.contains(name), told.insert(name).inserted else {
          continue
        }
        findings.append(
          Finding(
            .undefinedTerm, "`\(word.value)` is in quotes, and no `term` says what it means",
            at: word.range, label: "everybody reads it in their own way",
            help: [
              Help("declare it: `term ... \"\(word.value)\"` with a `meaning`"),
              Help("or take the quotes away"),
            ]))
      }
    }
  }
}

extension String {
  /// One to three words, with nothing put in.
  fileprivate var isShort: Bool {
    let words = split(separator: " ")
    return (1...3).contains(words.count) && allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
  }

  /// With a small first letter where another text has one.
  fileprivate func likeCase(of other: String) -> String {
    guard let first = other.first, first.isLowercase, let own = self.first else { return self }
    return own.lowercased() + dropFirst()
  }
}
