import RhythmCalendar
import RhythmPlan

/// Whose turn it is, and what, in the occurrences of one series.
package struct TurnTable: Hashable, Sendable {
  /// What an occurrence has by the `rotate` lines that hold on its date.
  struct Entry: Hashable, Sendable {
    /// The date before any move, and the number among those of one date.
    var nominal: CivilDate
    var number: UInt8
    /// The values of each `rotate` line, in their order; several where it takes several at a time,
    /// none where nobody is left to take a turn.
    var values: [[BoundValue]]
  }

  /// In the order of their dates.
  private(set) var entries: [Entry] = []

  /// No turns at all.
  static let none = TurnTable()

  /// A table of entries in the order of their dates.
  init(_ entries: [Entry] = []) { self.entries = entries }

  var isEmpty: Bool { entries.isEmpty }

  /// The values of each `rotate` line on a date; those of the date before it where it has none of
  /// its own. Binary search.
  func values(on nominal: CivilDate, number: UInt8) -> [[BoundValue]] {
    if entries.isEmpty { return [] }
    let place = place(after: nominal, number)
    return entries[max(0, place - 1)].values
  }

  /// The entries whose date before any move is this one.
  func places(on nominal: CivilDate) -> Range<Int> {
    place(after: nominal.adding(days: -1), .max)..<place(after: nominal, .max)
  }

  mutating func set(_ values: [BoundValue], ofRotation rotation: Int, at place: Int) {
    guard entries.indices.contains(place), entries[place].values.indices.contains(rotation) else {
      return
    }
    entries[place].values[rotation] = values
  }

  private func place(after nominal: CivilDate, _ number: UInt8) -> Int {
    var (lower, upper) = (0, entries.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if (entries[middle].nominal, entries[middle].number) <= (nominal, number) {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower
  }
}
