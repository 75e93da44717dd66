import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// What became of a `swap` in the series that it names.
struct SwapUse {
  var swap: Swap
  /// Whether anything takes turns in the review.
  var hasTurns: Bool
  /// It changed a turn, or its date had to be let pass.
  var hasHit = false
  /// The first series that it names, and the nearest of its dates where it has none on that date.
  var subject: String?
  var nearest: [CivilDate] = []
  /// What has the turn on its date, where that is neither of the two.
  var others: [BoundValue]?
}

extension Scheduling {
  /// Trades turns: on the date that a swap names, whoever of the two has the turn gives it to the
  /// other, and has the other's next turn after it.
  ///
  /// Earlier dates come first. A date is the one before moves; the queue runs on as if nobody had
  /// traded.
  mutating func apply(
    _ uses: inout [SwapUse], to table: inout TurnTable, _ values: [BoundValue], id: String,
    _ bindings: Bindings
  ) {
    let order = uses.indices.sorted {
      (uses[$0].swap.date.value, $0) < (uses[$1].swap.date.value, $1)
    }
    for index in order {
      let swap = uses[index].swap
      guard swap.only?.includes(values) ?? true else { continue }
      uses[index].subject = uses[index].subject ?? id
      let places = table.places(on: swap.date.value)
      guard !places.isEmpty else {
        uses[index].nearest = table.dates(nearest: swap.date.value)
        continue
      }
      let pair = [swap.first, swap.second].compactMap { phrases.members(of: $0, bindings).first }
      guard let first = pair.first, let second = pair.last, pair.count == 2 else { continue }
      for place in places {
        let didTrade =
          table.trade(first, with: second, at: place)
          || table.trade(second, with: first, at: place)
        if didTrade { uses[index].hasHit = true }
      }
      if !uses[index].hasHit {
        uses[index].others = table.entries[places.lowerBound].values.flatMap { $0 }
      }
    }
  }

  /// Reports swaps that found nothing to trade in any series.
  mutating func noteMisses(_ uses: [SwapUse]) {
    for use in uses where !use.hasHit {
      let date = use.swap.date
      guard use.hasTurns else {
        findings.add(
          Finding(
            .exceptionMisses, "`swap` trades turns, and nothing takes turns in this review",
            at: use.swap.range, label: "no `rotate`",
            help: [
              Help("add a line such as `rotate presenter through attendees`, or leave this out")
            ]))
        continue
      }
      guard let subject = use.subject else {
        findings.add(
          Finding(
            .exceptionMisses, "`only` names no series of this review",
            at: use.swap.only?.range ?? date.range))
        continue
      }
      if let others = use.others {
        let names = others.map { "`\(phrases.name($0))`" }
        findings.add(
          Finding(
            .exceptionMisses,
            "neither of the two has the turn of `\(subject)` on \(date.value)", at: date.range,
            label: names.isEmpty ? "nobody's turn" : "the turn of \(names.joined(separator: ", "))")
        )
      } else if planHorizon.contains(date.value) {
        findings.add(
          Finding(
            .exceptionMisses, "`\(subject)` has no occurrence on \(date.value)", at: date.range,
            label: "no occurrence here",
            help: use.nearest.map { nearest in
              Help(
                "did you mean \(nearest.weekday.shortName) `\(nearest)`?",
                fix: Fix(.unsafe, [TextEdit(date.range, with: "\(nearest)")]))
            }))
      }
    }
  }
}

extension TurnTable {
  /// The dates before and after one on which there is no turn.
  fileprivate func dates(nearest date: CivilDate) -> [CivilDate] {
    let place = places(on: date).lowerBound
    return [place - 1, place].filter(entries.indices.contains).map { entries[$0].nominal }
  }

  /// Gives the turn that one has at a place to another, and that one's next turn to the first.
  /// False where the first has no turn there, or the other has one as well.
  fileprivate mutating func trade(
    _ holder: BoundValue, with other: BoundValue, at place: Int
  ) -> Bool {
    let rotations = entries[place].values.indices
    guard
      let rotation = rotations.first(where: {
        entries[place].values[$0].contains(holder) && !entries[place].values[$0].contains(other)
      })
    else { return false }
    let next = entries.indices.dropFirst(place + 1).first { later in
      let values = entries[later].values
      return values.indices.contains(rotation) && values[rotation].contains(other)
        && !values[rotation].contains(holder)
    }
    replace(holder, by: other, ofRotation: rotation, at: place)
    if let next { replace(other, by: holder, ofRotation: rotation, at: next) }
    return true
  }

  private mutating func replace(
    _ old: BoundValue, by new: BoundValue, ofRotation rotation: Int, at place: Int
  ) {
    set(
      entries[place].values[rotation].map { $0 == old ? new : $0 }, ofRotation: rotation, at: place)
  }
}
