import RhythmCalendar
import RhythmPlan
import RhythmText

extension WorkingDays {
  /// Builds all calendars of a plan, with the holidays of the years that a span touches and of three
  /// on either side.
  package init(_ plan: Plan, organisation: Organisation, over span: DateSpan) {
    var builder = CalendarBuilder(plan: plan, years: span.first.year - 3...span.last.year + 3)
    let general = plan.header?.working ?? WorkingTimes()
    holidays = builder.holidays(of: general)
    let usual = WorkingCalendar(weekdays: CalendarBuilder.Key(general).days, holidays: holidays)
    calendar = WorkingDays.context(plan, working: usual)
    planZone = general.timeZone?.value
    planHours = general.hours?.value ?? WorkingDays.usualHours

    // Most teams and people say nothing of their own.
    var teams = Array(repeating: usual, count: plan.teams.count)
    var ofTeams: [Int: WorkingTimes] = [:]
    for index in teams.indices {
      guard let times = WorkingDays.times(of: TeamID(index), plan) else { continue }
      teams[index] = builder.calendar(general.overridden(by: times))
      for person in organisation.people(of: TeamID(index)) {
        let known = ofTeams[Int(person.index)] ?? WorkingTimes()
        ofTeams[Int(person.index)] = times.overridden(by: known)
      }
    }
    self.teams = teams
    var people = Array(repeating: usual, count: plan.people.count)
    var keepsPlan = Array(repeating: true, count: people.count)
    var zones = Array(repeating: planZone, count: people.count)
    var hours = Array(repeating: planHours, count: people.count)
    for index in people.indices where ofTeams[index] != nil || !plan.people[index].working.isUnsaid
    {
      let times = general.overridden(by: ofTeams[index] ?? WorkingTimes())
        .overridden(by: plan.people[index].working)
      people[index] = builder.calendar(times)
      keepsPlan[index] = people[index] == usual
      zones[index] = times.timeZone?.value
      hours[index] = times.hours?.value ?? WorkingDays.usualHours
    }
    self.people = people
    self.keepsPlan = keepsPlan
    peopleZones = zones
    peopleHours = hours
  }

  private static func context(_ plan: Plan, working: WorkingCalendar) -> CalendarContext {
    let header = plan.header
    // A cycle that could not be read is not scheduled; another keeps its place in the row.
    let anyCycle = plan.cycles.lazy.compactMap(\.cycle).first
    return CalendarContext(
      fiscal: header?.fiscal ?? .calendarYear, weekStart: header?.weekStart ?? .monday,
      weekOne: WeekOneRules(
        month: header?.weekOneOfMonth?.value ?? .firstFullWeek,
        quarter: header?.weekOneOfQuarter?.value ?? .firstFullWeek,
        half: header?.weekOneOfHalf?.value ?? .firstFullWeek,
        year: header?.weekOneOfYear?.value ?? .firstFullWeek),
      working: working, cycles: plan.cycles.compactMap { $0.cycle ?? anyCycle })
  }

  private static let usualHours = TimeRange(
    start: TimeOfDay(minutes: 540), end: TimeOfDay(minutes: 1020))

  /// What a team says of its members' times, else the team that it is part of; nil where they say
  /// nothing.
  private static func times(of team: TeamID, _ plan: Plan) -> WorkingTimes? {
    var result: WorkingTimes?
    var next = Int(team.index)
    for _ in 0..<64 where plan.teams.indices.contains(next) {
      if !plan.teams[next].working.isUnsaid {
        result = plan.teams[next].working.overridden(by: result ?? WorkingTimes())
      }
      guard let whole = plan.teams[next].partOf?.value else { break }
      next = Int(whole.index)
    }
    return result
  }
}

extension WorkingTimes {
  fileprivate var isUnsaid: Bool {
    timeZone == nil && days == nil && hours == nil && holidays.isEmpty
  }

  /// These times with all that another says in their place.
  fileprivate func overridden(by other: WorkingTimes) -> WorkingTimes {
    var result = self
    result.timeZone = other.timeZone ?? timeZone
    result.days = other.days ?? days
    result.hours = other.hours ?? hours
    if !other.holidays.isEmpty { result.holidays = other.holidays }
    return result
  }
}

/// Builds each different calendar once.
private struct CalendarBuilder {
  struct Key: Hashable {
    var days: WeekdaySet
    var holidays: [HolidayCalendarID]

    init(_ times: WorkingTimes) {
      days = times.days?.value ?? .mondayToFriday
      holidays = times.holidays.map(\.value)
    }
  }

  let plan: Plan
  let years: ClosedRange<Int>
  private var known: [Key: WorkingCalendar] = [:]

  init(plan: Plan, years: ClosedRange<Int>) {
    self.plan = plan
    self.years = years
  }

  mutating func calendar(_ times: WorkingTimes) -> WorkingCalendar {
    let key = Key(times)
    if let calendar = known[key] { return calendar }
    let calendar = WorkingCalendar(weekdays: key.days, holidays: holidays(of: times))
    known[key] = calendar
    return calendar
  }

  /// In the order of their dates.
  func holidays(of times: WorkingTimes) -> [Holiday] {
    let key = Key(times)
    var result: [Holiday] = []
    for id in key.holidays where plan.holidayCalendars.indices.contains(Int(id.index)) {
      // By law a substitute day is one of Monday to Friday, whichever days a plan works on.
      let days = plan.isOfLibrary(plan[id].range.file) ? .mondayToFriday : key.days
      result += plan[id].holidays.expand(years: years, workingWeekdays: days)
    }
    if key.holidays.count > 1 { result.sort { ($0.date, $0.title) < ($1.date, $1.title) } }
    return result
  }
}

extension Plan {
  /// Whether a file came with the program.
  fileprivate func isOfLibrary(_ file: FileID) -> Bool {
    let index = Int(file.index)
    return files.indices.contains(index) && files[index].path.hasPrefix("std/")
  }
}
