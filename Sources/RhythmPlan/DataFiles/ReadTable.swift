import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// What a kind of table holds.
struct TableShape {
  /// `leave`, as messages say it.
  var noun: String
  /// The fields that the language knows, in order.
  var fields: [String]
  /// Those that each row must have.
  var required: [String]
  /// Those of which one at least must be there; empty for none.
  var oneOf: [String]
  /// Whether other columns are fields as well.
  var isOpen: Bool

  static let people = TableShape(
    noun: "people",
    fields: [
      "id", "name", "email", "role", "manager", "team", "timezone", "started", "left",
    ], required: [], oneOf: ["id", "name", "email"], isOpen: true)
  static let leave = TableShape(
    noun: "leave", fields: ["person", "from", "to", "title", "stand-in"],
    required: ["person", "from", "to"], oneOf: [], isOpen: false)
  static let portfolio = TableShape(
    noun: "a portfolio", fields: ["id", "title", "owner"], required: [], oneOf: ["id", "title"],
    isOpen: true)
  static let readings = TableShape(
    noun: "a file of readings", fields: ["date", "measure", "value", "subject"],
    required: ["date", "measure", "value"], oneOf: [], isOpen: false)
  static let holidays = TableShape(
    noun: "holidays", fields: ["date", "title", "half"], required: ["date", "title"], oneOf: [],
    isOpen: false)
}

// From the bytes of a file to a table.
extension Lowering {
  /// The file that a declaration takes facts from; `nil` where it could not be read, of which the
  /// reader of files has told.
  func dataFile(of node: SyntaxNode) -> FileID? {
    node.firstChild(of: .fileSource)?.string.flatMap { data.places[$0.sourceRange] }
  }

  /// The table in the file of a declaration; `nil` where it cannot be used.
  mutating func table(of node: SyntaxNode, _ shape: TableShape) -> Table? {
    guard let file = dataFile(of: node), plan.files.indices.contains(Int(file.index)),
      let place = node.firstChild(of: .fileSource)?.string?.sourceRange
    else { return nil }
    let path = plan.files[Int(file.index)].path
    let values = data.values[file] ?? SeparatedValues(plan.files[Int(file.index)].bytes)
    if data.values[file] == nil {
      data.values[file] = values
      for problem in values.problems { report(problem, in: file) }
    }
    if values.isHeaderBroken { return nil }
    guard let header = values.rows.first else {
      report(
        .brokenFile, "`\(path)` is empty", at: place, label: "no header line",
        help: [Help("its first line names the columns, such as `\(shape.example)`")])
      return nil
    }
    var table = Table(file: file, path: path, values: values, columns: [], rows: [])
    table.columns = columns(of: table, header, node, shape)
    guard hasNeeded(table, header, node, shape, at: place) else { return nil }
    for row in values.rows.dropFirst() {
      if row.cells.count == header.cells.count {
        table.rows.append(row)
      } else {
        reportLength(of: row, in: table, header)
      }
    }
    return table
  }

  private mutating func columns(
    of table: Table, _ header: SeparatedValues.Row, _ node: SyntaxNode, _ shape: TableShape
  ) -> [Table.Column] {
    let headers = header.cells.map { table.values.text(of: table.values.cells[$0]).trimmed }
    var columns: [Table.Column] = []
    var taken: Set<Int> = []
    for column in self.columns(node) {
      let field = column.field
      if !shape.isOpen, !shape.fields.contains(field.value) {
        reportUnknownField(field, shape)
        continue
      }
      if let first = columns.first(where: { $0.field == field.value }) {
        reportMappedTwice(field, first)
        continue
      }
      let places = headers.indices.filter { headers[$0] == column.header.value.trimmed }
      guard let place = places.first else {
        reportNoHeader(column, headers, table)
        continue
      }
      if places.count > 1 { reportTwoHeaders(column, places.count, table) }
      taken.insert(place)
      columns.append(Table.Column(field: field.value, place: place, mapping: field.range))
    }
    for (place, name) in headers.enumerated() where !taken.contains(place) {
      guard let field = NameShape.name(from: name) else { continue }
      if let first = columns.first(where: { $0.field == field }) {
        if first.mapping == nil, shape.fields.contains(field) {
          reportSameHeader(name, header.cells.lowerBound + place, table)
        }
        continue
      }
      columns.append(Table.Column(field: field, place: place, mapping: nil))
    }
    return columns.sorted { $0.place < $1.place }
  }

  /// Whether every needed column is there; told of where it is not.
  private mutating func hasNeeded(
    _ table: Table, _ header: SeparatedValues.Row, _ node: SyntaxNode, _ shape: TableShape,
    at place: SourceRange
  ) -> Bool {
    var missing = shape.required.filter { table.column($0) == nil }
    if !shape.oneOf.isEmpty, shape.oneOf.allSatisfy({ table.column($0) == nil }) {
      missing.append(shape.oneOf[0])
    }
    guard let first = missing.first else { return true }
    // A header that a line of the plan names and that is not there has been told of.
    let mapped = columns(node).map(\.field.value)
    if mapped.contains(where: { missing.contains($0) || shape.oneOf.contains($0) }) { return false }
    let headers = header.cells.map { table.values.text(of: table.values.cells[$0]).trimmed }
    let known = headers.filter { !$0.isEmpty }
    let example = nearestName(to: first, among: known) ?? known.first ?? first
    let names = missing.map { "`\($0)`" }.joined(separator: ", ")
    findings.append(
      Finding(
        .brokenFile, "`\(table.path)` has no column \(names)", at: place,
        label: "read as \(shape.noun)",
        help: [
          Help(
            shape.takesMappings
              ? "say which column it is, in a line below such as `\(first) \"\(example)\"`"
              : "the first line of the file is to be `\(shape.example)`")
        ], notes: [notes(headers, table)]))
    return false
  }
}

extension TableShape {
  /// Whether lines of the plan may say which column is which.
  var takesMappings: Bool { noun != TableShape.holidays.noun }

  /// A header line.
  var example: String { fields.joined(separator: ",") }
}
