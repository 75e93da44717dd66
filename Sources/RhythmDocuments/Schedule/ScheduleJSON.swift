import RhythmCalendar
import RhythmText

/// A schedule as JSON: the facts of the CSV, one occurrence a line.
package enum ScheduleJSON {
  /// Raised when a member changes its meaning or goes; new members do not raise it.
  package static let version = 1

  package static func write(_ document: ScheduleDocument, into output: inout ByteWriter) {
    var json = JSONWriter(into: output)
    output = ByteWriter()
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("plan")
    json.value(document.source.plan.header?.name.value)
    json.key("title")
    json.value(document.title)
    json.key("from")
    json.plain { RFC3339.write(document.selection.days.first, into: &$0) }
    json.key("to")
    json.plain { RFC3339.write(document.selection.days.last, into: &$0) }
    json.key("for")
    json.value(document.selection.audience?.name)
    json.key("occurrences")
    writeRows(document, into: &json)
    json.endObject()
    output = json.output
  }

  static func writeRows(_ document: ScheduleDocument, into json: inout JSONWriter) {
    json.beginArray()
    for position in document.rows.indices {
      guard let row = document.row(at: position) else { continue }
      write(row, into: &json)
      json.output.passOn()
    }
    json.endArray()
  }

  private static func write(_ row: ScheduleRow, into json: inout JSONWriter) {
    json.beginObject(.inline)
    json.key("id")
    json.value(OccurrenceName.text(row.names.id, row.occurrence))
    json.key("review")
    json.value(row.names.review)
    json.key("title")
    json.value(row.title)
    json.key("start")
    json.plain { RFC3339.write(row.occurrence, .start, offset: row.occurrence.offset, into: &$0) }
    json.key("end")
    json.plain { RFC3339.write(row.occurrence, .end, offset: row.endOffset, into: &$0) }
    json.key("zone")
    json.value(row.zoneName)
    json.key("chair")
    json.value(row.people.chair.isEmpty ? nil : row.people.chair)
    json.key("attendees")
    write(row.people.attendees, into: &json)
    json.key("kind")
    json.value(row.names.kind.isEmpty ? nil : row.names.kind)
    json.key("nominal")
    json.plain { RFC3339.write(row.occurrence.nominal, into: &$0) }
    json.key("change")
    json.value(row.change?.sort.name)
    json.key("reason")
    json.value(row.change.flatMap { $0.because.isEmpty ? nil : $0.because })
    json.key("missing")
    write(row.missing, into: &json)
    json.key("part")
    json.value(row.part?.name)
    json.endObject()
  }

  private static func write(_ names: [String], into json: inout JSONWriter) {
    json.beginArray()
    for name in names { json.value(name) }
    json.endArray()
  }
}
