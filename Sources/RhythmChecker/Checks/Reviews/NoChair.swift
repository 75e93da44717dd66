import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A chair is exactly one person, on every date: a review without one, a phrase that means nobody
  /// or several, dates that no line is for, and those on which the one who is named has left.
  static let noChair = Check(name: .noChair) { input, findings in
    let reviews = input.versions { input.versions.reviews[$0].clauses.chair.isEmpty }
    var told: ReviewID?
    for (_, id, review) in reviews.sorted(by: { ($0.id, $0.version) < ($1.id, $1.version) })
    where id != told && !review.clauses.rotations.contains(where: { $0.place == .chair }) {
      told = id
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
  private var chaired: [SeriesVersion] {
    seriesVersions().filter { stretch in
      let version = stretch.version
      return !versions.reviews[version].isBroken
        && !versions.reviews[version].clauses.chair.isEmpty
        && !versions.reviews[version].clauses.rotations.contains { $0.place == .chair }
    }
  }

  /// One finding for a line that means nobody in some series, or several people.
  fileprivate func phrasesWithoutChair() -> [Finding] {
    var whole: [ReviewID: Set<Int>] = [:]
    var failing: [LineOfReview: [(id: String, count: Int)]] = [:]
    for stretch in chaired {
      let series = schedule.series[stretch.series]
      whole[series.review, default: []].insert(stretch.series)
      guard let who = versions.reviews[stretch.version].clauses.chair.first?.who else { continue }
      let chair = versions.participants(of: stretch).chair
      if case .reference(.person) = who.value, chair != nil { continue }
      let people = first(of: stretch).map {
        details.people(PeoplePhrase(terms: [who], range: who.range), of: $0).count
      }
      let count = chair == nil ? 0 : people ?? 1
      let line = LineOfReview(review: series.review, line: who.range)
      if count != 1, failing[line]?.last?.id != series.id {
        failing[line, default: []].append((series.id, count))
      }
    }
    return failing.sorted { $0.key < $1.key }.compactMap { line, series in
      guard let first = series.first else { return nil }
      let name = plan[line.review].name
      let isWhole = series.count == whole[line.review]?.count && series.count > 1
      let others = isWhole || series.count == 1 ? "" : " and \(series.count - 1) more"
      let subject = isWhole ? "the review `\(name.value)`" : "`\(first.id)`\(others)"
      return Finding(
        .noChair,
        first.count > 1 ? "\(subject) has \(first.count) chairs" : "\(subject) has no chair",
        at: line.line,
        label: first.count > 1 ? "these are \(first.count) people" : "this is nobody",
        secondary: [Label(name.range, "in this review")],
        help: [Help("a chair is exactly one person: `chair \(somebody)`")])
    }
  }

  /// One finding for a review that nobody chairs on some dates.
  fileprivate func datesWithoutChair() -> [Finding] {
    var gaps: [LineOfReview: Gap] = [:]
    for stretch in chaired {
      let series = schedule.series[stretch.series]
      guard let chair = versions.participants(of: stretch).chair,
        let line = versions.reviews[stretch.version].clauses.chair.first?.who.range
      else { continue }
      let isFiltered = versions.reviews[stretch.version].clauses.chair.allSatisfy {
        !$0.filters.isEmpty
      }
      guard isFiltered || plan[chair].started != nil || plan[chair].left != nil else { continue }
      for occurrence in details.occurrences(inSeries: stretch.series)
      where versions.version(of: occurrence) == stretch.version {
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
        let place = LineOfReview(review: series.review, line: line)
        gaps[place, default: Gap(reason, occurrence.date)].add(occurrence.date)
      }
    }
    return gaps.sorted { $0.key < $1.key }.map { line, gap in
      let name = plan[line.review].name
      return Finding(
        .noChair, "nobody chairs `\(name.value)` \(gap.words)", at: line.line, label: gap.reason,
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
