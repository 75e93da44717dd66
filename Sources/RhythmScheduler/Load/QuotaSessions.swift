import RhythmCalendar
import RhythmPlan

/// What one session of a quota asks of whom, by whose turn it is.
struct QuotaSessions {
  /// One for each turn of the longest rotation; one where nobody takes turns.
  private(set) var turns: [[QuotaShare]] = []
  /// Those who take turns and join or leave at some time.
  private(set) var passing: [PersonID] = []

  /// - Parameter gone: whose turn it never is.
  init(
    _ quota: Quota, at index: Int, _ details: OccurrenceDetails, without gone: [PersonID] = []
  ) {
    let place = Int(quota.series)
    guard details.schedule.series.indices.contains(place) else { return }
    let series = details.schedule.series[place]
    var clauses = details.plan[series.review].clauses
    if let first = quota.days.first?.first, details.isAdjusted(series: place) {
      clauses = details.clauses(
        of: Occurrence(
          start: Instant(seconds: 0), seconds: 0, series: quota.series, nominal: first, date: first,
          startMinute: 0, cadence: quota.cadence))
    }
    let facts = SeriesFacts(clauses, details.plan.builtInKinds)
    let rotated = clauses.rotations.map { rotation in
      let members = details.phrases.members(of: rotation.turns, Bindings(series.values))
      let left = members.filter { member in !gone.contains { member == .person($0) } }
      return left.isEmpty ? members : left
    }
    passing = rotated.joined().compactMap { member in
      guard case .person(let id) = member,
        details.plan.people.indices.contains(Int(id.index))
      else { return nil }
      let person = details.plan.people[Int(id.index)]
      return person.started != nil || person.left != nil ? id : nil
    }
    let count = min(max(1, rotated.map(\.count).max() ?? 1), 1000)
    for turn in 0..<count {
      var bindings = Bindings(series.values)
      bindings.measures = clauses.measuresLookedAt
      bindings.participants = series.participants
      if !clauses.rotations.isEmpty {
        bindings.turns = Turns(clauses.rotations, Self.values(clauses.rotations, rotated, turn))
        bindings.participants = details.phrases.participants(clauses, bindings) { $0.isEmpty }
      }
      var shares: [QuotaShare] = []
      let session = LoadEntry(
        day: .earliest, minutes: quota.minutes, .quota(index), kind: facts.kind, nature: .quota,
        flags: facts.flags)
      if quota.minutes > 0 {
        shares += bindings.participants.required.map { QuotaShare(person: $0, entry: session) }
      }
      for (kind, duties) in [
        (DutyInstance.Kind.prep, clauses.preps), (.followUp, clauses.followUps),
      ] {
        for duty in duties where duty.filters.isEmpty && duty.forEach == nil {
          guard let minutes = duty.takes, minutes > 0, let by = duty.by else { continue }
          let left = Set(duty.except.map { details.phrases.people($0, bindings) } ?? [])
          let entry = facts.entry(kind, minutes, .quota(index))
          shares += details.phrases.people(by, bindings).filter { !left.contains($0) }
            .map { QuotaShare(person: $0, entry: entry) }
        }
      }
      turns.append(shares)
    }
  }

  /// The values that each `rotate` line has in a turn.
  private static func values(
    _ rotations: [Rotation], _ members: [[BoundValue]], _ turn: Int
  ) -> [[BoundValue]] {
    zip(rotations, members).map { rotation, members in
      guard !members.isEmpty else { return [] }
      let count = min(max(1, rotation.atATime ?? 1), members.count)
      return (0..<count).map { members[(turn * count + $0) % members.count] }
    }
  }

  /// What so many sessions in a row ask for, by person and nature, where the first is that of a
  /// number in the row of all.
  func shares(_ count: Int, from start: Int) -> [QuotaShare] {
    var result: [QuotaShare] = []
    result.reserveCapacity(turns[0].count)
    let first = (start % turns.count + turns.count) % turns.count
    for (turn, shares) in turns.enumerated() {
      let offset = (turn - first + turns.count) % turns.count
      let times = count / turns.count + (offset < count % turns.count ? 1 : 0)
      if times == 0 { continue }
      for share in shares {
        let minutes = Int32(clamping: Int(share.entry.minutes) &* times)
        if let known = result.firstIndex(where: {
          $0.person.index == share.person.index && $0.entry.nature == share.entry.nature
        }) {
          result[known].entry.minutes = Int32(
            clamping: Int(result[known].entry.minutes) + Int(minutes))
        } else {
          var share = share
          share.entry.minutes = minutes
          result.append(share)
        }
      }
    }
    return result
  }
}
