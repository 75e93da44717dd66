import RhythmCalendar
import RhythmPlan

/// Deals the turns of one `rotate` line, date by date.
struct TurnDealer {
  private let rotation: Rotation
  private let count: Int
  private var queue = TurnQueue<TurnTaker>()
  private var rounds: ShuffledRounds<TurnTaker>

  init(_ rotation: Rotation, seed: UInt64) {
    self.rotation = rotation
    count = min(max(1, rotation.atATime ?? 1), 10_000)
    rounds = ShuffledRounds(seed: seed)
  }

  /// The turns of the next date.
  mutating func next(
    on date: TurnDate, _ bindings: Bindings, _ scheduling: Scheduling
  ) -> [BoundValue] {
    let members = members(of: rotation.turns, on: date.nominal, bindings, scheduling)
    if rotation.isByWeekOfMonth { return turns(of: members, on: date, bindings, scheduling) }
    if rotation.isRandom { return rounds.take(count, from: members).map(\.value) }
    let plan = scheduling.plan
    return queue.take(count, from: members) { newcomers in
      newcomers.enumerated().sorted {
        ($0.element.started(in: plan), $0.offset) < ($1.element.started(in: plan), $1.offset)
      }.map(\.element)
    }.map(\.value)
  }

  /// The turns of a date so many before the first one dealt.
  func turns(
    before distance: Int, on date: TurnDate, _ bindings: Bindings, _ scheduling: Scheduling
  ) -> [BoundValue] {
    if rotation.isByWeekOfMonth {
      let members = members(of: rotation.turns, on: date.nominal, bindings, scheduling)
      return turns(of: members, on: date, bindings, scheduling)
    }
    let turns =
      rotation.isRandom
      ? rounds.turns(before: distance, count) : queue.turns(before: distance, count)
    return turns.map(\.value)
  }

  /// What a week of the month has: its own word, else its place in the list, which starts over at
  /// its end.
  private func turns(
    of members: [TurnTaker], on date: TurnDate, _ bindings: Bindings, _ scheduling: Scheduling
  ) -> [BoundValue] {
    let week = scheduling.context.weekOfMonth(of: date.nominal)
    if let own = rotation.weeks.last(where: { $0.week == week }) {
      return self.members(of: own.turn, on: date.nominal, bindings, scheduling).map(\.value)
    }
    guard !members.isEmpty else { return [] }
    return (0..<min(count, members.count)).map {
      members[((week - 1) * count + $0) % members.count].value
    }
  }

  /// Those who can take a turn on a date, in the order of the set.
  private func members(
    of turns: Rotation.Turns, on date: CivilDate, _ bindings: Bindings, _ scheduling: Scheduling
  ) -> [TurnTaker] {
    let values = scheduling.phrases.members(of: turns, bindings)
    guard case .people(_, let tests) = turns else {
      return values.enumerated().map { TurnTaker(value: $0.element, place: $0.offset) }
    }
    let present = values.filter { value in
      if case .person(let id) = value {
        let person = scheduling.plan[id]
        if let started = person.started?.value, date < started { return false }
        if let left = person.left?.value, date > left { return false }
      }
      if tests.isEmpty { return true }
      return scheduling.phrases.holds(
        tests, for: value, bindings, on: date, working: scheduling.workingDays.plan)
    }
    guard turns.namesSomebodyTwice else { return present.map { TurnTaker(value: $0, place: 0) } }
    return present.enumerated().map { place, value in
      TurnTaker(value: value, place: present[..<place].count { $0 == value })
    }
  }
}

/// Somebody or something that takes turns; in a written list one may stand twice.
private struct TurnTaker: Hashable {
  var value: BoundValue
  var place: Int

  /// The day on which somebody started; the first of all where nobody says it.
  func started(in plan: Plan) -> CivilDate {
    guard case .person(let id) = value else { return .earliest }
    return plan[id].started?.value ?? .earliest
  }
}
