import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// The dates of a plan over some days, of all reviews and everybody or of some.
///
/// A plan can have hundreds of thousands of dates, so a row is made when a writer comes to it.
package struct ScheduleDocument: Sendable {
  /// Which dates are wanted.
  package struct Selection: Sendable {
    /// The days on which they start, in the zone of their series.
    package var days: DateSpan
    /// Nil is everybody.
    package var audience: Audience?
    /// Nil is all reviews.
    package var review: ReviewID?
    /// The id of the only series wanted, `forecast/iberia`; nil is all series.
    package var series: String?

    package init(
      days: DateSpan, audience: Audience? = nil, review: ReviewID? = nil, series: String? = nil
    ) {
      self.days = days
      self.audience = audience
      self.review = review
      self.series = series
    }
  }

  package let source: DocumentSource
  package let selection: Selection
  /// What the plan calls itself.
  package let title: String
  /// The zone in which pages show times: that of the person asked for, else the plan's; nil where
  /// the plan says none.
  package let zoneName: String?
  /// The indices of its dates in the schedule's occurrences, in their order.
  package let rows: [Int32]
  private let names: [SeriesNames]

  package init(_ source: DocumentSource, _ selection: Selection) {
    self.source = source
    self.selection = selection
    title = source.planTitle
    zoneName = source.zoneName(for: selection.audience)
    let isWanted = source.schedule.series.map { selection.includes($0) }
    let occurrences = source.schedule.occurrences
    var rows: [Int32] = []
    rows.reserveCapacity(occurrences.count)
    for (index, occurrence) in occurrences.enumerated()
    where selection.days.contains(occurrence.date) && isWanted[Int(occurrence.series)] {
      if selection.includes(occurrence, of: source) { rows.append(Int32(clamping: index)) }
    }
    self.rows = rows
    names = source.schedule.series.map { SeriesNames($0, in: source.plan) }
  }

  /// What a series is called; its index must be one of the schedule's.
  func names(ofSeries index: Int) -> SeriesNames { names[index] }

  /// What waits for a date that is not known yet, of the reviews that are shown: a line a review.
  package var waiting: [String] {
    source.waitingLines { waiting in
      if let review = selection.review, waiting.review != review { return false }
      if let series = selection.series, waiting.subject != series { return false }
      guard let audience = selection.audience else { return true }
      return audience.person.map { source.concerns(waiting, $0) } ?? false
    }
  }

  /// The row at a position of `rows`; nil beyond its end.
  package func row(at position: Int) -> ScheduleRow? {
    guard rows.indices.contains(position) else { return nil }
    let index = Int(rows[position])
    let occurrence = source.schedule.occurrences[index]
    guard let series = source.schedule.series(of: occurrence) else { return nil }
    let attendance = source.details.attendance(of: occurrence)
    let known = names[Int(occurrence.series)]
    let people =
      source.details.isAttendedAsPlanned(occurrence)
        || attendance.participants == series.participants
      ? known.people : PeopleNames(attendance.participants, in: source.plan)
    return ScheduleRow(
      occurrence: occurrence, names: known, title: series.title, zoneName: series.zoneName,
      endOffset: source.endOffset(of: occurrence, in: series), people: people,
      missing: attendance.missing.map { source.plan[$0].name.value },
      change: source.change(of: occurrence, for: selection.audience?.person),
      part: selection.audience?.person.flatMap { Part(of: $0, in: attendance.participants) },
      shown: zoneName.flatMap { source.span(of: occurrence, in: $0) } ?? occurrence.ownSpan)
  }
}

extension ScheduleDocument.Selection {
  fileprivate func includes(_ series: Series) -> Bool {
    if let review, series.review != review { return false }
    if let wanted = self.series, series.id != wanted { return false }
    return true
  }

  fileprivate func includes(_ occurrence: Occurrence, of source: DocumentSource) -> Bool {
    guard let audience else { return true }
    return audience.takesPart(in: source.details.attendance(of: occurrence))
  }
}
