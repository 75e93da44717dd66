import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Differences are told once for each pair of zones; of the occurrences only those are looked at
  /// that start while some pair is not as far apart as usual.
  static let clockShift = Check(name: .clockShift) { input, findings in
    var differences = ClockDifferences(input)
    var shiftsOfZones: [[String]: [ClockShift]] = [:]
    var shiftsOfSeries: [Int32: [(version: Int, shifts: [ClockShift])]] = [:]
    for index in input.schedule.series.indices {
      for version in input.versions.versions(ofSeries: index) {
        let stretch = SeriesVersion(series: index, version: version, first: nil)
        let zones = zones(of: input.versions.participants(of: stretch), input)
        guard zones.count > 1 else { continue }
        let shifts = shiftsOfZones[zones] ?? differences.shifts(among: zones)
        shiftsOfZones[zones] = shifts
        if !shifts.isEmpty {
          shiftsOfSeries[Int32(clamping: index), default: []].append((version, shifts))
        }
      }
    }
    var concerned: [ReviewID: ShiftedReview] = [:]
    let occurrences = input.schedule.occurrences
    for span in ClockShift.spans(of: shiftsOfZones.values.joined()) {
      var place = firstIndex(of: occurrences, from: span.lowerBound)
      while place < occurrences.count, occurrences[place].start.seconds < span.upperBound {
        let occurrence = occurrences[place]
        place += 1
        guard !occurrence.flags.contains(.isAsync), !occurrence.flags.contains(.wholeDays),
          let ofSeries = shiftsOfSeries[occurrence.series]
        else { continue }
        let version = input.versions.version(of: occurrence)
        guard let shifts = ofSeries.first(where: { $0.version == version })?.shifts else {
          continue
        }
        let review = input.schedule.series[Int(occurrence.series)].review
        for shift in shifts where shift.span.contains(occurrence.start.seconds) {
          concerned[review, default: ShiftedReview(version)].add(shift, occurrence)
        }
      }
    }
    for (id, _) in input.reviews(where: { concerned[ReviewID($0)] != nil }) {
      if let shifted = concerned[id] { findings.append(shifted.finding(input)) }
    }
  }

  /// The zones of those who must come, sorted.
  private static func zones(of people: Participants, _ input: CheckInput) -> [String] {
    Set(people.required.compactMap { input.schedule.workingDays.zone(of: $0) })
      .sorted()
  }

  private static func firstIndex(of occurrences: [Occurrence], from seconds: Int64) -> Int {
    var (lower, upper) = (0, occurrences.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if occurrences[middle].start.seconds < seconds { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

/// A review that is at another hour for somebody in some weeks.
private struct ShiftedReview {
  private var pairs: Set<ClockShift.Pair> = []
  private var weeks: Set<CivilDate> = []
  /// That of the review which is the first to be.
  private let version: Int

  init(_ version: Int) { self.version = version }

  mutating func add(_ shift: ClockShift, _ occurrence: Occurrence) {
    pairs.insert(shift.pair)
    weeks.insert(ISOWeek(containing: occurrence.date).span.first)
  }

  func finding(_ input: CheckInput) -> Finding {
    let review = input.versions.reviews[version]
    let place = review.clauses.cadences.first?.formRange ?? review.name.range
    let first = pairs.min()
    let zones = [first?.first, first?.second].compactMap { $0.map { "`\($0)`" } }
    let more =
      pairs.count > 1
      ? " (and \(pairs.count - 1) more \(pairs.count == 2 ? "pair" : "pairs") of zones)" : ""
    return Finding(
      .clockShift,
      "`\(review.name.value)` is at another hour than usual for somebody in \(weekWords), since "
        + zones.joined(separator: " and ") + " change their clocks on different days" + more,
      at: place, label: "keeps the hour of its own zone",
      help: [
        Help("tell those who come, or give these weeks another hour with `move`"),
        Help("if everybody knows it: `waive clock-shift because \"...\"`"),
      ])
  }

  /// `2026-W11 to 2026-W13 and 2026-W44`
  private var weekWords: String {
    var runs: [(first: CivilDate, last: CivilDate)] = []
    for week in weeks.sorted() {
      if let last = runs.last, last.last.adding(days: 7) == week {
        runs[runs.count - 1].last = week
      } else {
        runs.append((week, week))
      }
    }
    func name(_ monday: CivilDate) -> String {
      let week = ISOWeek(containing: monday)
      return Period.week(year: week.year, week: week.week).description
    }
    let words = runs.prefix(4).map { run in
      run.first == run.last ? name(run.first) : "\(name(run.first)) to \(name(run.last))"
    }
    if runs.count > 4 { return words.joined(separator: ", ") + " and later ones" }
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
