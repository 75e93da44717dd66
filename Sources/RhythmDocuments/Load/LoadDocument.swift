import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// Where the time goes: of everybody, of some, or of one person period by period.
package struct LoadDocument: Sendable {
  /// What a row is.
  package enum Grouping: String, Hashable, Sendable, CaseIterable {
    case person, role, team, kind
  }

  /// Which load is wanted.
  package struct Selection: Sendable {
    package var days: DateSpan
    /// Weeks, months or quarters.
    package var per: PeriodUnit
    package var grouping: Grouping
    /// Nil is everybody.
    package var audience: Audience?

    package init(
      days: DateSpan, per: PeriodUnit = .week, grouping: Grouping = .person,
      audience: Audience? = nil
    ) {
      self.days = days
      self.per = per
      self.grouping = grouping
      self.audience = audience
    }
  }

  package let selection: Selection
  /// What the plan calls itself, and its name in the plan.
  package let title: String
  package let planName: String?
  /// The periods that share a day with the days wanted, cut to them.
  package let periods: [DateSpan]
  /// How many periods that is, in ten-thousandths, since the first and the last may be cut.
  package let periodCount: Int
  /// The fullest first.
  package let rows: [LoadRow]
  /// Who is over which budget, in the order of the rows.
  package let over: [LoadOver]
  /// What was asked outside the rhythm, by whom it came, the most first.
  package let asked: [LoadAsked]
  /// What takes the most of the one person whom the document is for.
  package let causes: [LoadPart]

  /// The days over which a schedule has to be known: duties lie before and after their reviews.
  package static func horizon(of days: DateSpan) -> DateSpan {
    DateSpan(first: days.first.adding(days: -35), last: days.last.adding(days: 100))
  }

  package init(_ source: DocumentSource, _ selection: Selection) {
    self.init(source, selection, ledger: source.loadLedger())
  }

  package init(_ source: DocumentSource, _ selection: Selection, ledger: LoadLedger) {
    self.selection = selection
    title = source.planTitle
    planName = source.plan.header?.name.value
    let whole = ledger.calendar.spans(of: selection.per, over: selection.days)
    periods = whole.compactMap { $0.intersection(selection.days) }
    periodCount = zip(whole, periods).reduce(0) { $0 + $1.1.count * 10_000 / max(1, $1.0.count) }
    let reader = LoadReader(
      source: source, ledger: ledger, selection: selection, periods: periods)
    rows = reader.rows()
    over = reader.over(rows)
    asked = reader.asked()
    causes = selection.audience?.person.map { reader.parts(of: $0) } ?? []
  }

  /// Minutes of all periods as minutes of one.
  package func average(_ minutes: Int) -> Int {
    periodCount > 0 ? (minutes * 10_000 + periodCount / 2) / periodCount : 0
  }
}

/// Somebody, some people, or a kind of review.
package struct LoadRow: Sendable {
  /// The declared name.
  package var name: String
  package var title: String
  /// Those whose time it is.
  package var people: [PersonID]
  /// For each of the document's periods.
  package var cells: [LoadCell]

  package var sum: LoadSum {
    var sum = LoadSum()
    for cell in cells { sum.add(cell.sum) }
    return sum
  }

  /// Minutes worked in all periods, of all its people.
  package var working: Int { cells.reduce(0) { $0 + $1.working } }
}

/// The minutes of one period.
package struct LoadCell: Hashable, Sendable {
  package var sum: LoadSum
  /// Minutes that the people of its row work.
  package var working: Int
}

/// That somebody is over a budget.
package struct LoadOver: Sendable {
  package var name: String
  package var title: String
  /// `internal time`
  package var subject: String
  package var excess: LoadExcess
  /// The largest causes of the worst period.
  package var causes: [LoadPart]
}

/// What was asked outside the rhythm by one person.
package struct LoadAsked: Sendable {
  /// Nil where the plan does not say.
  package var name: String?
  package var title: String
  package var minutes: Int
  /// Of whom it was asked.
  package var people: [String]
}

/// Some minutes and where they come from.
package struct LoadPart: Hashable, Sendable {
  package var name: String
  package var title: String
  package var minutes: Int
}
