import RhythmPlan

extension OccurrenceDetails {
  /// Who is who in the plan.
  package var organisation: Organisation { phrases.organisation }

  /// What a selector means.
  package func selection(_ selector: Selector) -> Selection {
    Selection(selector, plan, phrases.organisation)
  }

  /// Whether a selection means an occurrence by what it is, by the clauses that hold on its day;
  /// whose it is is asked of `concerns`.
  package func selects(_ selection: Selection, _ occurrence: Occurrence) -> Bool {
    asks(occurrence) { selection.selects($0, $1) }
  }

  /// Whether the `except` of a selection takes an occurrence out.
  package func excepts(_ selection: Selection, _ occurrence: Occurrence) -> Bool {
    asks(occurrence) { selection.excepts($0, $1) }
  }

  private func asks(
    _ occurrence: Occurrence, _ question: (ReviewID, ReviewClauses) -> Bool
  ) -> Bool {
    guard let review = schedule.series(of: occurrence)?.review else { return false }
    if let index = unchangedReview(of: occurrence) {
      return question(review, plan.reviews[index].clauses)
    }
    return question(review, clauses(of: occurrence))
  }
}

extension Phrases {
  /// Which entries somebody has in a field of people of a portfolio, such as
  /// `programmes.engineer`, in the order of the entries.
  func holdings(of reference: Reference, _ field: String) -> [PersonID: [EntryID]] {
    var result: [PersonID: [EntryID]] = [:]
    for value in values(reference, Bindings()) {
      guard case .entry(let entry) = value, case .person(let person) = self.field(field, of: value)
      else { continue }
      result[person, default: []].append(entry)
    }
    return result
  }
}

extension OccurrenceDetails {
  /// Which entries each person has in a field of people, as `limit programmes.engineer to 2` counts
  /// them; nobody where the selector names no field.
  package func holdings(_ selector: Selector) -> [PersonID: [EntryID]] {
    guard case .field(let reference, let field)? = selector.things.first else { return [:] }
    return phrases.holdings(of: reference, field)
  }
}
