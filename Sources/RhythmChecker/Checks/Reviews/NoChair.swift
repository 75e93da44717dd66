import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A chair is exactly one person, on every date: a review without one, a phrase that means nobody
  /// or several, dates that no line is for, and those on which the one who is named has left.
  static let noChair = Check(name: .noChair) { input, findings in
    let reviews = input.reviews { input.plan.reviews[$0].clauses.chair.isEmpty }
    for (_, review) in reviews
    where !review.clauses.rotations.contains(where: { $0.place == .chair }) {
      findings.append(
        Finding(
          .noChair, "the review `\(review.name.value)` has no chair", at: review.name.range,
          label: "nobody leads it", help: [Help("name one person: `chair \(input.somebody)`")]))
    }
    findings += input.phrasesWithoutChair() + input.datesWithoutChair()
  }
}

extension CheckInput {
  /// A name to show how a line is written: somebody's to whom others report, else the first.
  fileprivate var somebody: String {
    let manager = plan.people.lazy.compactMap(\.reportsTo?.value).first
    return (manager.map { plan[$0] } ?? plan.people.first)?.name.value ?? "..."
  }

  /// The series of reviews that name a chair and do not let it go round, in their order.
  private var chaired: [(index: Int, series: Series)] {
    schedule.series.enumerated().compactMap { index, series in
      let review = Int(series.review.index)
      let isMeant =
        !plan.reviews[review].isBroken && !plan.reviews[review].clauses.chair.isEmpty
        && !plan.reviews[review].clauses.rotations.contains { $0.place == .chair }
      return isMeant ? (index, series) : nil
    }
  }

  /// One finding for a line that means nobody in some series, or several people.
  fileprivate func phrasesWithoutChair() -> [Finding] {
    let firsts = FirstOccurrences(schedule)
    var whole: [ReviewID: Int] = [:]
    var failing: [ReviewID: [(id: String, count: Int)]] = [:]
    for (index, series) in chaired {
      whole[series.review, default: 0] += 1
      guard let line = plan.reviews[Int(series.review.index)].clauses.chair.first else { continue }
      if case .reference(.person) = line.who.value, series.participants.chair != nil { continue }
      let people = firsts[index].map {
        details.people(PeoplePhrase(terms: [line.who], range: line.who.range), of: $0).count
      }
      let count = series.participants.chair == nil ? 0 : people ?? 1
      if count != 1 { failing[series.review, default: []].append((series.id, count)) }
    }
    return failing.sorted { $0.key < $1.key }.compactMap { review, series in
      guard let first = series.first, let line = plan[review].clauses.chair.first else {
        return nil
      }
      let name = plan[review].name
      let isWhole = series.count == whole[review] && series.count > 1
      let others = isWhole || series.count == 1 ? "" : " and \(series.count - 1) more"
      let subject = isWhole ? "the review `\(name.value)`" : "`\(first.id)`\(others)"
      return Finding(
        .noChair,
        first.count > 1 ? "\(subject) has \(first.count) chairs" : "\(subject) has no chair",
        at: line.who.range,
        label: first.count > 1 ? "these are \(first.count) people" : "this is nobody",
        secondary: [Label(name.range, "in this review")],
        help: [Help("a chair is exactly one person: `chair \(somebody)`")])
    }
  }

  /// One finding for a review that nobody chairs on some dates.
  fileprivate func datesWithoutChair() -> [Finding] {
    var gaps: [ReviewID: Gap] = [:]
    for (index, series) in chaired where series.participants.chair != nil {
      let lines = plan.reviews[Int(series.review.index)].clauses.chair
      let isFiltered = lines.allSatisfy { !$0.filters.isEmpty }
      let mayGo = series.participants.chair.map { plan[$0].started != nil || plan[$0].left != nil }
      guard isFiltered || mayGo == true else { continue }
      for occurrence in details.occurrences(inSeries: index) {
        let chair = details.planned(for: occurrence).chair
        let reason: String
        if let chair {
          let person = plan[chair]
          // Who had the part before somebody who has it now is not written down any more.
          guard today <= occurrence.date else { continue }
          if let left = person.left?.value, left < occurrence.date {
            reason = "`\(person.name.value)` has left by then"
          } else if let started = person.started?.value, occurrence.date < started {
            reason = "`\(person.name.value)` has not started by then"
          } else {
            continue
          }
        } else {
          reason = "does not hold then"
        }
        gaps[series.review, default: Gap(reason, occurrence.date)].add(occurrence.date)
      }
    }
    return gaps.sorted { $0.key < $1.key }.map { review, gap in
      let name = plan[review].name
      let line = plan[review].clauses.chair.first?.who.range ?? name.range
      return Finding(
        .noChair, "nobody chairs `\(name.value)` \(gap.words)", at: line, label: gap.reason,
        secondary: [Label(name.range, "in this review")],
        help: [Help("say who leads it then: a further `chair ...`, with the dates behind it")])
    }
  }
}

/// The dates on which nobody leads a review.
private struct Gap {
  private(set) var reason: String
  private var first: CivilDate
  private var dates: Set<CivilDate> = []

  init(_ reason: String, _ date: CivilDate) {
    self.reason = reason
    first = date
  }

  mutating func add(_ date: CivilDate) {
    first = min(first, date)
    dates.insert(date)
  }

  /// `on Mon 2027-10-04`, `on 13 dates, first Mon 2027-10-04`
  var words: String {
    let day = "\(first.weekday.shortName) \(first)"
    return dates.count == 1 ? "on \(day)" : "on \(dates.count) dates, first \(day)"
  }
}
