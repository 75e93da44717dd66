import RhythmCalendar
import RhythmPlan

/// In which order reviews are scheduled, so that each comes after those that it counts from.
struct ReviewOrder {
  /// All reviews that are no templates, in an order of dependence; else that of their declaration.
  private(set) var reviews: [ReviewID] = []
  /// Those whose dates another counts from.
  private(set) var anchors: Set<ReviewID> = []
  /// Reviews that count from one another in a circle, each circle once, from its first declared.
  private(set) var circles: [[ReviewID]] = []
  /// How many days beyond the horizon dates must be known.
  private(set) var reach = 0

  private var state: [ReviewID: State] = [:]
  private var path: [ReviewID] = []
  /// The reviews from whose dates each counts, where it does.
  private(set) var dependencies: [ReviewID: [ReviewID]] = [:]

  /// The reviews that take the place of others and have to come before them, since their days are
  /// placed or counted.
  private(set) var displacingFirst: Set<ReviewID> = []
  /// For each review those of them that take its place.
  private(set) var displacers: [ReviewID: [ReviewID]] = [:]

  private enum State { case open, done }

  /// - Parameter displacing: the reviews that take the place of each.
  init(_ plan: Plan, displacing: [ReviewID: [ReviewID]] = [:]) {
    let all = plan.reviews.indices.filter { !plan.reviews[$0].isTemplate }.map { ReviewID($0) }
    reach = plan.leadReach
    if reach > 0 {
      var adjustments: [ReviewID: [Int]] = [:]
      for index in plan.adjustments.indices {
        adjustments[plan.adjustments[index].series.review, default: []].append(index)
      }
      for id in all {
        let needs = plan.anchoredReviews(of: id, adjustments[id] ?? [])
        if !needs.isEmpty { dependencies[id] = needs }
        anchors.formUnion(needs)
      }
    }
    var known: [ReviewID: Bool] = [:]
    for (review, others) in displacing {
      let first = others.filter { other in
        if other == review { return false }
        let isFirst = known[other] ?? (dependencies[other] != nil || plan.leavesDaysOpen(other))
        known[other] = isFirst
        return isFirst
      }
      guard !first.isEmpty else { continue }
      displacers[review] = first
      displacingFirst.formUnion(first)
      anchors.formUnion(first)
    }
    if dependencies.isEmpty, displacers.isEmpty {
      reviews = all
      return
    }
    for id in all { visit(id) }
  }

  /// Whether it is that of the declaration, so that nothing has to be put back.
  var isDeclared: Bool { zip(reviews, reviews.dropFirst()).allSatisfy { $0 < $1 } }

  /// Whether a review has to wait for some that are to be placed.
  func isAfter(_ review: ReviewID, _ open: Set<ReviewID>) -> Bool {
    (dependencies[review]?.contains(where: open.contains) ?? false)
      || (displacers[review]?.contains(where: open.contains) ?? false)
  }

  private mutating func visit(_ id: ReviewID) {
    switch state[id] {
    case .done: return
    case .open:
      if let start = path.firstIndex(of: id) { add(Array(path[start...])) }
      return
    case nil: break
    }
    state[id] = .open
    path.append(id)
    for next in dependencies[id] ?? [] { visit(next) }
    // Of two that displace each other the first is told by the rules of the second.
    for next in displacers[id] ?? [] where state[next] == nil { visit(next) }
    path.removeLast()
    state[id] = .done
    reviews.append(id)
  }

  private mutating func add(_ circle: [ReviewID]) {
    guard let least = circle.indices.min(by: { circle[$0] < circle[$1] }) else { return }
    circles.append(Array(circle[least...] + circle[..<least]))
  }
}

extension Plan {
  /// Whether a review, or one of its series, leaves open on which days it is held.
  fileprivate func leavesDaysOpen(_ id: ReviewID) -> Bool {
    let own = adjustments.lazy.filter { $0.series.review == id }.flatMap(\.clauses.cadences)
    return (reviews[Int(id.index)].clauses.cadences + own).contains { cadence in
      var start: CivilDate?
      if case .date(let date)? = cadence.starting?.value { start = date }
      return cadence.isOpen(starting: start)
    }
  }

