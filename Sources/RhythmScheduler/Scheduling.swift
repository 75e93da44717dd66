import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// All dates of a plan.
///
/// Without a horizon it is the plan's own: what it `covers`, else its year that holds today. Findings
/// are always told of the plan's own horizon, whichever is asked for. Zones are looked up by the
/// caller, by `Plan.timeZoneNames`. More than `limit` occurrences are an error, and
/// then there are none. The cost is that of the dates, their sorting apart, which is linear too.
///
/// Where the dates of some people alone are `needed`, the others are left out, and of what has to be
/// placed only that is placed on which theirs hang.
package func schedule(
  _ plan: Plan, over horizon: DateSpan? = nil, needed: DatesNeeded? = nil, today: CivilDate,
  zones: TimeZoneDatabase, limit: Int = 1_000_000
) -> Schedule {
  scheduleForPage(
    plan, over: horizon, needed: needed, notHeld: nil, today: today, zones: zones, limit: limit
  ).schedule
}

/// All dates of a plan, and what its rules would hold on some days with somebody and is not held then,
/// which costs little more: nil where it is not told on the way, since the days leave the plan's own
/// horizon. Who belongs to whom is told where it is not at hand.
package func scheduleForPage(
  _ plan: Plan, organisation: Organisation? = nil, over horizon: DateSpan?, needed: DatesNeeded?,
  notHeld page: (days: DateSpan, person: PersonID)?, today: CivilDate, zones: TimeZoneDatabase,
  limit: Int
) -> (schedule: Schedule, notHeld: [NotHeld]?) {
  let own = plan.horizon(today: today)
  let page = page.flatMap { own.contains($0.days) ? $0 : nil }
  let organisation = organisation ?? Organisation(plan)
  var scheduling = Scheduling.telling(
    plan, organisation, planHorizon: own, horizon: own, needed: needed,
    tracing: page.map { SettlementTrace(of: .dates($0.days, of: $0.person)) }, today: today,
    zones: zones, limit: limit)
  var result = scheduling.schedule
  let notHeld = page.map { scheduling.takeNotHeld(in: $0.days, for: $0.person, result) }
  if let horizon = horizon.map(\.supported), horizon != own {
    result.horizon = horizon
    // What is placed depends on what else there is, so it is placed in the plan's horizon first.
    if scheduling.hasPlaced, own.contains(horizon) {
      result.occurrences.removeAll { !horizon.contains($0.date) }
      return (result, notHeld)
    }
    var wide = horizon
    if scheduling.hasPlaced, own.isNear(horizon) {
      wide = DateSpan(first: min(own.first, horizon.first), last: max(own.last, horizon.last))
    }
    let other = Scheduling.telling(
      plan, organisation, planHorizon: own, horizon: wide, needed: needed, today: today,
      zones: zones, limit: limit)
    result.series = other.series
    result.occurrences = other.occurrences.filter { horizon.contains($0.date) }
    result.workingDays = other.workingDays
    result.waiting = other.waiting
    result.quotas = other.quotas
    result.windows = other.marked
    result.turns = other.turns
    if other.isOverLimit, !scheduling.isOverLimit { result.findings += other.findings.findings }
  }
  return (result, notHeld)
}

extension Plan {
  /// What the plan covers, else its year that holds a day; held to the years 1900 to 2199.
  package func horizon(today: CivilDate) -> DateSpan {
    if let covers = header?.covers?.value { return covers.supported }
    let context = CalendarContext(fiscal: header?.fiscal ?? .calendarYear)
    return context.span(of: .fiscalYear, containing: today).supported
  }
}

extension DateSpan {
  /// Whether another lies within a year of it.
  fileprivate func isNear(_ other: DateSpan) -> Bool {
    first <= other.last.adding(days: 366) && other.first <= last.adding(days: 366)
  }

  /// What of it lies in the years in which plans may live.
  var supported: DateSpan {
    DateSpan(
      first: min(max(first, .earliest), .latest), last: min(max(last, .earliest), .latest))
  }
}

