import RhythmPlan
import RhythmText

extension Plan {
  /// What the plan itself asks, expects and explains in quotes, each text once: not what people
  /// promised, noted or gave for a reason, and not what comes from the library.
  var ownTexts: [Text] {
    var texts: [Text?] = []
    for index in reviews.indices { texts += reviews[index].clauses.texts }
    for index in adjustments.indices { texts += adjustments[index].clauses.texts }
    for measure in measures { texts += [measure.title, measure.meaning] }
    for term in terms { texts.append(term.meaning) }
    for initiative in initiatives {
      texts += [initiative.title] + initiative.endsTexts
      texts += (initiative.preps + initiative.followUps).flatMap(\.texts)
    }
    for decision in decisions { texts.append(decision.meaning) }
    var seen: Set<SourceRange> = []
    return texts.compactMap { $0 }.filter { text in
      !isOfLibrary(text.range) && seen.insert(text.range).inserted
    }
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

extension ReviewClauses {
  fileprivate var texts: [Text?] {
    [purpose] + doneWhen + (preps + followUps + expects).flatMap(\.texts)
      + agendas.flatMap(\.items).flatMap { item in
        [item.title] + item.questions + item.doneWhen
      }
  }
}

extension Duty {
  fileprivate var texts: [Text?] { [title] + doneWhen }
}

extension SourceRange {
  /// Whether another place lies in it.
  func contains(_ other: SourceRange) -> Bool {
    file == other.file && bytes.contains(other.bytes)
  }
}
