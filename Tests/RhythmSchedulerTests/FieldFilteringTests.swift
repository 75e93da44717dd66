import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

/// `for each deal in deals where ...`, with one deal a row.
@Suite struct FieldFilteringTests {
  private static let march = span("2026-03-01", "2026-03-31")

  /// The occurrences of a weekly review of deals with a field `close` and others.
  private func schedule(
    _ rows: [[String: FieldValue]], where tests: [(String, FieldTest.Comparison)],
    exceptFor excepted: EntryID? = nil
  ) -> Schedule {
    var builder = PlanBuilder(covers: Self.march)
    let portfolio = PortfolioID(0)
    var deals = Portfolio(name: builder.here("deals"), title: nil, range: builder.places.place())
    for (index, row) in rows.enumerated() {
      var entry = Entry(portfolio: portfolio, name: builder.here("d\(index)"), title: nil)
      for (name, value) in row.sorted(by: { $0.key < $1.key }) {
        entry.fields.append(Entry.Field(name: name, value: builder.here(value)))
      }
      deals.entries.append(EntryID(builder.plan.entries.count))
      builder.plan.entries.append(entry)
    }
    builder.plan.portfolios.append(deals)
    let ana = builder.person("ana")
    let monday = builder.weekly(.monday)
    builder.review("deal", [monday]) { builder, clauses in
      var loop = builder.forEach("deal", slot: 0, in: [.reference(.portfolio(portfolio))])
      loop.conditions = tests.map { field, comparison in
        FieldTest(
          reference: nil, field: field, comparison: comparison, range: builder.places.place())
      }
      clauses.forEach = [loop]
      clauses.chair = [Chosen(builder.here(.reference(.person(ana))))]
      if let excepted {
        let series = SeriesReference(
          review: ReviewID(0), path: [.entry(excepted)], range: builder.places.place())
        clauses.exceptions = [
          builder.exception(.cancel(DateSpan(date("2026-03-09"))), only: series)
        ]
      }
    }
    return builder.schedule()
  }

  @Test func leavesOutSeriesByTheirFields() {
    let rows: [[String: FieldValue]] = [
      ["stage": .name("Open"), "amount": .number(Number(units: 500))],
      ["stage": .text("open"), "amount": .number(Number(units: 5000))],
      ["stage": .name("won"), "amount": .number(Number(units: 5000))],
      ["amount": .text("5,000")],
    ]
    let open = schedule(rows, where: [("stage", .equals(.name("open")))])
    #expect(open.series.map(\.id) == ["deal/d0", "deal/d1"])
    #expect(open.occurrences.count == 10)
    let large = schedule(
      rows,
      where: [
        ("stage", .isSet), ("amount", .atLeast(.number(Number(units: 5000)))),
      ])
    #expect(large.series.map(\.id) == ["deal/d1", "deal/d2"])
    #expect(schedule(rows, where: [("stage", .isNotSet)]).series.map(\.id) == ["deal/d3"])
  }

  @Test func tellsTimeFromTheDateOfTheOccurrence() {
    let rows: [[String: FieldValue]] = [
      ["close": .date(date("2026-03-20"))], ["close": .date(date("2026-12-31"))], [:],
    ]
    let soon = schedule(rows, where: [("close", .within(Span(7, .day)))])
    // Within seven days of Monday 16 March, and of no other Monday.
    #expect(soon.ids == ["deal/d0@2026-03-16"])
    let past = schedule(rows, where: [("close", .moreThanAgo(Span(1, .week)))])
    #expect(past.ids == ["deal/d0@2026-03-30"])
  }

  @Test func anExceptionOfAnEntryThatIsLeftOutIsNoMistake() {
    let rows: [[String: FieldValue]] = [["stage": .name("won")], ["stage": .name("open")]]
    let tests: [(String, FieldTest.Comparison)] = [("stage", .equals(.name("open")))]
    #expect(schedule(rows, where: tests, exceptFor: EntryID(0)).checks == [])
    #expect(schedule(rows, where: tests, exceptFor: EntryID(1)).occurrences.count == 4)
  }
}
