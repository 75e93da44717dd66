import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

/// What is meant by the names that a command which writes into a plan was given.
struct RecordedPlaces {
  let source: DocumentSource
  let today: CivilDate

  var plan: Plan { source.plan }
  var schedule: Schedule { source.schedule }

  /// A person of the plan by name.
  func person(_ name: String) throws(Failure) -> PersonID {
    if let index = plan.people.firstIndex(where: { $0.name.value == name }) {
      return PersonID(index)
    }
    throw CommandRun.unknown(
      "no person of this plan", name, plan.people.map(\.name.value), option: "")
  }

  /// People, teams and roles with commas between, as the language writes them.
  func crowd(_ text: String) throws(Failure) -> String {
    let known = plan.people.map(\.name.value) + plan.teams.map(\.name.value)
    var names: [String] = []
    for name in Self.list(text) {
      if name.hasPrefix("role "), plan.roles.contains(where: { $0.name.value == name.dropFirst(5) })
      {
        names.append(name)
      } else if known.contains(name) {
        names.append(name)
      } else {
        throw CommandRun.unknown("no person or team of this plan", name, known, option: "")
      }
    }
    return names.joined(separator: ", ")
  }

  /// Measures with commas between.
  func measures(_ text: String) throws(Failure) -> String {
    let known = plan.measures.map(\.name.value)
    let names = Self.list(text)
    for name in names where !known.contains(name) {
      throw CommandRun.unknown("no measure of this plan", name, known, option: "")
    }
    return names.joined(separator: ", ")
  }

  /// Things with commas between: names that the plan knows as they are, others as ids in quotes.
  func things(_ text: String) -> String {
    let known = Set(
      plan.entries.map(\.name.value) + plan.people.map(\.name.value)
        + plan.teams.map(\.name.value) + plan.portfolios.map(\.name.value)
        + plan.measures.map(\.name.value) + plan.initiatives.map(\.name.value))
    return Self.list(text).map { known.contains($0) && Slug.isName($0) ? $0 : quoted($0) }
      .joined(separator: ", ")
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }

  /// The one series that a name means: its own, or the only one of a review; of several, the one in
  /// which somebody takes part.
  func series(_ name: String, for person: PersonID? = nil) throws(Failure) -> Int {
    if let index = schedule.series.firstIndex(where: { $0.id == name }) { return index }
    _ = try reviewOrSeries(name)
    let all = schedule.series.indices.filter {
      plan[schedule.series[$0].review].name.value == name
    }
    let theirs = all.filter { index in
      person.map { schedule.series[index].participants.includes($0) } ?? false
    }
    if all.count == 1 { return all[0] }
    if theirs.count == 1 { return theirs[0] }
    guard !all.isEmpty else { throw Failure("`\(name)` has no series, so it is never held") }
    let shown = all.prefix(8).map { "`\(schedule.series[$0].id)`" }.joined(separator: ", ")
    throw Failure(
      "`\(name)` has \(all.count) series, and it is not said which is meant",
      help: "name one of \(shown)" + (all.count > 8 ? " and \(all.count - 8) more" : ""))
  }

  /// A review, or one series of it, as lines of the plan name it.
  func reviewOrSeries(_ name: String) throws(Failure) -> String {
    if let index = schedule.series.firstIndex(where: { $0.id == name }) {
      return written(series: index)
    }
    let reviews = plan.reviews.filter { !$0.isTemplate }.map(\.name.value)
    if reviews.contains(name) { return name }
    let names = reviews + schedule.series.map(\.id).filter { !reviews.contains($0) }
    throw CommandRun.unknown("no review of this plan", name, names, option: "")
  }

