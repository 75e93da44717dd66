import RhythmCalendar
import RhythmPlan

/// The reviews of a plan as they hold over the horizon: each as it is written, and as every `adjust`
/// changes it for its series and from its day.
///
/// Where a plan adjusts nothing, these are its reviews.
package struct ReviewVersions: Sendable {
  /// Those of the plan at their own indices, then the changed ones.
  package private(set) var reviews: [Review]
  /// The stretches of the series that some `adjust` is about, in the order of the series, then of
  /// time; those in which nothing can be held are left out.
  package private(set) var changed: [SeriesVersion] = []
  private let details: OccurrenceDetails
  /// Of which review of the plan each changed one is.
  private var origins: [ReviewID] = []
  /// Whether each holds at all, and whether it does at the end of some series; empty where a plan
  /// adjusts nothing.
  private var isHeld: [Bool] = []
  private var isLast: [Bool] = []
  /// For each adjusted series the versions by how many adjustments have started.
  private var ofSeries: [Int32: [Int]] = [:]
  /// The last of them that holds in the horizon.
  private var lastOfSeries: [Int32: Int] = [:]

  /// The cost is linear in the dates of the series that are adjusted.
  ///
  /// - Parameter isBroken: whether something in an adjustment, given by its index in the plan, could
  ///   not be read; then so are the versions in which it has a part.
  package init(_ details: OccurrenceDetails, isBroken: (Int) -> Bool) {
    self.details = details
    reviews = details.plan.reviews
    let adjusted = details.adjustedSeries
    if adjusted.isEmpty { return }
    isHeld = Array(repeating: true, count: reviews.count)
    isLast = isHeld
    var counts = Array(repeating: 0, count: reviews.count)
    for index in adjusted { counts[Int(details.schedule.series[Int(index)].review.index)] += 1 }
    for index in counts.indices where counts[index] > 0 {
      let isWhole = counts[index] == details.indicesOfSeries(of: ReviewID(index)).count
      isHeld[index] = !isWhole
      isLast[index] = !isWhole
    }
    var known: [ReviewID: [(adjustments: ArraySlice<Int>, version: Int)]] = [:]
    for index in adjusted {
      guard let adjustments = details.adjustments[index] else { continue }
      add(index, adjustments, &known, isBroken)
    }
  }

  private mutating func add(
    _ index: Int32, _ adjustments: SeriesAdjustments,
    _ known: inout [ReviewID: [(adjustments: ArraySlice<Int>, version: Int)]],
    _ isBroken: (Int) -> Bool
  ) {
    let origin = details.schedule.series[Int(index)].review
    let places = details.places(inSeries: Int(index))
    var firsts = Array(repeating: nil as Int?, count: adjustments.all.count + 1)
    for place in places {
      let started = adjustments.countOfStarted(
        on: details.schedule.occurrences[Int(place)].nominal)
      if firsts[started] == nil { firsts[started] = Int(place) }
    }
    var versions: [Int] = []
    var last: Int?
    for started in firsts.indices {
      let own = adjustments.all.prefix(started)
      var version = Int(origin.index)
      if started > 0 {
        if let same = known[origin]?.first(where: { $0.adjustments == own }) {
          version = same.version
        } else {
          version = append(origin, adjustments.clauses(ofStarted: started), own, isBroken)
          known[origin, default: []].append((own, version))
        }
      }
      versions.append(version)
      let mayHold =
        adjustments.holds(started: started, in: details.schedule.horizon)
        && (places.isEmpty || reviews[version].clauses.hasDatesOfItsPeople)
      guard firsts[started] != nil || mayHold else { continue }
      isHeld[version] = true
      last = version
      changed.append(
        SeriesVersion(series: Int(index), version: version, first: firsts[started]))
    }
    if let last {
      isLast[last] = true
      lastOfSeries[index] = last
    }
    ofSeries[index] = versions
  }

  private mutating func append(
    _ origin: ReviewID, _ clauses: ReviewClauses, _ own: ArraySlice<Int>, _ isBroken: (Int) -> Bool
  ) -> Int {
    var review = reviews[Int(origin.index)]
    review.clauses = clauses
    review.isBroken = review.isBroken || own.contains(where: isBroken)
    reviews.append(review)
    origins.append(origin)
    isHeld.append(false)
    isLast.append(false)
    return reviews.count - 1
  }

  /// The review of the plan of which one is a version.
  package func origin(of version: Int) -> ReviewID {
    let index = version - (reviews.count - origins.count)
    return origins.indices.contains(index) ? origins[index] : ReviewID(version)
  }

  /// Whether a review has versions beside the one that is written.
  package func isChanged(_ review: ReviewID) -> Bool { origins.contains(review) }

  /// The versions of a review that hold, the written one first.
  package func held(of review: ReviewID) -> [Int] {
    let changed = origins.indices.filter { origins[$0] == review }
      .map { $0 + reviews.count - origins.count }
    return ([Int(review.index)] + changed).filter(isHeld)
  }

  /// Whether a version holds for some series in some stretch of the horizon.
  package func isHeld(_ version: Int) -> Bool { isHeld.isEmpty || isHeld[version] }

  /// Whether a version holds for some series and no `adjust` changes it any more.
  package func isLast(_ version: Int) -> Bool { isLast.isEmpty || isLast[version] }

  /// The version that holds for an occurrence.
  package func version(of occurrence: Occurrence) -> Int {
    let index = Int(occurrence.series)
    guard let versions = ofSeries[occurrence.series] else {
      return Int(details.schedule.series[index].review.index)
    }
    return versions[details.startedAdjustments(of: occurrence).count]
  }

  /// The versions that a series has over time.
  package func versions(ofSeries index: Int) -> [Int] {
    ofSeries[Int32(clamping: index)] ?? [Int(details.schedule.series[index].review.index)]
  }

  /// The version with which a series comes to the end of the horizon.
  package func lastVersion(ofSeries index: Int) -> Int {
    lastOfSeries[Int32(clamping: index)] ?? Int(details.schedule.series[index].review.index)
  }

  /// Whether a quota is a line of a version.
  package func has(_ version: Int, _ quota: Quota) -> Bool {
    reviews[version].clauses.cadences.contains { $0.formRange == quota.range }
  }

  /// Who takes part in a version where no filter and no absence says otherwise.
  package func participants(of stretch: SeriesVersion) -> Participants {
    let series = details.schedule.series[stretch.series]
    if stretch.version == Int(series.review.index) { return series.participants }
    return details.phrases.usualParticipants(
      reviews[stretch.version].clauses, Bindings(series.values))
  }

  /// Who takes part in the version that holds for an occurrence.
  package func participants(of occurrence: Occurrence) -> Participants {
    participants(
      of: SeriesVersion(
        series: Int(occurrence.series), version: version(of: occurrence), first: nil))
  }

  /// Who takes part in the version with which a series comes to the end of the horizon.
  package func lastParticipants(ofSeries index: Int) -> Participants {
    participants(
      of: SeriesVersion(series: index, version: lastVersion(ofSeries: index), first: nil))
  }
}

/// A series while one version of its review holds.
package struct SeriesVersion: Sendable {
  /// Its index in `Schedule.series`.
  package var series: Int
  /// The index in `ReviewVersions.reviews`.
  package var version: Int
  /// The index in `Schedule.occurrences` of the first occurrence; nil where there is none.
  package var first: Int?

  package init(series: Int, version: Int, first: Int?) {
    self.series = series
    self.version = version
    self.first = first
  }
}

extension ReviewClauses {
  /// Whether people say when it is held, so that what has no date may yet come to be held.
  fileprivate var hasDatesOfItsPeople: Bool {
    cadences.contains { cadence in
      switch cadence.form {
      case .quota, .onDemand: true
      case .every, .times, .dates, .lead: false
      }
    }
  }
}
