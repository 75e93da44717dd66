import RhythmCalendar
import RhythmScheduler
import RhythmText

/// Load as JSON: a row with its periods, then who is over which budget; all times in minutes.
package enum LoadJSON {
  /// Raised when a member changes its meaning or goes; new members do not raise it.
  package static let version = 1

  package static func write(_ document: LoadDocument, into output: inout ByteWriter) {
    var json = JSONWriter(into: output)
    output = ByteWriter()
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("plan")
    json.value(document.planName)
    json.key("title")
    json.value(document.title)
    json.key("from")
    json.plain { RFC3339.write(document.selection.days.first, into: &$0) }
    json.key("to")
    json.plain { RFC3339.write(document.selection.days.last, into: &$0) }
    json.key("by")
    json.value(document.selection.grouping.rawValue)
    json.key("for")
    json.value(document.selection.audience?.name)
    json.key("per")
    json.value(document.selection.per.noun)
    json.key("rows")
    json.beginArray()
    for row in document.rows { write(row, of: document, into: &json) }
    json.endArray()
    json.key("over")
    json.beginArray()
    for over in document.over { write(over, into: &json) }
    json.endArray()
    json.key("asked")
    json.beginArray()
    for asked in document.asked {
      json.beginObject(.inline)
      json.key("by")
      json.value(asked.name)
      json.key("minutes")
      json.value(asked.minutes)
      json.key("of")
      json.beginArray()
      for person in asked.people { json.value(person) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    if document.selection.audience?.person != nil {
      json.key("causes")
      write(document.causes, into: &json)
    }
    json.endObject()
    output = json.output
  }

  private static func write(
    _ row: LoadRow, of document: LoadDocument, into json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("name")
    json.value(row.name)
    json.key("title")
    json.value(row.title)
    json.key("people")
    json.value(row.people.count)
    json.key("periods")
    json.beginArray()
    for (period, cell) in zip(document.periods, row.cells) {
      json.beginObject(.inline)
      json.key("from")
      json.plain { RFC3339.write(period.first, into: &$0) }
      json.key("to")
      json.plain { RFC3339.write(period.last, into: &$0) }
      json.key("working")
      json.value(cell.working)
      write(cell.sum, into: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.output.passOn()
  }

  private static func write(_ sum: LoadSum, into json: inout JSONWriter) {
    json.key("total")
    json.value(sum.total)
    json.key("reviews")
    json.value(sum.reviews)
    json.key("preparation")
    json.value(sum.preparation)
    json.key("followUp")
    json.value(sum.followUps)
    json.key("internal")
    json.value(sum.internal)
    json.key("coaching")
    json.value(sum.coaching)
    json.key("customerFacing")
    json.value(sum.customerFacing)
    json.key("forecastReporting")
    json.value(sum.reporting)
    json.key("unplanned")
    json.value(sum.unplanned)
  }

  private static func write(_ over: LoadOver, into json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.value(over.name)
    json.key("budget")
    json.value(over.subject)
    json.key("per")
    json.value(over.excess.budget.per.noun)
    json.key("share")
    json.value(over.excess.budget.shareWords)
    json.key("periods")
    json.value(over.excess.count)
    json.key("of")
    json.value(over.excess.looked)
    json.key("worst")
    json.plain { RFC3339.write(over.excess.worst.first, into: &$0) }
    json.key("used")
    json.value(over.excess.used)
    json.key("most")
    json.value(over.excess.most)
    json.key("causes")
    write(over.causes, into: &json)
    json.endObject()
  }

  private static func write(_ parts: [LoadPart], into json: inout JSONWriter) {
    json.beginArray()
    for part in parts {
      json.beginObject(.inline)
      json.key("name")
      json.value(part.name)
      json.key("title")
      json.value(part.title)
      json.key("minutes")
      json.value(part.minutes)
      json.endObject()
    }
    json.endArray()
  }
}
