import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Counts, for every measure that at least three reviews look at, the weeks in which one person
  /// sits in three of them. Reviews that somebody sits in less than about once a month do not count,
  /// and those that take the line from one template are one.
  static let measuredThrice = Check(name: .measuredThrice) { input, findings in
    var looks: [MeasureID: [VersionLook]] = [:]
    for version in input.indicesOfVersions(where: { _ in true }) {
      let review = input.versions.origin(of: version)
      for look in Plan.looks(of: review, input.versions.reviews[version].clauses)
      where !look.isFiltered && looks[look.measure]?.last?.version != version {
        looks[look.measure, default: []].append(VersionLook(version: version, look: look))
      }
    }
    let often = looks.filter { Set($0.value.map(\.look.range)).count >= 3 }
    if often.isEmpty { return }
    let seats = Seats(of: Set(often.values.joined().map(\.version)), input)
    for measure in often.keys.sorted() {
      guard let places = often[measure] else { continue }
      if let finding = seats.finding(measure, places, input) { findings.append(finding) }
    }
  }
}

/// A place at which a review in one of its versions looks at a measure.
private struct VersionLook {
  var version: Int
  var look: Look
}

/// Who is required in which of some reviews, and in which weeks these are held.
private struct Seats {
  private let schedule: Schedule
  private let versions: ReviewVersions
  /// The series that are held in each version, in their order.
  private var seriesOfVersion: [Int: [Int]] = [:]
  /// The weeks in which a series is held in a version, as their first days, in order.
  private var weeks: [Stretch: [CivilDate]] = [:]
  private let countOfWeeks: Int

  private struct Stretch: Hashable {
    var series: Int
    var version: Int
  }

  init(of meant: Set<Int>, _ input: CheckInput) {
    schedule = input.schedule
    versions = input.versions
    countOfWeeks = max(1, schedule.horizon.count / 7)
    let isMeant = schedule.series.indices.map {
      input.versions.versions(ofSeries: $0).contains(where: meant.contains)
    }
    var week = DateSpan(.earliest)
    var lastWeeks = Array(repeating: nil as CivilDate?, count: schedule.series.count)
    for occurrence in schedule.occurrences where isMeant[Int(occurrence.series)] {
      if !week.contains(occurrence.date) {
        week = schedule.workingDays.calendar.span(of: .week, containing: occurrence.date)
      }
      let stretch = Stretch(
        series: Int(occurrence.series), version: versions.version(of: occurrence))
      // The week in which an `adjust` starts is one week of the series.
      if lastWeeks[stretch.series] == week.first { continue }
      lastWeeks[stretch.series] = week.first
      weeks[stretch, default: []].append(week.first)
    }
    for stretch in weeks.keys.sorted(by: { $0.series < $1.series }) {
      seriesOfVersion[stretch.version, default: []].append(stretch.series)
    }
  }

  /// One series in which somebody sits, with the line by which it looks at the measure.
  private struct Seat {
    var line: SourceRange
    var stretch: Stretch
  }

  func finding(_ measure: MeasureID, _ places: [VersionLook], _ input: CheckInput) -> Finding? {
    var people: [PersonID] = []
    var all: Set<CivilDate> = []
    var involved: Set<SourceRange> = []
    for (person, seats) in seats(places).sorted(by: { $0.key < $1.key }) {
      let held = weeksOfLines(seats)
      guard held.count >= 3 else { continue }
      var counts: [CivilDate: Int] = [:]
      for week in held.values.joined() { counts[week, default: 0] += 1 }
      let crowded = Set(counts.filter { $0.value >= 3 }.keys)
      if crowded.isEmpty { continue }
      people.append(person)
      all.formUnion(crowded)
      involved.formUnion(held.filter { !crowded.isDisjoint(with: $0.value) }.keys)
    }
    guard let first = all.min() else { return nil }
    var inOrder: [Look] = []
    for look in places.map(\.look) where involved.contains(look.range) {
      if !inOrder.contains(where: { $0.range == look.range }) { inOrder.append(look) }
    }
    guard let last = inOrder.last else { return nil }
    let plan = input.plan
    let names = inOrder.map { plan[$0.review].name.value }.sorted()
    let who = listed(people.map { plan[$0].name.value }.sorted())
    return Finding(
      .measuredThrice,
      "\(who) \(people.count == 1 ? "looks" : "look") at `\(plan[measure].name.value)` in "
        + "\(listed(names)) in one week, in \(counted(all.count, "week")), first that of \(first)",
      at: last.range, label: "once more",
      secondary: inOrder.dropLast().map { Label($0.range, "here") },
      help: [Help("look at it once a week, where something is decided on it")])
  }

  private func seats(_ places: [VersionLook]) -> [PersonID: [Seat]] {
    var result: [PersonID: [Seat]] = [:]
    for place in places {
      for index in seriesOfVersion[place.version] ?? [] {
        let stretch = SeriesVersion(series: index, version: place.version, first: nil)
        for person in versions.participants(of: stretch).required {
          result[person, default: []].append(
            Seat(
              line: place.look.range, stretch: Stretch(series: index, version: place.version)))
        }
      }
    }
    return result.filter { $0.value.count >= 3 }
  }

  /// The weeks in which somebody looks at a measure, each once, by the line that says so, without
  /// what is rare.
  private func weeksOfLines(_ seats: [Seat]) -> [SourceRange: [CivilDate]] {
    var result: [SourceRange: [CivilDate]] = [:]
    for seat in seats {
      let held = weeks[seat.stretch] ?? []
      let known = result[seat.line]
      result[seat.line] = known.map { Array(Set($0).union(held)) } ?? held
    }
    return result.filter { $0.value.count * 5 >= countOfWeeks }
  }
}
