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
  /// cadence and turn, and again of each from where an `adjust` changes something. What is asynchronous
  /// on some dates only has no time for the agenda to fill.
  static let agendaLength = Check(name: .agendaOverruns) { input, findings in
    // Of each series the agendas that were met, with whether they are to be looked at again.
    var known = input.schedule.series.map { _ in [] as [(agenda: UsedAgenda, isAgain: Bool)] }
    var sums: [SourceRange: [AgendaSums]] = [:]
    var order: [SourceRange] = []
    let details = input.details
    for occurrence in input.schedule.occurrences {
      let index = Int(occurrence.series)
      let version = input.versions.version(of: occurrence)
      let used = UsedAgenda(
        version: version, cadence: occurrence.cadence, turn: details.agendaTurn(of: occurrence))
      let met = known[index].first { $0.agenda == used }
      guard met?.isAgain != false, occurrence.cadence != .none, occurrence.seconds > 0,
        !occurrence.flags.contains(.wholeDays), !input.versions.reviews[version].isBroken
      else { continue }
      let isAside =
        occurrence.flags.contains(.isAsync)
        && input.versions.reviews[version].clauses.isAsync == nil
      guard !isAside, let agenda = details.agenda(of: occurrence) else {
        known[index].removeAll { $0.agenda == used }
        known[index].append((used, false))
        continue
      }
      if met == nil { known[index].append((used, agenda.hangsOnDates)) }
      if sums[agenda.range] == nil { order.append(agenda.range) }
      let length = adjustedLength(of: occurrence, agenda, input)
      let minutes = AgendaMinutes(of: agenda, in: occurrence, details)
      var known = sums[agenda.range] ?? []
      sums[agenda.range] = []
      if let index = known.firstIndex(where: { $0.length == length }) {
        known[index].add(minutes, occurrence)
      } else {
        var new = AgendaSums(agenda, length, input.schedule.series[index])
        new.add(minutes, occurrence)
        known.append(new)
      }
      sums[agenda.range] = known
    }
    findings += order.flatMap { sums[$0] ?? [] }.compactMap { $0.finding(input) }
  }

  /// The line of an `adjust` that gives an occurrence its length, where its agenda was written for
  /// another; nil where no `adjust` does, or an `adjust` wrote the agenda as well.
  private static func adjustedLength(
    of occurrence: Occurrence, _ agenda: Agenda, _ input: CheckInput
  ) -> SourceRange? {
    let series = input.schedule.series[Int(occurrence.series)]
    guard input.versions.version(of: occurrence) != Int(series.review.index),
      let line = input.details.cadence(of: occurrence)?.range, input.isInAdjustment(line),
      !input.isInAdjustment(agenda.range)
    else { return nil }
    return line
  }
}

/// What is looked at once: a cadence of a series, with the agenda whose turn it is, while an `adjust`
/// changes nothing.
private struct UsedAgenda: Equatable {
  var version: Int
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

/// What is wrong with one agenda on all its dates, or on those to which one `adjust` gives another
/// length.
private struct AgendaSums {
  /// The line of the `adjust`.
  let length: SourceRange?
  private let agenda: Agenda
  private let series: Series
  private var tooLong: (dates: Set<CivilDate>, first: CivilDate, worst: AgendaMinutes, length: Int)?
  /// Of each length the fullest occurrence, as the minutes that are left.
  private var fullest: [(length: Int, unused: Int, most: Int, series: Int)] = []

  init(_ agenda: Agenda, _ length: SourceRange?, _ series: Series) {
    self.agenda = agenda
    self.length = length
    self.series = series
  }

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
    if let place = fullest.firstIndex(where: { $0.length == length }) {
      if unused < fullest[place].unused {
        fullest[place] = (length, unused, minutes.most, Int(occurrence.series))
      }
    } else {
      fullest.append((length, unused, minutes.most, Int(occurrence.series)))
    }
  }

  func finding(_ input: CheckInput) -> Finding? {
    func name(of series: Series) -> String {
      agenda.name.map { "the agenda `\($0.value)` of `\(series.id)`" }
        ?? "the agenda of `\(series.id)`"
    }
    func places(
      _ minutes: Int, of whole: Int, in series: Series
    ) -> (at: SourceRange, label: String, others: [Label]) {
      let words = "\(minutes) minutes"
      let review = Label(input.plan[series.review].name.range, "in this review")
      return length.map { ($0, "\(whole) minutes", [Label(agenda.heading, words), review]) }
        ?? (agenda.heading, words, [review])
    }
    if let tooLong {
      let least = tooLong.worst.least
      let first = "\(tooLong.first.weekday.shortName) \(tooLong.first)"
      let often =
        tooLong.dates.count > 1 && agenda.hangsOnDates
        ? " on the fullest of \(tooLong.dates.count) dates, first \(first)"
        : agenda.hangsOnDates ? " on \(first)" : ""
      let (place, label, others) = places(least, of: tooLong.length, in: series)
      return Finding(
        .agendaOverruns,
        "\(name(of: series)) takes \(least) minutes\(often), \(least - tooLong.length) more than the review's "
          + "\(tooLong.length)",
        at: place, label: label,
        secondary: others
          + tooLong.worst.repeated.map { item, times in
            Label(item.title.range, "\(item.minutes)m for each of \(times)")
          },
        help: [
          Help(
            length == nil
              ? "shorten an item, or write `for \(least)m` in the cadence"
              : "write `for \(least)m` here, or an agenda of its own that is shorter")
        ])
    }
    let empty = fullest.filter { $0.unused >= 5 && $0.unused * 10 >= $0.length }
    guard let worst = empty.max(by: { ($0.unused, $1.length) < ($1.unused, $0.length) }) else {
      return nil
    }
    let series = input.schedule.series[worst.series]
    let (place, label, others) = places(worst.most, of: worst.length, in: series)
    return Finding(
      .agendaUnderruns,
      "\(name(of: series)) leaves \(worst.unused) of \(worst.length) minutes without an item",
      at: place, label: label, secondary: others,
      help: [Help("write `for \(worst.most)m` in the cadence, or say what the time is for")])
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
