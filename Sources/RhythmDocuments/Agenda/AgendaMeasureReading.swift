import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// What is known of a measure that she answers for, or that a review she chairs in the week looks at.
package struct AgendaMeasureReading: Hashable, Sendable {
  package var title: String
  /// Of whom or what, where the measure is kept for each; nil is of the whole, or of the reader.
  package var subject: String?
  /// `3.4x`; nil where there is no reading.
  package var value: String?
  /// The day that the value is of.
  package var date: CivilDate?
  /// `at least 3.5x`; nil where the plan has none.
  package var target: String?
  /// Nil where nothing says how it stands.
  package var standing: MeasureState.Standing?
  /// Whether nobody knows: no reading, or one that is too old to count.
  package var isMissing: Bool
  /// The last readings as bars; empty for fewer than two.
  package var bars: String
  /// The same in words: `up from 3.1`.
  package var trend: String
}

extension AgendaReader {
  /// The measures that she answers for, then those that the reviews look at which she chairs in the
  /// week, each once. Where the plan takes no readings there is nothing to show.
  func measureReadings(of entries: [AgendaEntry]) -> [AgendaMeasureReading] {
    let readings = MeasureReadings(source.details)
    guard readings.areTaken else { return [] }
    var states: [MeasureState] = []
    var seen: Set<MeasureID> = []
    for index in plan.measures.indices {
      let measure = MeasureID(index)
      guard
        let own = readings.subjects(of: measure, on: asOf)?.first(where: {
          $0 == .person(person)
        })
      else { continue }
      seen.insert(measure)
      states.append(readings.state(of: measure, for: own, on: asOf))
    }
    for entry in entries where entry.part == .chair && entry.absence == nil {
      for measure in source.details.measuresLookedAt(in: entry.occurrence)
      where seen.insert(measure).inserted {
        states += readings.states(of: measure, in: entry.occurrence, on: asOf)
      }
    }
    return states.map(shown)
  }

  private func shown(_ state: MeasureState) -> AgendaMeasureReading {
    let measure = plan[state.measure]
    let unit = measure.unit?.value
    let isOwn = state.subject == .person(person)
    return AgendaMeasureReading(
      title: plan.title(of: state.measure),
      subject: isOwn ? nil : state.subject.map { plan.title(of: $0) },
      value: state.last.map { NumberWords.number($0.value, unit: unit) }, date: state.last?.date,
      target: measure.target.map { NumberWords.bound($0.value, unit: unit) },
      standing: state.standing, isMissing: state.isMissing,
      bars: Sparkline.bars(state.trend.map(\.value)),
      trend: Sparkline.words(state.trend.map(\.value)))
  }
}

extension AgendaMeasureReading {
  var name: String { subject.map { "\(title): \($0)" } ?? title }

  /// `3.4x ▁▅█ up from 3.1 · at least 3.5x`
  func words(on page: Int) -> String {
    var words: [String] = []
    if let value, let date {
      let shape = [value, bars, trend].filter { !$0.isEmpty }.joined(separator: " ")
      let mark =
        switch standing {
        case .red: ", red"
        case .green: ", on target"
        case .between, nil: ""
        }
      words.append(shape + (isMissing ? "" : mark))
      words.append(
        isMissing ? "missing since \(DateWords.day(date, on: page))" : DateWords.day(date, on: page))
    } else {
      words.append("no reading")
    }
    if let target { words.append("target \(target)") }
    return words.joined(separator: " · ")
  }
}

extension AgendaDocument {
  func measureSection(_ limits: AgendaLimits) -> PageSection {
    PageSection(
      "measures", "Measures",
      rows: measures.map { reading in
        PageRow(
          reading.words(on: year), label: reading.name,
          tone: reading.standing == .red || reading.isMissing ? .alarming : .plain)
      }.cut(to: limits.list, command: whole))
  }
}
