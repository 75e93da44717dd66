import RhythmCalendar
import RhythmPlan

extension Scheduling {
  /// Keeps an occurrence for later that has no day or no time yet.
  mutating func wait(
    _ occurrence: Occurrence, _ settled: SettledDate, _ lines: [CadenceLine], zone: Int,
    seriesZone: Int, _ part: EmittedPart
  ) {
    let stretch = stretches.indices.contains(Int(settled.stretch)) ? Int(settled.stretch) : nil
    let key = PlacementLane.Key(
      series: occurrence.series, line: Int(settled.line),
      turn: stretch.map { _ in Int(settled.turn) } ?? -1)
    let lane = lane(of: key, lines, zone: zone, seriesZone: seriesZone)
    switch part {
    case .all: break
    case .fixed:
      lanes[lane].widen(to: stretch.map { stretches[$0].days.count } ?? 1)
      return
    case .chosen: if chosenLanes?[lane] == false { return }
    }
    lanes[lane].append(
      PlacementLane.Request(
        occurrence: occurrences.count, stretch: stretch.map { Int32(clamping: $0) } ?? -1,
        days: stretch.map { stretches[$0].days } ?? [settled.date],
        isOnDifferentDays: stretch.map { stretches[$0].isOnDifferentDays } ?? false,
        hasSiblings: stretch.map { stretches[$0].count > 1 } ?? false))
    var occurrence = occurrence
    occurrence.start = Instant(seconds: Int64(settled.date.dayNumber) * 86_400)
    occurrences.append(occurrence)
  }

  private mutating func lane(
    of key: PlacementLane.Key, _ lines: [CadenceLine], zone: Int, seriesZone: Int
  ) -> Int {
    // Mostly the next one is of the same lane.
    if lanes.last?.key == key { return lanes.count - 1 }
    if let known = laneOfKey[key] { return known }
    laneOfKey[key] = lanes.count
    lanes.append(
      PlacementLane(key: key, line: lines[key.line], zone: zone, seriesZone: seriesZone))
    lanes[lanes.count - 1].rank = rankByName(ofSeries: key.series)
    return lanes.count - 1
  }

