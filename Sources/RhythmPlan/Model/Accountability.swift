import RhythmCalendar
import RhythmText

/// Who had a say, since when, and what changed by it.
package struct Shaped: Hashable, Sendable {
  package var by: PeoplePhrase
  package var since: Located<CivilDate>
  package var changed: Text?
  package var range: SourceRange

  package init(by: PeoplePhrase, since: Located<CivilDate>, changed: Text?, range: SourceRange) {
    self.by = by
    self.since = since
    self.changed = changed
    self.range = range
  }
}

package enum FixedClause: String, Hashable, Sendable, CaseIterable {
  case agenda, expects
  case looksAt = "looks at"
  case prep
  case followUp = "follow-up"
  case purpose, kind, every
}

/// `waive CHECK until D because "..." approved by P`
package struct Waiver: Hashable, Sendable {
  /// The check's name as it was written; whether there is such a check is the checker's business.
  package var check: Located<String>
  package var until: CivilDate?
  package var because: Text
  package var approvedBy: Located<PeopleTerm>?
  package var range: SourceRange

  package init(
    check: Located<String>, until: CivilDate?, because: Text, approvedBy: Located<PeopleTerm>?,
    range: SourceRange
  ) {
    self.check = check
    self.until = until
    self.because = because
    self.approvedBy = approvedBy
    self.range = range
  }
}
