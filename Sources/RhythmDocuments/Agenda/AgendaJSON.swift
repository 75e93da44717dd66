import RhythmCalendar
import RhythmText

/// Agendas as JSON: every fact of the pages, no list cut. `Docs/agenda.md` describes it.
package enum AgendaJSON {
  /// Raised when a member changes its meaning or goes; new members do not raise it.
  package static let version = 1

  package static func write(_ agendas: [AgendaDocument], into output: inout ByteWriter) {
    var json = JSONWriter(into: output)
    output = ByteWriter()
    json.beginObject()
    json.key("version")
    json.value(version)
    json.list("pages", agendas) { json, agenda in
      write(agenda, into: &json)
      json.output.passOn()
    }
    json.endObject()
    output = json.output
  }

  private static func write(_ agenda: AgendaDocument, into json: inout JSONWriter) {
    json.beginObject()
    json.member("for", agenda.name)
    json.member("name", agenda.title)
    json.member("week", agenda.position.name)
    json.member("from", agenda.position.days.first)
    json.member("to", agenda.position.days.last)
    json.member("today", agenda.moment.today)
    json.member("asOf", agenda.moment.asOf)
    json.member("fiscal", agenda.position.fiscalName)
    json.member("weekOfQuarter", agenda.position.weekOfQuarter)
    json.member("weeksOfQuarter", agenda.position.weeksOfQuarter)
    json.member("weeksCounted", agenda.position.weekOfQuarter.map { _ in agenda.countingWords })
    json.member("zone", agenda.zoneName)
    json.list("windows", agenda.windows) { $0.write($1) }
    json.list("daysOff", agenda.daysOff) { $0.write($1) }
    json.list("away", agenda.absences) { $0.write($1) }
    json.list("changes", agenda.changes) { $0.write($1) }
    json.list("first", agenda.soonest) { $0.write($1) }
    json.list("reviews", agenda.days.flatMap(\.entries)) { $0.write($1) }
    json.list("quotas", agenda.quotas) { $0.write($1) }
    json.list("owe", agenda.preparations) { $0.write($1) }
    json.list("chase", agenda.owed) { $0.write($1) }
    json.list("startNow", agenda.longLead) { $0.write($1) }
    json.list("actions", agenda.actions) { $0.write($1) }
    json.list("actionsOfReports", agenda.reportActions) { json, group in
      json.beginObject()
      json.member("person", group.name)
      json.list("actions", group.actions) { $0.write($1) }
      json.endObject()
    }
    json.list("reports", agenda.reports) { $0.write($1) }
    json.list("measures", agenda.measures) { $0.write($1) }
    json.texts("load", agenda.load.lines)
    json.list("notHeld", agenda.notHeld) { $0.write($1) }
    json.list("ahead", agenda.ahead) { $0.write($1) }
    json.key("mirror")
    if let mirror = agenda.mirror { json.write(mirror) } else { json.null() }
    json.texts("waiting", agenda.waiting)
    json.list("agendas", agenda.sheets) { $0.write($1) }
    json.endObject()
  }
}

// Members of objects; what the plan does not say is `null`.
extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    value(flag)
  }

  mutating func member(_ name: StaticString, _ date: CivilDate?) {
    key(name)
    if let date { plain { RFC3339.write(date, into: &$0) } } else { null() }
  }

  /// `2026-03-16T09:00` by the clock of the page, `2026-03-16` where there is no time.
  mutating func member(_ name: StaticString, _ wall: WallTime?) {
    key(name)
    guard let wall else { return null() }
    plain { output in
      RFC3339.write(wall.date, into: &output)
      if let time = wall.time { output.write("T\(time)") }
    }
  }

  mutating func texts(_ name: StaticString, _ texts: [String]) {
    key(name)
    beginArray(.inline)
    for text in texts { value(text) }
    endArray()
  }

  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }
}
