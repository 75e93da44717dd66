import RhythmCalendar
import RhythmScheduler
import RhythmText

/// A schedule as CSV: one record an occurrence.
package enum ScheduleCSV {
  /// The first eight are a promise; further ones may be added after the last.
  package static let columns = [
    "id", "review", "title", "start", "end", "zone", "chair", "attendees", "kind", "nominal",
    "change", "reason", "missing", "part",
  ]

  /// Writes what is long in chunks, where the output passes them on.
  package static func write(_ document: ScheduleDocument, into output: inout ByteWriter) {
    var csv = CSVWriter(into: output)
    output = ByteWriter()
    for column in columns { csv.field(column) }
    csv.endRecord()
    var usual = UsualRows(document)
    for position in document.rows.indices {
      if !usual.write(position, into: &csv), let row = document.row(at: position) {
        write(row, into: &csv)
      }
    }
    output = csv.output
  }

  private static func write(_ row: ScheduleRow, into csv: inout CSVWriter) {
    csv.field(OccurrenceName.text(row.names.id, row.occurrence))
    csv.field(row.names.review)
    csv.freeText(VisibleText.line(row.title))
    csv.plain { RFC3339.write(row.occurrence, .start, offset: row.occurrence.offset, into: &$0) }
    csv.plain { RFC3339.write(row.occurrence, .end, offset: row.endOffset, into: &$0) }
    csv.field(row.zoneName ?? "")
    csv.field(row.people.chair)
    csv.field(row.people.attendees.joined(separator: " "))
    csv.field(row.names.kind)
    csv.plain { RFC3339.write(row.occurrence.nominal, into: &$0) }
    csv.field(row.change?.sort.name ?? "")
    csv.freeText(VisibleText.line(row.change?.because ?? ""))
    csv.field(row.missing.joined(separator: " "))
    csv.field(row.part?.name ?? "")
    csv.endRecord()
  }
}

/// Writes the rows of which only the dates are their own: those of dates that all planned people
/// attend, which are nearly all of a large plan.
private struct UsualRows {
  private let document: ScheduleDocument
  /// By series, made when its first row is written.
  private var columns: [SeriesColumns?]
  private var clocks: SeriesClocks
  private var starts = MomentText()
  private var ends = MomentText()
  private var nominal = DateText()

  init(_ document: ScheduleDocument) {
    self.document = document
    columns = Array(repeating: nil, count: document.source.schedule.series.count)
    clocks = SeriesClocks(document.source)
  }

  /// Writes a row; `false` where it is none of these.
  mutating func write(_ position: Int, into csv: inout CSVWriter) -> Bool {
    let source = document.source
    let occurrence = source.schedule.occurrences[Int(document.rows[position])]
    let index = Int(occurrence.series)
    guard document.selection.audience?.person == nil, columns.indices.contains(index),
      source.details.isAttendedAsPlanned(occurrence)
    else { return false }
    if columns[index] == nil { columns[index] = SeriesColumns(document, series: index) }
    guard let series = columns[index], !series.quotesID else { return false }
    csv.output.write(contentsOf: series.id)
    csv.output.write(byte: UInt8(ascii: "@"))
    nominal.write(occurrence.nominal, into: &csv.output)
    if occurrence.number > 1 {
      csv.output.write(byte: UInt8(ascii: "/"))
      csv.output.write(Int(occurrence.number))
    }
    csv.output.write(contentsOf: series.titles)
    starts.write(occurrence, .start, offset: occurrence.offset, into: &csv.output)
    csv.output.write(byte: UInt8(ascii: ","))
    let endOffset = clocks.endOffset(of: occurrence)
    ends.write(occurrence, .end, offset: endOffset, into: &csv.output)
    csv.output.write(contentsOf: series.people)
    nominal.write(occurrence.nominal, into: &csv.output)
    csv.continueRecord()
    if let change = source.change(of: occurrence) {
      csv.field(change.sort.name)
      csv.freeText(VisibleText.line(change.because))
      csv.field("")
      csv.field("")
    } else {
      csv.output.write(",,,,")
    }
    csv.endRecord()
    return true
  }
}

/// The columns that all rows of a series have in common, as they stand between its dates.
private struct SeriesColumns {
  private var bytes: [UInt8]
  private var endOfID: Int
  private var endOfTitles: Int
  /// Whether the name of an occurrence has to be quoted as a whole.
  var quotesID: Bool

  init(_ document: ScheduleDocument, series index: Int) {
    let names = document.names(ofSeries: index)
    let series = document.source.schedule.series[index]
    var csv = CSVWriter()
    csv.field(names.id)
    endOfID = csv.output.bytes.count
    quotesID = endOfID != names.id.utf8.count
    csv.field(names.review)
    csv.freeText(VisibleText.line(series.title))
    csv.plain { _ in }
    endOfTitles = csv.output.bytes.count
    csv.field(series.zoneName ?? "")
    csv.field(names.people.chair)
    csv.field(names.people.attendees.joined(separator: " "))
    csv.field(names.kind)
    csv.plain { _ in }
    bytes = csv.output.bytes
  }

  var id: ArraySlice<UInt8> { bytes[..<endOfID] }
  var titles: ArraySlice<UInt8> { bytes[endOfID..<endOfTitles] }
  var people: ArraySlice<UInt8> { bytes[endOfTitles...] }
}

/// The text of a moment, kept while the same one is written again: rows come in the order of their
/// starts, so most start and end with the one before.
private struct MomentText {
  private var seconds = Int64.min
  private var offset = 0
  private var text = ByteWriter(capacity: 32)

  mutating func write(
    _ occurrence: Occurrence, _ edge: RFC3339.Edge, offset: Int, into output: inout ByteWriter
  ) {
    if occurrence.isUntimed {
      return RFC3339.write(occurrence, edge, offset: offset, into: &output)
    }
    let moment = edge == .start ? occurrence.start : occurrence.end
    if moment.seconds != seconds || offset != self.offset {
      (seconds, self.offset) = (moment.seconds, offset)
      text = ByteWriter(capacity: 32)
      RFC3339.write(moment, offset: offset, into: &text)
    }
    output.write(contentsOf: text.bytes)
  }
}

/// The text of a day, kept in the same way.
private struct DateText {
  private var date: CivilDate?
  private var text = ByteWriter(capacity: 16)

  mutating func write(_ date: CivilDate, into output: inout ByteWriter) {
    if date != self.date {
      self.date = date
      text = ByteWriter(capacity: 16)
      RFC3339.write(date, into: &text)
    }
    output.write(contentsOf: text.bytes)
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
