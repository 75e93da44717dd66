import Foundation
import RhythmCalendar
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText
import Testing

@testable import RhythmCommand

/// The pages of everybody on one day, made from one reading of the plan and one schedule.
struct YearPages {
  private let source: DocumentSource
  private let book: ActionBook
  private let ledger: LoadLedger
  private let today: CivilDate
  private let sheets: [String: SheetDocument]

  init(in url: URL, on today: CivilDate) throws {
    let environment = Environment(
      workingFolder: url.path, variable: { _ in nil }, today: { today }, standardInput: { nil },
      outputIsTerminal: false, errorIsTerminal: false, terminalWidth: nil)
    let loaded = try PlanFinder(environment).planHere()
    #expect(loaded.read.findings.isEmpty)
    let zones = try TimeZones(environment, chosen: nil).database(for: loaded.plan)
    let schedule = RhythmScheduler.schedule(loaded.plan, today: today, zones: zones)
    let source = DocumentSource(plan: loaded.plan, schedule: schedule, zones: zones, today: today)
    let book = ActionBook(source.details, today: today)
    self.today = today
    self.source = source
    self.book = book
    ledger = source.loadLedger()
    var sheets: [String: SheetDocument] = [:]
    for (index, series) in schedule.series.enumerated() {
      let next = schedule.occurrences.first { Int($0.series) == index && $0.date >= today }
      let team = series.id.split(separator: "/").last.map(String.init) ?? ""
      sheets[team] = SheetDocument(source, of: try #require(next), book: book)
    }
    self.sheets = sheets
  }

  /// `rhythm actions --for PERSON --format csv`
  func list(of person: String) -> [ActionYear.Line] {
    let document = ActionsDocument(
      source, ActionsDocument.Selection(audience: Audience(named: person, in: source)), book: book)
    // What waits for a lead may be that of a report, and stands in both groups.
    return Set(
      document.groups.flatMap(\.rows).map { row in
        ActionYear.Line(
          name: row.name, owner: row.owner ?? "", due: row.due?.description ?? "",
          isBlocked: row.state == .blocked)
      }
    ).sorted()
  }

  /// `rhythm agenda --for PERSON`
  func agenda(of person: String) -> [ActionYear.Line] {
    guard let index = source.plan.people.firstIndex(where: { $0.name.value == person }) else {
      return []
    }
    let page = AgendaDocument(
      source, for: PersonID(index), at: AgendaMoment(on: today), book: book, ledger: ledger)
    return Self.lines(of: page.actions + page.reportActions.flatMap(\.actions))
  }

  /// `rhythm sheet forecast/TEAM --format markdown`
  func sheet(of team: String) throws -> String {
    var output = ByteWriter()
    SheetMarkdown.write(try #require(sheets[team]), into: &output)
    return output.text
  }

  func lines(ofSheet team: String) -> [ActionYear.Line] {
    Self.lines(of: sheets[team]?.actions ?? [])
  }

  private static func lines(of actions: [AgendaAction]) -> [ActionYear.Line] {
    Set(
      actions.map { action in
        ActionYear.Line(
          name: action.name, owner: action.owner, due: action.due?.description ?? "",
          isBlocked: action.block != nil)
      }
    ).sorted()
  }
}

extension YearPages {
  /// What `rhythm actions --format csv` printed.
  static func lines(ofCSV text: String) -> [ActionYear.Line] {
    let rows = text.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      // The titles of the year may hold a comma, which is quoted.
      let tail = cells.suffix(15).map(String.init)
      return ActionYear.Line(
        name: String(cells[0]), owner: tail[0], due: tail[1], isBlocked: tail[2] == "blocked")
    }
    return Set(rows).sorted()
  }

  /// The names of the actions on the page that `rhythm agenda --format json` printed.
  static func names(inJSON text: String) -> [String] {
    let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    let page = (value as? [String: Any])?["pages"] as? [[String: Any]]
    let first = page?.first ?? value as? [String: Any] ?? [:]
    let reports = first["actionsOfReports"] as? [[String: Any]] ?? []
    let actions =
      (first["actions"] as? [[String: Any]] ?? [])
      + reports.flatMap { $0["actions"] as? [[String: Any]] ?? [] }
    return Set(actions.compactMap { $0["name"] as? String }).sorted()
  }

  /// The names of the open actions of a sheet that `rhythm sheet --format markdown` printed.
  static func names(inSheet text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("- [ ] ") }
      .compactMap { $0.split(separator: "`").last.map(String.init) }.sorted()
  }
}
