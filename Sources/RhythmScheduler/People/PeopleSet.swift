import RhythmPlan

/// A set of people that is mostly small: a list that is searched, and from some size on a hashed set.
struct PeopleSet {
  private var few: [PersonID] = []
  private var many: Set<PersonID> = []

  /// Up to here a search is faster than a hash.
  private static let most = 24

  init() {}

  init(_ people: [PersonID]) { formUnion(people) }

  func contains(_ person: PersonID) -> Bool {
    many.isEmpty ? isAmongFew(person) : many.contains(person)
  }

  // The numbers are compared, since equality from another target would be called for each.
  private func isAmongFew(_ person: PersonID) -> Bool {
    few.contains { $0.index == person.index }
  }

  /// Adds somebody; whether they were not there yet.
  @discardableResult
  mutating func insert(_ person: PersonID) -> Bool {
    if !many.isEmpty { return many.insert(person).inserted }
    if isAmongFew(person) { return false }
    if few.isEmpty { few.reserveCapacity(8) }
    few.append(person)
    if few.count > Self.most { many = Set(few) }
    return true
  }

  mutating func formUnion(_ people: [PersonID]) {
    for person in people { insert(person) }
  }

  mutating func formUnion(_ others: PeopleSet) {
    if others.many.isEmpty { return formUnion(others.few) }
    for person in others.many { insert(person) }
  }
}