  /// The occurrence of a series on a date, by the date before any move or the one on which it is
  /// held; without a date the last one up to today.
  ///
  /// - Parameter number: which of several on that date, where it is said.
  func occurrence(
    ofSeries index: Int, on date: CivilDate?, number: String? = nil
  ) throws(Failure) -> Occurrence {
    let all = schedule.occurrences.filter {
      Int($0.series) == index && (number == nil || number == String($0.number))
    }
    let name = schedule.series.indices.contains(index) ? schedule.series[index].id : ""
    guard let date else {
      if let last = all.last(where: { $0.date <= today }) { return last }
      let next = all.first.map { ", and then on \($0.date)" } ?? ""
      throw Failure(
        "`\(name)` has not been held up to \(today)\(next)",
        help: "say with `--on` which date is meant")
    }
    if let found = all.first(where: { $0.nominal == date }) ?? all.first(where: { $0.date == date })
    {
      return found
    }
    let near = all.sorted { abs($0.date.days(to: date)) < abs($1.date.days(to: date)) }
      .prefix(2).map(\.nominal).sorted()
    throw Failure(
      "`\(name)` is not held on \(date.weekday.shortName) \(date)",
      help: near.isEmpty
        ? nil : "near it are " + near.map { "`\($0)`" }.joined(separator: " and "))
  }

  /// A date as people say it, told by the calendar of whoever owns what is due.
  func date(
    _ text: String, for person: PersonID, at occurrence: Occurrence?, saidOn day: CivilDate,
    _ option: String
  ) throws(Failure) -> CivilDate {
    guard let said = SpokenDate(text) else {
      throw Failure(
        "`\(VisibleText.line(text))` is not understood as a date",
        help:
          "write `\(option) 2026-03-12`, `Fri`, `\"+3 working days\"`, `\"end of month\"` or `next`"
      )
    }
    let next = occurrence.flatMap { source.details.next(after: $0, and: day) }
    let working = schedule.workingDays
    if let date = said.date(
      saidOn: day, working: working[person], calendar: working.calendar, next: next?.date)
    {
      return date
    }
    throw Failure("there is no such day as `\(VisibleText.line(text))`", help: "write a date")
  }

  /// The day on which an action was promised: that on which its occurrence is held, also when it is
  /// moved.
  func origin(of action: Action) -> CivilDate? {
    guard let from = action.from else { return nil }
    let occurrence = schedule.occurrences.first { occurrence in
      occurrence.nominal == from.date
        && schedule.series(of: occurrence).map(from.series.matches) ?? false
    }
    return occurrence?.date ?? from.date
  }

  /// A series as lines of the plan name it: `forecast/iberia`.
  func written(series index: Int) -> String {
    guard schedule.series.indices.contains(index) else { return "" }
    let series = schedule.series[index]
    return ([plan[series.review].name.value] + series.values.map(written)).joined(separator: "/")
  }

  /// An occurrence as lines of the plan name it: `forecast/iberia@2026-03-02`.
  func written(_ occurrence: Occurrence) -> String {
    written(series: Int(occurrence.series)) + "@\(occurrence.nominal)"
      + (occurrence.number > 1 ? "/\(occurrence.number)" : "")
  }

  private func written(_ value: BoundValue) -> String {
    switch value {
    case .person(let id): plan[id].name.value
    case .team(let id): plan[id].name.value
    case .entry(let id): plan[id].name.value
    case .portfolio(let id): plan[id].name.value
    case .measure(let id): plan[id].name.value
    case .text(let text): quoted(text)
    case .time(let time): time.description
    }
  }
}

extension CommandRun {
  /// A plan with dates from before today to after it, for what is written into it.
  func recordedPlaces(
    _ loaded: LoadedPlan, around days: [CivilDate] = []
  ) throws(Failure) -> RecordedPlaces {
    let today = try today()
    let zones = try TimeZones(environment, chosen: invocation[.timeZoneFolder])
      .database(for: loaded.plan)
    let horizon = loaded.plan.horizon(today: today)
    let all = days + [today]
    let first = min(horizon.first, (all.min() ?? today).adding(days: -100))
    let last = max(horizon.last, (all.max() ?? today).adding(days: 100))
    let schedule = RhythmScheduler.schedule(
      loaded.plan,
      over: DateSpan(first: max(first, .earliest), last: min(last, .latest)), today: today,
      zones: zones, limit: try invocation.number(.maximumOccurrences) ?? 1_000_000)
    return RecordedPlaces(
      source: DocumentSource(
        plan: loaded.plan, schedule: schedule, zones: zones, today: today), today: today)
  }
}
