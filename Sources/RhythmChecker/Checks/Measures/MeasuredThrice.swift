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
  private var peopleOfReview: [ReviewID: Set<PersonID>] = [:]
  /// The weeks, as their first days, in which a person sits in a review.
  private var weeks: [Seat: Set<CivilDate>] = [:]
  private let countOfWeeks: Int

  private struct Seat: Hashable {
    var person: PersonID
    var review: ReviewID
  }

  init(of reviews: Set<ReviewID>, _ input: CheckInput) {
    let schedule = input.schedule
    countOfWeeks = max(1, schedule.horizon.count / 7)
    var weeksOfSeries: [Int: Set<CivilDate>] = [:]
    for occurrence in schedule.occurrences {
      let index = Int(occurrence.series)
      guard schedule.series.indices.contains(index),
        reviews.contains(schedule.series[index].review)
      else { continue }
      let week = schedule.workingDays.calendar.span(of: .week, containing: occurrence.date)
      weeksOfSeries[index, default: []].insert(week.first)
    }
    for (index, series) in schedule.series.enumerated() {
      guard let held = weeksOfSeries[index] else { continue }
      for person in series.participants.required {
        peopleOfReview[series.review, default: []].insert(person)
        weeks[Seat(person: person, review: series.review), default: []].formUnion(held)
      }
    }
  }

  func finding(_ measure: MeasureID, _ places: [Look], _ input: CheckInput) -> Finding? {
    var people: [PersonID] = []
    var all: Set<CivilDate> = []
    var involved: Set<SourceRange> = []
    var placesOfPerson: [PersonID: [Look]] = [:]
    for look in places {
      for person in peopleOfReview[look.review] ?? [] {
        placesOfPerson[person, default: []].append(look)
      }
    }
    for (person, own) in placesOfPerson.sorted(by: { $0.key < $1.key }) where own.count >= 3 {
      let held = weeksOfLines(own, of: person)
      guard held.count >= 3 else { continue }
      var counts: [CivilDate: Int] = [:]
      for week in held.values.joined() { counts[week, default: 0] += 1 }
      let crowded = Set(counts.filter { $0.value >= 3 }.keys)
      if crowded.isEmpty { continue }
      people.append(person)
      all.formUnion(crowded)
      involved.formUnion(held.filter { !$0.value.isDisjoint(with: crowded) }.keys)
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

  /// The weeks in which somebody looks at a measure, by the line that says so, without what is rare.
  private func weeksOfLines(
    _ places: [Look], of person: PersonID
  ) -> [SourceRange: Set<CivilDate>] {
    var result: [SourceRange: Set<CivilDate>] = [:]
    for look in places {
      let held = weeks[Seat(person: person, review: look.review)] ?? []
      result[look.range, default: []].formUnion(held)
    }
    return result.filter { $0.value.count * 5 >= countOfWeeks }
  }
}
