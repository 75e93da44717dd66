import RhythmCalendar
import RhythmPlan

// Fields of what a name stands for: those that an entry declares, and a few that everything or
// everybody has.
extension Plan {
  /// The value of a field, as far as lines of the thing itself say it; nil where it has none, which
  /// means waiting and is no error.
  package func field(_ field: String, of value: BoundValue) -> FieldValue? {
    switch value {
    case .entry(let id):
      guard entries.indices.contains(Int(id.index)) else { return nil }
      let entry = self[id]
      return entry.value(of: field) ?? called(entry.name.value, entry.title, in: field)
    case .person(let id):
      guard people.indices.contains(Int(id.index)) else { return nil }
      let person = self[id]
      switch field {
      case "name", "title": return .person(id)
      case "id": return .text(person.name.value)
      case "role":
        return (person.roles.first?.value).map { .name(self[$0].name.value) }
      case "timezone": return (person.working.timeZone?.value).map(FieldValue.text)
      case "started": return (person.started?.value).map(FieldValue.date)
      case "left": return (person.left?.value).map(FieldValue.date)
      case "email": return (person.email?.value).map(FieldValue.text)
      case "manager": return (person.reportsTo?.value).map(FieldValue.person)
      default: return person.fields.first { $0.name == field }?.value.value
      }
    case .team(let id):
      guard teams.indices.contains(Int(id.index)) else { return nil }
      if field == "lead", case .reference(.person(let lead))? = self[id].lead?.value {
        return .person(lead)
      }
      return called(self[id].name.value, self[id].title, in: field)
    case .measure(let id):
      guard measures.indices.contains(Int(id.index)) else { return nil }
      return called(self[id].name.value, self[id].title, in: field)
    case .portfolio, .text, .time: return nil
    }
  }

  /// What a thing is called: `id` as the plan names it, `name` and `title` as people read it.
  private func called(_ name: String, _ title: Text?, in field: String) -> FieldValue? {
    switch field {
    case "id": .name(name)
    case "name", "title": .text(title?.literals ?? name)
    default: nil
    }
  }
}

extension Phrases {
  /// The value of a field; nil where it has none, which means waiting and is no error.
  func field(_ field: String, of value: BoundValue) -> FieldValue? {
    switch value {
    case .team(let team) where field == "lead":
      organisation.lead(of: team).map(FieldValue.person)
    case .person(let person) where field == "team":
      plan.teams.indices.first { organisation.people(of: TeamID($0)).contains(person) }
        .map { .name(plan.teams[$0].name.value) }
    default: plan.field(field, of: value)
    }
  }

  /// The value of a field of what a name stands for, where that is one thing.
  func field(_ name: String, of reference: Reference, _ bindings: Bindings) -> FieldValue? {
    if case .initiative(let initiative) = reference { return field(name, of: initiative) }
    return values(reference, bindings).first.flatMap { field(name, of: $0) }
  }

  private func field(_ name: String, of id: InitiativeID) -> FieldValue? {
    guard plan.initiatives.indices.contains(Int(id.index)) else { return nil }
    let initiative = plan[id]
    switch name {
    case "rollout": return (initiative.rollout?.value).map(FieldValue.date)
    case "design": return (initiative.designUntil?.value).map(FieldValue.date)
    case "pilot": return (initiative.pilot?.value.first).map(FieldValue.date)
    default: return nil
    }
  }

  /// Whether every test holds for an entry or a person on a date.
  func holds(
    _ tests: [FieldTest], for value: BoundValue, _ bindings: Bindings, on date: CivilDate,
    working: WorkingCalendar
  ) -> Bool {
    tests.allSatisfy { test in
      let subject = test.reference.flatMap { values($0, bindings).first } ?? value
      let value = test.field == "status" ? status(of: subject, bindings, on: date) : nil
      return FieldComparison(date: date, working: working)
        .holds(test.comparison, for: value ?? field(test.field, of: subject))
    }
  }
}

/// Compares values of fields as they are on a date.
struct FieldComparison {
  let date: CivilDate
  let working: WorkingCalendar

  /// An empty field passes only `is not set` and `is not V`.
  func holds(_ comparison: FieldTest.Comparison, for value: FieldValue?) -> Bool {
    switch comparison {
    case .isSet: return value != nil
    case .isNotSet: return value == nil
    case .equals(let other): return value.map { equals($0, other) } ?? false
    case .differs(let other): return !(value.map { equals($0, other) } ?? false)
    case .atLeast(let other): return compare(value, other).map { $0 >= 0 } ?? false
    case .atMost(let other): return compare(value, other).map { $0 <= 0 } ?? false
    case .above(let other): return compare(value, other).map { $0 > 0 } ?? false
    case .below(let other): return compare(value, other).map { $0 < 0 } ?? false
    case .within(let span):
      guard case .date(let day) = value else { return false }
      return day >= date && day <= (step(span, from: date) ?? date)
    case .moreThanAgo(let span):
      guard case .date(let day) = value else { return false }
      return day < (step(Span(0 - span.count, span.unit), from: date) ?? date)
    }
  }

  private func step(_ span: Span, from date: CivilDate) -> CivilDate? {
    DateStep(working: working).date(span.count, span.unit, from: date)
  }

  private func equals(_ left: FieldValue, _ right: FieldValue) -> Bool {
    if left == right { return true }
    switch (left, right) {
    case (.number, .number): return compare(left, right) == 0
    // Files of other programs write `Yes` where a plan says `yes`; no two names differ by case alone.
    case (.name(let left), .text(let right)), (.text(let left), .name(let right)),
      (.name(let left), .name(let right)), (.text(let left), .text(let right)):
      return left.lowercased() == right.lowercased()
    default: return false
    }
  }

  /// Negative, zero or positive as the left is less, equal or more; nil where they do not compare.
  private func compare(_ left: FieldValue?, _ right: FieldValue) -> Int? {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.compared(to: right)
    case (.date(let left), .date(let right)): left == right ? 0 : left < right ? -1 : 1
    default: nil
    }
  }
}

extension Number {
  /// As plans write it: `-2.5`, `20%`.
  var text: String {
    var digits = String(units.magnitude)
    if decimals > 0 {
      let missing = Int(decimals) + 1 - digits.utf8.count
      if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -Int(decimals)))
    }
    return (units < 0 ? "-" : "") + digits + (isPercent ? "%" : "")
  }
}
