import RhythmCalendar
import RhythmPlan
import RhythmText

extension WorkingDays {
  /// Builds all calendars of a plan, with the holidays of the years that a span touches and of three
  /// on either side.
  package init(_ plan: Plan, organisation: Organisation, over span: DateSpan) {
    var builder = CalendarBuilder(plan: plan, years: span.first.year - 3...span.last.year + 3)
    let general = plan.header?.working ?? WorkingTimes()
    calendar = WorkingDays.context(plan, working: builder.calendar(general))
    holidays = builder.holidays(of: general)

    let ofTeams = plan.teams.indices.map { WorkingDays.times(of: TeamID($0), plan) }
    teams = ofTeams.map { builder.calendar(general.overridden(by: $0)) }

    var ofPeople = plan.people.map(\.working)
    for (index, times) in ofTeams.enumerated() {
      for person in organisation.people(of: TeamID(index))
      where ofPeople.indices.contains(Int(person.index)) {
        ofPeople[Int(person.index)] = times.overridden(by: ofPeople[Int(person.index)])
      }
    }
    ofPeople = ofPeople.map { general.overridden(by: $0) }
    people = ofPeople.map { builder.calendar($0) }
    peopleZones = ofPeople.map { $0.timeZone?.value }
    peopleHours = ofPeople.map { $0.hours?.value ?? WorkingDays.usualHours }
    planZone = general.timeZone?.value
    planHours = general.hours?.value ?? WorkingDays.usualHours
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

  /// What a team says of its members' times, else the team that it is part of.
  private static func times(of team: TeamID, _ plan: Plan) -> WorkingTimes {
    var result = WorkingTimes()
    var next: TeamID? = team
    for _ in 0..<64 {
      guard let id = next, plan.teams.indices.contains(Int(id.index)) else { break }
      result = plan[id].working.overridden(by: result)
      next = plan[id].partOf?.value
    }
    return result
  }
}

extension WorkingTimes {
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
