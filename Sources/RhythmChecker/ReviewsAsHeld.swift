import RhythmPlan
import RhythmScheduler
import RhythmText

// Reviews with the clauses that hold for some of their series at some time: those that are written,
// and those into which an `adjust` changes them. A clause that it leaves alone stands in several
// versions, so a check tells of each line once.
extension CheckInput {
  /// The reviews that are held, with each version that holds, as `reviews(where:)` gives them.
  ///
  /// `isMeant` is asked by index of `versions.reviews`.
  func versions(
    where isMeant: (Int) -> Bool
  ) -> [(version: Int, id: ReviewID, review: Review)] {
    indicesOfVersions(where: isMeant).map {
      ($0, versions.origin(of: $0), versions.reviews[$0])
    }
  }

  /// Those that `versions(where:)` gives, as indices into `versions.reviews`.
  func indicesOfVersions(where isMeant: (Int) -> Bool) -> [Int] {
    versions.reviews.indices.filter {
      !versions.reviews[$0].isTemplate && !versions.reviews[$0].isBroken && versions.isHeld($0)
        && isMeant($0)
    }
  }

  /// The same in the order of the names of the reviews, what is written before what is changed.
  func versionsByName(
    where isMeant: (Int) -> Bool
  ) -> [(version: Int, id: ReviewID, review: Review)] {
    versions(where: isMeant).sorted {
      ($0.review.name.value, $0.version) < ($1.review.name.value, $1.version)
    }
  }

  /// The reviews of which some series comes to its end with a version that is meant: of what is asked
  /// for and missing, nothing is told where an `adjust` brings it.
  func lastVersions(where isMeant: (Int) -> Bool) -> [Review] {
    var told: [ReviewID] = []
    return versions { versions.isLast($0) && isMeant($0) }.compactMap { _, id, review in
      if versions.isChanged(id) {
        if told.contains(id) { return nil }
        told.append(id)
      }
      return review
    }
  }

  /// The reviews, each once in their order, of which some version is meant.
  func reviewsWithVersion(where isMeant: (Int) -> Bool) -> [(id: ReviewID, review: Review)] {
    let versions = indicesOfVersions(where: isMeant)
    return Set(versions.map { self.versions.origin(of: $0) }).sorted().map {
      ($0, plan.reviews[Int($0.index)])
    }
  }

  /// Whether a review that is held or what adjusts one could not be read.
  var holdsBrokenReview: Bool {
    plan.holdsBrokenReview || plan.adjustments.contains { broken.hold($0.range) }
  }

  /// All series in their order, each once for every version of its review that holds for it.
  func seriesVersions() -> [SeriesVersion] {
    var firsts = Array(repeating: nil as Int?, count: schedule.series.count)
    for (place, occurrence) in schedule.occurrences.enumerated() {
      let index = Int(occurrence.series)
      if firsts.indices.contains(index), firsts[index] == nil { firsts[index] = place }
    }
    var changed = versions.changed[...]
    var result: [SeriesVersion] = []
    result.reserveCapacity(schedule.series.count + changed.count)
    for index in schedule.series.indices {
      if changed.first?.series != index {
        let version = Int(schedule.series[index].review.index)
        result.append(SeriesVersion(series: index, version: version, first: firsts[index]))
      }
      while let next = changed.first, next.series == index {
        result.append(next)
        changed.removeFirst()
      }
    }
    return result
  }

  /// The same by their first occurrences; those without any are left out.
  func seriesVersionsByDate() -> [(stretch: SeriesVersion, first: Occurrence)] {
    var result = versions.changed.filter { $0.first != nil }
    var isKnown = Array(repeating: false, count: schedule.series.count)
    for stretch in versions.changed { isKnown[stretch.series] = true }
    let isSorted = result.isEmpty
    for (place, occurrence) in schedule.occurrences.enumerated() {
      let index = Int(occurrence.series)
      guard isKnown.indices.contains(index), !isKnown[index] else { continue }
      isKnown[index] = true
      let version = Int(schedule.series[index].review.index)
      result.append(SeriesVersion(series: index, version: version, first: place))
    }
    if !isSorted { result.sort { ($0.first ?? 0) < ($1.first ?? 0) } }
    return result.compactMap { stretch in first(of: stretch).map { (stretch, $0) } }
  }

  /// The first occurrence of a series in one version.
  func first(of stretch: SeriesVersion) -> Occurrence? {
    stretch.first.map { schedule.occurrences[$0] }
  }

  /// Whether a selection means what a quota asks for, in a version of the review in which it stands.
  func selects(_ selection: Selection, _ quota: Quota) -> Bool {
    let index = Int(quota.series)
    guard schedule.series.indices.contains(index) else { return false }
    return versions.versions(ofSeries: index).contains { version in
      (versions.has(version, quota) || !versions.isChanged(versions.origin(of: version)))
        && selection.selects(schedule.series[index].review, versions.reviews[version].clauses)
    }
  }

  /// Whether a line stands in an `adjust`.
  func isInAdjustment(_ place: SourceRange) -> Bool {
    plan.adjustments.contains { $0.range.contains(place) }
  }
}

/// A line as it concerns one review: that of a template may be well for one and not for another.
struct LineOfReview: Hashable, Comparable {
  var review: ReviewID
  var line: SourceRange

  static func < (left: LineOfReview, right: LineOfReview) -> Bool {
    (left.review, left.line) < (right.review, right.line)
  }
}
