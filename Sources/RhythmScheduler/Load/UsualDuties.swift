import RhythmCalendar
import RhythmPlan

/// The duties of a series whose people hang on nothing but who is there: told once, and again only
/// where others are there.
struct UsualDuties {
  struct Item {
    var kind: DutyInstance.Kind
    var minutes: Int
    var due: Due?
    var filters: [Located<Filter>]
    var people: [(PersonID, Bindings)]
  }

  private(set) var items: [Item] = []
  private let details: OccurrenceDetails
  private var telling: DueTelling
  private var bindings: Bindings

  /// Nil where people or duties hang on the date, so that each date has to be asked.
  init?(of series: Int, from first: Occurrence, _ details: OccurrenceDetails) {
    let review = Int(details.schedule.series[series].review.index)
    let clauses = details.plan.reviews[review].clauses
    guard !details.hasFilteredPeople[review], !clauses.hasChangingPeople,
      clauses.looksAt.allSatisfy({ $0.filters.isEmpty }),
      clauses.preps.allSatisfy({ $0.isUsual }), clauses.followUps.allSatisfy({ $0.isUsual })
    else { return nil }
    self.details = details
    telling = DueTelling(details: details, occurrence: first, clauses: clauses)
    bindings = Bindings(details.schedule.series[series].values)
    bindings.measures = clauses.measuresLookedAt
    bindings.participants = details.schedule.series[series].participants
    tellPeople()
  }

  /// Takes in who is there.
  mutating func take(_ participants: Participants) {
    if participants == bindings.participants { return }
    bindings.participants = participants
    tellPeople()
  }

  private mutating func tellPeople() {
    items = []
    add(.prep, telling.clauses.preps)
    add(.followUp, telling.clauses.followUps)
  }

  private mutating func add(_ kind: DutyInstance.Kind, _ duties: [Duty]) {
    let phrases = details.phrases
    for duty in duties {
      guard let minutes = duty.takes, minutes > 0, let by = duty.by else { continue }
      var people: [(PersonID, Bindings)] = []
      let values: [BoundValue?] =
        duty.forEach.map { loop in
          (loop.set.map { phrases.values($0, bindings) } ?? []).map { $0 }
        } ?? [nil]
      for value in values {
        var bindings = bindings
        if let loop = duty.forEach, let value { bindings[loop.slot] = value }
        let left = Set(duty.except.map { phrases.people($0, bindings) } ?? [])
        people += phrases.people(by, bindings).filter { !left.contains($0) }
          .map { ($0, bindings) }
      }
      items.append(
        Item(
          kind: kind, minutes: minutes, due: duty.due, filters: duty.filters, people: people))
    }
  }

  /// When a duty is due for one of its people, each by their place; nil where nothing says it.
  mutating func due(
    _ item: Int, of occurrence: Occurrence, personAt place: Int
  ) -> DueMoment? {
    telling.occurrence = occurrence
    return telling.moment(
      items[item].due, items[item].kind, person: items[item].people[place].0,
      items[item].people[place].1)
  }
}

extension Duty {
  /// Whether who has it hangs on nothing but who is there.
  fileprivate var isUsual: Bool {
    exceptConditions.isEmpty
      && (forEach.map { $0.set != nil && $0.conditions.isEmpty } ?? true)
  }
}
