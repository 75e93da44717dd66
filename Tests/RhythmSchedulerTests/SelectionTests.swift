import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

@Suite struct SelectionTests {
  private static let plan = """
    plan p
      timezone Europe/London
      covers 2026-03
    role manager
      function sales
    role rep
      function sales
    role engineer
      function services
    person ana
      role manager
    person bo
      role rep
      reports to ana
    person eli
      role engineer
      timezone America/New_York
    team iberia
      lead ana
      members bo
    portfolio programmes
      one "One" engineer eli, owner bo
      two "Two" engineer eli, owner bo
    review forecast
      kind forecast
      chair ana
      attendees bo
      every week on Friday at 09:00 for 30m
    review account
      kind account
      customer-facing
      chair bo
      attendees eli
      every week on Friday at 22:30 for 60m
    review turn
      chair eli
      attendees bo
      rotate slot through 06:00, 16:00
      every week on Monday at slot for 30m
    adjust forecast starting 2026-03-16
      kind pipeline
    policy
    """

  private func selected(_ line: String) -> (reviews: [String], people: [String]?) {
    let (schedule, plan) = read(Self.plan + "\n  \(line)\n")
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    let policy = plan.policies[0]
    let selector =
      policy.limits.first?.selector ?? policy.floors.first?.selector
      ?? policy.inclusions.first?.selector
    guard let selection = selector.map(details.selection) else { return ([], nil) }
    let ids = schedule.occurrences.filter { details.selects(selection, $0) }
      .map { schedule.id(of: $0) }
    return (ids, selection.people.map { people in people.map { plan[$0].name.value }.sorted() })
  }

  @Test func `a kind is that of the day, as an adjustment has it`() {
    #expect(
      selected("limit kind forecast to 1 a week").reviews
        == ["forecast@2026-03-06", "forecast@2026-03-13"])
    #expect(selected("limit kind pipeline to 1 a week").reviews.first == "forecast@2026-03-20")
  }

  @Test func `a list is taken together, and except takes away from all of it`() {
    let (reviews, people) = selected(
      "limit kind account, review turn of role rep, eli except kind account to 1 a week")
    #expect(Set(reviews.map { $0.prefix(4) }) == ["turn"])
    #expect(people == ["bo", "eli"])
  }

  @Test func `a team is its lead and members, a function all of its roles`() {
    #expect(selected("limit everything of iberia to 9h a week").people == ["ana", "bo"])
    #expect(selected("limit everything of function sales to 9h a week").people == ["ana", "bo"])
    #expect(selected("limit customer-facing to 9h a week").people == nil)
  }

  @Test func `internal time is all without customers`() {
    let reviews = selected("limit internal time of ana to 9h a week").reviews
    #expect(!reviews.isEmpty && !reviews.contains { $0.hasPrefix("account") })
  }

  @Test func `rotating is what changes its hour from turn to turn`() {
    let reviews = selected("limit rotating to 1 a week").reviews
    #expect(!reviews.isEmpty && reviews.allSatisfy { $0.hasPrefix("turn") })
  }

  @Test func `a field of people counts the entries of each`() {
    let (schedule, plan) = read(Self.plan + "\n  limit programmes.engineer to 1\n")
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    let holdings = plan.policies[0].limits.first.map { details.holdings($0.selector) } ?? [:]
    #expect(holdings.map { ($0.value.count, plan[$0.key].name.value) }.map(\.1) == ["eli"])
    #expect(holdings.values.first?.count == 2)
  }

  @Test func `free times are broken where somebody must be there, in their own zone where local`() {
    let (schedule, plan) = read(
      Self.plan
        + "\n  free 22:00 to 07:00 local except rotating\n  free Friday except customer-facing\n")
    let details = OccurrenceDetails(plan: plan, schedule: schedule)
    let zones = TimeZoneDatabase(for: plan, system: { _ in nil }, names: { [] })
    let breaches = details.freeTimeBreaches(zones: zones)
    let told = breaches.prefix(2).map { breach in
      schedule.id(of: schedule.occurrences[breach.occurrence]) + " \(breach.minutes) "
        + breach.people.map { plan[$0].name.value }.joined(separator: ",")
    }
    #expect(told == ["forecast@2026-03-06 30 ana,bo", "account@2026-03-06 60 bo"])
    #expect(breaches.count == 8)
  }

  private func read(_ text: String) -> (Schedule, Plan) {
    let source = SourceFile(path: "plan.rhythm", text: text)
    let plan = readPlan(root: source) { _ in .missing(nearby: []) }.plan
    let zones = TimeZoneDatabase(for: plan, system: { _ in nil }, names: { [] })
    return (schedule(plan, today: date("2026-03-02"), zones: zones), plan)
  }
}
