import RhythmCalendar
import RhythmDiagnostics
import RhythmText

/// Findings about dates, gathered so that one cause gives one finding with all its dates.
struct DateFindings {
  private struct Key: Hashable {
    var check: CheckName
    var range: SourceRange
  }

  private struct Cause {
    var subject: String
    var dates: Set<CivilDate>
    var first: CivilDate
    /// What is said of the first date.
    var detail: String
    var secondary: [Label]
    var help: [Help]
  }

  private var causes: [Key: Cause] = [:]
  private var others: [Finding] = []
  private var placed: Set<Key> = []

  /// Adds a date on which something is wrong with a clause.
  mutating func note(
    _ check: CheckName, at range: SourceRange, of subject: String, on date: CivilDate,
    detail: @autoclosure () -> String = "", secondary: @autoclosure () -> [Label] = [],
    help: @autoclosure () -> [Help] = []
  ) {
    let key = Key(check: check, range: range)
    guard var cause = causes.removeValue(forKey: key) else {
      causes[key] = Cause(
        subject: subject, dates: [date], first: date, detail: detail(), secondary: secondary(),
        help: help())
      return
    }
    cause.dates.insert(date)
    if date < cause.first { (cause.first, cause.detail) = (date, detail()) }
    causes[key] = cause
  }

  /// Adds a finding that is not about single dates; of one check one for a place.
  mutating func add(
    _ finding: Finding, _ check: CheckName, at range: SourceRange
  ) {
    if placed.insert(Key(check: check, range: range)).inserted { others.append(finding) }
  }

  mutating func add(_ finding: Finding) {
    add(finding, finding.check, at: finding.primary.range)
  }

  /// All findings in the order of their places.
  var findings: [Finding] {
    let dated = causes.map { key, cause in
      let wording = DateWording(
        subject: cause.subject, count: cause.dates.count, first: cause.first, detail: cause.detail)
      return Finding(
        key.check, wording.message(key.check), at: key.range, label: wording.label(key.check),
        secondary: cause.secondary, help: cause.help)
    }
    return (dated + others).sorted {
      ($0.primary.range, $0.check.rawValue) < ($1.primary.range, $1.check.rawValue)
    }
  }
}

/// How findings about dates are put in words.
private struct DateWording {
  let subject: String
  let count: Int
  let first: CivilDate
  let detail: String

  func message(_ check: CheckName) -> String {
    switch check {
    case .fallsOnDayOff:
      "`\(subject)` falls on a day off on \(dates), and nothing says what happens then"
    case .noWorkingDay: "`\(subject)` finds no working day to move to on \(dates)"
    case .movedAcrossPeriod: "`\(subject)` moves out of its period on \(dates)"
    case .movedTogether:
      "`\(subject)` is dropped on \(dates), since it moves to a day on which it is held anyway"
    case .twoOnADate: "`\(subject)` has two times on \(dates); the later line wins"
    case .skippedHour: "`\(subject)` starts at a time that clocks skip on \(dates)"
    case .repeatedHour:
      "`\(subject)` starts at a time that comes twice on \(dates); the first is taken"
    case .unplaced: "`\(subject)` finds no time for \(dates)"
    case .undefinedFifthWeek:
      "the turns of `\(subject)` have no word for the fifth week of a month, as on \(dates)"
    default: "`\(subject)` is concerned on \(dates)"
    }
  }

  func label(_ check: CheckName) -> String {
    switch check {
    case .fallsOnDayOff: "meets \(count == 1 ? "a day off" : "\(count) days off")"
    case .noWorkingDay: "no working day within bounds"
    case .movedAcrossPeriod: "leaves its period"
    case .movedTogether: "meets another of its dates"
    case .twoOnADate: "this line wins"
    case .skippedHour: "does not exist on that day"
    case .unplaced: "not held \(count == 1 ? "then" : "on \(count) of its dates")"
    case .repeatedHour: "exists twice on that day"
    case .undefinedFifthWeek: "starts over with the first then"
    default: ""
    }
  }

  /// `2026-05-25 (Spring bank holiday)`, `3 dates, first on 2026-05-25 (...)`
  private var dates: String {
    let date = "\(first.weekday.shortName) \(first)" + (detail.isEmpty ? "" : " (\(detail))")
    return count == 1 ? date : "\(count) dates, first on \(date)"
  }
}
