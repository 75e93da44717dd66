import RhythmPlan
import RhythmScheduler

/// Which functions people belong to, and which are present in reviews.
struct Functions {
  private let input: CheckInput
  private let functionsOfPerson: [Set<FunctionID>]

  init(_ input: CheckInput) {
    self.input = input
    let plan = input.plan
    functionsOfPerson = plan.people.indices.map { index in
      Set(
        plan.people[index].roles.compactMap { role in
          plan.roles.indices.contains(Int(role.value.index))
            ? plan.roles[Int(role.value.index)].function?.value : nil
        })
    }
  }

  /// Whether anybody in the plan belongs to a function.
  func hasAnybody(of function: FunctionID) -> Bool {
    functionsOfPerson.contains { $0.contains(function) }
  }

  func belongs(_ person: PersonID, to function: FunctionID) -> Bool {
    let index = Int(person.index)
    return functionsOfPerson.indices.contains(index)
      && functionsOfPerson[index].contains(function)
  }

  /// Whether somebody of a group must come, or an attendee speaks for it.
  func isPresent(
    _ group: Selector.Group, among people: Participants, _ clauses: ReviewClauses
  ) -> Bool {
    let required = people.required + [people.presenter].compactMap { $0 }
    switch group {
    case .function(let function):
      return required.contains { belongs($0, to: function) }
        || clauses.attendees.contains { invitation in
          invitation.guests.contains { $0.function?.value == function }
        }
    case .person(let person): return required.contains(person)
    case .team, .role:
      let members = Set(group.people(in: input.plan, input.details.organisation))
      return required.contains(where: members.contains)
    }
  }
}

/// The series and dates of a review on which a group is missing.
struct Absentees {
  /// The series that lack it on some date, by name, in their order.
  private(set) var series: [String] = []
  private(set) var seriesCount = 0
  private(set) var dates = 0
  private(set) var dateCount = 0
  private(set) var first: Occurrence?
  /// Somebody who takes part, and could speak for a group that does not.
  private(set) var speaker: PersonID?

  /// Looks at every occurrence of a review of which the people may differ, else at one a series.
  ///
  /// - Parameter isMeant: whether anybody is asked for in a version of the review.
  init(
    _ seriesOfReview: [Int], _ input: CheckInput, in isMeant: (Int) -> Bool,
    lacks: (Participants, ReviewClauses) -> Bool
  ) {
    let versions = input.versions
    for index in seriesOfReview {
      let held = versions.versions(ofSeries: index)
      if !held.contains(where: isMeant) { continue }
      seriesCount += 1
      let id = input.schedule.series[index].id
      let people = versions.lastParticipants(ofSeries: index)
      speaker = speaker ?? people.attendees.first ?? people.chair
      var occurrences = input.details.occurrences(inSeries: index)
      if occurrences.isEmpty {
        let last = versions.lastVersion(ofSeries: index)
        if isMeant(last), lacks(people, versions.reviews[last].clauses) { series.append(id) }
        continue
      }
      dateCount += occurrences.count
      if held.count > 1 { occurrences.removeAll { !isMeant(versions.version(of: $0)) } }
      guard let first = occurrences.first else { continue }
      var lacking = 0
      if input.details.hasSamePeople(inSeries: index) {
        if lacks(input.details.planned(for: first), input.details.clauses(of: first)) {
          lacking = occurrences.count
          note(first)
        }
      } else {
        for occurrence in occurrences
        where lacks(
          input.details.planned(for: occurrence), input.details.clauses(of: occurrence))
        {
          lacking += 1
          note(occurrence)
        }
      }
      dates += lacking
      if lacking > 0 { series.append(id) }
    }
  }

  private mutating func note(_ occurrence: Occurrence) {
    if first.map({ occurrence.start < $0.start }) ?? true { first = occurrence }
  }

  var isEmpty: Bool { series.isEmpty }

  /// Nothing where it is always so; else on how many of the series, or of the dates.
  var words: String {
    if series.count < seriesCount, let first = series.first {
      return " in \(series.count) of its \(seriesCount) series, first `\(first)`"
    }
    if dates < dateCount, let first {
      return " on \(counted(dates, "date")), first \(first.date)"
    }
    return ""
  }
}
