import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Compared are reviews of one kind that people of one role hold with those who report to them, or
  /// with the team that they lead: the same review in different teams. Reviews from one template are
  /// meant to be alike, and an `adjust` gives its reason.
  static let inconsistentReview = Check(name: .inconsistentReview) { input, findings in
    let plan = input.plan
    let seriesOfReviews = input.seriesOfReviews
    var groups: [Tier: [TeamReview]] = [:]
    var own: [PersonID: Set<PersonID>] = [:]
    for (id, review) in input.reviews(where: { plan.reviews[$0].clauses.kind != nil }) {
      let people = seriesOfReviews[Int(id.index)].map { input.schedule.series[$0].participants }
      guard let kind = review.clauses.kind?.value, let chair = people.first?.chair,
        people.allSatisfy({ input.isOfTeam($0, &own) })
      else { continue }
      let tier = Tier(kind: kind, roles: plan[chair].roles.map(\.value).sorted())
      groups[tier, default: []].append(
        TeamReview(
          id: id, chairs: Set(people.compactMap(\.chair)), review: review))
    }
    for (tier, reviews) in groups.sorted(by: { $0.value[0].id < $1.value[0].id }) {
      findings += inconsistency(of: reviews, plan[tier.kind].name, plan)
    }
  }

  /// The first review that differs from the first of its tier, with all that do.
  private static func inconsistency(
    of reviews: [TeamReview], _ kind: String, _ plan: Plan
  ) -> [Finding] {
    guard let model = reviews.first else { return [] }
    let others = reviews.dropFirst().filter { other in
      other.chairs.isDisjoint(with: model.chairs) && !plan.haveOneTemplate(model.id, other.id)
    }
    let paced = others.filter { !$0.paces.isEmpty && $0.paces != model.paces }
    let planned = others.filter { !$0.items.isEmpty && $0.items != model.items }
    guard
      let other = (model.paces.isEmpty ? nil : paced.first)
        ?? (model.items.isEmpty ? nil : planned.first)
    else { return [] }
    let isPaced = !model.paces.isEmpty && !paced.isEmpty
    let differing = isPaced ? paced : planned
    let words =
      isPaced
      ? ": `\(model.cadenceWords(plan))` and `\(other.cadenceWords(plan))`"
      : ", and have different agendas"
    let names = [model.name] + differing.map(\.name)
    return [
      Finding(
        .inconsistentReview,
        "the reviews \(listed(names)) are of kind `\(kind)` in different teams\(words)",
        at: other.review.name.range, label: "not as in the other team",
        secondary: [Label(model.review.name.range, "this one")],
        help: [
          Help(
            "base them on one template, and let an `adjust ... because \"...\"` say what differs")
        ])
    ]
  }
}

/// Who holds which kind of review.
private struct Tier: Hashable {
  var kind: KindID
  var roles: [RoleID]
}

/// A review that somebody holds with a team.
private struct TeamReview {
  var id: ReviewID
  var chairs: Set<PersonID>
  var review: Review

  var name: String { review.name.value }
  var paces: Set<Pace> { Set(review.clauses.cadences.compactMap { Pace($0) }) }

  /// What stands on its agenda, whatever it takes; titles with names in them are alike.
  var items: Set<String> {
    Set(
      review.clauses.agendas.first { $0.name == nil }?.items
        .map { $0.title.literal.lowercased() } ?? [])
  }

  func cadenceWords(_ plan: Plan) -> String {
    review.clauses.cadences.first { Pace($0) != nil }.map { plan.text($0.formRange) } ?? ""
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
  /// Whether two reviews are based on one template, near or far.
  fileprivate func haveOneTemplate(_ one: ReviewID, _ other: ReviewID) -> Bool {
    !Set(templates(of: one)).isDisjoint(with: templates(of: other))
  }

  private func templates(of review: ReviewID) -> [ReviewID] {
    var result: [ReviewID] = []
    var next = reviews[Int(review.index)].basedOn?.value
    while let id = next, reviews.indices.contains(Int(id.index)), !result.contains(id) {
      result.append(id)
      next = reviews[Int(id.index)].basedOn?.value
    }
    return result
  }
}
