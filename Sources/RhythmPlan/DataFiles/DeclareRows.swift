import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// The rows of files that declare people and entries get their places and names, as lines do.
extension Lowering {
  mutating func declarePeople(_ node: SyntaxNode) {
    bodies.append(Body(node: node, index: 0))
    guard let table = table(of: node, .people) else {
      openKinds.insert(.person)
      return
    }
    data.peopleTables.append(table)
    for row in table.rows { declarePerson(row, of: table) }
  }

  private mutating func declarePerson(_ row: SeparatedValues.Row, of table: Table) {
    let id = table.text("id", in: row)
    let title = table.text("name", in: row)
    let email = table.text("email", in: row)
    let place = data.peopleTables.count - 1
    func remember(_ name: String, isOverridden: Bool) {
      for text in [id, title, email] {
        if let text { data.directory.add(text.value, of: name) }
      }
      data.peopleRows.append(
        DataFiles.PersonRow(table: place, row: row, name: name, isOverridden: isOverridden))
    }
    let line = data.directory.override(
      id: id?.value, email: email?.value, title: title?.value)
    if let line {
      if let first = data.overridden[line] {
        return reportSecondRow(of: line, table.range(of: row), first: first)
      }
      data.overridden[line] = table.range(of: row)
      return remember(line, isOverridden: true)
    }
    guard let (name, origin) = name(id: id, title: title, email: email) else {
      let range = table.range(of: row)
      return reportRow(
        Finding(
          .brokenFile, "a row of `\(table.path)` says of nobody who it is", at: range,
          label: "no id, name or e-mail address: the row is left out"))
    }
    let index = plan.people.count
    guard declare(Located(name, at: origin), .person, index: index) else { return }
    let titleText = title.map { Text(segments: [.literal($0.value)], range: $0.range) }
    plan.people.append(
      Person(name: Located(name, at: origin), title: titleText, range: table.range(of: row)))
    remember(name, isOverridden: false)
  }

  /// The id, where it is a name of the language; else one made of the title or the e-mail address.
  private func name(
    id: Located<String>?, title: Located<String>?, email: Located<String>?
  ) -> (String, SourceRange)? {
    if let id, NameShape.isName(id.value) { return (id.value, id.range) }
    if let title, let name = NameShape.name(from: title.value) { return (name, title.range) }
    if let email, let name = NameShape.name(from: String(email.value.prefix { $0 != "@" })) {
      return (name, email.range)
    }
    return id.flatMap { id in NameShape.name(from: id.value).map { ($0, id.range) } }
  }

  private mutating func reportSecondRow(of name: String, _ range: SourceRange, first: SourceRange) {
    reportRow(
      Finding(
        .duplicateName, "two rows are both of the person `\(name)`", at: range,
        label: "the row is left out", secondary: [Label(first, "the first row")]))
  }

  mutating func declareEntries(_ node: SyntaxNode, of portfolio: PortfolioID) -> [EntryID] {
    guard let table = table(of: node, .portfolio) else {
      openKinds.insert(.entry)
      openPortfolios.insert(portfolio)
      return []
    }
    data.portfoliosOfFiles.insert(portfolio)
    portfolioFields[portfolio] = table.columns.map(\.field)
    var entries: [EntryID] = []
    var rows: [SeparatedValues.Row] = []
    names.reserve(names.declarations.count + table.rows.count)
    for row in table.rows {
      let title = table.text("title", in: row)
      guard let (id, origin) = entryName(row, title, table) else {
        reportRow(
          Finding(
            .brokenFile, "a row of `\(table.path)` has no id", at: table.range(of: row),
            label: "the row is left out"))
        continue
      }
      let index = plan.entries.count
      guard declareEntry(Located(id, at: origin), index: index, owner: portfolio) else { continue }
      plan.entries.append(
        Entry(
          portfolio: portfolio, name: Located(id, at: origin),
          title: title.map { Text(segments: [.literal($0.value)], range: $0.range) }))
      entries.append(EntryID(index))
      rows.append(row)
    }
    data.entryTables.append(DataFiles.EntryTable(portfolio: portfolio, table: table, rows: rows))
    return entries
  }

  /// The id as it stands; without a column of ids the title, as a name.
  private func entryName(
    _ row: SeparatedValues.Row, _ title: Located<String>?, _ table: Table
  ) -> (String, SourceRange)? {
    if let column = table.column("id") {
      return table.text(column, in: row).map { ($0.value, $0.range) }
    }
    return title.map { (NameShape.name(from: $0.value) ?? $0.value, $0.range) }
  }

  /// Ids of other programs may differ by case alone.
  private mutating func declareEntry(
    _ name: Located<String>, index: Int, owner: PortfolioID
  ) -> Bool {
    let conflict = names.declare(
      .entry, name.value, index: index, owner: owner.index, at: name.range)
    guard case .same(let other) = conflict else { return true }
    reportRow(
      Finding(
        .duplicateName, "two rows have the id `\(name.value)`", at: name.range,
        label: "the row is left out",
        secondary: other.range.map { [Label($0, "the first row")] } ?? []))
    return false
  }
}