/// A plan on its way to a schedule.
struct Scheduling {
  let plan: Plan
  let planHorizon: DateSpan
  let horizon: DateSpan
  /// The horizon and what may move into it.
  let reach: DateSpan
  let zones: TimeZoneDatabase
  let limit: Int
  let phrases: Phrases
  let workingDays: WorkingDays
  /// In which order reviews are scheduled.
  let order: ReviewOrder
  /// The windows that pause reviews, with those that they pause.
  let pausingWindows: [(window: WindowID, selections: [Selection])]
  /// The indices of the adjustments of each review.
  let adjustments: [ReviewID: [Int]]

  var series: [Series] = []
  var occurrences: [Occurrence] = []
  /// Where the occurrences of each series start in `occurrences`.
  var starts: [Int] = []
  /// The turns of the series that take some, by their index.
  var turns: [Int32: TurnTable] = [:]
  var findings = DateFindings()
  var waiting: [Waiting] = []
  var quotas: [Quota] = []
  /// Where the reviews are held from which others count.
  var anchored: [ReviewID: [AnchoredSeries]] = [:]
  /// Reviews of which some dates cannot be told yet.
  var unsettled: Set<ReviewID> = []
  /// The stretches of windows between marks.
  var marked: [WindowID: [DateSpan]] = [:]
  /// Cadences that give dates or wait, by their place.
  var happening: Set<SourceRange> = []
  var idle: [SourceRange: Idle] = [:]
  /// Cadences of which something is left when pauses, other reviews and days off have taken theirs.
  var lasting: Set<SourceRange> = []
  /// Why nothing is left of the others.
  var emptied: [SourceRange: Emptied] = [:]
  var knownRanges: [FilterKey: DateRanges?] = [:]
  /// The stretches of cadences that nothing narrows, with what they took of the budget.
  var knownStretches: [StretchesKey: (stretches: [PlacementStretch], cost: Int)] = [:]
  var cursors: [String: Int] = [:]
  var zoneCursors: [TimeZoneCursor] = []
  /// How many more dates may be told before the plan is taken to be too large.
  var budget: Int
  /// The stretches that settled dates name.
  var stretches: [PlacementStretch] = []
  /// What waits for a day or a time, in the order in which it was met.
  var lanes: [PlacementLane] = []
  var laneOfKey: [PlacementLane.Key: Int] = [:]
  /// Where each review stands in the order of names, once something is to be placed.
  var ranksByName: [Int]?
  /// What names a day on which one of several is to be placed.
  var placedExceptions: [PlacedException] = []
  /// Series whose dates nobody asks for, and which are placed since others hang on them.
  var placedOnly: Set<Int> = []
  /// The dates of these, until it is known which of their lanes are placed.
  var drafts: [PlacementDraft] = []
  /// Which of the lanes are placed; nil for all.
  var chosenLanes: [Bool]?
  /// Whether it cannot be told which dates are needed, since anything may hang on anything.
  var mustPlaceAll = false
  /// Whether something had to be placed.
  var hasPlaced = false
  /// Whether a review waited for the places of those that it counts from.
  var hasDeferred = false
  var isOverLimit = false
  /// What became of the dates of one series step by step, where that is asked for.
  var trace: SettlementTrace?
  /// What was traced of each series, where more than one is looked at.
  var traces: [SettlementTrace] = []
  /// Whether no day is closed to placement for now, to tell what is taken away.
  var ignoresPauses = false
  /// Whose dates are told; nil for all.
  var needed: DatesNeeded?
  /// The last day of which is known what was open on it.
  var today = CivilDate.latest
  /// The reviews that take the place of each.
  let displacing: [ReviewID: [ReviewID]]
  /// Dates of reviews that take the place of others, told aside.
  var heldElsewhere: [ReviewID: [HeldSeries]] = [:]
  /// By what such dates were told last, by its days; one each, in an array since it is of its own
  /// kind.
  var asides: [DateSpan: [Scheduling]] = [:]
  /// The reviews whose dates wait for those that are told here.
  var resolving: Set<ReviewID> = []

