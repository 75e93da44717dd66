import RhythmCalendar
import RhythmScheduler
import RhythmText

/// Load as CSV: one record a row and period, all times in minutes.
package enum LoadCSV {
  package static let columns = [
    "name", "title", "from", "to", "working", "total", "reviews", "preparation", "follow-up",
    "internal", "coaching", "customer-facing", "forecast-reporting", "unplanned",
  ]

  package static func write(_ document: LoadDocument, into output: inout ByteWriter) {
    var csv = CSVWriter(into: output)
    output = ByteWriter()
    for column in columns { csv.field(column) }
    csv.endRecord()
    for row in document.rows {
      for (period, cell) in zip(document.periods, row.cells) {
        csv.field(row.name)
        csv.freeText(VisibleText.line(row.title))
        csv.plain { RFC3339.write(period.first, into: &$0) }
        csv.plain { RFC3339.write(period.last, into: &$0) }
        for minutes in [cell.working] + cell.sum.minutes { csv.plain { $0.write(minutes) } }
        csv.endRecord()
      }
    }
    output = csv.output
  }
}

extension LoadSum {
  /// In the order in which data has them.
  fileprivate var minutes: [Int] {
    [
      total, reviews, preparation, followUps, `internal`, coaching, customerFacing, reporting,
      unplanned,
    ]
  }
}
