import RhythmCalendar
import RhythmPlan

extension Scheduling {
  /// Keeps an occurrence for later that has no day or no time yet.
  mutating func wait(
    _ occurrence: Occurrence, _ settled: SettledDate, _ line: CadenceLine, zone: Int,
    seriesZone: Int
  ) {
    let stretch = stretch(of: settled)
    let key = PlacementLane.Key(
      series: occurrence.series, line: Int(settled.line),
      turn: stretch == nil ? -1 : Int(settled.turn))
    let index: Int
    if let known = laneOfKey[key] {
      index = known
    } else {
      index = lanes.count
      laneOfKey[key] = index
      lanes.append(PlacementLane(key: key, line: line, zone: zone, seriesZone: seriesZone))
      lanes[index].rank = rankByName(ofSeries: occurrence.series)
    }
    lanes[index].requests.append(
      PlacementLane.Request(
        occurrence: occurrences.count, stretch: stretch == nil ? -1 : settled.stretch,
        days: stretch?.days ?? [settled.date],
        isOnDifferentDays: stretch?.isOnDifferentDays ?? false))
    var occurrence = occurrence
    occurrence.start = Instant(seconds: Int64(settled.date.dayNumber) * 86_400)
    occurrences.append(occurrence)
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
    var waiting = Set<Int>()
    for lane in lanes { waiting.formUnion(lane.requests.map(\.occurrence)) }
    var current = schedule
    current.findings = []
    let details = OccurrenceDetails(plan: plan, schedule: current)
    let zones = plan.people.indices.map { index in
      workingDays.zone(of: PersonID(index)).flatMap { cursor(of: $0) }
    }
    let planZone = workingDays.planZone.flatMap { cursor(of: $0) }
    var placer = Placer(
      plan: plan, workingDays: workingDays, details: details, zoneOfPerson: zones,
      planZone: planZone, cursors: zoneCursors, lanes: lanes, occurrences: occurrences)
    for (index, occurrence) in occurrences.enumerated() where !waiting.contains(index) {
      placer.commit(occurrence)
    }
    placer.run(within: planHorizon)
    settle(placer)
    numberByTime(placer)
    let cancelled = applyPlacedExceptions(placer)
    noteUnplaced(&placer)
    let open = Set(
      lanes.compactMap { lane in
        series.indices.contains(Int(lane.key.series)) ? series[Int(lane.key.series)].review : nil
      })
    drop(waiting.subtracting(placer.slots.keys).union(cancelled))
    keepAnchors(of: open)
    lanes = []
    laneOfKey = [:]
  }

  /// Adds all reviews, those that count from one that is to be placed after it has its places.
  mutating func addReviews() {
    var left = order.reviews
    while !left.isEmpty, !isOverLimit {
      var open: Set<ReviewID> = []
      var deferred: [ReviewID] = []
      for review in left {
        if order.isAfter(review, open) {
          open.insert(review)
          deferred.append(review)
          continue
        }
        let count = lanes.count
        add(review)
        if isOverLimit { return }
        if lanes.count > count { open.insert(review) }
      }
      placeOccurrences()
      hasDeferred = hasDeferred || !deferred.isEmpty
      left = deferred
    }
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
      for request in lane.requests where placer.slots[request.occurrence] != nil {
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

  /// Leaves out occurrences, and those that were placed outside of the horizon.
  private mutating func drop(_ unplaced: Set<Int>) {
    var kept: [Occurrence] = []
    kept.reserveCapacity(occurrences.count)
    for index in starts.indices {
      let end = index + 1 < starts.count ? starts[index + 1] : occurrences.count
      let range = starts[index]..<max(starts[index], end)
      starts[index] = kept.count
      for place in range
      where !unplaced.contains(place) && horizon.contains(occurrences[place].date) {
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
    for person in people.required { commitments.add(commitment, of: person) }
    commitment.isRequired = false
    for person in people.optional { commitments.add(commitment, of: person) }
  }
}
