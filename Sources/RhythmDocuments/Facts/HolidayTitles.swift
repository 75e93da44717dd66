import RhythmCalendar
import RhythmPlan

/// The days off of every holiday calendar of a plan, by name.
package struct HolidayTitles: Sendable {
  /// For each calendar of the plan its days, ascending.
  private let days: [[Holiday]]

  /// The days of the years that a span touches.
  package init(of plan: Plan, over span: DateSpan) {
    let years = span.first.year...max(span.first.year, span.last.year)
    days = plan.holidayCalendars.map { $0.holidays.expand(years: years) }
  }

  /// What a day off is called in one of some calendars; of several on a day the first.
  package func title(
    on date: CivilDate, of calendars: [Located<HolidayCalendarID>]
  ) -> String? {
    holidays(in: DateSpan(date), of: calendars).first { !$0.isHalf }?.title
  }

  /// The days off of some calendars in a span, by date; one that several have comes once.
  package func holidays(
    in span: DateSpan, of calendars: [Located<HolidayCalendarID>]
  ) -> [Holiday] {
    var result: [Holiday] = []
    for calendar in calendars {
      let index = Int(calendar.value.index)
      guard days.indices.contains(index) else { continue }
      for holiday in days[index] where span.contains(holiday.date) {
        if !result.contains(where: { ($0.date, $0.title) == (holiday.date, holiday.title) }) {
          result.append(holiday)
        }
      }
    }
    return result.sorted { $0.date < $1.date }
  }
}
