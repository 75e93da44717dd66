import RhythmCalendar
import RhythmPlan

/// The dates of the series that a plan's actions, topics and decisions name.
struct SeriesDates: Sendable {
  private let series: [Series]
  private let details: OccurrenceDetails

  init(_ details: OccurrenceDetails) {
    self.details = details
    series = details.schedule.series
  }

  func series(of occurrence: Occurrence) -> Series? { details.schedule.series(of: occurrence) }

  /// The series that are meant, as places in the schedule's.
  func indices(of reference: SeriesReference) -> [Int] {
    details.indicesOfSeries(of: reference.review).filter { reference.matches(series[$0]) }
  }

  /// The day on which an occurrence is held; its own date where the schedule does not hold it.
  func date(of reference: OccurrenceReference) -> CivilDate {
    let held = indices(of: reference.series).lazy.compactMap { index in
      details.occurrences(inSeries: index).first {
        $0.nominal == reference.date && Int($0.number) == reference.number
      }
    }
    return held.first?.date ?? reference.date
  }

  /// The first occurrence that is held on a day or later, and was due after another.
  func first(
    of reference: SeriesReference, from day: CivilDate, nominalAfter earlier: CivilDate? = nil
  ) -> Occurrence? {
    let earlier = earlier ?? CivilDate(dayNumber: Int32.min)
    return indices(of: reference)
      .compactMap { index in
        details.occurrences(inSeries: index).first { $0.date >= day && $0.nominal > earlier }
      }
      .min { ($0.start, $0.series) < ($1.start, $1.series) }
  }

  /// On how many dates after one and before another an occurrence is held that suits.
  func count(
    of reference: SeriesReference, after earlier: CivilDate, before day: CivilDate,
    where suits: (CivilDate) -> Bool
  ) -> Int {
    let indices = indices(of: reference)
    var dates = indices.flatMap { index in
      details.occurrences(inSeries: index)
        .filter { $0.nominal > earlier && $0.date < day && suits($0.date) }.map(\.date)
    }
    guard indices.count > 1 else { return dates.count }
    dates.sort()
    return zip(dates, dates.dropFirst()).reduce(min(1, dates.count)) {
      $0 + ($1.0 == $1.1 ? 0 : 1)
    }
  }

  /// The occurrences of a series that are held before a day, by start.
  func occurrences(ofSeries index: Int, before day: CivilDate) -> [Occurrence] {
    details.occurrences(inSeries: index).filter { $0.date < day }
  }

  /// Whether a series is held on a day or later.
  func goesOn(series index: Int, from day: CivilDate) -> Bool {
    details.occurrences(inSeries: index).contains { $0.date >= day }
  }

  /// The last occurrence of a series that starts before another.
  func last(ofSeries index: Int, before occurrence: Occurrence) -> Occurrence? {
    details.occurrences(inSeries: index).last { $0.start < occurrence.start }
  }

  /// The date of the last but so many occurrence that was held before a day, or of the first where
  /// there were fewer; nil where there was none.
  func start(ofLast count: Int, of reference: SeriesReference, before day: CivilDate) -> CivilDate?
  {
    let dates = indices(of: reference)
      .flatMap { details.occurrences(inSeries: $0).map(\.date) }.filter { $0 < day }
    return Array(Set(dates)).sorted().suffix(count).first
  }
}
