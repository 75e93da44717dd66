import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText

/// What makes a day one off: which holiday by title, in whose calendar, or which weekday or absence.
struct DayOffCauses {
  private let source: DocumentSource

  init(_ source: DocumentSource) { self.source = source }

  func causes(
    on date: CivilDate, _ dayOff: DerivationStep.DayOff
  ) -> [(text: String, range: SourceRange?)] {
    let header = source.plan.header
    guard !dayOff.people.isEmpty else {
      let holidays = header?.working.holidays ?? []
      return [
        cause(
          on: date, holidays, days: source.schedule.workingDays.plan.weekdays, whose: "",
          weekdays: header?.working.days?.range)
      ]
    }
    return dayOff.people.map { person in
      cause(
        on: date, source.holidayCalendars(of: person),
        days: source.schedule.workingDays[person].weekdays,
        whose: " for \(source.plan.title(of: person))",
        weekdays: source.plan[person].working.days?.range ?? header?.working.days?.range)
    }
  }

  private func cause(
    on date: CivilDate, _ calendars: [Located<HolidayCalendarID>], days: WeekdaySet, whose: String,
    weekdays: SourceRange?
  ) -> (text: String, range: SourceRange?) {
    let day = "\(date.weekday.shortName) \(date)"
    for calendar in calendars {
      guard let title = source.holidays.title(on: date, of: [calendar]) else { continue }
      let declared = source.plan[calendar.value]
      return (
        "\(day) is \(title) in the holidays `\(declared.name.value)`\(whose)", declared.name.range
      )
    }
    if !days.contains(date.weekday) {
      return ("\(day): \(date.weekday.name) is not a working day\(whose)", weekdays)
    }
    return ("\(day) is a day off\(whose)", nil)
  }
}
