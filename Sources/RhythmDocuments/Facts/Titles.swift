import RhythmPlan

extension Plan {
  /// What a page calls somebody: the title, else the name.
  package func title(of person: PersonID) -> String {
    let person = self[person]
    return person.title.map(plainText) ?? person.name.value
  }

  package func title(of measure: MeasureID) -> String {
    let measure = self[measure]
    return measure.title.map(plainText) ?? measure.name.value
  }

  package func title(of kind: KindID) -> String { self[kind].title ?? self[kind].name }

  package func title(of value: BoundValue) -> String {
    switch value {
    case .person(let id): title(of: id)
    case .team(let id): self[id].title.map(plainText) ?? self[id].name.value
    case .entry(let id): self[id].title.map(plainText) ?? self[id].name.value
    case .portfolio(let id): self[id].title.map(plainText) ?? self[id].name.value
    case .measure(let id): title(of: id)
    case .text(let text): text
    case .time(let time): time.description
    }
  }

  /// A text outside any occurrence, in which only names of the plan can stand.
  package func plainText(_ text: Text) -> String {
    var result = ""
    for segment in text.segments {
      switch segment {
      case .literal(let literal): result += literal
      case .reference(let reference): result += value(of: reference).map { title(of: $0) } ?? ""
      case .field(let reference, let field):
        let value = value(of: reference).flatMap { self.field(field, of: $0) }
        result += value.map(fieldText) ?? ""
      }
    }
    return result
  }

  /// What a line is about; nil for what only a review binds.
  package func title(of subject: Subject) -> String? {
    switch subject {
    case .reference(.initiative(let id)): self[id].title.map(plainText) ?? self[id].name.value
    case .reference(let reference): value(of: reference).map { title(of: $0) }
    case .text(let text): text
    }
  }

  private func value(of reference: Reference) -> BoundValue? {
    switch reference {
    case .person(let id): .person(id)
    case .team(let id): .team(id)
    case .portfolio(let id): .portfolio(id)
    case .entry(let id): .entry(id)
    case .measure(let id): .measure(id)
    default: nil
    }
  }

  private func fieldText(_ value: FieldValue) -> String {
    switch value {
    case .person(let id): title(of: id)
    case .name(let name): name
    case .text(let text): text
    case .number(let number): NumberWords.number(number)
    case .date(let date): date.description
    case .period(let period): period.description
    }
  }
}
