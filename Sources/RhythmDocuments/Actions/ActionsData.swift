import RhythmCalendar
import RhythmScheduler
import RhythmText

/// A list of actions as CSV: one record an action.
package enum ActionsCSV {
  /// Further ones may be added after the last.
  package static let columns = [
    "action", "title", "owner", "due", "state", "days_late", "opened", "age_days", "carried",
    "moved", "escalated", "from", "blocked_by", "because", "next", "closed", "helpers",
  ]

  package static func write(_ document: ActionsDocument, into output: inout ByteWriter) {
    var csv = CSVWriter(into: output)
    output = ByteWriter()
    for column in columns { csv.field(column) }
    csv.endRecord()
    for row in document.rows {
      csv.field(row.name)
      csv.freeText(VisibleText.line(row.title))
      csv.field(row.owner ?? "")
      csv.field(row.due?.description ?? "")
      csv.field(row.state.rawValue)
      csv.field(String(row.daysLate))
      csv.field(row.opened?.description ?? "")
      csv.field(row.age.map(String.init) ?? "")
      csv.field(String(row.timesCarried))
      csv.field(String(row.moves))
      csv.field(row.isEscalated ? "yes" : "")
      csv.freeText(VisibleText.line(row.from ?? ""))
      csv.field(row.blocker ?? "")
      csv.freeText(VisibleText.line(row.because ?? ""))
      csv.freeText(row.check ?? "")
      csv.field(row.closed?.description ?? "")
      csv.field(row.helpers.joined(separator: " "))
      csv.endRecord()
    }
    output = csv.output
  }
}

/// A list of actions as JSON: the facts of the CSV, one action a line.
package enum ActionsJSON {
  /// Raised when a member changes its meaning or goes; new members do not raise it.
  package static let version = 1

  package static func write(_ document: ActionsDocument, into output: inout ByteWriter) {
    var json = JSONWriter(into: output)
    output = ByteWriter()
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("asOf")
    json.value(document.asOf.description)
    json.key("for")
    json.value(document.audience)
    json.key("hidden")
    json.value(document.hidden)
    json.key("completion")
    json.beginArray()
    for group in document.groups where group.completion.due > 0 {
      json.beginObject(.inline)
      json.key("owner")
      json.value(group.name)
      json.key("onTime")
      json.value(group.completion.onTime)
      json.key("due")
      json.value(group.completion.due)
      json.endObject()
    }
    json.endArray()
    json.key("actions")
    json.beginArray()
    for row in document.rows { write(row, into: &json) }
    json.endArray()
    json.endObject()
    output = json.output
  }

  private static func write(_ row: ActionRow, into json: inout JSONWriter) {
    json.beginObject(.inline)
    json.key("action")
    json.value(row.name)
    json.key("title")
    json.value(row.title)
    json.key("owner")
    json.value(row.owner)
    json.key("due")
    json.value(row.due?.description)
    json.key("state")
    json.value(row.state.rawValue)
    json.key("daysLate")
    json.value(row.daysLate)
    json.key("opened")
    json.value(row.opened?.description)
    json.key("ageDays")
    if let age = row.age { json.value(age) } else { json.value(nil as String?) }
    json.key("carried")
    json.value(row.timesCarried)
    json.key("moved")
    json.value(row.moves)
    json.key("escalated")
    json.value(row.isEscalated)
    json.key("from")
    json.value(row.from)
    json.key("blockedBy")
    json.value(row.blocker)
    json.key("because")
    json.value(row.because)
    json.key("next")
    json.value(row.check)
    json.key("closed")
    json.value(row.closed?.description)
    json.texts("helpers", row.helpers)
    json.endObject()
  }
}

extension ActionsDocument {
  /// Each action once, in the order of the groups.
  var rows: [ActionRow] {
    var seen: Set<String> = []
    return groups.flatMap(\.rows).filter { seen.insert($0.name).inserted }
  }
}
