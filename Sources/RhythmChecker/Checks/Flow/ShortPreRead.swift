import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// A prep that is due on the day of its review, or when it starts. Of what is held every day
  /// nothing is told, since a day before it is another one, nor of what nobody meets for.
  static let shortPreRead = Check(name: .shortPreRead) { input, findings in
    var seen: Set<SourceRange> = []
    let reviews = input.reviewsByName { index in
      let clauses = input.plan.reviews[index].clauses
      return !clauses.preps.isEmpty && clauses.isAsync == nil
        && !clauses.cadences.contains(where: \.isDaily)
    }
    for (_, review) in reviews {
      for prep in review.clauses.preps where prep.isShort && seen.insert(prep.range).inserted {
        findings.append(
          Finding(
            .shortPreRead,
            "a prep of `\(review.name.value)` is due less than a working day before",
            at: prep.due?.range ?? prep.title.range,
            label: prep.due == nil ? "due when the review starts" : "nobody can read it",
            secondary: [Label(review.name.range, "in this review")],
            help: [
              Help(
                "ask for it a day earlier: `due 1 working day before`",
                fix: prep.due.map {
                  Fix(.unsafe, [TextEdit($0.range, with: "due 1 working day before")])
                })
            ]))
      }
    }
  }
}

extension Duty {
  /// Whether less than a day lies between it and its review; what counts from something else is not
  /// told of.
  fileprivate var isShort: Bool {
    switch due?.form {
    case nil, .sameDay: true
    case .lead(let lead, .before, nil): lead.isShort
    case .within(let span, .before, nil): span.isShort
    case .lead, .within, .beforeNext, .on, .endOf, .date: false
    }
  }
}

extension Lead {
  fileprivate var isShort: Bool {
    switch self {
    case .counts(let counts, let unit): counts.contains { Span($0, unit).isShort }
    case .range(let first, let last, let unit): Span(max(first, last), unit).isShort
    case .within(let count, let unit): Span(count, unit).isShort
    case .weekday, .weekdayNearest: false
    }
  }
}

extension Span {
  fileprivate var isShort: Bool {
    switch unit {
    case .minute: count < 1440
    case .hour: count < 24
    case .day, .workingDay, .week, .month, .quarter, .year: count < 1
    }
  }
}

extension Cadence {
  /// Whether it has a date on nearly every working day.
  fileprivate var isDaily: Bool { (yearly ?? 0) > 180 }
}
