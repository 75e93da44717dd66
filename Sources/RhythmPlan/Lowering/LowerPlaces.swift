import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Who takes which place in a review.
extension Lowering {
  mutating func placed(_ who: WhoPhrase?, _ filters: [FilterPhrase]) -> Chosen? {
    chosen(who).map { Chosen($0, filters: self.filters(filters)) }
  }

  /// The guests of a clause, inline or as a block.
  mutating func invitation(_ clause: some GuestClause) -> Invitation {
    var invitation = Invitation(guests: [], range: clause.sourceRange)
    for phrase in clause.guests {
      if let guest = guest(phrase) { invitation.guests.append(guest) }
    }
    for line in clause.lines {
      guard var guest = line.guest.flatMap({ guest($0) }) else {
        isTroubled = true
        continue
      }
      guest.filters = filters(line.filters)
      invitation.guests.append(guest)
    }
    if let except = clause.except { invitation.except = terms(except.terms) }
    invitation.filters = filters(clause.filters)
    return invitation
  }

  private mutating func guest(_ phrase: GuestPhrase) -> Invitation.Guest? {
    guard let who = chosen(phrase.who) else { return nil }
    let function: Located<FunctionID>? = phrase.function.flatMap {
      identifier($0.function, .function)
    }
    return Invitation.Guest(who, function: function)
  }
}
