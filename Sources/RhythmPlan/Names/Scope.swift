import RhythmSyntax

/// The names that a declaration brings itself: what its `for each` and `rotate` bind, and the
/// places that people take in it.
struct Scope {
  struct Binding {
    var name: String
    var slot: Int
    /// The portfolios whose entries it goes through; empty where it goes through anything else.
    var portfolios: [PortfolioID] = []
    /// Of what kind all are that it goes through; nil where they are of several, or nobody can tell.
    var kind: NameKind?
  }

  /// The later of one name is meant.
  var bindings: [Binding] = []
  /// How many slots are taken by the declaration itself; a line's own `for each` takes the next.
  var slots = 0
  /// Whether a `rotate ... N at a time` binds a list.
  var hasList = false
  var hasReviewParts = false
  var hasInitiativeParts = false
  /// Whether it stands for a review that is not known, so that an unknown name may be bound there.
  var isOpen = false
  /// The review that `only` and `held ... for` mean.
  var review: ReviewID?
  /// The cycle behind `every`, whose parts `of` may name.
  var cycle: CycleID?

  static let none = Scope()

  func binding(_ name: String) -> Binding? { bindings.last { $0.name == name } }

  /// The place that people take in the declaration, by the word that names it.
  func part(_ word: Word) -> ReviewPart? {
    switch word {
    case .chair where hasReviewParts: .chair
    case .presenter where hasReviewParts: .presenter
    case .attendees where hasReviewParts: .attendees
    case .optional where hasReviewParts: .optional
    case .observers where hasReviewParts: .observers
    case .noteTaker where hasReviewParts: .noteTaker
    case .owner where hasInitiativeParts: .owner
    case .sponsor where hasInitiativeParts: .sponsor
    default: nil
    }
  }

  /// The names that a text or a phrase may use beside the plan's.
  var ownNames: [String] {
    bindings.map(\.name) + (hasReviewParts ? ["chair", "presenter", "attendees"] : [])
      + (hasInitiativeParts ? ["owner", "sponsor"] : [])
  }
}
