import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText

/// What a cadence is in its normal form, what it means, and its next dates.
package struct WhenDocument: Sendable {
  package var normalForm: String
  package var meaning: String
  /// What is to be known of weeks, years and days off, in sentences.
  package var notes: [String]
  /// By whose calendar the dates are told.
  package var calendar: String
  package var dates: [Occurrence]
  package var today: CivilDate
  private let source: DocumentSource
  private let cadence: Cadence

  /// - Parameters:
  ///   - cadence: as it was written.
  ///   - review: the one that has it.
  ///   - source: the plan with the review, scheduled from today on.
  ///   - plan: nil where there is none, and everything is as it is unsaid.
  package init(
    _ cadence: Cadence, of review: ReviewID, in source: DocumentSource, planName: String?,
    count: Int
  ) {
    let clauses = source.plan[review].clauses
    self.source = source
    self.cadence = cadence
    today = source.today
    normalForm = CadenceText(source.plan, clauses).line(cadence)
    let meaning = CadenceMeaning(source.plan, clauses)
    let zone = planName == nil ? nil : source.schedule.workingDays.planZone
    self.meaning = meaning.words(cadence, zone: zone) + "."
    notes = [meaning.weekRule(cadence).map { $0 + "." }].compactMap { $0 }
    let header = source.plan.header
    if let fiscal = header?.fiscal, !fiscal.isCalendarYear,
      let name = source.schedule.workingDays.calendar.label(
        of: .fiscalYear, containing: source.today)
    {
      let year = source.schedule.workingDays.calendar.span(
        of: .fiscalYear, containing: source.today)
      notes.append("\(name) is \(DateWords.longDays(year)).")
    }
    if let rule = header?.daysOff.first(where: { $0.whose == .plan }) {
      notes.append(DayOffWords.sentence(rule.move))
    }
    calendar =
      planName.map { "by the calendar of \($0)" }
      ?? "by the calendar's years, weeks from Monday, working days Monday to Friday, no holidays"
    dates = source.schedule.occurrences.lazy
      .filter { source.schedule.series(of: $0)?.review == review }
      .prefix(max(0, count)).map { $0 }
  }

  /// Whether it counts dates instead of giving them.
  var givesNoDates: Bool { cadence.givesNoDates }

  /// `FY27-Q2, week 2 of 13`: the period of a date, for a cadence of periods longer than a month or
  /// with weeks in them; else empty.
  func position(_ occurrence: Occurrence) -> String {
    let calendar = source.schedule.workingDays.calendar
    let weeks = cadence.unitOfWeeks
    guard let unit = weeks ?? cadence.longPeriod else { return "" }
    let shown = calendar.fiscal.isCalendarYear ? unit.ofCalendar : unit
    let day = weeks.map { meant(occurrence.nominal, in: $0, calendar) } ?? occurrence.nominal
    var week = weeks.flatMap { calendar.weekPosition(of: day, in: $0) }
    if let number = cadence.weekNumber, day != occurrence.nominal { week?.week = number }
    return [
      calendar.label(of: shown, containing: day)?.description,
      week.map { "week \($0.week) of \($0.count)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// A day of the period whose week a date stands in: a week that holds the first day of a quarter
  /// may start in the one before it, and its last week may reach into the next.
  private func meant(
    _ date: CivilDate, in unit: PeriodUnit, _ calendar: CalendarContext
  ) -> CivilDate {
    guard let number = cadence.weekNumber else { return date }
    let period = calendar.span(of: unit, containing: date)
    let days = [date, period.last.adding(days: 1), period.first.adding(days: -1)]
    return days.first { day in
      calendar.week(number, of: unit, containing: day)?.contains(date) ?? false
    } ?? date
  }

  /// What moved a date, in words; empty where nothing did.
  func change(_ occurrence: Occurrence) -> String {
    guard let change = source.change(of: occurrence) else { return "" }
    return "moved from \(DateWords.day(change.nominal, on: today.year)): \(change.because)"
  }
}

extension Cadence {
  /// Whether `add`, `held` and other cadences alone give it dates.
  var givesNoDates: Bool {
    switch form {
    case .onDemand, .quota: true
    default: false
    }
  }

  /// The week that it names after `every`.
  fileprivate var weekNumber: Int? {
    guard case .every(_, _, .weekdays(_, of: .week(let number))) = form else { return nil }
    return number
  }

  /// The quarter, half or year after `every`.
  fileprivate var longPeriod: PeriodUnit? {
    guard case .every(_, .period(let unit), _) = form else { return nil }
    switch unit {
    case .day, .workingDay, .week, .calendarMonth, .fiscalMonth: return nil
    default: return unit
    }
  }
}

/// The document as text.
package enum WhenText {
  package static func write(
    _ document: WhenDocument, style: PageStyle, into output: inout ByteWriter
  ) {
    var page = PageText(style: style, into: output)
    output = ByteWriter()
    page.heading(document.normalForm)
    page.space()
    page.flow(document.meaning)
    for note in document.notes { page.flow(note, .quiet) }
    page.space()
    if document.dates.isEmpty, document.givesNoDates {
      page.flow("It gives no dates of its own: it counts what is held.")
      output = page.output
      return
    }
    if document.dates.isEmpty {
      page.flow("It has no date from \(DateWords.longDays(DateSpan(document.today))) on.")
      page.flow("Told " + document.calendar + ".", .quiet)
      output = page.output
      return
    }
    page.flow("The next dates, \(document.calendar):", .quiet)
    let year = document.today.year
    let dates = document.dates.map { DateWords.day($0.date, on: year) }
    let width = 2 + (dates.map(DisplayWidth.of).max() ?? 0) + 2
    for (date, occurrence) in zip(dates, document.dates) {
      page.tab(to: 2)
      page.put(date, .strong)
      page.tab(to: width)
      let start = occurrence.ownSpan.start
      if let time = start.time {
        page.put(time.description)
        page.tab(to: width + 7)
      }
      page.put(document.position(occurrence), .quiet)
      let change = document.change(occurrence)
      if !change.isEmpty { page.put(" · " + change, .quiet) }
      page.endLine()
    }
    output = page.output
  }
}
