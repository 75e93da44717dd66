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
    // Reviews, their agendas, their people.
    case .noPurpose: .noPurpose
    case .noChair: .noChair
    case .nobodyAttends: .nobodyAttends
    case .agendaOverruns: .agendaOverruns
    case .agendaUnderruns: .agendaUnderruns
    // Actions.
    case .noExpectedAction: .noExpectedAction
    case .noSingleOwner: .noSingleOwner
    // Measures.
    // Load.
    // Alignment and initiatives.
    // Flow.
    case .fedTooLate: .fedTooLate
    case .feedCycle: .feedCycle
    // The policy and the waivers.
    }
  }
}
