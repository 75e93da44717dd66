import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A measure that some review looks at next, and of which nobody knows the value: no reading is as
  /// new as `updated every` asks for. In a plan that takes no readings none is missing, and none of a
  /// measure of which a row was left out.
  static let missingReading = Check(name: .missingReading) { input, findings in
    let plan = input.plan
    guard plan.takesReadings, plan.measures.contains(where: { $0.updated != nil }) else { return }
    let readings = MeasureReadings(input.details)
    var looks: [MeasureID: MissingLook] = [:]
    var isSeen = Array(repeating: false, count: input.schedule.series.count)
    for occurrence in input.schedule.occurrences where occurrence.date >= input.today {
      let series = Int(occurrence.series)
      if isSeen[series] { continue }
      isSeen[series] = true
      if plan.reviews[Int(input.schedule.series[series].review.index)].isBroken { continue }
      for measure in input.details.measuresLookedAt(in: occurrence)
      where plan.measures[Int(measure.index)].updated != nil
        && !plan.measures[Int(measure.index)].hasUnreadReadings
      {
        let missing = readings.states(of: measure, in: occurrence, on: input.today)
          .filter(\.isMissing)
        if missing.isEmpty { continue }
        looks[measure, default: MissingLook(occurrence: occurrence)].add(missing)
      }
    }
    for (index, measure) in plan.measures.enumerated() {
      guard let look = looks[MeasureID(index)] else { continue }
      findings.append(finding(measure, look, readings, input))
    }
  }

  private static func finding(
    _ measure: Measure, _ look: MissingLook, _ readings: MeasureReadings, _ input: CheckInput
  ) -> Finding {
    let plan = input.plan
    let name = measure.name.value
    let subjects = look.states.compactMap(\.subject).map { plan.name(of: $0) }
    let whom = subjects.isEmpty ? "" : " for " + listed(subjects)
    let last = look.states.compactMap { $0.last?.date }.max()
    let since = last.map { " since \($0)" } ?? ""
    let id = input.schedule.id(of: look.occurrence)
    let row = [input.today.description, name, "3.2"] + subjects.prefix(1)
    let path = plan.fileSources.first { $0.content == .readings }?.path.value ?? "readings.csv"
    return Finding(
      .missingReading,
      "`\(name)` has no reading\(since)\(whom), and `\(id)` looks at it next",
      at: measure.name.range,
      label: "nobody knows how it stands",
      secondary: measure.updated.map { [Label($0.range, "how often one is due")] } ?? [],
      help: [Help("add a row to `\(path)`, such as `\(row.joined(separator: ","))`")])
  }
}

/// The first date that looks at a measure, and of whom the value is missing at any.
private struct MissingLook {
  var occurrence: Occurrence
  var states: [MeasureState] = []

  init(occurrence: Occurrence) { self.occurrence = occurrence }

  mutating func add(_ missing: [MeasureState]) {
    for state in missing where !states.contains(where: { $0.subject == state.subject }) {
      states.append(state)
    }
  }
}

extension Plan {
  /// The name by which a file of readings calls a subject.
  fileprivate func name(of value: BoundValue) -> String {
    switch value {
    case .person(let id): self[id].name.value
    case .team(let id): self[id].name.value
    case .entry(let id): self[id].name.value
    case .portfolio(let id): self[id].name.value
    case .measure(let id): self[id].name.value
    case .text(let text): text
    case .time(let time): time.description
    }
  }
}
