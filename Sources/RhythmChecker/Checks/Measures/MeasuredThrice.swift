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
    var looks: [MeasureID: [Look]] = [:]
    for look in input.plan.looks
    where !look.isFiltered && !input.plan.reviews[Int(look.review.index)].isBroken {
      if looks[look.measure]?.contains(where: { $0.review == look.review }) == true { continue }
      looks[look.measure, default: []].append(look)
    }
    let often = looks.filter { Set($0.value.map(\.range)).count >= 3 }
    if often.isEmpty { return }
    let seats = Seats(of: Set(often.values.joined().map(\.review)), input)
    for measure in often.keys.sorted() {
      guard let places = often[measure] else { continue }
      if let finding = seats.finding(measure, places, input) { findings.append(finding) }
    }
  }
}

/// Who is required in which of some reviews, and in which weeks these are held.
private struct Seats {
  private let schedule: Schedule
  private var seriesOfReview: [ReviewID: [Int]] = [:]
  /// The weeks in which each series of these reviews is held, as their first days, in order.
  private var weeks: [Int: [CivilDate]] = [:]
  private let countOfWeeks: Int

  init(of reviews: Set<ReviewID>, _ input: CheckInput) {
    schedule = input.schedule
    countOfWeeks = max(1, schedule.horizon.count / 7)
    var isMeant = Array(repeating: false, count: schedule.series.count)
    for index in schedule.series.indices {
      let review = schedule.series[index].review
      guard reviews.contains(review) else { continue }
      isMeant[index] = true
      seriesOfReview[review, default: []].append(index)
    }
    var week = DateSpan(.earliest)
    for occurrence in schedule.occurrences where isMeant[Int(occurrence.series)] {
      if !week.contains(occurrence.date) {
        week = schedule.workingDays.calendar.span(of: .week, containing: occurrence.date)
      }
      let index = Int(occurrence.series)
      if weeks[index]?.last != week.first { weeks[index, default: []].append(week.first) }
    }
  }

  /// One series in which somebody sits, with the line by which it looks at the measure.
  private struct Seat {
    var line: SourceRange
    var series: Int
  }

  func finding(_ measure: MeasureID, _ places: [Look], _ input: CheckInput) -> Finding? {
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
    for look in places where involved.contains(look.range) {
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

  private func seats(_ places: [Look]) -> [PersonID: [Seat]] {
    var result: [PersonID: [Seat]] = [:]
    for look in places {
      for index in seriesOfReview[look.review] ?? [] where weeks[index] != nil {
        for person in schedule.series[index].participants.required {
          result[person, default: []].append(Seat(line: look.range, series: index))
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
      let held = weeks[seat.series] ?? []
      let known = result[seat.line]
      result[seat.line] = known.map { Array(Set($0).union(held)) } ?? held
    }
    return result.filter { $0.value.count * 5 >= countOfWeeks }
  }
}
