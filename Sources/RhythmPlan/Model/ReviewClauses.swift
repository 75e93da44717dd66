import RhythmCalendar
import RhythmText

/// All that the body of a review, a template or an `adjust` may say.
///
/// In a review that is based on a template the template's clauses are already merged in, each with
/// the place where it was written.
package struct ReviewClauses: Sendable {
  package var kind: Located<KindID>?
  package var purpose: Text?
  package var cadences: [Cadence] = []
  /// In their order; each binds the slot of its index.
  package var forEach: [ForEach] = []
  package var rotations: [Rotation] = []
  package var swaps: [Swap] = []
  package var chair: [Chosen] = []
  package var presenter: [Chosen] = []
  package var attendees: [Invitation] = []
  package var optional: [Invitation] = []
  package var observers: [Invitation] = []
  package var noteTaker: [Invitation] = []
  package var isCustomerFacing: SourceRange?
  package var isPrivate: SourceRange?
  package var isAsync: SourceRange?
  package var places: [FilteredText] = []
  package var links: [FilteredText] = []
  package var timeZone: Located<String>?
  package var looksAt: [LooksAt] = []
  package var preps: [Duty] = []
  package var followUps: [Duty] = []
  package var expects: [Duty] = []
  package var agendas: [Agenda] = []
  package var doneWhen: [Text] = []
  package var shaped: [Shaped] = []
  package var actionsDue: Due?
  package var comesBackAt: ComeBack?
  package var feeds: [Feed] = []
  package var after: [Located<ReviewID>] = []
  package var insteadOf: [Replacement] = []
  package var replaces: [Located<ReviewID>] = []
  package var daysOff: [DayOffRule] = []
  package var conditions: [Condition] = []
  package var revisitBy: Located<CivilDate>?
  package var exceptions: [DatedException] = []
  package var held: [Held] = []
  /// `fixed agenda, expects`: what `adjust` may not change.
  package var fixed: [Located<FixedClause>] = []
  package var waivers: [Waiver] = []

  package init() {}
}
