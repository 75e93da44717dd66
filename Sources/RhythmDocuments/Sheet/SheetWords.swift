import RhythmCalendar

// Sentences that the sheet's formats share.

extension SheetDocument {
  /// The year of the page; dates of another say theirs.
  var year: Int { span.start.date.year }

  /// `Forecast review: Iberia · Mon 16 March 2026 09:00–09:45`
  var heading: String {
    let day = span.start.date
    let days =
      span.end.time == nil && span.end.date > day
      ? DateWords.longDays(DateSpan(first: day, last: span.end.date))
      : "\(day.weekday.shortName) \(DateWords.longDays(DateSpan(day)))"
    let time = span.timeWords(isAsync: isAsync)
    return "\(title) · \(days)" + (time == "all day" ? "" : " \(time)")
  }

  /// What stands in the row of facts of a name, in the order of the page.
  var facts: [(name: String, texts: [String])] {
    var facts: [(String, [String])] = []
    if !change.isEmpty {
      let steps = reasons.map { $0.place.isEmpty ? $0.text : "\($0.text) (\($0.place))" }
      facts.append(("Why then", [change.prefix(1).uppercased() + change.dropFirst()] + steps))
    }
    facts += people.map { ($0.part, [$0.names.joined(separator: ", ")]) }
    let places = [place, link].compactMap { $0 }
    if !places.isEmpty { facts.append(("Where", places)) }
    if !notes.isEmpty { facts.append(("Noted", notes)) }
    return facts
  }

  var hiddenActionsWords: String? {
    hiddenActions > 0 ? "\(DateWords.count(hiddenActions, "private action")) not shown" : nil
  }

  /// When it is held next, what it feeds and what it is done by, in sentences.
  var nextLines: [(label: String, text: String)] {
    var lines: [(String, String)] = []
    if let next { lines.append(("Next", next.momentWords(isAsync: isNextAsync, on: year))) }
    for (index, feed) in feeds.enumerated() { lines.append((index == 0 ? "Feeds" : "", feed)) }
    return lines
  }

  /// What is to be written where, in the words of whoever writes it.
  static let actionHint = "one a line: - [ ] bo: Meet Acme's buyer by Fri"
  static let decisionHint = "one a line: - Managers approve up to 10%"
  static let topicHint = "one a line: - Approvals take a week"
  static let tickHint = "tick what is done: [x]"
}

extension SheetMeasure {
  /// `Pipeline coverage, Ana Duarte`
  var title: String {
    reading.title + (reading.subject.map { ", \($0)" } ?? "")
  }

  /// `at least 3.5x, red below 3x`
  var bounds: String {
    [reading.target.map { "target \($0)" }, red.map { "red \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// `3.4x ▁▅█ up from 3.1, on target · Mon 16 Mar`; empty where values are kept elsewhere.
  func words(on page: Int) -> String { isRead ? reading.words(on: page) : "" }

  var isAlarming: Bool { isRead && (reading.isMissing || reading.standing == .red) }
}

extension SheetDecision {
  /// `Managers approve up to 10% · Ana Duarte, Mon 9 Mar`
  func words(on page: Int) -> String {
    let day = DateWords.day(date, on: page)
    return "\(title) · \((by + [day]).joined(separator: ", "))"
  }
}
