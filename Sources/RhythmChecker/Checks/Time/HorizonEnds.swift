import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan

extension Check {
  /// One finding for all that comes to an end with what the plan covers. Told from a quarter before
  /// the end, of short plans in their second half, until a year after it: a plan that ended earlier is
  /// kept for the record.
  static let horizonEnds = Check(name: .horizonEnds) { input, findings in
    guard let header = input.plan.header else { return }
    let horizon = header.covers?.value ?? input.schedule.horizon
    let left = input.today.days(to: horizon.last)
    guard left < quarter, left > -366, left * 2 < horizon.count else { return }
    let facts = DatedFacts(input.plan, horizon).words
    // A plan that says no years covers the next one by itself.
    if header.covers == nil && facts.isEmpty { return }
    let name = header.name.value
    let days =
      left < 0
      ? "ended on \(horizon.last)"
      : "ends on \(horizon.last)" + (left == 0 ? ", today" : ", in \(counted(left, "day"))")
    let renewal =
      facts.isEmpty ? "" : "; to be renewed for the time after it: \(sentence(facts))"
    let place = header.covers?.range ?? header.name.range
    var help: [Help] = []
    if let covers = header.covers {
      let written = input.plan.text(covers.range)
      let next = Self.next(after: written)
      help.append(
        Help(
          next.map { "let it cover the next one, too: `covers \(written) to \($0)`" }
            ?? "let it cover more: `covers \(written)` with a later end"))
    }
    findings.append(
      Finding(
        .horizonEnds, "`\(name)` \(days)\(renewal)", at: place,
        label: left < 0 ? "is over" : "less than a quarter is left",
        help: help.isEmpty ? [Help("write the dates of the next year")] : help))
  }

  private static let quarter = 91

  /// `2028` of `2027`, `FY28` of `FY27`; nil for what is no single year.
  private static func next(after written: String) -> String? {
    let prefix = written.hasPrefix("FY") ? "FY" : ""
    let digits = written.dropFirst(prefix.count)
    guard digits.count == (prefix.isEmpty ? 4 : 2), digits.allSatisfy(\.isNumber),
      let year = Int(digits), year < (prefix.isEmpty ? 9999 : 99)
    else { return nil }
    let next = String(year + 1)
    return prefix + String(repeating: "0", count: max(0, digits.count - next.count)) + next
  }

  private static func sentence(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// What a plan says by date, so that a new year needs it again.
private struct DatedFacts {
  /// By sort, each with the names of those that have nothing later than the horizon.
  let words: [String]

  init(_ plan: Plan, _ horizon: DateSpan) {
    func end(_ dates: [DateSpan]) -> Bool {
      dates.contains { $0.intersection(horizon) != nil }
        && !dates.contains { horizon.last < $0.last }
    }
    let holidays = plan.holidayCalendars.filter { calendar in
      !plan.isOfLibrary(calendar.range) && end(calendar.holidays.rules.compactMap(\.dates))
    }
    let windows = plan.windows.filter { window in
      end(window.overrides.map(\.dates.value) + window.rules.compactMap(\.value.dates))
    }
    let away = plan.people.filter { end($0.absences.map(\.dates)) }
    let isLeaveKnown = plan.people.contains { person in
      person.absences.contains { horizon.last < $0.dates.last }
    }
    let cycles = plan.cycles.filter { horizon.contains($0.start.value) }
    func words(_ noun: String, _ names: [String]) -> String? {
      names.isEmpty ? nil : noun + " " + listed(names)
    }
    self.words = [
      words("the holidays", holidays.map(\.name.value)),
      words("the window" + (windows.count > 1 ? "s" : ""), windows.map(\.name.value)),
      isLeaveKnown ? nil : words("the leave of", away.map(\.name.value)),
      words("the start of the cycle", cycles.map(\.name.value)),
    ].compactMap { $0 }
  }
}

extension HolidayRule {
  fileprivate var dates: DateSpan? {
    if case .dates(let span) = day { span } else { nil }
  }
}

extension Window.Rule {
  fileprivate var dates: DateSpan? {
    switch self {
    case .dates(let span): span
    case .between(.date(let first), .date(let last)): DateSpan(first: first, last: last)
    default: nil
    }
  }
}
