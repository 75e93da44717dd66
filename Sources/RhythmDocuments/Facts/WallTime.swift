import RhythmCalendar

/// A day and a time of day as some place's calendar and clock show them.
package struct WallTime: Hashable, Sendable {
  package var date: CivilDate
  /// Nil where only the day is known or meant.
  package var time: TimeOfDay?

  package init(_ date: CivilDate, _ time: TimeOfDay? = nil) {
    self.date = date
    self.time = time
  }

  /// What a clock shows that is so many seconds ahead of universal time.
  package init(_ instant: Instant, offset: Int) {
    let (date, time) = instant.wallTime(offset: offset)
    self.init(date, time)
  }
}

extension WallTime: Comparable {
  /// A day without a time comes after all the times of that day: it means by its end.
  package static func < (left: WallTime, right: WallTime) -> Bool {
    (left.date, left.time?.minutes ?? .max) < (right.date, right.time?.minutes ?? .max)
  }
}

/// A stretch of time as one place's clock shows it.
package struct WallSpan: Hashable, Sendable {
  package var start: WallTime
  /// The same day and time as `start` where the plan says no length. Of whole days, the last one.
  package var end: WallTime

  package init(start: WallTime, end: WallTime) {
    self.start = start
    self.end = end
  }
}
