import RhythmCalendar
import RhythmScheduler

/// A week of a schedule, as a page for people shows it.
package struct ScheduleWeek: Sendable {
  package struct Day: Sendable {
    package var date: CivilDate
    /// What makes it a day off for the reader, or for the plan; nil for others.
    package var dayOff: String?
    package var rows: [ScheduleRow]
  }

  package var position: WeekPosition
  package var days: [Day]
}

extension ScheduleDocument {
  /// The rows by week and day of the document's zone, days without a row left out.
  ///
  /// Days of one zone may begin in the day before of another, so rows are put in order anew.
  package func weeks() -> [ScheduleWeek] {
    let ordered = rows.indices.compactMap { position in row(at: position).map { (position, $0) } }
      .sorted { left, right in
        (left.1.shown.start.sortKey, left.0) < (right.1.shown.start.sortKey, right.0)
      }
    let calendars =
      selection.audience?.person.map { source.holidayCalendars(of: $0) }
      ?? source.plan.header?.working.holidays ?? []
    var weeks: [ScheduleWeek] = []
    for (_, row) in ordered {
      let date = row.shown.start.date
      let week = ISOWeek(containing: date)
      if weeks.last?.position.week != week {
        weeks.append(ScheduleWeek(position: source.position(of: week), days: []))
      }
      let last = weeks.count - 1
      if weeks[last].days.last?.date != date {
        let dayOff = source.holidays.title(on: date, of: calendars)
        weeks[last].days.append(ScheduleWeek.Day(date: date, dayOff: dayOff, rows: []))
      }
      weeks[last].days[weeks[last].days.count - 1].rows.append(row)
    }
    return weeks
  }
}

extension WallTime {
  /// For lists of a day: what is of the whole day comes first.
  var sortKey: Int { Int(date.dayNumber) * 2048 + (time.map { Int($0.minutes) + 1 } ?? 0) }
}
