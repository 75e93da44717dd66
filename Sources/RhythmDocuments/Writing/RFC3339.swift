import RhythmCalendar
import RhythmScheduler
import RhythmText

/// Dates and times as data (RFC 3339): `2026-03-02T09:00:00Z` is written with its offset, `+00:00`.
package enum RFC3339 {
  package enum Edge: Sendable { case start, end }

  /// An end of an occurrence; of an untimed one its first or last day alone.
  package static func write(
    _ occurrence: Occurrence, _ edge: Edge, offset: Int, into output: inout ByteWriter
  ) {
    if occurrence.isUntimed {
      write(edge == .start ? occurrence.date : occurrence.lastDay, into: &output)
    } else {
      write(edge == .start ? occurrence.start : occurrence.end, offset: offset, into: &output)
    }
  }

  /// `2026-03-02T09:00:00+01:00`
  package static func write(_ instant: Instant, offset: Int, into output: inout ByteWriter) {
    output.write(appending: { instant.appendTimestamp(offset: offset, to: &$0) })
  }

  /// `2026-03-02`
  package static func write(_ date: CivilDate, into output: inout ByteWriter) {
    output.write(appending: { date.append(to: &$0) })
  }
}

/// The name of an occurrence: `forecast/iberia@2026-05-25`, `r@2026-05-25/2`.
package enum OccurrenceName {
  package static func text(_ series: String, _ occurrence: Occurrence) -> String {
    var output = ByteWriter(capacity: series.utf8.count + 14)
    output.write(series)
    output.write(byte: 0x40)
    RFC3339.write(occurrence.nominal, into: &output)
    if occurrence.number > 1 {
      output.write(byte: 0x2F)
      output.write(Int(occurrence.number))
    }
    return output.text
  }
}
