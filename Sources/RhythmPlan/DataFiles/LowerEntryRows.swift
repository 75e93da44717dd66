import RhythmDiagnostics
import RhythmText

// The fields of the entries that stand in files.
extension Lowering {
  mutating func lowerEntryRows() {
    for entries in data.entryTables {
      let ids = plan[entries.portfolio].entries
      for column in entries.table.columns where column.field != "id" && column.field != "title" {
        let isOfPeople = isOfPeople(column, entries)
        let isNeeded = column.mapping != nil || data.usedFields.contains(column.field)
        for (row, id) in zip(entries.rows, ids) {
          guard let text = entries.table.text(column, in: row) else { continue }
          let found: FieldValue?
          if isOfPeople, let person = match(text.value) {
            found = .person(person)
          } else if isOfPeople, isNeeded || column.field == "owner" {
            found = person(text).map { .person($0.value) }
          } else {
            found = value(text, in: column)
          }
          guard let found else { continue }
          plan.entries[Int(id.index)].fields.append(
            Entry.Field(name: column.field, value: Located(found, at: text.range)))
        }
      }
    }
  }

  /// Whether a column holds people: it is that of owners, or holds somebody somewhere.
  private func isOfPeople(_ column: Table.Column, _ entries: DataFiles.EntryTable) -> Bool {
    if column.field == "owner" { return true }
    return entries.rows.contains { row in
      entries.table.text(column, in: row).map { match($0.value) != nil } ?? false
    }
  }
}
