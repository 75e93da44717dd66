extension Policy {
  /// What a limit or a floor is about. Of two lines about the same the later one holds.
  package struct Subject: Hashable, Sendable {
    private var things: Set<Selector.Thing>
    private var groups: Set<Selector.Group>
    private var except: Set<Selector.Thing>
    private var per: Amount

    package init(_ selector: Selector, _ amount: Amount) {
      things = Set(selector.things)
      groups = Set(selector.groups)
      except = Set(selector.except)
      per = amount
      // The amount itself is what may differ, of whichever sort.
      per.quantity = amount.quantity.isTime ? .minutes(0) : .number(Number(units: 0))
    }
  }
}

extension Plan {
  /// The `limit` lines that hold, in their order.
  package var limits: [Policy.Limit] {
    Self.standing(policies.flatMap(\.limits)) { Policy.Subject($0.selector, $0.most) }
  }

  /// The `keep` lines that hold, in their order.
  package var floors: [Policy.Floor] {
    Self.standing(policies.flatMap(\.floors)) { Policy.Subject($0.selector, $0.least) }
  }

  /// Without those that a later one about the same replaces.
  private static func standing<Line>(
    _ lines: [Line], subject: (Line) -> Policy.Subject
  ) -> [Line] {
    var seen: Set<Policy.Subject> = []
    return lines.reversed().filter { seen.insert(subject($0)).inserted }.reversed()
  }
}

extension Quantity {
  /// Whether it is a time, or a share of a time.
  package var isTime: Bool {
    switch self {
    case .minutes: true
    case .number(let number): number.isPercent
    }
  }
}