  init(
    _ plan: Plan, _ organisation: Organisation? = nil, planHorizon: DateSpan, horizon: DateSpan,
    zones: TimeZoneDatabase, limit: Int
  ) {
    self.plan = plan
    self.planHorizon = planHorizon
    self.horizon = horizon
    self.zones = zones
    self.limit = max(0, limit)
    displacing = plan.displacingReviews
    order = ReviewOrder(plan, displacing: displacing)
    let margin = 62 + order.reach
    reach = DateSpan(
      first: horizon.first.adding(days: -margin), last: horizon.last.adding(days: margin))
    let organisation = organisation ?? Organisation(plan)
    phrases = Phrases(plan: plan, organisation: organisation)
    workingDays = WorkingDays(
      plan, organisation: organisation, over: plan.turnReach(reach, planHorizon))
    pausingWindows = plan.windows.indices.filter { !plan.windows[$0].pauses.isEmpty }
      .map { index in
        (WindowID(index), plan.windows[index].pauses.map { Selection($0, plan, organisation) })
      }
    var adjustments: [ReviewID: [Int]] = [:]
    for (index, adjustment) in plan.adjustments.enumerated() {
      adjustments[adjustment.series.review, default: []].append(index)
    }
    self.adjustments = adjustments
    budget = Scheduling.budget(for: self.limit)
  }

  /// A plan with all of its dates told that are needed; all, where which are cannot be told before.
  static func telling(
    _ plan: Plan, _ organisation: Organisation? = nil, planHorizon: DateSpan, horizon: DateSpan,
    needed: DatesNeeded?, tracing trace: SettlementTrace? = nil, today: CivilDate,
    zones: TimeZoneDatabase, limit: Int
  ) -> Scheduling {
    var scheduling = Scheduling(
      plan, organisation, planHorizon: planHorizon, horizon: horizon, zones: zones, limit: limit)
    scheduling.today = today
    scheduling.needed = needed
    scheduling.trace = trace
    scheduling.run()
    guard scheduling.mustPlaceAll else { return scheduling }
    return telling(
      plan, organisation, planHorizon: planHorizon, horizon: horizon, needed: nil, tracing: trace,
      today: today, zones: zones, limit: limit)
  }

  /// A plan may tell more dates than it keeps, but not without bounds.
  static func budget(for limit: Int) -> Int { min(limit, 1 << 40) * 16 + 4_000_000 }

  var context: CalendarContext { workingDays.calendar }

  var schedule: Schedule {
    var schedule = Schedule(
      horizon: horizon, series: series, occurrences: occurrences, findings: findings.findings,
      workingDays: workingDays, waiting: waiting, quotas: quotas,
      windows: marked)
    schedule.turns = turns
    schedule.organisation = phrases.organisation
    schedule.zones = zones
    return schedule
  }

  mutating func run() {
    noteHeader()
    noteCircles()
    addReviews()
    // A line may well have dates in series that nobody asks for.
    if needed == nil {
      noteIdleCadences()
      noteWeekNumbersOfClauses()
    }
    markAllWindows()
    noteWaitingInitiatives()
    if isOverLimit {
      series = []
      occurrences = []
      quotas = []
    } else {
      restoreDeclarationOrder()
      sortOccurrences()
    }
  }

  /// The text of a place in the plan.
  func text(_ range: SourceRange) -> String {
    let index = Int(range.file.index)
    return plan.files.indices.contains(index) ? plan.files[index].text(range.bytes) : ""
  }

  private mutating func noteHeader() {
    noteZones()
    guard let covers = plan.header?.covers, covers.value.supported != covers.value else { return }
    findings.add(
      Finding(
        .impossibleDate,
        "the plan covers \(covers.value.first) to \(covers.value.last), and dates can be told from "
          + "\(CivilDate.earliest) to \(CivilDate.latest)", at: covers.range,
        label: "goes beyond that"))
  }
}
