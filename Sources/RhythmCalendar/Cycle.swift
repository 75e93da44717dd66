/// A period of a plan's own that repeats without end from a day on: six weeks of building, two of
/// cooling down.
package struct Cycle: Hashable, Sendable {
  /// The first day of the first round; there are no rounds before it.
  package let start: CivilDate
  /// The length of each part in days, each at least 1; a cycle has at least one part.
  package let partDays: [Int]
  /// The length of a round in days.
  package let days: Int

  /// A cycle of parts, or nil if there is none, one is shorter than a day or a round is longer than
  /// 100 years.
  package init?(start: CivilDate, partDays: [Int]) {
    var days = 0
    for part in partDays {
      guard part >= 1 else { return nil }
      days = days.addingClamped(part)
    }
    guard (1...36_525).contains(days) else { return nil }
    self.start = start
    self.partDays = partDays
    self.days = days
  }
}

extension Cycle {
  /// The number, from 0, of the round that holds a date; nil before the first.
  package func round(containing date: CivilDate) -> Int? {
    date < start ? nil : start.days(to: date) / days
  }

  /// The days of a round, counted from 0.
  package func span(ofRound round: Int) -> DateSpan {
    DateSpan(first: start.adding(days: max(0, round).multipliedClamped(by: days)), count: days)
  }

  /// The round that holds a date; nil before the first.
  package func span(containing date: CivilDate) -> DateSpan? {
    round(containing: date).map(span(ofRound:))
  }

  /// The days of a part, by its index, of a round; nil if there is no such part.
  package func span(ofPart part: Int, inRound round: Int) -> DateSpan? {
    guard partDays.indices.contains(part) else { return nil }
    let before = partDays.prefix(part).reduce(0, +)
    return DateSpan(first: span(ofRound: round).first.adding(days: before), count: partDays[part])
  }

  /// The index of the part that holds a date; nil before the first round.
  package func part(containing date: CivilDate) -> Int? {
    guard let round = span(containing: date) else { return nil }
    var end = 0
    return partDays.firstIndex { days in
      end += days
      return round.first.days(to: date) < end
    }
  }
}
