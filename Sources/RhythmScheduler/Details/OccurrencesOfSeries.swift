import RhythmCalendar
import RhythmPlan

/// The occurrences of each series by start, and the series of each review.
struct OccurrencesOfSeries: Sendable {
  /// Indices into the schedule: those of series `s` stand from `firsts[s]` to before `firsts[s + 1]`.
  let places: [Int32]
  private let firsts: [Int32]
  /// For each review the indices of its series.
  private let ofReviews: [[Int]]

  init(_ schedule: Schedule, reviews count: Int) {
    var firsts = Array(repeating: 0 as Int32, count: schedule.series.count + 1)
    for occurrence in schedule.occurrences { firsts[Int(occurrence.series) + 1] += 1 }
    for index in firsts.indices.dropFirst() { firsts[index] += firsts[index - 1] }
    var next = firsts
    var places = Array(repeating: 0 as Int32, count: schedule.occurrences.count)
    for (place, occurrence) in schedule.occurrences.enumerated() {
      places[Int(next[Int(occurrence.series)])] = Int32(clamping: place)
      next[Int(occurrence.series)] += 1
    }
    var ofReviews = Array(repeating: [] as [Int], count: count)
    for (index, series) in schedule.series.enumerated()
    where ofReviews.indices.contains(Int(series.review.index)) {
      ofReviews[Int(series.review.index)].append(index)
    }
    self.places = places
    self.firsts = firsts
    self.ofReviews = ofReviews
  }

  /// The indices in the schedule of the occurrences of a series, by start; their indices are those
  /// of `places`.
  func places(inSeries index: Int) -> ArraySlice<Int32> {
    guard index >= 0, firsts.indices.contains(index + 1) else { return [] }
    return places[Int(firsts[index])..<Int(firsts[index + 1])]
  }

  /// The index in the schedule of an occurrence; nil for one that it does not hold. Binary search.
  func place(of occurrence: Occurrence, in schedule: Schedule) -> Int? {
    let places = places(inSeries: Int(occurrence.series))
    let start = occurrence.start.seconds
    var (lower, upper) = (places.startIndex, places.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if schedule.occurrences[Int(places[middle])].start.seconds < start {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    while lower < places.endIndex {
      let index = Int(places[lower])
      if schedule.occurrences[index] == occurrence { return index }
      if schedule.occurrences[index].start.seconds != start { return nil }
      lower += 1
    }
    return nil
  }

  /// The indices of the series of a review.
  func indices(of review: ReviewID) -> [Int] {
    let index = Int(review.index)
    return ofReviews.indices.contains(index) ? ofReviews[index] : []
  }
}

extension Schedule {
  /// The first of some occurrences, which come by start, that starts after a moment. Binary search.
  func firstPlace(in places: ArraySlice<Int32>, after start: Instant) -> Int? {
    var (lower, upper) = (places.startIndex, places.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if occurrences[Int(places[middle])].start <= start {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < places.endIndex ? Int(places[lower]) : nil
  }
}
