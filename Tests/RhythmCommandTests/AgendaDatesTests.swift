import Foundation
import RhythmCalendar
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText
import Testing

@testable import RhythmCommand

/// A page for one person is made from that person's dates alone.
@Suite struct AgendaDatesTests {
  static let weeks = [(2026, 18), (2026, 12), (2026, 31), (2026, 53)]

  @Test(arguments: ["sales", "enterprise-field", "level-ten", "six-week-cycles"])
  func `a page is the same whether all dates are told or its own`(example: String) throws {
    let folder = Repository.root.appending(path: "Examples/" + example)
    let today = try #require(CivilDate(year: 2026, month: 3, day: 2))
    let environment = Environment(
      workingFolder: folder.path, variable: { _ in nil }, today: { today },
      standardInput: { nil }, outputIsTerminal: false, errorIsTerminal: false, terminalWidth: nil)
    let run = CommandRun(Invocation(), environment)
    let loaded = try PlanFinder(environment).plan(at: folder.path).withoutTrees
    let plan = loaded.plan
    let zones = try TimeZones(environment, chosen: nil).database(for: plan)
    let first = try #require(ISOWeek(year: 2026, week: 12))
    let last = try #require(ISOWeek(year: 2026, week: 53))
    let days = DateSpan(
      first: AgendaDocument.horizon(of: first).first, last: AgendaDocument.horizon(of: last).last)
    let whole = try run.planned(loaded, over: days)
    let ledger = whole.source.loadLedger()
    let organisation = Organisation(plan)
    for index in stride(from: 0, to: plan.people.count, by: 5) {
      let person = PersonID(index)
      let (year, number) = Self.weeks[(index / 5) % Self.weeks.count]
      let week = try #require(ISOWeek(year: year, week: number))
      let needed = DatesNeeded(pagesOf: [person], in: plan, organisation)
      let schedule = RhythmScheduler.schedule(
        plan, over: days, needed: needed, today: today, zones: zones)
      let source = DocumentSource(plan: plan, schedule: schedule, zones: zones, today: today)
      func page(
        _ source: DocumentSource, _ needed: DatesNeeded?, _ ledger: LoadLedger?
      ) -> String {
        let document = AgendaDocument(
          source, for: person, at: AgendaMoment(on: week.span.first),
          notHeld: notHeld(
            in: week.span, for: person, of: plan, needed: needed, today: today, zones: zones),
          ledger: ledger)
        var output = ByteWriter()
        AgendaJSON.write([document], into: &output)
        return output.text
      }
      #expect(
        page(source, needed, nil) == page(whole.source, nil, ledger),
        "\(plan.people[index].name.value) \(week)")
    }
  }
}
