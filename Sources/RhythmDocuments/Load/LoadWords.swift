import RhythmCalendar
import RhythmPlan
import RhythmScheduler

extension Plan {
  /// What a budget is of: `internal time`, `forecast and reporting`.
  package func words(of budget: LoadBudget) -> String {
    let things = budget.things.map { words(of: $0) }
    let except = budget.except.map { words(of: $0) }
    return PeopleWords.list(things)
      + (except.isEmpty ? "" : " without \(PeopleWords.list(except))")
  }

  private func words(of thing: Selector.Thing) -> String {
    switch thing {
    case .kind(let kind): title(of: kind)
    case .review(let review): title(ofReview: review)
    case .customerFacing: "time with customers"
    case .everything: "all reviews"
    case .internalTime: "internal time"
    case .rotating, .reports, .field: ""
    }
  }

  /// The title of a review where it is the same for all its series, else its name; its name where it
  /// is private, since a load is read by others.
  package func title(ofReview id: ReviewID) -> String {
    let review = self[id]
    guard let title = review.title, review.clauses.isPrivate == nil else {
      return review.name.value
    }
    let isPlain = title.segments.allSatisfy { segment in
      if case .literal = segment { true } else { false }
    }
    return isPlain ? plainText(title) : review.name.value
  }

  /// The declared name of what minutes come from; of what was not planned, who asked for it.
  package func name(of origin: LoadCause.Origin) -> String {
    switch origin {
    case .review(let id): self[id].name.value
    case .initiative(let id): self[id].name.value
    case .unplanned(let person): person.map { self[$0].name.value } ?? ""
    }
  }

  /// What minutes come from, as pages call it.
  package func title(of origin: LoadCause.Origin) -> String {
    switch origin {
    case .review(let id): title(ofReview: id)
    case .initiative(let id): self[id].title.map(plainText) ?? self[id].name.value
    case .unplanned(let person): person.map { "asked by \(title(of: $0))" } ?? "asked outside"
    }
  }
}

extension LoadBudget {
  /// `35%` where a share of the working hours is meant.
  package var shareWords: String? {
    if case .share(let number) = most { NumberWords.number(number) } else { nil }
  }
}
