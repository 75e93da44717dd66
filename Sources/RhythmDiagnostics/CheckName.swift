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

  // Reviews, their agendas, their people.
  case noPurpose = "no-purpose"
  case noChair = "no-chair"
  case nobodyAttends = "nobody-attends"
  case agendaOverruns = "agenda-overruns"
  case agendaUnderruns = "agenda-underruns"

  // Actions.
  case noExpectedAction = "no-expected-action"
  case noSingleOwner = "no-single-owner"

  // Measures.

  // Load.

  // Alignment and initiatives.

  // Flow: what feeds what.
  case fedTooLate = "fed-too-late"
  case feedCycle = "feed-cycle"

  // The policy and the waivers of the plan itself.

  /// The severity that a plan without a policy gives it.
  package var severity: Severity {
    switch self {
    // The language itself.
    case .hiddenCharacter, .emptyDeclaration: .warning
    case .oldZoneName, .unknownEntry: .advice
    // Dates and times.
    case .anchorOffRule, .assumedAnchor, .assumedWeekOne, .missingDay, .fallsOnDayOff,
      .movedAcrossPeriod, .movedTogether, .twoOnADate, .skippedHour, .repeatedHour,
      .infeasibleQuota, .undefinedFifthWeek, .inQuietTime:
      .warning
    case .clockShift: .advice
    // Reviews, their agendas, their people.
    case .noPurpose, .agendaUnderruns: .warning
    // Actions.
    case .noExpectedAction: .warning
    // Measures.
    // Load.
    // Alignment and initiatives.
    // Flow.
    // The policy and the waivers.
    default: .error
    }
  }

  /// Whether `policy` and `waive` leave it alone: without it the plan says nothing certain.
  package var isFixed: Bool {
    switch self {
    case .doubleBooked, .noWorkingDay, .unplaced: false
    default: severity == .error
    }
  }
}
