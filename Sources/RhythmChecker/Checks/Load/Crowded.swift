import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Too many who must come where the agenda has something to decide. All-hands and enablement are left
  /// out, where each decides for themselves. Of a series in which the same
  /// people come each time, one date is looked at for each of its agendas. Told once for each line
  /// that says who comes.
  static let crowded = Check(name: .crowded) { input, findings in
    let most = input.threshold(of: .crowded, else: 9)
    var crowds: [LineOfReview: Crowd] = [:]
    var known: [Agendas: Bool] = [:]
    let large = [input.plan.builtInKinds["all-hands"], input.plan.builtInKinds["enablement"]]
    let counts = input.attendances.distinct.indices.map { number in
      let chairs = input.attendances.distinct[number].participants.chair == nil ? 0 : 1
      return input.attendances.distinct[number].participants.attendees.count + chairs
    }
    let details = input.details
    for (index, occurrence) in input.schedule.occurrences.enumerated() {
      let count = counts[input.attendances.number(at: index)]
      if count <= most { continue }
      let version = input.versions.version(of: occurrence)
      if input.versions.reviews[version].isBroken { continue }
      let kind = input.versions.reviews[version].clauses.kind?.value
      if kind != nil, large.contains(kind) { continue }
      let key = Agendas(
        series: occurrence.series, version: version, cadence: occurrence.cadence,
        turn: details.agendaTurn(of: occurrence))
      let decides =
        known[key]
        ?? details.agenda(of: occurrence)?.items.contains { $0.aims.contains(.decide) }
        ?? false
      known[key] = decides
      guard decides else { continue }
      let place =
        input.versions.reviews[version].clauses.attendees.first?.range
        ?? input.versions.reviews[version].name.range
      let line = LineOfReview(review: input.versions.origin(of: version), line: place)
      crowds[line, default: Crowd()].add(count, occurrence)
    }
    for (line, crowd) in crowds.sorted(by: { $0.key < $1.key }) {
      let review = input.plan[line.review]
      let often =
        crowd.dates.count == 1
        ? "on \(crowd.first)" : "on \(crowd.dates.count) dates, first \(crowd.first)"
      findings.append(
        Finding(
          .crowded,
          "\(crowd.most) people must come to `\(review.name.value)`, where something is to be "
            + "decided, \(often)",
          at: line.line,
          label: "more than \(most) with the chair",
          secondary: [Label(review.name.range, "in this review")],
          help: [
            Help("make some of them `optional` or `observers`, or decide in a smaller circle")
          ],
          cost: crowd.minutes))
    }
  }
}

/// What tells the agenda of an occurrence.
private struct Agendas: Hashable {
  var series: Int32
  var version: Int
  var cadence: CadenceIndex
  var turn: String?
}

private struct Crowd {
  var most = 0
  var dates: Set<CivilDate> = []
  var minutes = 0

  var first: CivilDate { dates.min() ?? .earliest }

  mutating func add(_ count: Int, _ occurrence: Occurrence) {
    most = max(most, count)
    dates.insert(occurrence.date)
    minutes &+= count &* Int(occurrence.seconds) / 60
  }
}
