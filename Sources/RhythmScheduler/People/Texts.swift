import RhythmPlan

// What the quoted texts of a plan read like with their names put in.
extension Phrases {
  func text(_ text: Text, _ bindings: Bindings = Bindings()) -> String {
    if text.segments.count == 1, case .literal(let literal)? = text.segments.first {
      return literal
    }
    var result = ""
    for segment in text.segments {
      switch segment {
      case .literal(let literal): result += literal
      case .reference(let reference): result += display(reference, bindings)
      case .field(let reference, let name):
        result += field(name, of: reference, bindings).map(display) ?? ""
      }
    }
    return result
  }

  /// The title of what a name stands for, else its name; several with commas between.
  private func display(_ reference: Reference, _ bindings: Bindings) -> String {
    if case .portfolio(let portfolio) = reference { return display(.portfolio(portfolio)) }
    if case .initiative(let id) = reference {
      guard plan.initiatives.indices.contains(Int(id.index)) else { return "" }
      return display(plan[id].title, plan[id].name)
    }
    let values = values(reference, bindings)
    return values.count == 1 ? display(values[0]) : values.map(display).joined(separator: ", ")
  }

  func display(_ value: BoundValue) -> String {
    switch value {
    case .person(let id):
      plan.people.indices.contains(Int(id.index))
        ? display(plan.people[Int(id.index)].title, plan.people[Int(id.index)].name) : ""
    case .team(let id):
      plan.teams.indices.contains(Int(id.index))
        ? display(plan.teams[Int(id.index)].title, plan.teams[Int(id.index)].name) : ""
    case .entry(let id):
      plan.entries.indices.contains(Int(id.index))
        ? display(plan.entries[Int(id.index)].title, plan.entries[Int(id.index)].name) : ""
    case .portfolio(let id):
      plan.portfolios.indices.contains(Int(id.index))
        ? display(plan.portfolios[Int(id.index)].title, plan.portfolios[Int(id.index)].name) : ""
    case .measure(let id):
      plan.measures.indices.contains(Int(id.index))
        ? display(plan.measures[Int(id.index)].title, plan.measures[Int(id.index)].name) : ""
    case .text(let text): text
    case .time(let time): time.description
    }
  }

  /// The name of a value as it is written in the name of a series.
  func name(_ value: BoundValue) -> String {
    switch value {
    case .person(let id):
      plan.people.indices.contains(Int(id.index))
        ? plan.people[Int(id.index)].name.value : ""
    case .team(let id):
      plan.teams.indices.contains(Int(id.index))
        ? plan.teams[Int(id.index)].name.value : ""
    case .entry(let id):
      plan.entries.indices.contains(Int(id.index))
        ? plan.entries[Int(id.index)].name.value : ""
    case .portfolio(let id):
      plan.portfolios.indices.contains(Int(id.index))
        ? plan.portfolios[Int(id.index)].name.value : ""
    case .measure(let id):
      plan.measures.indices.contains(Int(id.index))
        ? plan.measures[Int(id.index)].name.value : ""
    case .text(let text): text
    case .time(let time): time.description
    }
  }

  private func display(_ title: Text?, _ name: Located<String>) -> String {
    title?.literals ?? name.value
  }

  private func display(_ value: FieldValue) -> String {
    switch value {
    case .person(let person): display(BoundValue.person(person))
    case .name(let name): name
    case .text(let text): text
    case .number(let number): number.text
    case .date(let date): date.description
    case .period(let period): period.description
    }
  }
}

extension Text {
  /// What it says apart from names. Titles of what is declared name nothing else, so that no text can
  /// lead in a circle.
  var literals: String {
    if segments.count == 1, case .literal(let text)? = segments.first { return text }
    return segments.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
  }
}
