import RhythmDiagnostics
import RhythmText

// What is wrong with a file of rows.
extension Lowering {
  /// How many rows of a file are told of one by one.
  private static let mostRows = 20

  /// Tells of a row that is left out; beyond the first twenty of a file, of all others at once.
  mutating func reportRow(_ finding: Finding) {
    let file = finding.primary.range.file
    let count = (data.brokenRows[file] ?? 0) + 1
    data.brokenRows[file] = count
    if count <= Lowering.mostRows { findings.append(finding) }
  }

  /// Tells how many further rows of each file are left out.
  mutating func reportFurtherRows() {
    for (file, count) in data.brokenRows.sorted(by: { $0.key < $1.key })
    where count > Lowering.mostRows {
      let further = count - Lowering.mostRows
      let path = plan.files[Int(file.index)].path
      let last = findings.last { $0.primary.range.file == file }?.primary.range
      report(
        .brokenFile,
        further == 1
          ? "one more place of `\(path)` cannot be read"
          : "\(further) more places of `\(path)` cannot be read",
        at: last ?? SourceRange(file, ByteRange(0, 0)), label: "from here on")
    }
  }

  mutating func report(_ problem: SeparatedValues.Problem, in file: FileID) {
    let place = SourceRange(file, problem.place)
    let opening = problem.opening.map { [Label(SourceRange(file, $0), "its cell starts here")] }
    let finding: Finding
    switch problem.kind {
    case .quoteInside:
      finding = Finding(
        .brokenFile, "a quote stands inside a cell that does not start with one", at: place,
        label: "the row is left out",
        help: [
          Help("put the whole cell in quotes, and double those inside: `\"the \"\"big\"\" deal\"`")
        ])
    case .textBehindQuote:
      finding = Finding(
        .brokenFile, "something stands between a closing quote and the end of its cell", at: place,
        label: "the row is left out", secondary: opening ?? [],
        help: [Help("double the quotes inside a cell: `\"the \"\"big\"\" deal\"`")])
    case .unclosedQuote:
      finding = Finding(
        .brokenFile, "a quote is opened and never closed", at: place, label: "the row is left out",
        help: [Help("close the quote at the end of its cell, or double it if it is part of a text")]
      )
    case .returnAlone:
      finding = Finding(
        .brokenFile, "a carriage return stands where no line ends", at: place,
        label: "the row is left out",
        help: [Help("save the file with the line ends of Unix or Windows")])
    }
    suspectText(of: problem.row, in: file)
    reportRow(finding)
  }

  mutating func reportLength(
    of row: SeparatedValues.Row, in table: Table, _ header: SeparatedValues.Row
  ) {
    let (count, wanted) = (row.cells.count, header.cells.count)
    for cell in row.cells {
      let text = table.values.text(of: table.values.cells[cell]).trimmed
      suspects.insert(text)
      if let name = NameShape.name(from: text) { suspects.insert(name) }
    }
    let isShort = count < wanted
    reportRow(
      Finding(
        .brokenFile,
        "a row of `\(table.path)` has \(count) \(count == 1 ? "cell" : "cells"), and its header "
          + "\(wanted)",
        at: table.range(of: row), label: "the row is left out",
        help: [
          Help(
            isShort
              ? "write a separator for each cell that is empty"
              : "put a cell in quotes that holds the separator")
        ], notes: table.values.separatorNote))
  }

  /// The names in a line that is left out may have been declared there.
  private mutating func suspectText(of row: ByteRange, in file: FileID) {
    let text = plan.files[Int(file.index)].text(row)
    for part in text.split(whereSeparator: { ",;\t\"".contains($0) }) {
      let cell = String(part).trimmed
      suspects.insert(cell)
      if let name = NameShape.name(from: cell) { suspects.insert(name) }
    }
  }

  mutating func reportNoHeader(_ column: Column, _ headers: [String], _ table: Table) {
    let wanted = column.header.value
    let nearest =
      headers.first { $0.lowercased() == wanted.lowercased() }
      ?? nearestName(to: wanted, among: headers)
    let range = column.header.range
    findings.append(
      Finding(
        .unknownName, "`\(table.path)` has no column `\(wanted)`", at: range,
        label: "not in its header",
        help: nearest.map { name in
          let isPlain = !name.contains { "\"\\{}\n".contains($0) }
          let fix = Fix(.unsafe, [TextEdit(range, with: "\"\(name)\"")])
          return [Help("did you mean `\(name)`?", fix: isPlain ? fix : nil)]
        } ?? [], notes: [notes(headers, table)]))
  }

  /// The columns of a table, as a note.
  func notes(_ headers: [String], _ table: Table) -> String {
    let shown = headers.filter { !$0.isEmpty }.prefix(12).map { "`\($0)`" }
    let more = headers.count > 12 ? " and \(headers.count - 12) more" : ""
    let separator = table.values.separatorWord.map { ", separated by \($0)" } ?? ""
    return "its columns are \(shown.joined(separator: ", "))\(more)\(separator)"
  }

  mutating func reportUnknownField(_ field: Located<String>, _ shape: TableShape) {
    let nearest = nearestName(to: field.value, among: shape.fields)
    report(
      .unknownName, "\(shape.noun) has no field `\(field.value)`", at: field.range,
      label: "one of \(shape.fields.map { "`\($0)`" }.joined(separator: ", "))",
      help: nearest.map {
        [Help("did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(field.range, with: $0)]))]
      } ?? [])
  }

  mutating func reportMappedTwice(_ field: Located<String>, _ first: Table.Column) {
    report(
      .duplicateName, "two columns are both read as `\(field.value)`", at: field.range,
      label: "a second time",
      secondary: first.mapping.map { [Label($0, "first here")] } ?? [],
      help: [Help("keep one of the two lines")])
  }

  /// Of a column that the language knows, by the place of its cell.
  mutating func reportSameHeader(_ name: String, _ cell: Int, _ table: Table) {
    report(
      .brokenFile, "two columns of `\(table.path)` are called `\(name)`",
      at: SourceRange(table.file, table.values.cells[cell].bytes), label: "not read",
      help: [Help("keep the one that is meant")])
  }

  mutating func reportTwoHeaders(_ column: Column, _ count: Int, _ table: Table) {
    report(
      .brokenFile, "\(count) columns of `\(table.path)` are called `\(column.header.value)`",
      at: column.header.range, label: "the first of them is read",
      help: [Help("give the columns of the export different names")])
  }
}

extension SeparatedValues {
  /// The separator where it is no comma.
  var separatorWord: String? {
    switch separator {
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    default: nil
    }
  }

  var separatorNote: [String] {
    separatorWord.map { ["its header line has no comma, so its cells are separated by \($0)"] }
      ?? []
  }
}
