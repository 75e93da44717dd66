import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// A line by hand that names a day of a stretch with several occurrences: which of them it means is
/// known when they are placed.
struct PlacedException {
  var exception: DatedException
  /// The series, by its index.
  var series: Int32
  /// The day that it names.
  var date: CivilDate
}

extension Scheduling {
  /// Whether a date lies in a stretch with several occurrences of a series.
  func isAmongSeveral(_ date: CivilDate, of dates: [SettledDate]) -> Bool {
    dates.lazy.filter { self.stretch(of: $0)?.contains(date) ?? false }.prefix(2).count == 2
  }

  /// Keeps an exception until the occurrences of the series at hand have their days.
  mutating func keep(_ exception: DatedException, on date: CivilDate) {
    placedExceptions.append(
      PlacedException(
        exception: exception, series: Int32(clamping: series.count), date: date))
  }

  /// Carries out what names days on which occurrences were placed; gives those that are cancelled.
  mutating func applyPlacedExceptions(_ placer: Placer) -> Set<Int> {
    var cancelled: Set<Int> = []
    for item in placedExceptions {
      let named = lanes.filter { $0.key.series == item.series && $0.key.turn >= 0 }
        .flatMap { lane in lane.requests.map { (lane: lane, place: $0.occurrence) } }
        .filter { placer.slots[$0.place]?.date == item.date && !cancelled.contains($0.place) }
      guard let only = named.first, named.count == 1 else {
        notePlacedMiss(item, placer)
        continue
      }
      switch item.exception.change {
      case .cancel: cancelled.insert(only.place)
      case .move(_, to: let target, at: let time):
        var occurrence = occurrences[only.place]
        occurrence.date = target
        occurrence.flags.insert(.movedByHand)
        let minute = time.map { Int($0.minutes) } ?? placer.slots[only.place]?.minute ?? 0
        if occurrence.flags.contains(.wholeDays) {
          let days = occurrence.date.dayNumber &- item.date.dayNumber
          occurrence.start = Instant(seconds: occurrence.start.seconds &+ Int64(days) &* 86_400)
        } else if zoneCursors.indices.contains(only.lane.zone) {
          let resolution = zoneCursors[only.lane.zone].resolve(
            target, TimeOfDay(minutes: minute))
          place(
            resolution, minute, zone: only.lane.zone, seriesZone: only.lane.seriesZone, &occurrence)
        }
        occurrences[only.place] = occurrence
      case .add: continue
      }
    }
    placedExceptions = []
    return cancelled
  }

  private mutating func notePlacedMiss(_ item: PlacedException, _ placer: Placer) {
    guard series.indices.contains(Int(item.series)) else { return }
    let days = lanes.filter { $0.key.series == item.series }.flatMap(\.requests)
      .compactMap { placer.slots[$0.occurrence]?.date }
      .sorted { (abs($0.days(to: item.date)), $0) < (abs($1.days(to: item.date)), $1) }
    findings.add(
      Finding(
        .exceptionMisses,
        "`\(series[Int(item.series)].id)` has no occurrence on \(item.date)",
        at: item.exception.dateRange, label: "no occurrence here",
        help: days.prefix(1).map { near in
          Help(
            "did you mean \(near.weekday.shortName) `\(near)`?",
            fix: Fix(.unsafe, [TextEdit(item.exception.dateRange, with: "\(near)")]))
        }))
  }
}
