import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Amounts that mean nothing: none at all, a range that runs backwards, the same thing twice. Each is
// told where it stands, with what was probably meant.
extension Lowering {
  /// A number that has to be 1 at least; `what` is what never comes to be with none. False, with a
  /// finding, for 0.
  mutating func isSome(_ token: SyntaxToken?, _ what: String, help: String) -> Bool {
    guard let token, let number = token.integer, number < 1 else { return true }
    isTroubled = true
    report(
      .syntax, "`\(token.text)` \(what)", at: token.sourceRange, label: "at least 1",
      help: [Help(help)])
    return false
  }

  /// A length of a review, which takes some time.
  mutating func reviewLength(_ phrase: LengthPhrase?) -> Length? {
    guard let phrase, let length = length(phrase) else { return missing() }
    let isNone =
      switch length {
      case .minutes(let minutes): minutes < 1
      case .days(let days): days < 1
      }
    guard isNone else { return length }
    report(
      .noLength, "a review that takes no time is not held", at: phrase.sourceRange,
      label: "no time at all",
      help: [Help("write how long it takes: `for 45m`; what nobody meets for is `async`")])
    isTroubled = true
    return nil
  }

  /// The hours between which a review is placed: the earlier comes first.
  mutating func placingHours(_ phrase: BetweenPhrase) -> TimeRange? {
    guard let range = hours(phrase.times) else { return nil }
    if range.start.minutes < range.end.minutes { return range }
    let tokens = phrase.times
    guard tokens.count >= 2 else { return missing() }
    isTroubled = true
    let turned = "between \(range.end) and \(range.start)"
    report(
      .syntax, "no time lies between \(range.start) and \(range.end) of one day",
      at: phrase.sourceRange, label: "runs backwards",
      help: range.start == range.end
        ? [Help("write the earliest time and the latest: `between 09:00 and 17:00`")]
        : [
          Help(
            "write the earlier time first: `\(turned)`",
            fix: Fix(
              .unsafe,
              [
                TextEdit(tokens[0].sourceRange, with: tokens[1].text),
                TextEdit(tokens[1].sourceRange, with: tokens[0].text),
              ]))
        ])
    return nil
  }

  /// Tells of dates that a list names twice.
  mutating func checkRepeated(_ dates: [Located<CivilDate>]) {
    var seen: [CivilDate: SourceRange] = [:]
    for (index, date) in dates.enumerated() {
      guard let first = seen[date.value] else {
        seen[date.value] = date.range
        continue
      }
      let before = dates[index - 1].range
      let edit = TextEdit(
        SourceRange(date.range.file, ByteRange(before.bytes.upper, date.range.bytes.upper)),
        with: "")
      report(
        .syntax, "\(date.value) stands twice in this list", at: date.range, label: "again",
        secondary: [Label(first, "it stands here already")],
        help: [
          Help(
            "leave it out, or write the date that is missing",
            fix: before.file == date.range.file ? Fix(.unsafe, [edit]) : nil)
        ])
    }
  }

  /// The span of `within`.
  mutating func spanWithin(_ phrase: SpanPhrase?) -> Span? {
    guard let span = neededSpan(phrase),
      isSome(phrase?.count, "leaves no day to choose from", help: "write `same day`, or how many")
    else { return nil }
    return span
  }

  /// The counts of a lead: a range from the smaller to the larger, and none twice.
  mutating func checkCounts(_ phrase: CountsPhrase) {
    let tokens = phrase.numbers.filter { $0.integer != nil }
    let numbers = tokens.compactMap(\.integer)
    if phrase.isRange, numbers.count >= 2 {
      let (first, last) = (numbers[0], numbers[1])
      if first < last { return }
      report(
        .syntax,
        first == last
          ? "the range from \(first) to \(last) is one number"
          : "the range from \(first) to \(last) runs backwards",
        at: phrase.sourceRange,
        label: first == last ? "no range" : "the smaller number comes first",
        help: first == last
          ? [Help("write `\(first)` alone, or how far the range goes")]
          : [
            Help(
              "write `\(last) to \(first)`",
              fix: Fix(
                .safe,
                [
                  TextEdit(tokens[0].sourceRange, with: "\(last)"),
                  TextEdit(tokens[1].sourceRange, with: "\(first)"),
                ]))
          ])
      return
    }
    var seen: Set<Int> = []
    for (token, number) in zip(tokens, numbers) where !seen.insert(number).inserted {
      report(
        .syntax, "\(number) stands twice in this list", at: token.sourceRange, label: "again",
        help: [Help("leave one of them out")])
    }
  }

  /// A number of a quota: its least, its period and its target.
  mutating func checkAmounts(_ quota: QuotaCadence) -> Bool {
    let numbers = quota.numbers
    let count = quota.isOnce ? nil : numbers.first
    let days = quota.isRolling ? numbers.last : nil
    let isRollingOnly = quota.isRolling && !quota.isOnce && numbers.count < 2
    guard
      isSome(count, "times ask for nothing", help: "write how often at least: `at least once`"),
      isRollingOnly
        || isSome(days, "days hold nothing", help: "write the days looked at: `in any 7 days`")
    else { return false }
    let target = quota.target?.count
    let least = count?.integer ?? 1
    if let target, let number = target.integer, number < least {
      report(
        .syntax, "the target, \(number), is less than what is asked for at least, \(least)",
        at: target.sourceRange, label: "below the least",
        help: [Help("write a target of \(least) or more, or leave it out")])
    }
    return true
  }
}
