import RhythmCalendar
import RhythmDiagnostics
import RhythmText

// The values of measures, from the rows of files.
extension Lowering {
  mutating func lowerReadingRows() {
    var rows = ReadingRows(plan)
    for body in bodies where body.node.kind == .readingsDeclaration {
      guard let table = table(of: body.node, .readings) else { continue }
      plan.readings.reserveCapacity(plan.readings.count + table.rows.count)
      for row in table.rows { lowerReading(row, of: table, &rows) }
    }
  }

  private mutating func lowerReading(
    _ row: SeparatedValues.Row, of table: Table, _ rows: inout ReadingRows
  ) {
    guard let day = needed("date", row, table), let name = needed("measure", row, table),
      let text = needed("value", row, table)
    else { return }
    // Each cell is told of, so that a row need not be mended twice.
    let date = readingDate(day)
    let measure = measure(name, rows)
    guard let measure else { return }
    let value = readingValue(text, of: measure)
    let subject = subject(in: row, of: table, measure, &rows)
    guard let date, let value, case .found(let subject) = subject else {
      plan.measures[Int(measure.index)].hasUnreadReadings = true
      return
    }
    let key = ReadingRows.Key(date: date, measure: measure, subject: subject)
    if let first = rows.seen[key] {
      return reportSecondReading(table.range(of: row), name, first: first)
    }
    rows.seen[key] = table.range(of: row)
    plan.readings.append(
      Reading(
        date: date, measure: measure, value: value, subject: subject, range: table.range(of: row)))
  }

  private mutating func readingDate(_ text: Located<String>) -> CivilDate? {
    guard let date = date(text, consequence: "the row is left out") else { return nil }
    guard (CivilDate.earliest...CivilDate.latest).contains(date.value) else {
      reportRow(
        Finding(
          .brokenFile, "a reading of \(date.value) is of no day that a plan can be about",
          at: text.range, label: "the row is left out",
          help: [
            Help("readings are of days between \(CivilDate.earliest) and \(CivilDate.latest)")
          ]))
      return nil
    }
    return date.value
  }

  /// The measure of a name or a title.
  private mutating func measure(_ text: Located<String>, _ rows: ReadingRows) -> MeasureID? {
    if let found = names.declaration(of: text.value, among: NameKinds(.measure)) {
      return MeasureID(Int(found.index))
    }
    if let found = rows.titles[text.value.lowercased()] { return found }
    reportUnknownText(
      text, NameKinds(.measure), among: names.names(of: NameKinds(.measure)) + rows.titleTexts)
    return nil
  }

  private enum SubjectOfRow {
    case found(BoundValue?)
    case unknown
  }

  /// Of whom or what a row is; nobody in particular where its cell is empty.
  private mutating func subject(
    in row: SeparatedValues.Row, of table: Table, _ measure: MeasureID, _ rows: inout ReadingRows
  ) -> SubjectOfRow {
    guard let text = table.text("subject", in: row) else { return .found(nil) }
    guard let forEach = plan[measure].forEach else {
      let name = plan[measure].name
      reportRow(
        Finding(
          .brokenFile, "`\(name.value)` has one value, and this row says of whom it is",
          at: text.range, label: "the row is left out",
          secondary: [Label(name.range, "no `for each` below it")],
          help: [
            Help("leave the cell empty, or give the measure a line such as `for each rep in ...`")
          ]))
      return .unknown
    }
    let portfolios = portfolios(of: forEach.set)
    if let found = rows.subjects[ReadingRows.Name(portfolios: portfolios, text: text.value)] {
      return .found(found)
    }
    let found = portfolios.isEmpty ? personOrTeam(text) : entry(text, of: portfolios, rows)
    guard let found else { return .unknown }
    rows.subjects[ReadingRows.Name(portfolios: portfolios, text: text.value)] = found
    return .found(found)
  }

  private mutating func personOrTeam(_ text: Located<String>) -> BoundValue? {
    if let found = names.declaration(of: text.value, among: .sets) {
      let index = Int(found.index)
      switch found.kind {
      case .person: return .person(PersonID(index))
      case .team: return .team(TeamID(index))
      default: break
      }
    }
    if match(text.value) == nil,
      let team = plan.teams.firstIndex(where: {
        $0.title?.literal?.lowercased() == text.value.lowercased()
      })
    {
      return .team(TeamID(team))
    }
    return person(text).map { .person($0.value) }
  }

  private mutating func entry(
    _ text: Located<String>, of portfolios: [PortfolioID], _ rows: ReadingRows
  ) -> BoundValue? {
    for portfolio in portfolios {
      if let entry = names.declaration(of: text.value, .entry, owner: portfolio.index) {
        return .entry(EntryID(Int(entry.index)))
      }
      if let entry = rows.entries[ReadingRows.Name(portfolios: [portfolio], text: text.value)] {
        return .entry(entry)
      }
    }
    // Rows of a file go when what they were of is over, and its readings stay.
    if portfolios.contains(where: { data.portfoliosOfFiles.contains($0) })
      || !portfolios.isDisjoint(with: openPortfolios)
    {
      return .text(text.value)
    }
    reportUnknownText(
      text, NameKinds(.entry),
      among: portfolios.flatMap { plan[$0].entries.map { plan[$0].name.value } })
    return nil
  }

  private mutating func reportSecondReading(
    _ range: SourceRange, _ measure: Located<String>, first: SourceRange
  ) {
    reportRow(
      Finding(
        .duplicateName, "two rows give a value of `\(measure.value)` for one day", at: range,
        label: "the row is left out", secondary: [Label(first, "the first row")]))
  }
}

/// What is known while readings are taken in.
struct ReadingRows {
  /// What a plan has one value of.
  struct Key: Hashable {
    var date: CivilDate
    var measure: MeasureID
    var subject: BoundValue?
  }

  /// A text by which something of some portfolios is called; of none, a person or a team.
  struct Name: Hashable {
    var portfolios: [PortfolioID]
    var text: String
  }

  /// Measures by their titles in small letters, those of two measures left out.
  var titles: [String: MeasureID] = [:]
  var titleTexts: [String] = []
  /// Entries by their titles, the first of each.
  var entries: [Name: EntryID] = [:]
  var subjects: [Name: BoundValue] = [:]
  var seen: [Key: SourceRange] = [:]

  init(_ plan: Plan) {
    var twice: Set<String> = []
    for (index, measure) in plan.measures.enumerated() {
      guard let title = measure.title?.literal else { continue }
      titleTexts.append(title)
      let known = titles.updateValue(MeasureID(index), forKey: title.lowercased())
      if known != nil { twice.insert(title.lowercased()) }
    }
    for title in twice { titles[title] = nil }
    guard plan.measures.contains(where: { $0.forEach != nil }),
      plan.fileSources.contains(where: { $0.content == .readings })
    else { return }
    for (index, entry) in plan.entries.enumerated() {
      guard let title = entry.title?.literal else { continue }
      let name = Name(portfolios: [entry.portfolio], text: title)
      if entries[name] == nil { entries[name] = EntryID(index) }
    }
  }
}
