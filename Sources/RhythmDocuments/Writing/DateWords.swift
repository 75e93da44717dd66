import RhythmCalendar

/// How pages for people write dates, times and lengths.
package enum DateWords {
  /// `Mon 16 Mar`, with the year where it is not that of the page.
  package static func day(_ date: CivilDate, on page: Int) -> String {
    let (year, month, day) = date.yearMonthDay
    let words = "\(date.weekday.shortName) \(day) \(shortMonth(month))"
    return year == page ? words : "\(words) \(year)"
  }

  /// `Mon 16 to Fri 20 Mar`, `Mon 30 Mar to Fri 3 Apr`, or one day.
  package static func days(_ span: DateSpan, on page: Int) -> String {
    if span.first == span.last { return day(span.first, on: page) }
    let first = span.first.yearMonthDay
    let last = span.last.yearMonthDay
    let end = day(span.last, on: page)
    guard (first.year, first.month) == (last.year, last.month) else {
      return "\(day(span.first, on: page)) to \(end)"
    }
    return "\(span.first.weekday.shortName) \(first.day) to \(end)"
  }

  /// `16 to 22 March 2026`, as long as it has to be.
  package static func longDays(_ span: DateSpan) -> String {
    let first = span.first.yearMonthDay
    let last = span.last.yearMonthDay
    let end = "\(last.day) \(month(last.month)) \(last.year)"
    if span.first == span.last { return end }
    if first.year != last.year {
      return "\(first.day) \(month(first.month)) \(first.year) to \(end)"
    }
    if first.month != last.month { return "\(first.day) \(month(first.month)) to \(end)" }
    return "\(first.day) to \(end)"
  }

  /// `45m`, `1h`, `1h 30m`; nothing is `0m`.
  package static func length(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest)m" }
    return rest == 0 ? "\(hours)h" : "\(hours)h \(rest)m"
  }

  /// `1 day`, `3 days`
  package static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// `once`, `2 times`
  static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  package static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : ""
  }

  private static func shortMonth(_ number: Int) -> String { String(month(number).prefix(3)) }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
