import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A follow-up, or an action that is expected, counts where somebody owes it and it is due within
  /// a working day. What is held by a quota has no date to count from, and is asked for an owner only.
  static let unownedFollowUp = Check(name: .unownedFollowUp) { input, findings in
    let plan = input.plan
    let most = input.threshold(of: .unownedFollowUp, else: 1)
    let seriesOfReviews = input.seriesOfReviews
    let adjusted = Set(plan.adjustments.map(\.series.review))
    let versions = input.versions
    func isMeant(_ version: Int) -> Bool {
      !versions.reviews[version].isBroken
        && versions.reviews[version].clauses.isCustomerFacing != nil
    }
    for (id, review) in input.reviewsWithVersion(where: isMeant) {
      let missing = MissingFollowUps(
        seriesOfReviews[Int(id.index)], isSteady: !adjusted.contains(id) && review.clauses.isSteady,
        input, within: most, in: isMeant)
      if missing.series.isEmpty { continue }
      let version = missing.version ?? Int(id.index)
      let written = versions.reviews[version].clauses.followUps.first
      let changed = versions.reviews[version].clauses.isCustomerFacing.flatMap {
        input.isInAdjustment($0) ? $0 : nil
      }
      let place = changed ?? review.name.range
      let days = counted(most, "working day")
      let sooner =
        written?.by == nil || written?.filters.isEmpty == false ? nil : written?.due.map(\.range)
      findings.append(
        Finding(
          .unownedFollowUp,
          "nobody owes a follow-up within \(days) after the customer-facing review "
            + "`\(review.name.value)`\(missing.words)",
          at: written?.range ?? place,
          label: written == nil ? "no `follow-up` in time" : "later, or by nobody",
          secondary: (written?.range ?? place) == review.name.range
            ? [] : [Label(review.name.range, "of this review")],
          help: [
            sooner.map {
              Help(
                "let it be due sooner: `due within \(days)`",
                fix: Fix(.unsafe, [TextEdit($0, with: "due within \(days)")]))
            }
              ?? Help(
                "add a line such as `follow-up \"Notes and next steps\" by chair due within \(days)`"
              )
          ], cost: missing.dates &* 30))
    }
  }
}

/// The series and dates of a review that nobody follows up in time.
private struct MissingFollowUps {
  /// The series that lack it on some date, by name, in their order.
  private(set) var series: [String] = []
  private(set) var dates = 0
  /// That of the first series that lacks it, on its first such date.
  private(set) var version: Int?
  private var first: CivilDate?
  private var seriesCount = 0
  private var dateCount = 0

  /// - Parameter isSteady: whether the first date of a series stands for all of them.
  /// - Parameter isMeant: whether a version of the review asks for it.
  init(
    _ seriesOfReview: [Int], isSteady: Bool, _ input: CheckInput, within most: Int,
    in isMeant: (Int) -> Bool
  ) {
    let versions = input.versions
    for index in seriesOfReview {
      let held = versions.versions(ofSeries: index)
      if !held.contains(where: isMeant) { continue }
      seriesCount += 1
      var all = input.details.occurrences(inSeries: index)
      if all.isEmpty {
        let last = versions.lastVersion(ofSeries: index)
        let hasOwner = versions.reviews[last].clauses.followUps.contains { $0.by != nil }
        if isMeant(last), !hasOwner {
          version = version ?? last
          series.append(input.schedule.series[index].id)
        }
        continue
      }
      dateCount += all.count
      if held.count > 1 { all.removeAll { !isMeant(versions.version(of: $0)) } }
      var lacking: [Occurrence] = []
      if isSteady, let occurrence = all.first {
        lacking = input.isFollowedUp(occurrence, within: most) ? [] : all
      } else {
        lacking = all.filter { !input.isFollowedUp($0, within: most) }
      }
      dates += lacking.count
      for occurrence in lacking { first = min(first ?? occurrence.date, occurrence.date) }
      if let occurrence = lacking.first {
        version = version ?? versions.version(of: occurrence)
        series.append(input.schedule.series[index].id)
      }
    }
  }

  var words: String {
    if series.count < seriesCount, let first = series.first {
      return " in \(series.count) of its \(seriesCount) series, first `\(first)`"
    }
    if dates < dateCount, let first { return " on \(counted(dates, "date")), first \(first)" }
    return ""
  }
}

extension ReviewClauses {
  /// Whether what follows it is due in the same way after each of its dates.
  fileprivate var isSteady: Bool {
    cadences.count < 2 && (followUps + expects).allSatisfy(\.filters.isEmpty)
  }
}

extension CheckInput {
  /// Whether something that follows an occurrence has an owner and is due within some working days.
  fileprivate func isFollowedUp(_ occurrence: Occurrence, within most: Int) -> Bool {
    // Whoever is meant may be known only when it is held, as where a quota says no date.
    let clauses = details.clauses(of: occurrence)
    return details.duties(of: occurrence).contains { duty in
      let duties = duty.kind == .followUp ? clauses.followUps : clauses.expects
      guard duty.kind != .prep, duties.indices.contains(duty.duty), duties[duty.duty].by != nil,
        let due = duty.due
      else { return false }
      if due.date <= occurrence.date { return true }
      let days = DateSpan(first: occurrence.date.adding(days: 1), last: due.date)
      if days.count > most &* 7 &+ 30 { return false }
      let planned = schedule.workingDays.plan.count(in: days)
      let own = duty.person.map { schedule.workingDays[$0].count(in: days) } ?? planned
      return min(own, planned) <= most
    }
  }
}
