/// What a finding is called: the name in messages, in `rhythm explain`, in `policy` and `waive`.
///
/// Adding a check is a case here, a severity where it is not an error, and its page in the
/// catalogue; the compiler and a test say what is still missing.
package enum CheckName: String, Hashable, Sendable, CaseIterable {
  // Of the language itself.
  case syntax
  case hiddenCharacter = "hidden-character"
  case badImport = "bad-import"
  case brokenFile = "broken-file"
  case unclearValue = "unclear-value"
  case unknownEntry = "unknown-entry"
  case unknownName = "unknown-name"
  case duplicateName = "duplicate-name"
  case refusedName = "refused-name"
  case reportingCycle = "reporting-cycle"
  case templateCycle = "template-cycle"
  case emptyDeclaration = "empty-declaration"
  case unknownZone = "unknown-zone"
  case oldZoneName = "old-zone-name"
  case unnamedFiscalYear = "unnamed-fiscal-year"
  case ambiguousFrequency = "ambiguous-frequency"
  case fixedClause = "fixed-clause"

  // Dates and times.
  case noLength = "no-length"
  case impossibleDate = "impossible-date"
  case noOccurrences = "no-occurrences"
  case tooManyOccurrences = "too-many-occurrences"
  case anchorOffRule = "anchor-off-rule"
  case assumedAnchor = "assumed-anchor"
  case assumedWeekOne = "assumed-week-one"
  case missingDay = "missing-day"
  case fallsOnDayOff = "falls-on-day-off"
  case noWorkingDay = "no-working-day"
  case movedAcrossPeriod = "moved-across-period"
  case movedTogether = "moved-together"
  case twoOnADate = "two-on-a-date"
  case skippedHour = "skipped-hour"
  case repeatedHour = "repeated-hour"
  case clockShift = "clock-shift"
  case exceptionMisses = "exception-misses"
  case infeasibleQuota = "infeasible-quota"
  case undefinedFifthWeek = "undefined-fifth-week"
  case doubleBooked = "double-booked"
  case unplaced
  case inQuietTime = "in-quiet-time"
  case horizonEnds = "horizon-ends"
  case outsideHours = "outside-hours"
  case absentWithoutStandIn = "absent-without-stand-in"
  case overrideDrift = "override-drift"
  case overlappingWindows = "overlapping-windows"

  // Reviews, their agendas, their people.
  case noPurpose = "no-purpose"
  case noChair = "no-chair"
  case nobodyAttends = "nobody-attends"
  case agendaOverruns = "agenda-overruns"
  case agendaUnderruns = "agenda-underruns"
  case statusOnly = "status-only"
  case rigidOneToOne = "rigid-one-to-one"
  case shortPreRead = "short-pre-read"
  case revisitOverdue = "revisit-overdue"
  case privateLeak = "private-leak"
  case privateInShared = "private-in-shared"

  // Actions.
  case noExpectedAction = "no-expected-action"
  case noSingleOwner = "no-single-owner"
  case noDueDate = "no-due-date"
  case neverChecked = "never-checked"
  case checkedTooEarly = "checked-too-early"
  case vagueAction = "vague-action"
  case actionsNotFirst = "actions-not-first"
  case reportUpwardOnly = "report-upward-only"
  case managerOwnsNothing = "manager-owns-nothing"
  case carriedUnchanged = "carried-unchanged"
  case oldAction = "old-action"
  case lowCompletion = "low-completion"
  case tooManyActions = "too-many-actions"
  case nothingCameOfIt = "nothing-came-of-it"

  // Measures.
  case gameableMeasure = "gameable-measure"
  case activityOnlyReview = "activity-only-review"
  case unreviewedMeasure = "unreviewed-measure"
  case undefinedMeasure = "undefined-measure"
  case noTarget = "no-target"
  case staleMeasure = "stale-measure"
  case measuredThrice = "measured-thrice"
  case askedTwice = "asked-twice"
  case unmanageableCommitment = "unmanageable-commitment"
  case tooManyMeasures = "too-many-measures"
  case quotaWithoutOutcome = "quota-without-outcome"
  case missingReading = "missing-reading"

  // Load.
  case overBudget = "over-budget"
  case forecastHeavy = "forecast-heavy"
  case tooLittleCoaching = "too-little-coaching"
  case tooMuchCoaching = "too-much-coaching"
  case stackedInspections = "stacked-inspections"
  case noBreathingSpace = "no-breathing-space"
  case wideSpan = "wide-span"
  case heavyPrep = "heavy-prep"
  case crowded
  case internalOverCustomer = "internal-over-customer"
  case unequalRotation = "unequal-rotation"
  case coachingHoursAlone = "coaching-hours-alone"

  // Alignment and initiatives.
  case customerWithoutServices = "customer-without-services"
  case customerWithoutProduct = "customer-without-product"
  case unownedFollowUp = "unowned-follow-up"
  case manyHats = "many-hats"
  case pushedInitiative = "pushed-initiative"
  case tokenInvolvement = "token-involvement"
  case shapedTooLate = "shaped-too-late"
  case unmeasuredInitiative = "unmeasured-initiative"
  case launchInQuietTime = "launch-in-quiet-time"
  case initiativeOverload = "initiative-overload"
  case nothingStops = "nothing-stops"
  case noPilot = "no-pilot"
  case inconsistentReview = "inconsistent-review"
  case missingKind = "missing-kind"
  case duplicateReview = "duplicate-review"
  case cadenceGap = "cadence-gap"
  case undefinedTerm = "undefined-term"
  case discouragedTerm = "discouraged-term"

  // Flow: what feeds what.
  case fedTooLate = "fed-too-late"
  case feedCycle = "feed-cycle"
  case feedsNobody = "feeds-nobody"
  case prepBeforeInput = "prep-before-input"
  case unusedName = "unused-name"

  // The policy and the waivers of the plan itself.
  case contradictingPolicy = "contradicting-policy"
  case refusedThreshold = "refused-threshold"
  case overLimit = "over-limit"
  case underFloor = "under-floor"
  case missingFunction = "missing-function"
  case pastException = "past-exception"
  case unusedWaiver = "unused-waiver"

  /// The severity that a plan without a policy gives it.
  package var severity: Severity {
    switch self {
    // The language itself.
    case .hiddenCharacter, .emptyDeclaration: .warning
    case .oldZoneName, .unknownEntry: .advice
    // Dates and times.
    case .anchorOffRule, .assumedAnchor, .assumedWeekOne, .missingDay, .fallsOnDayOff,
      .movedAcrossPeriod, .movedTogether, .twoOnADate, .skippedHour, .repeatedHour,
      .infeasibleQuota, .undefinedFifthWeek, .inQuietTime, .outsideHours, .absentWithoutStandIn,
      .overlappingWindows:
      .warning
    case .clockShift, .horizonEnds, .overrideDrift: .advice
    // Reviews, their agendas, their people.
    case .noPurpose, .agendaUnderruns, .statusOnly: .warning
    case .rigidOneToOne, .shortPreRead, .revisitOverdue, .privateInShared: .advice
    // Actions.
    case .noExpectedAction, .noDueDate, .neverChecked, .checkedTooEarly, .reportUpwardOnly,
      .carriedUnchanged, .oldAction, .lowCompletion, .nothingCameOfIt:
      .warning
    case .vagueAction, .actionsNotFirst, .managerOwnsNothing, .tooManyActions: .advice
    // Measures.
    case .gameableMeasure, .activityOnlyReview, .undefinedMeasure, .staleMeasure, .measuredThrice,
      .askedTwice, .quotaWithoutOutcome, .missingReading:
      .warning
    case .unreviewedMeasure, .noTarget, .unmanageableCommitment, .tooManyMeasures: .advice
    // Load.
    case .overBudget, .forecastHeavy, .tooLittleCoaching, .stackedInspections, .wideSpan,
      .internalOverCustomer:
      .warning
    case .tooMuchCoaching, .noBreathingSpace, .heavyPrep, .crowded, .unequalRotation,
      .coachingHoursAlone:
      .advice
    // Alignment and initiatives.
    case .customerWithoutServices, .customerWithoutProduct, .unownedFollowUp, .manyHats,
      .pushedInitiative, .shapedTooLate, .unmeasuredInitiative, .launchInQuietTime,
      .initiativeOverload, .inconsistentReview, .duplicateReview, .undefinedTerm,
      .discouragedTerm:
      .warning
    case .tokenInvolvement, .nothingStops, .noPilot, .missingKind, .cadenceGap: .advice
    // Flow.
    case .feedsNobody, .unusedName: .advice
    // The policy and the waivers.
    case .contradictingPolicy, .overLimit, .underFloor, .missingFunction: .warning
    case .pastException, .unusedWaiver: .advice
    default: .error
    }
  }

  /// Whether `policy` and `waive` leave it alone: without it the plan says nothing certain.
  package var isFixed: Bool {
    switch self {
    case .doubleBooked, .noWorkingDay, .unplaced, .prepBeforeInput: false
    default: severity == .error
    }
  }
}
