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
  /// The measures that she answers for or that are kept for her, then what else the reviews look at
  /// which she chairs in the week, each once. Where the plan takes no readings there is nothing to
  /// show.
  func measureReadings(of entries: [AgendaEntry]) -> [AgendaMeasureReading] {
    let readings = MeasureReadings(source.details)
    guard readings.areTaken else { return [] }
    var states = plan.measures.indices.flatMap { index in
      readings.states(of: MeasureID(index), concerning: person, on: asOf)
    }
    var seen: Set<MeasureID> = []
    for entry in entries where entry.part == .chair && entry.absence == nil {
      for measure in source.details.measuresLookedAt(in: entry.occurrence)
      where seen.insert(measure).inserted {
        let others = readings.states(of: measure, in: entry.occurrence, on: asOf)
          .filter { !states.contains($0) }
        let last = states.lastIndex { $0.measure == measure }
        states.insert(contentsOf: others, at: last.map { $0 + 1 } ?? states.endIndex)
      }
    }
    return states.map { AgendaMeasureReading($0, in: plan, for: person) }
  }
}

extension AgendaMeasureReading {
  /// What is known of a measure, as a page shows it to a reader, who is not named where it is theirs.
  init(_ state: MeasureState, in plan: Plan, for reader: PersonID?) {
    let measure = plan[state.measure]
    let unit = measure.unit?.value
    let isOwn = reader.map { state.subject == .person($0) } ?? false
    self.init(
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
  /// `3.4x ▁▅█ up from 3.1, on target · Mon 16 Mar`
  func words(on page: Int) -> String {
    guard let value, let date else { return isMissing ? "missing" : "no reading" }
    let day = DateWords.day(date, on: page)
    if isMissing { return "missing, last \(value) on \(day)" }
    let shape = [value, bars, trend].filter { !$0.isEmpty }.joined(separator: " ")
    let mark =
      switch standing {
      case .red: ", red"
      case .green: ", on target"
      case .between, nil: ""
      }
    return "\(shape)\(mark) · \(day)"
  }

  /// Whether nothing was ever read.
  var isBlank: Bool { value == nil }
}

extension AgendaDocument {
  func measureSection(_ limits: AgendaLimits) -> PageSection {
    var rows: [PageRow] = []
    for (index, reading) in measures.enumerated() {
      let isFirst = index == 0 || measures[index - 1].title != reading.title
      if !isFirst, reading.isBlank, measures[index - 1].isBlank, let subject = reading.subject {
        // Those of whom nothing is known stand on one line.
        rows[rows.count - 1].text += ", \(subject)"
        continue
      }
      let words = reading.words(on: year)
      let text = reading.subject.map { reading.isBlank ? "\(words) for \($0)" : "\($0): \(words)" }
      rows.append(
        PageRow(
          text ?? words, label: isFirst ? reading.title : "",
          aside: isFirst ? reading.target ?? "" : "",
          tone: reading.standing == .red || reading.isMissing ? .alarming : .plain))
    }
    return PageSection(
      "measures", "Measures", aside: "last reading and target",
      rows: rows.cut(to: limits.list, command: whole))
  }
}
