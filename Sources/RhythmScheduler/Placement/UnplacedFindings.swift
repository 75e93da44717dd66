import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan

extension Scheduling {
  /// Reports what found no time, once for a line of the plan, with what stood in the way first.
  mutating func noteUnplaced(_ placer: inout Placer) {
    // The reason is told for the first date only; those of a lane come in their order.
    var told: Set<Int> = []
    let unplaced = placer.unplaced.sorted {
      ($0.request.days[0], $0.lane) < ($1.request.days[0], $1.lane)
    }
    for (index, request) in unplaced {
      let lane = lanes[index]
      let occurrence = occurrences[request.occurrence]
      let seriesIndex = Int(occurrence.series)
      guard series.indices.contains(seriesIndex),
        request.days.contains(where: planHorizon.contains)
      else { continue }
      let isFirst = told.insert(Int(lane.line.range.bytes.lower)).inserted
      let reason = isFirst ? placer.reason(request, lane) : ""
      let id = series[seriesIndex].id
      findings.note(
        .unplaced, at: lane.line.range, of: plan[series[seriesIndex].review].name.value,
        on: occurrence.nominal,
        detail: series[seriesIndex].values.isEmpty ? reason : "`\(id)`: \(reason)",
        help: [
          Help("give it more days or a longer time between, or make somebody optional in it")
        ])
    }
  }
}

extension Placer {
  /// Why an occurrence finds no time: who is where, and how many times were tried.
  mutating func reason(_ request: PlacementLane.Request, _ lane: PlacementLane) -> String {
    var search = PlacementSearch(lane, self)
    var tried = 0
    var blocked: [PersonID: Int] = [:]
    var example: [PersonID: Int32] = [:]
    var order: [PersonID] = []
    for index in request.days.indices {
      let day = search.day(index, of: request, &self)
      for minute in PlacementSearch.minutes(in: day.window, lane, step: 15, nearest: 0) {
        guard let slot = search.slot(day, minute, of: request, &self) else { continue }
        tried += 1
        for person in search.people[day.people].required {
          let inTheWay = commitments.of(person, from: slot.start, to: slot.end)
            .first(where: \.isRequired)
          guard let inTheWay else { continue }
          if blocked[person] == nil { order.append(person) }
          blocked[person, default: 0] += 1
          example[person] = example[person] ?? inTheWay.series
        }
      }
    }
    guard tried > 0 else { return noRoom(request, lane) }
    let people = order.enumerated().sorted {
      (-(blocked[$0.element] ?? 0), $0.offset) < (-(blocked[$1.element] ?? 0), $1.offset)
    }.prefix(3).map { _, person in
      let name =
        plan.people.indices.contains(Int(person.index)) ? plan[person].name.value : "somebody"
      let index = Int(example[person] ?? -1)
      let series = details.schedule.series
      let other = series.indices.contains(index) ? " by `\(series[index].id)`" : ""
      return "`\(name)` is taken\(other) or others at \(blocked[person] ?? 0)"
    }
    let days = request.days.count == 1 ? "" : " on \(request.days.count) days"
    let times = tried == 1 ? "of 1 time" : "of \(tried) times"
    return "\(times)\(days) " + people.joined(separator: ", ")
  }

  /// What is wrong with an occurrence that fits nowhere even if everybody is free.
  private func noRoom(_ request: PlacementLane.Request, _ lane: PlacementLane) -> String {
    if let days = lane.line.days { return "\(days) working days in a row are not there" }
    let minutes = Int(lane.line.seconds) / 60
    guard case .between(let start, let end) = lane.line.openStart else {
      return "its \(minutes) minutes do not fit into the working hours"
    }
    return "its \(minutes) minutes do not fit between \(start) and \(end)"
  }
}
