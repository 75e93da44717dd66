import RhythmText

/// Who is meant: `members of iberia, ana except bo`.
///
/// It is a set of anything that `for each` can walk (people, teams, entries); where people are
/// wanted, teams stand for their lead and members.
package struct PeoplePhrase: Hashable, Sendable {
  package var terms: [Located<PeopleTerm>]
  /// Taken away from the whole list.
  package var except: [Located<PeopleTerm>]
  package var range: SourceRange

  package init(
    terms: [Located<PeopleTerm>], except: [Located<PeopleTerm>] = [], range: SourceRange
  ) {
    self.terms = terms
    self.except = except
    self.range = range
  }
}

/// One term of a people phrase.
package enum PeopleTerm: Hashable, Sendable {
  case reference(Reference)
  /// `role manager`: everyone in it.
  case role(RoleID)
  /// `reports of ana`
  indirect case related(Relation, PeopleTerm)
  /// `account.csm`: a field of an entry that holds a person.
  case field(Reference, String)
}

/// The words before `of`.
package enum Relation: UInt8, Hashable, Sendable, CaseIterable {
  case members, teams, reports, lead, manager, owner
}

/// `for each X in SET where ...`
package struct ForEach: Hashable, Sendable {
  /// The name that is bound, and its slot (see `Reference.binding`).
  package var name: String
  package var slot: Int
  /// `nil` in an agenda item that walks the list that `rotate` bound.
  package var set: PeoplePhrase?
  package var conditions: [FieldTest]
  package var range: SourceRange

  package init(
    name: String, slot: Int, set: PeoplePhrase?, conditions: [FieldTest] = [], range: SourceRange
  ) {
    self.name = name
    self.slot = slot
    self.set = set
    self.conditions = conditions
    self.range = range
  }
}

/// One test of a `where`: `renewal within 30 days`, `tier is 1`.
package struct FieldTest: Hashable, Sendable {
  package enum Comparison: Hashable, Sendable {
    case isSet, isNotSet
    case equals(FieldValue), differs(FieldValue)
    case atLeast(FieldValue), atMost(FieldValue), above(FieldValue), below(FieldValue)
    /// The date lies at most so far ahead of the occurrence's.
    case within(Span)
    /// The date lies more than so far before the occurrence's.
    case moreThanAgo(Span)
  }

  /// Whose field; `nil` is the entry at hand.
  package var reference: Reference?
  package var field: String
  package var comparison: Comparison
  package var range: SourceRange

  package init(
    reference: Reference?, field: String, comparison: Comparison, range: SourceRange
  ) {
    self.reference = reference
    self.field = field
    self.comparison = comparison
    self.range = range
  }
}
