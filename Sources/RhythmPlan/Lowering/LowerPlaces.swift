import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Who takes which place in a review.
extension Lowering {
  mutating func lowerPlace(_ node: SyntaxNode, into clauses: inout ReviewClauses) {
    switch node.kind {
    case .chairClause: if let who = placed(node) { clauses.chair.append(who) }
    case .presenterClause: if let who = placed(node) { clauses.presenter.append(who) }
    case .attendeesClause: clauses.attendees.append(invitation(node))
    case .optionalClause: clauses.optional.append(invitation(node))
    case .observersClause: clauses.observers.append(invitation(node))
    case .noteTakerClause: clauses.noteTaker.append(invitation(node))
    default: break
    }
  }

  private mutating func placed(_ node: SyntaxNode) -> Chosen? {
    chosen(in: node).map { Chosen($0, filters: filters(in: node)) }
  }

  private mutating func invitation(_ node: SyntaxNode) -> Invitation {
    var invitation = Invitation(guests: [], range: node.sourceRange)
    for child in node.children {
      switch child.kind {
      case .guestPhrase: if let guest = guest(child) { invitation.guests.append(guest) }
      case .guestLine:
        guard var guest = child.firstChild(of: .guestPhrase).flatMap({ guest($0) }) else {
          isTroubled = true
          continue
        }
        guest.filters = filters(in: child)
        invitation.guests.append(guest)
      case .exceptPeople: invitation.except += terms(child)
      default: if let filter = filter(child) { invitation.filters.append(filter) }
      }
    }
    return invitation
  }

  private mutating func guest(_ node: SyntaxNode) -> Invitation.Guest? {
    guard let who = chosen(in: node) else { return nil }
    let function: Located<FunctionID>? = node.firstChild(of: .forFunction).flatMap {
      identifier($0.name, .function)
    }
    return Invitation.Guest(who, function: function)
  }
}
