import RhythmPlan
import RhythmText

extension Plan {
  /// What the plan itself asks, expects and explains in quotes, each text once: not what people
  /// promised, noted or gave for a reason, and not what comes from the library.
  var ownTexts: [Text] {
    var texts = TextCollection(self)
    for index in reviews.indices { texts.add(reviews[index].clauses) }
    for index in adjustments.indices { texts.add(adjustments[index].clauses) }
    for index in measures.indices {
      texts.add(measures[index].title)
      texts.add(measures[index].meaning)
    }
    for index in terms.indices { texts.add(terms[index].meaning) }
    for initiative in initiatives {
      texts.add(initiative.title)
      for text in initiative.endsTexts { texts.add(text) }
      texts.add(initiative.preps)
      texts.add(initiative.followUps)
    }
    for index in decisions.indices { texts.add(decisions[index].meaning) }
    return texts.all
  }

  /// What stands at a place of the files.
  func text(_ range: SourceRange) -> String {
    let index = Int(range.file.index)
    return files.indices.contains(index) ? files[index].text(range.bytes) : ""
  }

  /// Whether a place is in a file that the program brings.
  func isOfLibrary(_ range: SourceRange) -> Bool {
    let index = Int(range.file.index)
    return files.indices.contains(index) && files[index].path.hasPrefix("std/")
  }
}

/// Texts of a plan, each once, without those of the library.
private struct TextCollection {
  private(set) var all: [Text] = []
  private var seen: Set<SourceRange> = []
  private let isOfLibrary: [Bool]

  init(_ plan: Plan) { isOfLibrary = plan.files.map { $0.path.hasPrefix("std/") } }

  mutating func add(_ text: Text?) {
    guard let text else { return }
    let file = Int(text.range.file.index)
    if isOfLibrary.indices.contains(file), isOfLibrary[file] { return }
    if seen.insert(text.range).inserted { all.append(text) }
  }

  mutating func add(_ clauses: ReviewClauses) {
    add(clauses.purpose)
    for text in clauses.doneWhen { add(text) }
    add(clauses.preps)
    add(clauses.followUps)
    add(clauses.expects)
    for agenda in clauses.agendas.indices {
      let items = clauses.agendas[agenda].items
      for index in items.indices {
        add(items[index].title)
        for text in items[index].questions { add(text) }
        for text in items[index].doneWhen { add(text) }
      }
    }
  }

  mutating func add(_ duties: [Duty]) {
    for index in duties.indices {
      add(duties[index].title)
      for text in duties[index].doneWhen { add(text) }
    }
  }
}

extension SourceRange {
  /// Whether another place lies in it.
  func contains(_ other: SourceRange) -> Bool {
    file == other.file && bytes.contains(other.bytes)
  }
}
