import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Compares the minutes of an agenda with the length of the occurrences that use it.
  ///
  /// It is both `agenda-overruns` and `agenda-underruns`: one sum, compared both ways. Where an item
  /// goes through entries that a date chooses, every occurrence is looked at, else the first of each
  /// cadence and turn. What is asynchronous on some dates only has no time for the agenda to fill.
  static let agendaLength = Check(name: .agendaOverruns) { input, findings in
    // Of each series the agendas that were met, with whether they are to be looked at again.
    var known = input.schedule.series.map { _ in [] as [(agenda: UsedAgenda, isAgain: Bool)] }
    var sums: [SourceRange: AgendaSums] = [:]
    var order: [Agenda] = []
    let details = input.details
    for occurrence in input.schedule.occurrences {
      let index = Int(occurrence.series)
      let used = UsedAgenda(
        cadence: occurrence.cadence, turn: details.agendaTurn(of: occurrence))
      let met = known[index].first { $0.agenda == used }
      let review = Int(input.schedule.series[index].review.index)
      guard met?.isAgain != false, occurrence.cadence != .none, occurrence.seconds > 0,
        !occurrence.flags.contains(.wholeDays), !input.plan.reviews[review].isBroken
      else { continue }
      let isAside =
        occurrence.flags.contains(.isAsync)
        && input.plan.reviews[review].clauses.isAsync == nil
      guard !isAside, let agenda = details.agenda(of: occurrence) else {
        known[index].removeAll { $0.agenda == used }
        known[index].append((used, false))
        continue
      }
      if met == nil { known[index].append((used, agenda.hangsOnDates)) }
      if sums[agenda.range] == nil { order.append(agenda) }
      let series = input.schedule.series[index]
      sums[agenda.range, default: AgendaSums(series)].add(
        AgendaMinutes(of: agenda, in: occurrence, details), occurrence)
    }
    findings += order.compactMap { sums[$0.range]?.finding($0, input.plan) }
  }
}

/// What is looked at once: a cadence of a series, with the agenda whose turn it is.
private struct UsedAgenda: Equatable {
  var cadence: CadenceIndex
  var turn: String?
}

/// The minutes of one agenda in one occurrence: each item times what it goes through.
private struct AgendaMinutes {
  private(set) var least = 0
  private(set) var most = 0
  /// The items that go through several, and through how many.
  private(set) var repeated: [(item: AgendaItem, times: Int)] = []
  /// Whether an item has nothing to go through for now.
  private(set) var isPartlyEmpty = false

  init(of agenda: Agenda, in occurrence: Occurrence, _ details: OccurrenceDetails) {
    for item in agenda.items {
      let times = item.forEach.map { Self.count($0, occurrence, details) } ?? 1
      let longest = max(item.minutes, item.mostMinutes ?? item.minutes)
      least &+= item.minutes.multipliedReportingOverflow(by: times).partialValue
      most &+= longest.multipliedReportingOverflow(by: times).partialValue
      if times > 1 { repeated.append((item, times)) }
      if times == 0 { isPartlyEmpty = true }
    }
  }

  /// How many an item goes through; of a turn as many as are meant to come at a time.
  private static func count(
    _ forEach: ForEach, _ occurrence: Occurrence, _ details: OccurrenceDetails
  ) -> Int {
    if forEach.set == nil {
      let rotations = details.clauses(of: occurrence).rotations
      if let most = rotations.compactMap(\.atATime).max() { return most }
    }
    return details.values(forEach, of: occurrence).count
  }
}

/// What is wrong with one agenda on all its dates.
private struct AgendaSums {
  private let series: Series
  private var tooLong: (dates: Set<CivilDate>, first: CivilDate, worst: AgendaMinutes, length: Int)?
  /// The fullest occurrence, as the minutes that are left of how many.
  private var fullest: (unused: Int, length: Int, most: Int)?

  init(_ series: Series) { self.series = series }

  mutating func add(_ minutes: AgendaMinutes, _ occurrence: Occurrence) {
    let length = Int(occurrence.seconds) / 60
    if minutes.least > length {
      var found = tooLong ?? ([], occurrence.date, minutes, length)
      found.dates.insert(occurrence.date)
      if minutes.least &- length > found.worst.least &- found.length {
        (found.worst, found.length) = (minutes, length)
      }
      tooLong = found
    }
    let unused = minutes.isPartlyEmpty ? 0 : length &- minutes.most
    if fullest.map({ unused < $0.unused }) ?? true { fullest = (unused, length, minutes.most) }
  }

  func finding(_ agenda: Agenda, _ plan: Plan) -> Finding? {
    let name =
      agenda.name.map { "the agenda `\($0.value)` of `\(series.id)`" }
      ?? "the agenda of `\(series.id)`"
    let review = Label(plan[series.review].name.range, "in this review")
    if let tooLong {
      let least = tooLong.worst.least
      let first = "\(tooLong.first.weekday.shortName) \(tooLong.first)"
      let often =
        tooLong.dates.count > 1 && agenda.hangsOnDates
        ? " on the fullest of \(tooLong.dates.count) dates, first \(first)"
        : agenda.hangsOnDates ? " on \(first)" : ""
      return Finding(
        .agendaOverruns,
        "\(name) takes \(least) minutes\(often), \(least - tooLong.length) more than the review's "
          + "\(tooLong.length)",
        at: agenda.heading, label: "\(least) minutes",
        secondary: [review]
          + tooLong.worst.repeated.map { item, times in
            Label(item.title.range, "\(item.minutes)m for each of \(times)")
          },
        help: [Help("shorten an item, or write `for \(least)m` in the cadence")])
    }
    guard let fullest, fullest.unused >= 5, fullest.unused * 10 >= fullest.length else {
      return nil
    }
    return Finding(
      .agendaUnderruns,
      "\(name) leaves \(fullest.unused) of \(fullest.length) minutes without an item",
      at: agenda.heading, label: "\(fullest.most) minutes", secondary: [review],
      help: [Help("write `for \(fullest.most)m` in the cadence, or say what the time is for")])
  }
}

extension Agenda {
  /// The line that opens it.
  var heading: SourceRange {
    let start = range.bytes.lower
    let end = name?.range.bytes.upper ?? min(range.bytes.upper, start &+ Int32("agenda".utf8.count))
    return SourceRange(range.file, ByteRange(start, max(start, end)))
  }

  /// Whether the day tells how many some item goes through.
  fileprivate var hangsOnDates: Bool {
    items.contains { item in
      item.forEach?.conditions.contains {
        switch $0.comparison {
        case .within, .moreThanAgo: true
        default: false
        }
      } ?? false
    }
  }
}
