import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

/// What a check looks at.
struct CheckInput: Sendable {
  let plan: Plan
  let schedule: Schedule
  let details: OccurrenceDetails
  /// The plan's reviews as they hold, also as each `adjust` changes them.
  let versions: ReviewVersions
  /// Who takes part in which occurrence.
  let attendances: AttendanceTable
  /// What everybody has to do, from these dates.
  let load: LoadLedger
  /// What has become of the plan's actions by `today`.
  let actions: ActionBook
  let zones: TimeZoneDatabase
  /// The day on which the plan is checked.
  let today: CivilDate

  /// What the plan itself asks, expects and explains in quotes.
  let texts: [Text]
  /// Whether the plan's texts are in English, of which some checks know the words.
  let isInEnglish: Bool

  /// Those in which the reading found an error.
  let broken: BrokenDeclarations

  /// - Parameter earlier: what reading the plan found.
  init(
    of plan: Plan, schedule: Schedule, zones: TimeZoneDatabase, earlier: [Finding] = [],
    today: CivilDate
  ) {
    self.plan = plan
    broken = BrokenDeclarations(of: plan, earlier: earlier)
    texts = plan.ownTexts
    isInEnglish = plan.isInEnglish(texts)
    self.schedule = schedule
    self.zones = zones
    self.today = today
    details = OccurrenceDetails(plan: plan, schedule: schedule).withAttendancesTold()
    let broken = self.broken
    versions = ReviewVersions(details) { broken.hold(plan.adjustments[$0].range) }
    attendances = details.attendanceTable()
    load = LoadLedger(plan: plan, schedule: schedule, details: details, zones: zones)
    actions = ActionBook(details, today: today)
  }

  /// The reviews that are held, templates left out, and those left out that hold an error: nothing
  /// is said of what could not be read.
  ///
  /// `isMeant` is asked by index: a review is large, and to copy every one for a look at one of its
  /// facts would cost more than the look.
  func reviews(where isMeant: (Int) -> Bool) -> [(id: ReviewID, review: Review)] {
    places(where: isMeant).map { (ReviewID($0), plan.reviews[$0]) }
  }

  private func places(where isMeant: (Int) -> Bool) -> [Int] {
    plan.reviews.indices.filter {
      !plan.reviews[$0].isTemplate && !plan.reviews[$0].isBroken && isMeant($0)
    }
  }

  /// The same in the order of their names: where one line of a template is told of once, the review
  /// that it is told of does not hang on which stands first.
  func reviewsByName(where isMeant: (Int) -> Bool) -> [(id: ReviewID, review: Review)] {
    let named = places(where: isMeant).map { (name: plan.reviews[$0].name.value, place: $0) }
    return named.sorted { $0.name < $1.name }
      .map { (ReviewID($0.place), plan.reviews[$0.place]) }
  }

  /// The threshold that a policy of the plan gives to a check, as in
  /// `warn low-completion below 90%`; the last line wins. Nil where the check's own holds.
  func threshold(of check: CheckName) -> Policy.Severities.Threshold? {
    plan.policies.lazy.flatMap(\.severities).last { line in
      line.threshold != nil && line.checks.contains { $0.value == check.rawValue }
    }?.threshold
  }
}

/// One thing to look for: a function from a plan and its dates to findings.
struct Check: Sendable {
  let name: CheckName
  let run: @Sendable (_ input: CheckInput, _ findings: inout [Finding]) -> Void

  /// All checks that need the whole plan and its dates; the earlier stages report what they meet
  /// themselves. The order does not matter.
  static let all: [Check] = [
    // Dates and times.
    .doubleBooked,
    .clockShift,
    .infeasibleQuota,
    .inQuietTime,
    .horizonEnds,
    .outsideHours,
    .absentWithoutStandIn,
    .overrideDrift,
    .overlappingWindows,
    .pastException,
    // Reviews, their agendas, their people.
    .noPurpose,
    .noChair,
    .nobodyAttends,
    .agendaLength,
    .statusOnly,
    .rigidOneToOne,
    .shortPreRead,
    .revisitOverdue,
    .privateLeak,
    .privateInShared,
    // Actions.
    .noExpectedAction,
    .noSingleOwner,
    .noDueDate,
    .neverChecked,
    .checkedTooEarly,
    .vagueAction,
    .actionsNotFirst,
    .reportUpwardOnly,
    .managerOwnsNothing,
    .carriedUnchanged,
    .oldAction,
    .lowCompletion,
    .tooManyActions,
    .nothingCameOfIt,
    // Measures.
    .gameableMeasure,
    .activityOnlyReview,
    .unreviewedMeasure,
    .undefinedMeasure,
    .noTarget,
    .staleMeasure,
    .measuredThrice,
    .askedTwice,
    .unmanageableCommitment,
    .tooManyMeasures,
    .quotaWithoutOutcome,
    .missingReading,
    // Load.
    .overBudget,
    .forecastHeavy,
    .tooLittleCoaching,
    .tooMuchCoaching,
    .stackedInspections,
    .noBreathingSpace,
    .wideSpan,
    .heavyPrep,
    .crowded,
    .internalOverCustomer,
    .unequalRotation,
    .coachingHoursAlone,
    // Alignment and initiatives.
    .customerWithoutServices,
    .customerWithoutProduct,
    .unownedFollowUp,
    .manyHats,
    .pushedInitiative,
    .tokenInvolvement,
    .shapedTooLate,
    .unmeasuredInitiative,
    .launchInQuietTime,
    .initiativeOverload,
    .nothingStops,
    .noPilot,
    .inconsistentReview,
    .missingKind,
    .duplicateReview,
    .cadenceGap,
    .undefinedTerm,
    .discouragedTerm,
    // Flow.
    .fedTooLate,
    .feedsNobody,
    .prepBeforeInput,
    .unusedName,
    // The policy and the waivers.
    .overLimit,
    .underFloor,
    .missingFunction,
  ]
}
