import RhythmCalendar
import RhythmScheduler

/// The clocks of the zones of all series, for occurrences that are read one after the other: each
/// clock remembers where it was read last.
struct SeriesClocks {
  private var cursors: [TimeZoneCursor] = []
  /// By series the place of its cursor; -1 where its zone is not known.
  private var ofSeries: [Int] = []

  init(_ source: DocumentSource) {
    var places: [String: Int] = [:]
    for series in source.schedule.series {
      guard let name = series.zoneName else {
        ofSeries.append(-1)
        continue
      }
      if places[name] == nil {
        if let rules = source.clock.rules(of: name) {
          places[name] = cursors.count
          cursors.append(TimeZoneCursor(rules))
        } else {
          places[name] = -1
        }
      }
      ofSeries.append(places[name] ?? -1)
    }
  }

  /// What the zone of a series adds to universal time at the end of one of its occurrences.
  mutating func endOffset(of occurrence: Occurrence) -> Int {
    let series = Int(occurrence.series)
    guard ofSeries.indices.contains(series), ofSeries[series] >= 0 else {
      return occurrence.offset
    }
    return cursors[ofSeries[series]].offset(at: occurrence.end)
  }
}
