import RhythmText

/// A `waive` line with what it holds for.
package struct StandingWaiver: Hashable, Sendable {
  /// What a waiver holds for, by where it stands.
  package enum Reach: Hashable, Sendable {
    /// It stands in the `plan` or in a `policy`: all that is said.
    case plan
    /// A declaration, with the file of another program that it takes its rows from.
    case declaration(SourceRange, file: FileID?)
    /// A review or a template; a template's waivers stand in each review that is based on it, too.
    case review(ReviewID)
    /// An `adjust`, by its index in the plan: the series that it adjusts.
    case adjustment(Int)
  }

  package var waiver: Waiver
  package var reach: Reach

  package init(_ waiver: Waiver, _ reach: Reach) {
    self.waiver = waiver
    self.reach = reach
  }
}

extension Plan {
  /// All waivers of the plan, by the sort of what they stand in. One of a template comes again for
  /// each review that is based on it.
  package var standingWaivers: [StandingWaiver] {
    var result: [StandingWaiver] = []
    func add(_ waivers: [Waiver], _ reach: StandingWaiver.Reach) {
      for waiver in waivers { result.append(StandingWaiver(waiver, reach)) }
    }
    func add(_ waivers: [Waiver], in range: SourceRange?, file: FileID? = nil) {
      if let range { add(waivers, .declaration(range, file: file)) }
    }
    if let header { add(header.waivers, .plan) }
    for policy in policies { add(policy.waivers, .plan) }
    // By index, since each of these is large and few say anything.
    for index in reviews.indices { add(reviews[index].clauses.waivers, .review(ReviewID(index))) }
    for index in adjustments.indices {
      add(adjustments[index].clauses.waivers, .adjustment(index))
    }
    for index in people.indices { add(people[index].waivers, in: people[index].range) }
    for action in actions { add(action.waivers, in: action.range) }
    for topic in topics { add(topic.waivers, in: topic.range) }
    for decision in decisions { add(decision.waivers, in: decision.range) }
    for calendar in holidayCalendars { add(calendar.waivers, in: calendar.range) }
    for cycle in cycles { add(cycle.waivers, in: cycle.range) }
    for window in windows { add(window.waivers, in: window.range) }
    for role in roles { add(role.waivers, in: role.range) }
    for team in teams { add(team.waivers, in: team.range) }
    for portfolio in portfolios {
      add(portfolio.waivers, in: portfolio.range, file: portfolio.file)
    }
    for source in fileSources { add(source.waivers, in: source.range, file: source.file) }
    for measure in measures { add(measure.waivers, in: measure.range) }
    for term in terms { add(term.waivers, in: term.range) }
    for initiative in initiatives { add(initiative.waivers, in: initiative.range) }
    return result
  }
}
