import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// When what was promised is looked at again: the last dates of the series to which it comes back.
struct ReturnDates {
  private let input: CheckInput
  /// Of each series the last occurrence, and the most days from one of its dates to the next.
  private var ends: [End]
  private var seriesOfReview: [ReviewID: [Int]] = [:]

  private struct End {
    var last: Occurrence?
    var longestGap = 0
  }

  /// A date may come so many days later than the longest pause before it.
  private static let leastRest = 28

  init(_ input: CheckInput) {
    self.input = input
    ends = Array(repeating: End(), count: input.schedule.series.count)
    for (index, series) in input.schedule.series.enumerated() {
      seriesOfReview[series.review, default: []].append(index)
    }
    for occurrence in input.schedule.occurrences {
      let index = Int(occurrence.series)
      guard ends.indices.contains(index) else { continue }
      if let last = ends[index].last {
        let gap = Int(occurrence.date.dayNumber) &- Int(last.date.dayNumber)
        ends[index].longestGap = max(ends[index].longestGap, gap)
      }
      ends[index].last = occurrence
    }
  }

  func last(ofSeries index: Int) -> Occurrence? {
    ends.indices.contains(index) ? ends[index].last : nil
  }

  /// Whether a series is over while the horizon goes on, by clearly more than it ever paused.
  func endsEarly(_ index: Int) -> Bool {
    guard ends.indices.contains(index), let last = ends[index].last else { return true }
    let rest = Int(input.schedule.horizon.last.dayNumber) &- Int(last.date.dayNumber)
    return rest > ends[index].longestGap + Self.leastRest
  }

  /// Whether nothing but a person says when a review is held, so that its next date is not known.
  func isUndated(_ review: ReviewID) -> Bool {
    if !input.versions.isChanged(review) { return isUndated(version: Int(review.index)) }
    let versions = (seriesOfReview[review] ?? []).map(input.versions.lastVersion)
    return Set(versions).contains(where: isUndated(version:))
  }

  private func isUndated(version: Int) -> Bool {
    let cadences = input.versions.reviews[version].clauses.cadences
    return cadences.isEmpty
      || cadences.contains { cadence in
        switch cadence.form {
        case .quota, .onDemand, .lead: true
        case .every, .dates, .times: false
        }
      }
  }

  /// The last time at which an action is looked at, and whether something that would look at it goes
  /// on to the end of the horizon; nil where that cannot be told.
  func last(for action: Action) -> (date: CivilDate?, goesOn: Bool)? {
    var reviews: [ReviewID] = []
    if let home = (action.comesBackAt ?? action.from?.series)?.review { reviews.append(home) }
    if let from = action.from, let rule = input.plan.comeBack(of: from) {
      reviews.append(rule.series.review)
    }
    var date: CivilDate?
    var goesOn = false
    for review in reviews {
      if input.plan.reviews[Int(review.index)].isBroken || isUndated(review) { return nil }
      for index in seriesOfReview[review] ?? [] {
        guard let last = ends[index].last, input.details.comesBack(action, at: last) else {
          continue
        }
        date = max(date ?? last.date, last.date)
        goesOn = goesOn || !endsEarly(index)
      }
      goesOn = goesOn || isWaiting(for: action, review)
    }
    return (date, goesOn)
  }

  /// Whether an action came out of the last date that a review has in the horizon, behind which it
  /// goes on.
  private func isWaiting(for action: Action, _ review: ReviewID) -> Bool {
    guard let home = action.comesBackAt ?? action.from?.series, home.review == review else {
      return false
    }
    return (seriesOfReview[review] ?? []).contains { index in
      home.matches(input.schedule.series[index]) && !endsEarly(index)
    }
  }

  /// Whether what an occurrence expects comes back where the review or the plan sends it.
  func isSentOn(_ occurrence: Occurrence) -> Bool {
    let version = input.versions.version(of: occurrence)
    let own = input.versions.reviews[version].clauses.comesBackAt
    guard let rule = own ?? input.plan.header?.comesBackAt else { return false }
    if isUndated(rule.series.review) { return true }
    return (seriesOfReview[rule.series.review] ?? []).contains { index in
      guard rule.series.matches(input.schedule.series[index]), let last = ends[index].last else {
        return false
      }
      return last.date > occurrence.date || !endsEarly(index)
    }
  }
}