  /// The reviews from whose dates those of a review are counted: by its cadences, or by windows that
  /// limit or pause it. In the order in which they are written, each once.
  ///
  /// A window that is counted from a review does not pause that review: it could never be told.
  func anchoredReviews(of id: ReviewID, _ adjustments: [Int]) -> [ReviewID] {
    var result: [ReviewID] = []
    func add(_ anchor: Anchor?) {
      if let review = anchor?.review, !result.contains(review),
        reviews.indices.contains(Int(review.index))
      {
        result.append(review)
      }
    }
    func add(_ clauses: ReviewClauses) {
      for cadence in clauses.cadences {
        if case .lead(_, _, let anchor) = cadence.form { add(anchor) }
        for window in cadence.filters.flatMap(\.value.windows) {
          for anchor in anchors(of: window) { add(anchor) }
        }
      }
      for index in windows.indices where !windows[index].pauses.isEmpty {
        let anchors = anchors(of: WindowID(index))
        if anchors.isEmpty || anchors.contains(where: { $0.review == id }) { continue }
        if windows[index].pauses.contains(where: { $0.selects(id, clauses) }) {
          for anchor in anchors { add(anchor) }
        }
      }
    }
    add(reviews[Int(id.index)].clauses)
    for index in adjustments { add(self.adjustments[index].clauses) }
    return result
  }

  /// The anchors of the ends of a window.
  func anchors(of window: WindowID) -> [Anchor] {
    guard windows.indices.contains(Int(window.index)) else { return [] }
    return self[window].rules.flatMap { rule -> [Anchor] in
      guard case .between(let first, let last) = rule.value else { return [] }
      return [first, last].compactMap(\.anchor)
    }
  }

  /// How far beyond the horizon dates must be known for all leads: the longest, as often as anchors
  /// follow on one another; at most three years, and 0 where nothing counts from a review.
  fileprivate var leadReach: Int {
    var longest = 0
    var count = 0
    func add(_ lead: Lead?, _ anchor: Anchor) {
      var days = lead?.reach ?? 0
      switch anchor {
      case .each, .next: break
      case .first(_, let unit), .last(_, let unit): days += unit.mostDays
      case .startOfEach, .endOfEach, .field: return
      }
      longest = max(longest, days)
      count += 1
    }
    func add(_ cadences: [Cadence]) {
      for index in cadences.indices {
        if case .lead(let lead, _, let anchor) = cadences[index].form { add(lead, anchor) }
      }
    }
    for index in reviews.indices { add(reviews[index].clauses.cadences) }
    for index in adjustments.indices { add(adjustments[index].clauses.cadences) }
    for rule in windows.flatMap(\.rules) {
      guard case .between(let first, let last) = rule.value else { continue }
      for mark in [first, last] {
        guard let anchor = mark.anchor else { continue }
        add(mark.lead, anchor)
        // A window lasts until its other end, which may be a period away.
        longest = max(longest, 100)
      }
    }
    return min(1100, longest * min(count, 4))
  }
}

extension Anchor {
  /// The review that it is of.
  var review: ReviewID? {
    switch self {
    case .each(let review), .next(let review), .first(let review, of: _), .last(let review, of: _):
      review
    case .startOfEach, .endOfEach, .field: nil
    }
  }
}

extension Window.Mark {
  var anchor: Anchor? {
    switch self {
    case .date: nil
    case .anchor(let anchor), .lead(_, _, let anchor): anchor
    }
  }

  var lead: Lead? { if case .lead(let lead, _, _) = self { lead } else { nil } }
}

extension Filter {
  /// The windows that it names.
  var windows: [WindowID] {
    switch self {
    case .during(let stretches), .exceptDuring(let stretches):
      stretches.compactMap { if case .window(let window) = $0 { window } else { nil } }
    case .quarters, .months, .monthNumbers, .weekNumbers: []
    }
  }
}

extension PeriodUnit {
  /// The most days that one has.
  fileprivate var mostDays: Int {
    switch self {
    case .day, .workingDay: 1
    case .week: 7
    case .calendarMonth, .fiscalMonth: 35
    case .calendarQuarter, .fiscalQuarter: 119
    case .calendarHalf, .fiscalHalf: 190
    case .calendarYear, .fiscalYear: 371
    }
  }
}
