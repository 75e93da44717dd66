import RhythmCalendar

/// What a name in a phrase stands for.
package enum Reference: Hashable, Sendable {
  case person(PersonID)
  case team(TeamID)
  case portfolio(PortfolioID)
  case entry(EntryID)
  case measure(MeasureID)
  /// `production.rollout`, where `production` is an initiative.
  case initiative(InitiativeID)
  /// A name that the review binds itself (`for each X in ...`, `rotate X through ...`): its slot.
  ///
  /// The slots of a review are counted from 0: first the `for each` of the review in their order,
  /// then its `rotate` lines, then the one `for each` that a duty or an agenda item may add.
  case binding(Int)
  /// The people of the review itself: `chair`, `presenter`, `attendees` and so on.
  case part(ReviewPart)
  /// `measures` in an agenda item: those that the review looks at.
  case measuresLookedAt
}

/// The places that people take in a review or an initiative.
package enum ReviewPart: UInt8, Hashable, Sendable, CaseIterable {
  case chair, presenter, attendees, optional, observers, noteTaker
  case owner, sponsor
}

/// What a name that a review binds has as its value in one series or one turn.
package enum BoundValue: Hashable, Sendable {
  case person(PersonID)
  case team(TeamID)
  case entry(EntryID)
  case portfolio(PortfolioID)
  case measure(MeasureID)
  case text(String)
  case time(TimeOfDay)
}
