import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// What the occurrences of each cadence have in common, by its index.
  mutating func cadenceLines(of clauses: ReviewClauses, _ series: SeriesContext) -> [CadenceLine] {
    let isAsync = clauses.isAsync != nil
    return clauses.cadences.enumerated().map { index, cadence in
      var line = CadenceLine(
        cadence: CadenceIndex(index), minute: nil, isLocal: false, seconds: 0, days: nil,
        isAsync: isAsync || cadence.isAsync,
        zoneName: clauses.timeZone?.value ?? workingDays.planZone, range: cadence.formRange)
      if case .time(let time, isLocal: let isLocal) = cadence.start {
        (line.minute, line.isLocal) = (Int(time.minutes), isLocal)
        if isLocal, let chair = series.bindings.participants.chair {
          line.zoneName = workingDays.zone(of: chair)
        }
      }
      line.openStart = cadence.openStart(isAsync: line.isAsync)
      if line.isAsync, case .between(let range) = cadence.start {
        line.minute = Int(range.start.minutes)
      }
      switch cadence.length {
      case .minutes(let minutes): line.seconds = seconds(minutes)
      case .days(let days): line.days = min(max(1, days), 3660)
      case nil:
        let agenda = cadence.agenda?.value ?? clauses.firstRotatedAgenda
        line.seconds = seconds(agendaMinutes(agenda, clauses, series))
        if line.seconds == 0, !line.isAsync { noteNoLength(cadence, series) }
      }
      return line
    }
  }

  /// What is added by hand is as long as the first cadence, else as the agenda.
  mutating func addedLine(of clauses: ReviewClauses, _ series: SeriesContext) -> CadenceLine {
    var seconds: Int32 = 0
    if let cadence = clauses.cadences.first, case .minutes(let minutes) = cadence.length {
      seconds = self.seconds(minutes)
    } else {
      seconds = self.seconds(
        agendaMinutes(
          clauses.cadences.first?.agenda?.value ?? clauses.firstRotatedAgenda, clauses, series))
    }
    for exception in clauses.exceptions {
      guard case .add(_, at: _, length: nil) = exception.change, seconds == 0,
        clauses.isAsync == nil, !plan[series.review].isBroken
      else { continue }
      findings.add(
        Finding(
          .noLength, "`\(series.subject)` has no length: neither this line nor an agenda says it",
          at: exception.range, help: [Help("write how long it takes: `for 45m`")]))
    }
    return CadenceLine(
      cadence: .none, minute: nil, isLocal: false, seconds: seconds, days: nil,
      isAsync: clauses.isAsync != nil,
      zoneName: clauses.timeZone?.value ?? workingDays.planZone,
      range: plan[series.review].name.range)
  }

  /// The minutes of an agenda, each item as often as its `for each` says.
  func agendaMinutes(_ name: String?, _ clauses: ReviewClauses, _ series: SeriesContext) -> Int {
    guard let agenda = clauses.agendas.first(where: { $0.name?.value == name }) else { return 0 }
    return agenda.items.reduce(0) { sum, item in
      var times = 1
      if let loop = item.forEach {
        if let set = loop.set {
          times = phrases.values(set, series.bindings).count
        } else {
          times = clauses.rotations.lazy.compactMap(\.atATime).first ?? 1
        }
      }
      return sum + min(max(0, item.minutes), 100_000) * min(times, 100_000)
    }
  }

  func seconds(_ minutes: Int) -> Int32 {
    Int32(clamping: min(max(0, minutes), 30_000_000) * 60)
  }

  private mutating func noteNoLength(_ cadence: Cadence, _ series: SeriesContext) {
    switch cadence.form {
    case .every, .dates, .times, .lead: break
    case .quota, .onDemand: return
    }
    if plan[series.review].isBroken { return }
    findings.add(
      Finding(
        .noLength, "`\(series.subject)` has no length: neither this line nor an agenda says it",
        at: cadence.formRange, label: "how long?",
        help: [Help("write how long it takes: `for 45m`")]), .noLength, at: cadence.formRange)
  }
}

extension Cadence {
  /// Whether the day or the time of what it holds may have to be found.
  var leavesSomethingOpen: Bool {
    var start: CivilDate?
    if case .date(let date)? = starting?.value { start = date }
    return openStart(isAsync: false) != nil || isOpen(starting: start)
  }

  /// What bounds the time of day that it leaves open; nil where it says one or needs none.
  fileprivate func openStart(isAsync: Bool) -> OpenStart? {
    if isAsync { return nil }
    switch start {
    case .between(let range): return .between(range.start, range.end)
    case .time, .binding: return nil
    case nil:
      if case .days = length { return nil }
      switch form {
      case .onDemand, .quota: return nil
      case .lead(let lead, _, _): return lead.isOfClock ? nil : .workingHours
      case .every, .dates, .times: return .workingHours
      }
    }
  }
}
