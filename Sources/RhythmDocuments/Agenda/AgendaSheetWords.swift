import RhythmCalendar
import RhythmPlan

// Sentences about how a review runs.

extension AgendaSheet {
  /// `Mon 16 Mar 09:00–09:45`, and the days of those that run alike.
  func times(on page: Int) -> String {
    guard let first = spans.first else { return "" }
    let clock = first.timeWords(isAsync: isAsync)
    let days = spans.map { DateWords.day($0.start.date, on: page) }
    return "\(days.joined(separator: ", ")) \(clock)"
  }
}

extension AgendaSheetItem {
  /// `10m`, `5m to 10m`
  var lengthWords: String {
    let least = DateWords.length(minutes: minutes)
    return mostMinutes.map { "\(least) to \(DateWords.length(minutes: $0))" } ?? least
  }

  /// `you lead · to discuss and decide`
  var roleWords: String {
    var words = leader.map { [$0] } ?? []
    if !aims.isEmpty { words.append(aims.words) }
    return words.joined(separator: " · ")
  }

  /// The questions and what else stands beneath the title, with so many names at most.
  func details(naming most: Int) -> [String] {
    var details: [String] = []
    if let minutesEach, !subjects.isEmpty {
      details.append(
        "\(DateWords.length(minutes: minutesEach)) each: \(PeopleWords.list(subjects, most: most))")
    }
    details += questions
    if !measures.isEmpty { details.append("looks at \(measures.joined(separator: ", "))") }
    details += doneWhen.map { "done when: \($0)" }
    return details
  }
}

extension [Aim] {
  /// `to discuss and decide`
  var words: String { isEmpty ? "" : "to " + map(\.rawValue).joined(separator: " and ") }
}

extension AgendaMeasure {
  /// `Qualified pipeline coverage: at least 3.5x, red below 3x`
  var words: String {
    let bounds = [target, red.map { "red \($0)" }].compactMap { $0 }
    return bounds.isEmpty ? title : "\(title): \(bounds.joined(separator: ", "))"
  }
}

extension AgendaExpectation {
  /// `A close plan for Acme · Bo Almeida by Wed 18 Mar`
  func words(on page: Int, naming most: Int) -> String {
    let who = PeopleWords.list(owners, most: most)
    let when = due.map { "by \(DateWords.moment($0, on: page))" } ?? ""
    let tail = [who, when].filter { !$0.isEmpty }.joined(separator: " ")
    return tail.isEmpty ? title : "\(title) · \(tail)"
  }
}

extension AgendaTopic {
  /// `Approvals take a week · Bo Almeida · 15m to decide`
  var words: String {
    let length = [minutes.map { DateWords.length(minutes: $0) } ?? "", aims.words]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return [title, by, length].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
