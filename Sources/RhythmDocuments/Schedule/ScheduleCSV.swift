import RhythmCalendar
import RhythmText

/// A schedule as CSV: one record an occurrence.
package enum ScheduleCSV {
  /// The first eight are a promise; further ones may be added after the last.
  package static let columns = [
    "id", "review", "title", "start", "end", "zone", "chair", "attendees", "kind", "nominal",
    "change", "reason", "missing", "part",
  ]

  package static func write(_ document: ScheduleDocument, into output: inout ByteWriter) {
    var csv = CSVWriter(into: output)
    output = ByteWriter()
    for column in columns { csv.field(column) }
    csv.endRecord()
    for position in document.rows.indices {
      guard let row = document.row(at: position) else { continue }
      write(row, into: &csv)
    }
    output = csv.output
  }

  private static func write(_ row: ScheduleRow, into csv: inout CSVWriter) {
    csv.field(OccurrenceName.text(row.names.id, row.occurrence))
    csv.field(row.names.review)
    csv.freeText(row.title)
    csv.plain { RFC3339.write(row.occurrence, .start, offset: row.occurrence.offset, into: &$0) }
    csv.plain { RFC3339.write(row.occurrence, .end, offset: row.endOffset, into: &$0) }
    csv.field(row.zoneName ?? "")
    csv.field(row.people.chair)
    csv.field(row.people.attendees.joined(separator: " "))
    csv.field(row.names.kind)
    csv.plain { RFC3339.write(row.occurrence.nominal, into: &$0) }
    csv.field(row.change?.sort.name ?? "")
    csv.freeText(row.change?.because ?? "")
    csv.field(row.missing.joined(separator: " "))
    csv.field(row.part?.name ?? "")
    csv.endRecord()
  }
}

extension DateChange.Sort {
  /// As data.
  package var name: String {
    switch self {
    case .moved: "moved"
    case .added: "added"
    }
  }
}
