import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Compared are reviews of one kind that people of one role hold with those who report to them, or
  /// with the team that they lead: the same review in different teams. Reviews from one template are
  /// meant to be alike, and an `adjust` gives its reason; nothing is said where it makes them alike.
  /// Quadratic in the reviews of one kind that people of one role hold, where these are not alike.
  static let inconsistentReview = Check(name: .inconsistentReview) { input, findings in
    let plan = input.plan
    let seriesOfReviews = input.seriesOfReviews
    var groups: [(tier: Tier, reviews: [TeamReview])] = []
    var own: [PersonID: Set<PersonID>] = [:]
    for (id, review) in input.reviews(where: { plan.reviews[$0].clauses.kind != nil }) {
      let people = seriesOfReviews[Int(id.index)].map { input.schedule.series[$0].participants }
      guard let kind = review.clauses.kind?.value, let chair = people.first?.chair,
        people.allSatisfy({ input.isOfTeam($0, &own) })
      else { continue }
      let tier = Tier(kind: kind, roles: plan[chair].roles.map(\.value).sorted())
      let chairs = Set(people.compactMap { $0.chair })
      let ends =
        input.versions.isChanged(id)
        ? Set(seriesOfReviews[Int(id.index)].map(input.versions.lastVersion)).sorted() : []
      let review = TeamReview(
        id, review, chairs: chairs, ends: ends.map { Practice(input.versions.reviews[$0].clauses) },
        plan)
      if let place = groups.firstIndex(where: { $0.tier == tier }) {
        groups[place].reviews.append(review)
      } else {
        groups.append((tier, [review]))
      }
    }
    // In the order of the plan, which that of the places of the first of each is.
    for group in groups.sorted(by: { $0.reviews[0].name.range < $1.reviews[0].name.range })
    where group.reviews.count > 1 {
      findings += inconsistency(of: group.reviews, plan[group.tier.kind].name, plan)
    }
  }

  /// The first review from which others of its tier differ, with all that do: in when they are held,
  /// else in what stands on their agendas.
  private static func inconsistency(
    of reviews: [TeamReview], _ kind: String, _ plan: Plan
  ) -> [Finding] {
    let paced = reviews.filter { !$0.practice.paces.isEmpty }
    if paced.contains(where: { $0.practice.paces != paced[0].practice.paces }) {
      for (index, model) in reviews.enumerated() where !model.practice.paces.isEmpty {
        let differing = reviews[(index + 1)...].filter {
          !$0.practice.paces.isEmpty && model.differs(from: $0, in: \.paces)
        }
        guard let other = differing.first else { continue }
        let words = ": `\(model.cadenceWords)` and `\(other.cadenceWords)`"
        return [finding(model, differing, kind, words)]
      }
    }
    let itemised = reviews.filter { !$0.practice.items.isEmpty }
    if itemised.contains(where: { $0.practice.items != itemised[0].practice.items }) {
      for (index, model) in reviews.enumerated() where !model.practice.items.isEmpty {
        let differing = reviews[(index + 1)...].filter {
          !$0.practice.items.isEmpty && model.differs(from: $0, in: \.items)
        }
        if differing.isEmpty { continue }
        return [finding(model, differing, kind, ", and have different agendas")]
      }
    }
    return []
  }

  private static func finding(
    _ model: TeamReview, _ differing: [TeamReview], _ kind: String, _ words: String
  ) -> Finding {
    let names = ([model] + differing).map(\.name.value)
    return Finding(
      .inconsistentReview,
      "the reviews \(listed(names)) are of kind `\(kind)` in different teams\(words)",
      at: differing.first?.name.range ?? model.name.range, label: "not as in the other team",
      secondary: [Label(model.name.range, "this one")],
      help: [
        Help("base them on one template, and let an `adjust ... because \"...\"` say what differs")
      ])
  }
}

/// Who holds which kind of review.
private struct Tier: Equatable {
  var kind: KindID
  var roles: [RoleID]
}

/// How a review is held.
private struct Practice {
  var paces: Set<Pace>
  /// What stands on its agenda, whatever it takes; titles with names in them are alike.
  var items: Set<String>

  init(_ clauses: ReviewClauses) {
    paces = Set(clauses.cadences.compactMap { Pace($0) })
    items = Set(
      clauses.agendas.first { $0.name == nil }?.items.map { $0.title.literal.lowercased() } ?? [])
  }
}

/// A review that somebody holds with a team.
private struct TeamReview {
  var name: Located<String>
  var chairs: Set<PersonID>
  /// How it is written.
  var practice: Practice
  /// How its series end up, where an `adjust` changes some of them; else how it is written.
  var ends: [Practice]
  var cadenceWords: String
  /// What it is based on, near or far.
  var templates: Set<ReviewID>

  init(
    _ id: ReviewID, _ review: Review, chairs: Set<PersonID>, ends: [Practice], _ plan: Plan
  ) {
    name = review.name
    self.chairs = chairs
    practice = Practice(review.clauses)
    self.ends = ends.isEmpty ? [practice] : ends
    cadenceWords =
      review.clauses.cadences.first { Pace($0) != nil }.map { plan.text($0.formRange) } ?? ""
    templates = plan.templates(of: id)
  }

  /// Whether they are written differently and stay so: what an `adjust` takes away from what both
  /// have in common has its reason there.
  func differs<Value: Equatable>(
    from other: TeamReview, in part: (Practice) -> Value
  ) -> Bool {
    part(practice) != part(other.practice) && isComparable(with: other)
      && ends.contains { end in
        part(end) != part(other.practice)
          && other.ends.contains { part($0) != part(end) && part($0) != part(practice) }
      }
  }

  /// Whether they are of different people, and not from one template.
  private func isComparable(with other: TeamReview) -> Bool {
    chairs.isDisjoint(with: other.chairs) && templates.isDisjoint(with: other.templates)
  }
}

extension CheckInput {
  /// Whether a review is its chair's own, with none but those who report to them or whom they lead.
  ///
  /// - Parameter own: whom each chair has, as far as it was asked.
  fileprivate func isOfTeam(
    _ people: Participants, _ own: inout [PersonID: Set<PersonID>]
  ) -> Bool {
    guard let chair = people.chair, !people.attendees.isEmpty else { return false }
    let ofChair = own[chair] ?? team(of: chair)
    own[chair] = ofChair
    return people.attendees.allSatisfy(ofChair.contains)
  }

  private func team(of chair: PersonID) -> Set<PersonID> {
    var people = Set(details.organisation.reports(of: chair))
    for index in plan.teams.indices where details.organisation.lead(of: TeamID(index)) == chair {
      people.formUnion(details.organisation.people(of: TeamID(index)))
    }
    return people
  }
}

extension Plan {
  fileprivate func templates(of review: ReviewID) -> Set<ReviewID> {
    var result: Set<ReviewID> = []
    var next = reviews[Int(review.index)].basedOn?.value
    while let id = next, reviews.indices.contains(Int(id.index)), result.insert(id).inserted {
      next = reviews[Int(id.index)].basedOn?.value
    }
    return result
  }
}
