import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Compares the minutes of an agenda with the length of the occurrences that use it.
  ///
  /// It is both `agenda-overruns` and `agenda-underruns`: one sum, compared both ways.
  static let agendaLength = Check(name: .agendaOverruns) { input, findings in
    var seen: Set<UsedAgenda> = []
    var reported: Set<Agenda> = []
    for occurrence in input.schedule.occurrences {
      let key = UsedAgenda(
        series: occurrence.series, cadence: occurrence.cadence,
        turn: input.details.agendaTurn(of: occurrence))
      guard occurrence.cadence != .none, seen.insert(key).inserted, occurrence.seconds > 0,
        !occurrence.flags.contains(.wholeDays),
        let series = input.schedule.series(of: occurrence),
        !input.plan.reviews[Int(series.review.index)].isBroken,
        let agenda = input.details.agenda(of: occurrence)
      else { continue }
      let minutes = Minutes(of: agenda, in: occurrence, input)
      if let finding = minutes.finding(
        agenda, lasting: Int(occurrence.seconds) / 60, series, input.plan),
        reported.insert(agenda).inserted
      {
        findings.append(finding)
      }
    }
  }
}

/// What is looked at once: a cadence of a series, with the agenda whose turn it is.
private struct UsedAgenda: Hashable {
  var series: Int32
  var cadence: CadenceIndex
  var turn: String?
}

/// What the items of an agenda take together, each times what it goes through.
private struct Minutes {
  var least = 0
  var most = 0

  init(of agenda: Agenda, in occurrence: Occurrence, _ input: CheckInput) {
    for item in agenda.items {
      let times = item.forEach.map { Self.count($0, occurrence, input) } ?? 1
      let longest = max(item.minutes, item.mostMinutes ?? item.minutes)
      least += item.minutes.multipliedReportingOverflow(by: times).partialValue
      most += longest.multipliedReportingOverflow(by: times).partialValue
    }
  }

  /// How many an item goes through; of a turn as many as are meant to come at a time.
  private static func count(
    _ forEach: ForEach, _ occurrence: Occurrence, _ input: CheckInput
  ) -> Int {
    if forEach.set == nil {
      let rotations = input.details.clauses(of: occurrence).rotations
      if let most = rotations.compactMap(\.atATime).max() { return most }
    }
    return input.details.values(forEach, of: occurrence).count
  }

  func finding(_ agenda: Agenda, lasting length: Int, _ series: Series, _ plan: Plan) -> Finding? {
    let name =
      agenda.name.map { "the agenda `\($0.value)` of `\(series.id)`" }
      ?? "the agenda of `\(series.id)`"
    let review = Label(plan[series.review].name.range, "in this review")
    if least > length {
      return Finding(
        .agendaOverruns,
        "\(name) takes \(least) minutes, \(least - length) more than the review's \(length)",
        at: agenda.range, label: "\(least) minutes", secondary: [review],
        help: [Help("shorten an item, or write `for \(least)m` in the cadence")])
    }
    let unused = length - most
    if unused >= 5 && unused * 10 >= length {
      return Finding(
        .agendaUnderruns,
        "\(name) leaves \(unused) of \(length) minutes without an item",
        at: agenda.range, label: "\(most) minutes", secondary: [review],
        help: [Help("write `for \(most)m` in the cadence, or say what the time is for")])
    }
    return nil
  }
}
