import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A prep that is due on the day of its review, or when it starts, or so few days before that on
  /// most dates they are days off. Of what is held every day nothing is told, since a day before it
  /// is another one, nor of what nobody meets for.
  static let shortPreRead = Check(name: .shortPreRead) { input, findings in
    var seen: Set<SourceRange> = []
    let reviews = input.versionsByName { index in
      !input.versions.reviews[index].clauses.preps.isEmpty
        && input.versions.reviews[index].clauses.isAsync == nil
        && !input.versions.reviews[index].clauses.cadences.contains { $0.isDaily }
    }
    var series: [ReviewID: [Int]]?
    for (version, id, review) in reviews {
      let changed = review.clauses.cadences.first { input.isInAdjustment($0.range) }?.range
      for prep in review.clauses.preps where !seen.contains(prep.range) {
        guard prep.isShort || input.isOverDaysOff(prep, in: &series, of: id, version) else {
          continue
        }
        // What was early enough for the dates as they were stays; the line that moves them is told.
        let place = prep.isShort || input.isInAdjustment(prep.range) ? nil : changed
        guard seen.insert(place ?? prep.range).inserted else { continue }
        findings.append(finding(prep, of: review, at: place))
      }
    }
  }

  private static func finding(_ prep: Duty, of review: Review, at place: SourceRange?) -> Finding {
    let due = prep.due?.range ?? prep.title.range
    return Finding(
      .shortPreRead,
      "a prep of `\(review.name.value)` is due less than a working day before",
      at: place ?? due,
      label: place != nil
        ? "moved behind days off"
        : prep.due == nil ? "due when the review starts" : "nobody can read it",
      secondary: (place == nil ? [] : [Label(due, "due on a day off then")])
        + [Label(review.name.range, "in this review")],
      help: [earlier(prep)])
  }

  /// The same time of an earlier day.
  private static func earlier(_ prep: Duty) -> Help {
    let time = prep.due?.time.map { " at \($0)" + (prep.due?.isLocal == true ? " local" : "") }
    let due = "due 1 working day before" + (time ?? "")
    let end = prep.by.map {
      SourceRange($0.range.file, ByteRange($0.range.bytes.upper, $0.range.bytes.upper))
    }
    let edit =
      prep.due.map { TextEdit($0.range, with: due) } ?? end.map { TextEdit($0, with: " " + due) }
    return Help("ask for it a day earlier: `\(due)`", fix: edit.map { Fix(.unsafe, [$0]) })
  }
}

extension CheckInput {
  /// Whether the days that a prep leaves are days off on more than half of the dates of a review, as
  /// one version of it has them.
  ///
  /// - Parameter series: the series of each review, told when first needed.
  fileprivate func isOverDaysOff(
    _ prep: Duty, in series: inout [ReviewID: [Int]]?, of review: ReviewID,
    _ version: Int
  ) -> Bool {
    guard case .lead(.counts(let counts, .day), .before, nil) = prep.due?.form,
      let days = counts.min(), (1...6).contains(days)
    else { return false }
    let known =
      series ?? Dictionary(grouping: schedule.series.indices) { schedule.series[$0].review }
    series = known
    var (dates, short) = (0, 0)
    let working = schedule.workingDays.plan
    for index in known[review] ?? [] {
      for occurrence in details.occurrences(inSeries: index)
      where versions.version(of: occurrence) == version {
        dates += 1
        let between = DateSpan(
          first: occurrence.date.adding(days: -days), last: occurrence.date.adding(days: -1))
        if working.count(in: between) == 0 { short += 1 }
      }
    }
    return short * 2 > dates
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
