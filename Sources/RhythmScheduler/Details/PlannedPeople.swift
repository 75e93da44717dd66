import RhythmCalendar
import RhythmPlan

// Who is meant, whether or not they are there on the day.
extension OccurrenceDetails {
  /// Those who are to take part in an occurrence, as filters, turns and adjustments have it, before
  /// anybody is away.
  package func planned(for occurrence: Occurrence) -> Participants {
    if isAttendedAsPlanned(occurrence), let series = schedule.series(of: occurrence) {
      return series.participants
    }
    if hasSamePeople(inSeries: Int(occurrence.series)),
      let series = schedule.series(of: occurrence)
    {
      return series.participants
    }
    return participants(of: occurrence, clauses(of: occurrence))
  }

  /// The people that a phrase of a declaration means which is no review's, each once.
  package func people(_ phrase: PeoplePhrase) -> [PersonID] { phrases.people(phrase, Bindings()) }

  package func people(_ term: PeopleTerm) -> [PersonID] { phrases.people(term, Bindings()) }

  /// The teams that a phrase means: those that it names, by themselves, by `members of` or `teams of`,
  /// with the teams that are part of them; and those that somebody belongs to or leads of whom it
  /// speaks by `role` or by `reports of`. Each once, in the order of the phrase.
  package func teams(_ phrase: PeoplePhrase) -> [TeamID] {
    var teams: [TeamID] = []
    func add(_ team: TeamID) {
      if teams.contains(team) { return }
      teams.append(team)
      organisation.teams(of: team).forEach(add)
    }
    for term in phrase.terms {
      switch term.value {
      case .related(.members, .reference(.team(let team))): add(team)
      case .role, .related(.reports, _):
        teams += teamsOfPeople(term.value, phrase.except).filter { !teams.contains($0) }
      default:
        for case .team(let team) in phrases.values(term.value, Bindings()) { add(team) }
      }
    }
    let left = Set(
      phrase.except.flatMap { phrases.values($0.value, Bindings()) })
    return teams.filter { !left.contains(.team($0)) }
  }

  private func teamsOfPeople(
    _ term: PeopleTerm, _ except: [Located<PeopleTerm>]
  ) -> [TeamID] {
    let left = Set(except.flatMap { phrases.people($0.value, Bindings()) })
    let people = Set(phrases.people(term, Bindings())).subtracting(left)
    return plan.teams.indices.map { TeamID($0) }.filter { team in
      organisation.people(of: team).contains(where: people.contains)
    }
  }

  /// Whether a day lies in a window.
  package func isIn(_ window: WindowID, _ date: CivilDate) -> Bool {
    let ranges = StretchRanges(
      plan: plan, context: schedule.workingDays.calendar, span: DateSpan(date),
      marked: schedule.windows)
    return ranges.ranges(of: .during([.window(window)]), unit: nil)?.contains(date) ?? false
  }
}
