import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// What was promised and is not done: somebody's own actions and then those of each report, or all of
/// the plan's.
///
/// What came from a private review is in it only where the reader is one of the people in that
/// review; where nobody in particular reads, it is counted.
package struct ActionsDocument: Sendable {
  /// Which actions are wanted.
  package struct Selection: Sendable {
    /// Whose actions; nil for those of everybody.
    package var audience: Audience?
    package var review: ReviewID?
    /// The id of one series of it.
    package var series: String?
    package var isOverdueOnly = false
    /// Whether what is done or dropped is wanted too.
    package var includesClosed = false

    package init(audience: Audience? = nil, review: ReviewID? = nil, series: String? = nil) {
      self.audience = audience
      self.review = review
      self.series = series
    }
  }

  /// The actions of one person, or of everybody.
  package struct Group: Sendable {
    /// The declared name of the person; nil where the actions are everybody's.
    package var name: String?
    package var title: String
    /// How many of those that fell due were done in time.
    package var completion: CompletionRate
    /// The worst first.
    package var rows: [ActionRow]
  }

  package var title: String
  /// Whom it was asked for, by the declared name.
  package var audience: String?
  package var asOf: CivilDate
  /// The one review, or series of it, whose actions were asked for: `forecast/iberia`.
  package var review: String?
  /// Whether those alone were asked for that are late.
  package var isOverdueOnly: Bool
  /// Whether what is done or dropped was asked for, too.
  package var includesClosed: Bool
  package var groups: [Group]
  /// How many others there are, which came from private reviews.
  package var hidden: Int

  /// The days over which a schedule has to be known for the list of a day: whatever is open is looked
  /// at again within a year.
  package static func horizon(of day: CivilDate) -> DateSpan {
    DateSpan(first: max(.earliest, day), last: min(.latest, day.adding(days: 400)))
  }

  /// - Parameter book: how actions stand on the source's day, where it is at hand.
  package init(_ source: DocumentSource, _ selection: Selection, book: ActionBook? = nil) {
    let book = book ?? ActionBook(source.details, today: source.today)
    let plan = source.plan
    let reader = selection.audience?.person
    let wanted = book.records.compactMap { $0 }.filter { record in
      selection.wants(record, in: source)
    }
    let visible = wanted.filter {
      source.privacy.isNeedless
        || source.privacy.mayRead(plan.actions[$0.index], by: reader)
    }
    func rows(_ belongs: (ActionRecord) -> Bool) -> [ActionRow] {
      visible.filter(belongs).sorted { ActionsDocument.isWorse($0, $1, in: plan) }
        .map { ActionRow($0, in: source) }
    }
    asOf = source.today
    review = selection.series ?? selection.review.map { plan[$0].name.value }
    isOverdueOnly = selection.isOverdueOnly
    includesClosed = selection.includesClosed
    audience = selection.audience?.name
    guard let audience = selection.audience else {
      title = "Actions"
      let completion = selection.review.map { book.completion(ofReview: $0) } ?? CompletionRate()
      groups = [Group(name: nil, title: "", completion: completion, rows: rows { _ in true })]
      hidden = wanted.count - visible.count
      return
    }
    title = "Actions: \(audience.title)"
    /// Whether it waits for the reader, or is one with which they help: then it is on their own lists.
    func isReaders(_ record: ActionRecord) -> Bool {
      guard let reader, record.state.owner != reader else { return false }
      return record.isBlocked(by: reader)
        || source.details.helpers(of: plan.actions[record.index]).contains(reader)
    }
    func group(of person: PersonID) -> Group {
      Group(
        name: plan[person].name.value, title: plan.title(of: person),
        completion: book.completion(ofOwner: person),
        rows: rows { $0.state.owner == person && !isReaders($0) })
    }
    var groups = audience.people.map(group)
    if let person = audience.person {
      let waiting = rows { $0.state.owner != person && $0.isBlocked(by: person) }
      groups.append(
        Group(
          name: nil, title: "Waiting for \(audience.title)", completion: CompletionRate(),
          rows: waiting))
      let helped = rows { record in
        !record.isBlocked(by: person) && isReaders(record)
      }
      groups.append(
        Group(
          name: nil, title: "\(audience.title) helps", completion: CompletionRate(), rows: helped))
      groups += source.organisation.reports(of: person).map(group)
    }
    let concerned = Set(
      audience.people + (audience.person.map { source.organisation.reports(of: $0) } ?? []))
    // Of one review whatever it holds was asked for.
    func count(_ records: [ActionRecord]) -> Int {
      if selection.review != nil { return records.count }
      return records.count { $0.state.owner.map(concerned.contains) ?? false }
    }
    hidden = count(wanted) - count(visible)
    self.groups = groups.filter { !$0.rows.isEmpty }
  }

  package var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }

  /// Open before closed; then the longest over its date, the most often carried, the earliest date.
  private static func isWorse(_ left: ActionRecord, _ right: ActionRecord, in plan: Plan) -> Bool {
    if left.state.isOpen != right.state.isOpen { return left.state.isOpen }
    if !left.state.isOpen, left.state.closed != right.state.closed {
      return (left.state.closed ?? .earliest) > (right.state.closed ?? .earliest)
    }
    if left.daysLate != right.daysLate { return left.daysLate > right.daysLate }
    let dues = (left.state.due ?? .latest, right.state.due ?? .latest)
    if dues.0 != dues.1 { return dues.0 < dues.1 }
    if left.timesCarried != right.timesCarried { return left.timesCarried > right.timesCarried }
    return plan.actions[left.index].name.value < plan.actions[right.index].name.value
  }
}

extension ActionsDocument.Selection {
  func wants(_ record: ActionRecord, in source: DocumentSource) -> Bool {
    guard includesClosed || record.state.isOpen, !isOverdueOnly || record.isOverdue else {
      return false
    }
    guard let review else { return true }
    guard let from = source.plan.actions[record.index].from, from.series.review == review else {
      return false
    }
    guard let series else { return true }
    return source.schedule.series.contains { $0.id == series && from.series.matches($0) }
  }
}

extension ActionRecord {
  fileprivate func isBlocked(by person: PersonID) -> Bool {
    if case .blocked(by: person, because: _) = state.status { true } else { false }
  }
}
