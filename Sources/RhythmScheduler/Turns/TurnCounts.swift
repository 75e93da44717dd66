import RhythmPlan
import RhythmText

/// How often each person has a turn by one `rotate` line of a series.
package struct TurnCounts: Hashable, Sendable {
  /// The place of the line.
  package var range: SourceRange
  /// In the order of the people's declaration; whoever could take a turn and has none is in it.
  package var turns: [PersonTurns]

  package struct PersonTurns: Hashable, Sendable {
    package var person: PersonID
    package var count: Int
  }
}

extension OccurrenceDetails {
  /// The turns of people that are dealt over the horizon in a series, a line each, those among them
  /// that fall on a date that is cancelled; those of entries, texts,
  /// times and agendas are left out, and so is what an `adjust` deals anew. The cost is that of its occurrences.
  package func turnCounts(ofSeries index: Int) -> [TurnCounts] {
    guard schedule.series.indices.contains(index), !isAdjusted(series: index),
      let table = schedule.turns[Int32(clamping: index)]
    else { return [] }
    let series = schedule.series[index]
    let rotations = plan.reviews[Int(series.review.index)].clauses.rotations
    var counts: [[PersonID: Int]] = rotations.map { rotation in
      guard case .people = rotation.turns else { return [:] }
      let members = phrases.members(of: rotation.turns, Bindings(series.values))
      return Dictionary(members.compactMap(\.person).map { ($0, 0) }) { first, _ in first }
    }
    for entry in table.entries where schedule.horizon.contains(entry.nominal) {
      for (line, turns) in entry.values.enumerated() where counts.indices.contains(line) {
        if counts[line].isEmpty { continue }
        for person in turns.compactMap(\.person) {
          counts[line][person, default: 0] += 1
        }
      }
    }
    return zip(rotations, counts).compactMap { rotation, counts in
      if counts.isEmpty { return nil }
      return TurnCounts(
        range: rotation.range,
        turns: counts.sorted { $0.key < $1.key }
          .map { TurnCounts.PersonTurns(person: $0.key, count: $0.value) })
    }
  }
}

extension BoundValue {
  fileprivate var person: PersonID? {
    if case .person(let person) = self { person } else { nil }
  }
}
