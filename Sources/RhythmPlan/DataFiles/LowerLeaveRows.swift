import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Absences in bulk.
extension Lowering {
  mutating func lowerLeaveRows() {
    for body in bodies where body.node.kind == .leaveDeclaration {
      guard let table = table(of: body.node, .leave) else { continue }
      for row in table.rows { lowerLeave(row, of: table) }
    }
  }

  private mutating func lowerLeave(_ row: SeparatedValues.Row, of table: Table) {
    guard let who = needed("person", row, table), let from = needed("from", row, table),
      let to = needed("to", row, table)
    else { return }
    let person = person(who)
    guard let first = date(from, consequence: "the row is left out"),
      let last = date(to, consequence: "the row is left out"), let person
    else { return }
    guard first.value <= last.value else {
      return reportRow(
        Finding(
          .brokenFile, "an absence ends on \(last.value), before it starts on \(first.value)",
          at: to.range, label: "the row is left out", secondary: [Label(from.range, "the start")]))
    }
    let title = table.text("title", in: row)
    var absence = Absence(
      dates: DateSpan(first: first.value, last: last.value),
      title: title.map { Text(segments: [.literal($0.value)], range: $0.range) }, standIn: nil,
      range: table.range(of: row))
    if let standIn = table.text("stand-in", in: row).flatMap({ self.person($0) }) {
      absence.standIn = Located(.reference(.person(standIn.value)), at: standIn.range)
    }
    plan.people[Int(person.value.index)].absences.append(absence)
  }

  /// A cell that must not be empty.
  mutating func needed(
    _ field: String, _ row: SeparatedValues.Row, _ table: Table
  ) -> Located<String>? {
    if let text = table.text(field, in: row) { return text }
    reportRow(
      Finding(
        .brokenFile, "a row of `\(table.path)` has nothing in the column of `\(field)`",
        at: table.range(of: row), label: "the row is left out"))
    return nil
  }
}
