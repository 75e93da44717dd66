/// The pages of all checks; those of a family stand in one file beside this one.
package enum Catalogue {
  /// All pages, in the order of the checks. They are made when asked for.
  package static var pages: [CheckPage] { CheckName.allCases.map(page) }

  /// The page of a check.
  package static func page(of check: CheckName) -> CheckPage {
    switch check {
    // The language itself.
    case .syntax: .syntax
    case .hiddenCharacter: .hiddenCharacter
    case .badImport: .badImport
    case .brokenFile: .brokenFile
    case .unclearValue: .unclearValue
    case .unknownEntry: .unknownEntry
    case .unknownName: .unknownName
    case .duplicateName: .duplicateName
    case .refusedName: .refusedName
    case .reportingCycle: .reportingCycle
    case .templateCycle: .templateCycle
    case .emptyDeclaration: .emptyDeclaration
    case .unknownZone: .unknownZone
    case .oldZoneName: .oldZoneName
    case .unnamedFiscalYear: .unnamedFiscalYear
    case .ambiguousFrequency: .ambiguousFrequency
    case .fixedClause: .fixedClause
    // Dates and times.
    case .noLength: .noLength
    case .impossibleDate: .impossibleDate
    case .noOccurrences: .noOccurrences
    case .tooManyOccurrences: .tooManyOccurrences
    case .anchorOffRule: .anchorOffRule
    case .assumedAnchor: .assumedAnchor
    case .assumedWeekOne: .assumedWeekOne
    case .missingDay: .missingDay
    case .fallsOnDayOff: .fallsOnDayOff
    case .noWorkingDay: .noWorkingDay
    case .movedAcrossPeriod: .movedAcrossPeriod
    case .movedTogether: .movedTogether
    case .twoOnADate: .twoOnADate
    case .skippedHour: .skippedHour
    case .repeatedHour: .repeatedHour
    case .clockShift: .clockShift
    case .exceptionMisses: .exceptionMisses
    case .infeasibleQuota: .infeasibleQuota
    case .undefinedFifthWeek: .undefinedFifthWeek
    case .doubleBooked: .doubleBooked
    case .unplaced: .unplaced
    case .inQuietTime: .inQuietTime
    case .horizonEnds: .horizonEnds
    case .outsideHours: .outsideHours
    case .absentWithoutStandIn: .absentWithoutStandIn
    case .overrideDrift: .overrideDrift
    case .overlappingWindows: .overlappingWindows
    // Reviews, their agendas, their people.
    case .noPurpose: .noPurpose
    case .noChair: .noChair
    case .nobodyAttends: .nobodyAttends
    case .agendaOverruns: .agendaOverruns
    case .agendaUnderruns: .agendaUnderruns
    case .statusOnly: .statusOnly
    case .rigidOneToOne: .rigidOneToOne
    case .shortPreRead: .shortPreRead
    case .revisitOverdue: .revisitOverdue
    case .privateLeak: .privateLeak
    case .privateInShared: .privateInShared
    // Actions.
    case .noExpectedAction: .noExpectedAction
    case .noSingleOwner: .noSingleOwner
    case .noDueDate: .noDueDate
    case .neverChecked: .neverChecked
    case .checkedTooEarly: .checkedTooEarly
    case .vagueAction: .vagueAction
    case .actionsNotFirst: .actionsNotFirst
    case .reportUpwardOnly: .reportUpwardOnly
    case .managerOwnsNothing: .managerOwnsNothing
    case .carriedUnchanged: .carriedUnchanged
    case .oldAction: .oldAction
    case .lowCompletion: .lowCompletion
    case .tooManyActions: .tooManyActions
    case .nothingCameOfIt: .nothingCameOfIt
    // Measures.
    case .gameableMeasure: .gameableMeasure
    case .activityOnlyReview: .activityOnlyReview
    case .unreviewedMeasure: .unreviewedMeasure
    case .undefinedMeasure: .undefinedMeasure
    case .noTarget: .noTarget
    case .staleMeasure: .staleMeasure
    case .measuredThrice: .measuredThrice
    case .askedTwice: .askedTwice
    case .unmanageableCommitment: .unmanageableCommitment
    case .tooManyMeasures: .tooManyMeasures
    case .quotaWithoutOutcome: .quotaWithoutOutcome
    case .missingReading: .missingReading
    // Load.
    case .overBudget: .overBudget
    case .forecastHeavy: .forecastHeavy
    case .tooLittleCoaching: .tooLittleCoaching
    case .tooMuchCoaching: .tooMuchCoaching
    case .stackedInspections: .stackedInspections
    case .noBreathingSpace: .noBreathingSpace
    case .wideSpan: .wideSpan
    case .heavyPrep: .heavyPrep
    case .crowded: .crowded
    case .internalOverCustomer: .internalOverCustomer
    case .unequalRotation: .unequalRotation
    case .coachingHoursAlone: .coachingHoursAlone
    // Alignment and initiatives.
    case .customerWithoutServices: .customerWithoutServices
    case .customerWithoutProduct: .customerWithoutProduct
    case .unownedFollowUp: .unownedFollowUp
    case .manyHats: .manyHats
    case .pushedInitiative: .pushedInitiative
    case .tokenInvolvement: .tokenInvolvement
    case .shapedTooLate: .shapedTooLate
    case .unmeasuredInitiative: .unmeasuredInitiative
    case .launchInQuietTime: .launchInQuietTime
    case .initiativeOverload: .initiativeOverload
    case .nothingStops: .nothingStops
    case .noPilot: .noPilot
    case .inconsistentReview: .inconsistentReview
    case .missingKind: .missingKind
    case .duplicateReview: .duplicateReview
    case .cadenceGap: .cadenceGap
    case .undefinedTerm: .undefinedTerm
    case .discouragedTerm: .discouragedTerm
    // Flow.
    case .fedTooLate: .fedTooLate
    case .feedCycle: .feedCycle
    case .feedsNobody: .feedsNobody
    case .prepBeforeInput: .prepBeforeInput
    case .unusedName: .unusedName
    // The policy and the waivers.
    case .contradictingPolicy: .contradictingPolicy
    case .refusedThreshold: .refusedThreshold
    case .overLimit: .overLimit
    case .underFloor: .underFloor
    case .missingFunction: .missingFunction
    case .pastException: .pastException
    case .unusedWaiver: .unusedWaiver
    }
  }
}
