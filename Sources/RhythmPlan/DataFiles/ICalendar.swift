import RhythmCalendar
import RhythmText

/// The whole days of an iCalendar file, as RFC 5545 has it: of each event its first day, its last,
/// its summary, and whether it comes every year. Everything else is passed over.
struct ICalendar: Sendable {
  struct Event: Hashable, Sendable {
    var dates: DateSpan
    var title: String
    var isYearly: Bool

    /// One rule for dates; one for each day of a year where it comes again.
    var rules: [HolidayRule] {
      guard isYearly else { return [HolidayRule(.dates(dates), title: title)] }
      return (0..<min(dates.count, 366)).compactMap { offset in
        let day = dates.first.adding(days: offset)
        return MonthDay(month: day.month, day: day.day).map {
          HolidayRule(.yearly(.fixed($0)), title: title, fromYear: day.year)
        }
      }
    }
  }

  struct Problem: Hashable, Sendable {
    var message: String
    var place: ByteRange
    var label: String
    var help: String?
  }

  private(set) var events: [Event] = []
  private(set) var problems: [Problem] = []

  /// Whether bytes start as such a file does.
  static func isMeant(by bytes: [UInt8]) -> Bool {
    bytes.dropFirst(TextEncoding.start(of: bytes)).starts(with: "BEGIN:VCALENDAR".utf8)
  }

  init(_ bytes: [UInt8]) {
    var open: [(name: String, place: ByteRange)] = []
    var event = EventReading()
    var hasCalendar = false
    for line in ContentLine.all(of: bytes) {
      guard line.isWellFormed else {
        problems.append(
          Problem(
            message: "this is no line of an iCalendar file", place: line.place,
            label: "a name, a colon and a value are wanted"))
        continue
      }
      switch line.name {
      case "BEGIN":
        let name = line.value.uppercased()
        hasCalendar = hasCalendar || name == "VCALENDAR"
        open.append((name, line.place))
        if name == "VEVENT" { event = EventReading(place: line.place) }
      case "END":
        let name = line.value.uppercased()
        guard let last = open.last, last.name == name else {
          problems.append(
            Problem(
              message: "`END:\(line.value)` ends nothing that is open", place: line.place,
              label: open.last.map { "`\($0.name)` is open here" } ?? "nothing is open here"))
          continue
        }
        open.removeLast()
        if name == "VEVENT" { close(event) }
      default:
        if open.last?.name == "VEVENT" { event.take(line) }
      }
    }
    if !hasCalendar {
      problems.append(
        Problem(
          message: "this is no iCalendar file", place: ByteRange(0, 0),
          label: "it does not start with `BEGIN:VCALENDAR`"))
    }
    if let component = open.last {
      problems.append(
        Problem(
          message: "`BEGIN:\(component.name)` is never ended", place: component.place,
          label: "the file is cut off", help: "export or download the file again"))
    }
  }

  private mutating func close(_ event: EventReading) {
    switch event.result {
    case .success(let found): if let found { events.append(found) }
    case .failure(let failure): problems.append(failure.problem)
    }
  }
}

/// An event on its way from lines to dates.
private struct EventReading {
  struct Failure: Error { var problem: ICalendar.Problem }

  var place = ByteRange(0, 0)
  private var start: ContentLine?
  private var end: ContentLine?
  private var summary = ""
  private var isCancelled = false
  private var recurrence: ContentLine?

  init(place: ByteRange = ByteRange(0, 0)) { self.place = place }

  mutating func take(_ line: ContentLine) {
    switch line.name {
    case "DTSTART": start = line
    case "DTEND": end = line
    case "SUMMARY": summary = line.text.trimmed
    case "STATUS": isCancelled = line.value.uppercased() == "CANCELLED"
    case "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID":
      // The first that says more than `FREQ=YEARLY` is told of.
      if recurrence.map(\.isYearly) ?? true { recurrence = line }
    default: break
    }
  }

  /// The event; `nil` for one that is cancelled.
  var result: Result<ICalendar.Event?, Failure> {
    if isCancelled { return .success(nil) }
    guard let start else {
      return fail("an event has no `DTSTART`", at: place)
    }
    guard let first = start.day else {
      return fail("`\(start.value)` is no date", at: start.place)
    }
    var last = first
    if let end {
      guard let day = end.day else { return fail("`\(end.value)` is no date", at: end.place) }
      // An end is not part of the event, whether it is a day or a midnight.
      last = end.isMidnight ? day.adding(days: -1) : day
      if day < first { return fail("an event ends before it starts", at: end.place) }
      last = max(last, first)
    }
    if let recurrence, !recurrence.isYearly {
      return fail(
        "an event comes again in another way than every year on its date", at: recurrence.place,
        help: "write this day as a line of `holidays`, such as `3rd Monday of January \"...\"`")
    }
    // What comes every year may start long ago: some programs write 1601.
    if recurrence == nil, !(first.isSupported && last.isSupported) {
      let line = first.isSupported ? end ?? start : start
      return fail(CivilDate.beyondSupport(line.value), at: line.place)
    }
    return .success(
      ICalendar.Event(
        dates: DateSpan(first: first, last: last), title: summary.isEmpty ? "Day off" : summary,
        isYearly: recurrence != nil))
  }

  private func fail(
    _ message: String, at place: ByteRange, help: String? = nil
  ) -> Result<ICalendar.Event?, Failure> {
    .failure(
      Failure(
        problem: ICalendar.Problem(
          message: message, place: place, label: "the event is left out", help: help)))
  }
}

extension ContentLine {
  /// `FREQ=YEARLY` and nothing else.
  fileprivate var isYearly: Bool { name == "RRULE" && value.uppercased() == "FREQ=YEARLY" }

  /// The day of `20260101` or `20260101T090000Z`, as it is written.
  fileprivate var day: CivilDate? {
    let digits = value.prefix { $0 != "T" }
    guard digits.utf8.count == 8, let number = CellValue.digits(String(digits)) else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Whether it is a day, or a time at its very start.
  fileprivate var isMidnight: Bool {
    guard let time = value.split(separator: "T").dropFirst().first else { return true }
    return time.hasPrefix("000000")
  }
}
