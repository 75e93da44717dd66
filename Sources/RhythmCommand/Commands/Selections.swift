import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

// What `--from`, `--to`, `--in`, `--for` and `--review` mean in a plan.
extension CommandRun {
  /// The days asked for; `nil` for all that the plan covers.
  func wantedDays(of plan: Plan) throws(Failure) -> DateSpan? {
    let from = try invocation.date(.from)
    let to = try invocation.date(.to)
    if let period = try invocation.period(.period) {
      guard from == nil, to == nil else {
        throw Failure("`--in` and `--from` or `--to` both say which days", help: "keep one of them")
      }
      guard let days = calendar(of: plan).span(of: period) else {
        throw Failure("this plan's years have no `\(period)`")
      }
      try ArgumentValue.requireSupported(days, "\(period)")
      return days
    }
    guard from != nil || to != nil else { return nil }
    let horizon = try plan.horizon(today: today())
    let first = from ?? min(horizon.first, to ?? horizon.first)
    let last = to ?? max(horizon.last, first)
    guard first <= last else {
      throw Failure(
        "`--from \(first)` is after `--to \(last)`", help: "write the earlier day after `--from`")
    }
    return DateSpan(first: first, last: last)
  }

  /// Whoever `--for` names; `nil` where nobody is named.
  func audience(in planned: PlannedRun) throws(Failure) -> Audience? {
    try audience(in: planned.loaded.plan, planned.source.organisation)
  }

  /// Whoever `--for` names in a plan that is not scheduled yet.
  func audience(
    in plan: Plan, _ organisation: Organisation
  ) throws(Failure) -> Audience? {
    guard let name = invocation[.participant] else { return nil }
    if let audience = Audience(named: name, in: plan, organisation) { return audience }
    let names = plan.people.map(\.name.value) + plan.teams.map(\.name.value)
    throw Self.unknown("no person or team of this plan", name, names, option: "--for ")
  }

  /// The review, or the series of one, that a name means; neither where there is no name.
  func review(
    _ name: String?, in planned: PlannedRun
  ) throws(Failure) -> (review: ReviewID?, series: String?) {
    guard let name else { return (nil, nil) }
    let plan = planned.loaded.plan
    if let index = plan.reviews.firstIndex(where: { !$0.isTemplate && $0.name.value == name }) {
      return (ReviewID(index), nil)
    }
    if let series = planned.schedule.series.first(where: { $0.id == name }) {
      return (series.review, series.id)
    }
    let reviews = plan.reviews.filter { !$0.isTemplate }.map(\.name.value)
    // A review without `for each` is its one series.
    let names = reviews + planned.schedule.series.map(\.id).filter { !reviews.contains($0) }
    throw Self.unknown("no review of this plan", name, names, option: "")
  }

  static func unknown(
    _ subject: String, _ name: String, _ names: [String], option: String
  ) -> Failure {
    let help: String?
    if let nearest = nearestName(to: name, among: names) {
      help = "did you mean `\(option)\(nearest)`?"
    } else if names.isEmpty {
      help = nil
    } else {
      let shown = names.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
      help = "there are \(shown)" + (names.count > 10 ? " and \(names.count - 10) more" : "")
    }
    return Failure("\(subject) is called `\(name)`", help: help)
  }

  private func calendar(of plan: Plan) -> CalendarContext {
    var calendar = CalendarContext()
    calendar.fiscal = plan.header?.fiscal ?? .calendarYear
    calendar.weekStart = plan.header?.weekStart ?? .monday
    return calendar
  }
}