  /// Where the review of a series stands in the order of names.
  private mutating func rankByName(ofSeries index: Int32) -> Int {
    let review = Int(series[Int(index)].review.index)
    if let ranks = ranksByName { return ranks[review] }
    let names = plan.reviews.map(\.name.value)
    var ranks = Array(repeating: 0, count: names.count)
    for (rank, place) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[place] = rank
    }
    ranksByName = ranks
    return ranks[review]
  }

  /// Gives a time to all that waits, after everything with a fixed time; what finds none is reported
  /// and left out. The cost is linear in the schedule and in the times that are tried.
  mutating func placeOccurrences() {
    guard !lanes.isEmpty else { return }
    hasPlaced = true
    let chosen = chosenLanes ?? Array(repeating: true, count: lanes.count)
    var isWaiting = Array(repeating: false, count: occurrences.count)
    for lane in lanes {
      for request in lane.requests { isWaiting[request.occurrence] = true }
    }
    var current = schedule
    current.findings = []
    let details = OccurrenceDetails(plan: plan, schedule: current)
    let zones = plan.people.indices.map { index in
      workingDays.zone(of: PersonID(index)).flatMap { cursor(of: $0) }
    }
    let planZone = workingDays.planZone.flatMap { cursor(of: $0) }
    var placer = Placer(
      plan: plan, workingDays: workingDays, details: details, zoneOfPerson: zones,
      planZone: planZone, cursors: zoneCursors, lanes: lanes, occurrences: occurrences,
      days: daysOfPlacement)
    for (index, occurrence) in occurrences.enumerated() where !isWaiting[index] {
      placer.commit(occurrence)
    }
    placer.run(within: planHorizon) { chosen[$0] }
    lanes = lanes.indices.filter { chosen[$0] }.map { lanes[$0] }
    placer.keep(chosen)
    let left = Set(lanes.map(\.key.series))
    placedExceptions.removeAll { !left.contains($0.series) }
    settle(placer)
    numberByTime(placer)
    let cancelled = applyPlacedExceptions(placer)
    noteUnplaced(&placer)
    let open = Set(
      lanes.compactMap { lane in
        series.indices.contains(Int(lane.key.series)) ? series[Int(lane.key.series)].review : nil
      })
    drop { index in
      isWaiting[index] && placer.slots[index] == nil || cancelled.contains(index)
    }
    keepAnchors(of: open)
    lanes = []
    laneOfKey = [:]
    chosenLanes = nil
  }

  /// All days on which somebody may be taken, by any clock.
  private var daysOfPlacement: DateSpan {
    var seconds =
      lanes.map { Int64($0.line.days ?? 1) &* 86_400 &+ Int64($0.line.seconds) }.max() ?? 0
    for occurrence in occurrences { seconds = max(seconds, Int64(occurrence.seconds)) }
    return DateSpan(
      first: horizon.first.adding(days: -4),
      last: horizon.last.adding(days: 4 + Int(clamping: seconds / 86_400)))
  }

  /// Adds all reviews, those that count from one that is to be placed after it has its places.
  ///
  /// Where the dates of some people alone are needed, what leaves nothing open comes after the rest:
  /// who is in what is to be placed is known by then.
  mutating func addReviews() {
    var left = order.reviews
    while !left.isEmpty, !isOverLimit {
      var open: Set<ReviewID> = []
      var deferred: [ReviewID] = []
      var fixed: [ReviewID] = []
      for review in left {
        if order.isAfter(review, open) {
          open.insert(review)
          deferred.append(review)
          continue
        }
        if needed != nil, !order.anchors.contains(review), leavesNothingOpen(review) {
          fixed.append(review)
          continue
        }
        let count = lanes.count
        add(review, isOpen: true)
        if isOverLimit { return }
        if lanes.count > count { open.insert(review) }
      }
      let count = lanes.count
      if count > 0, needed != nil {
        hasDeferred = true
        mustPlaceAll = !deferred.isEmpty || !chooseLanes()
        if mustPlaceAll { return }
        emitChosen()
      }
      for review in fixed where !isPassedOver(review) {
        add(review, isOpen: false)
        if isOverLimit { return }
      }
      if needed != nil, lanes.count > count {
        mustPlaceAll = true
        return
      }
      placeOccurrences()
      hasDeferred = hasDeferred || !deferred.isEmpty
      left = deferred
    }
  }

  /// Appends what is to be placed of series whose dates nobody asks for, as far as others hang on it.
  private mutating func emitChosen() {
    var isChosen = Array(repeating: false, count: series.count)
    for index in lanes.indices where chosenLanes?[index] != false {
      isChosen[Int(lanes[index].key.series)] = true
    }
    for draft in drafts where isChosen[draft.series] {
      emit(draft.dates, draft.lines, ofSeries: draft.series, .chosen)
    }
    drafts = []
  }

  /// Tells those that count from what was placed where it is; beyond the horizon nothing is placed.
  private mutating func keepAnchors(of open: Set<ReviewID>) {
    let meant = open.intersection(order.anchors)
    if meant.isEmpty { return }
    for review in meant { anchored[review] = [] }
    for index in series.indices where meant.contains(series[index].review) {
      let end = index + 1 < starts.count ? starts[index + 1] : occurrences.count
      let moments = occurrences[starts[index]..<end].map { occurrence in
        DueMoment(
          date: occurrence.date,
          time: occurrence.flags.contains(.wholeDays)
            ? nil : TimeOfDay(minutes: Int(occurrence.startMinute)),
          zoneName: series[index].zoneName)
      }
      anchored[series[index].review]?.append(
        AnchoredSeries(
          values: series[index].values, moments: moments.sorted { $0.date < $1.date }))
    }
  }

  /// Writes the times that were found into the occurrences.
  private mutating func settle(_ placer: Placer) {
    for lane in lanes {
      for request in lane.requests {
        guard let slot = placer.slots[request.occurrence] else { continue }
        var occurrence = occurrences[request.occurrence]
        occurrence.date = slot.date
        if lane.line.days != nil {
          occurrence.start = Instant(seconds: slot.start)
          occurrence.seconds = Int32(clamping: slot.end &- slot.start)
        }
        if lane.line.days != nil, lane.line.openStart == nil, lane.line.minute == nil {
          occurrence.flags.insert(.wholeDays)
        } else if zoneCursors.indices.contains(lane.zone) {
          let resolution = zoneCursors[lane.zone].resolve(
            slot.date, TimeOfDay(minutes: slot.minute))
          place(
            resolution, slot.minute, zone: lane.zone, seriesZone: lane.seriesZone, &occurrence)
        }
        occurrences[request.occurrence] = occurrence
      }
    }
  }

  /// Numbers the occurrences of a series in one stretch in the order of their times.
  private mutating func numberByTime(_ placer: Placer) {
    var places: [Placer.StretchKey: [Int]] = [:]
    var keys: [Placer.StretchKey] = []
    for lane in lanes where lane.key.turn >= 0 {
      for request in lane.requests
      where request.hasSiblings && placer.slots[request.occurrence] != nil {
        let key = Placer.StretchKey(
          series: lane.key.series, line: lane.key.line, stretch: request.stretch)
        if places[key] == nil { keys.append(key) }
        places[key, default: []].append(request.occurrence)
      }
    }
    for key in keys {
      guard let found = places[key], found.count > 1 else { continue }
      let numbers = found.map { occurrences[$0].number }.sorted()
      let ordered = found.sorted {
        (occurrences[$0].start, $0) < (occurrences[$1].start, $1)
      }
      for (place, number) in zip(ordered, numbers) { occurrences[place].number = number }
    }
  }

  /// Leaves out occurrences, those of series that were placed for the sake of others, and what was
  /// placed outside of the horizon.
  private mutating func drop(_ isLeftOut: (_ occurrence: Int) -> Bool) {
    var kept: [Occurrence] = []
    kept.reserveCapacity(occurrences.count)
    for index in starts.indices {
      let end = index + 1 < starts.count ? starts[index + 1] : occurrences.count
      let range = starts[index]..<max(starts[index], end)
      starts[index] = kept.count
      if placedOnly.contains(index) { continue }
      // Behind the last series may stand what was chosen of others.
      for place in range
      where Int(occurrences[place].series) == index && !isLeftOut(place)
        && horizon.contains(occurrences[place].date)
      {
        kept.append(occurrences[place])
      }
    }
    occurrences = kept
  }
}

extension Placer {
  /// Notes who is taken by an occurrence that has its time.
  mutating func commit(_ occurrence: Occurrence) {
    guard occurrence.seconds > 0, !occurrence.flags.contains(.isAsync) else { return }
    let people = details.attendance(of: occurrence).participants
    var commitment = Commitment(
      start: occurrence.start.seconds, end: occurrence.end.seconds, series: occurrence.series,
      isRequired: true)
    commitments.addToSeries(commitment)
    if let chair = people.chair { commitments.add(commitment, of: chair) }
    for person in people.attendees { commitments.add(commitment, of: person) }
    commitment.isRequired = false
    for person in people.optional { commitments.add(commitment, of: person) }
  }
}
