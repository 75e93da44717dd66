import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct DueTests {
  /// When a duty of a review on Monday 2026-05-25, a holiday, moved to the Tuesday, is due for
  /// somebody in Madrid who has the Friday before off.
  private func due(
    _ form: Due.Form, time: String? = nil, isLocal: Bool = false
  ) -> String {
    var builder = PlanBuilder(covers: span("2026-05-25", "2026-06-30"))
    builder.holidays("2026-05-25")
    let ana = builder.person("ana") {
      $0.working.timeZone = Located("Europe/Madrid", at: $0.range)
      $0.working.days = Located(
        WeekdaySet([.monday, .tuesday, .wednesday, .thursday]), at: $0.range)
    }
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [
        DayOffRule(whose: .plan, move: DayOffMove(.next), range: builder.places.place())
      ]
      var duty = Duty(title: builder.text("Read"), range: builder.places.place())
      duty.by = builder.phrase([.reference(.person(ana))])
      duty.due = Due(
        form, time: time.map(clock), isLocal: isLocal, range: builder.places.place())
      clauses.expects = [duty]
    }
    let schedule = builder.schedule()
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    guard let duty = details.duties(of: schedule.occurrences[0]).first else { return "no duty" }
    guard let due = duty.due else { return "no due" }
    return ["\(due.date)", due.time.map(\.description), due.zoneName].compactMap { $0 }
      .joined(separator: " ")
  }

  @Test func leads() {
    #expect(
      due(.lead(.counts([1], .workingDay), .before, nil), time: "17:00", isLocal: true)
        == "2026-05-21 17:00 Europe/Madrid")
    #expect(due(.within(Span(2, .workingDay), .after, nil)) == "2026-05-28 Europe/London")
    #expect(due(.lead(.weekday(.monday), .after, nil)) == "2026-06-01 Europe/London")
    #expect(due(.lead(.weekday(.tuesday), .after, nil)) == "2026-06-02 Europe/London")
    #expect(due(.lead(.weekday(.tuesday), .before, nil)) == "2026-05-19 Europe/London")
    #expect(due(.lead(.range(2, 3, .week), .before, nil)) == "2026-05-05 Europe/London")
    #expect(due(.lead(.range(2, 3, .week), .after, nil)) == "2026-06-09 Europe/London")
    #expect(
      due(.lead(.weekdayNearest(.thursday, [6], .week), .before, nil)) == "2026-04-16 Europe/London"
    )
    #expect(
      due(.lead(.counts([24], .hour), .before, nil)) == "2026-05-25 09:00 Europe/London")
  }

  @Test func otherForms() {
    #expect(due(.sameDay, time: "18:00") == "2026-05-26 18:00 Europe/London")
    #expect(due(.beforeNext(nil)) == "2026-06-01 09:00 Europe/London")
    #expect(due(.endOf(.calendarMonth)) == "2026-05-31 Europe/London")
    #expect(due(.date(date("2026-07-01"))) == "2026-07-01 Europe/London")
    #expect(due(.on(.weekdays(WeekdaySet(.thursday), of: nil))) == "2026-05-28 Europe/London")
    #expect(
      due(.lead(.counts([1], .day), .after, .endOfEach(.calendarQuarter)))
        == "2026-07-01 Europe/London")
  }

  @Test func whatIsNotSaidComesFromReviewAndPlan() {
    var builder = PlanBuilder(covers: span("2026-05-01", "2026-05-31")) { header in
      header.actionsDue = Due(.beforeNext(nil), range: header.range)
    }
    let cadence = builder.weekly(.monday)
    builder.review("r", [cadence]) { builder, clauses in
      clauses.expects = [Duty(title: builder.text("Act"), range: builder.places.place())]
      clauses.preps = [Duty(title: builder.text("Read"), range: builder.places.place())]
      clauses.followUps = [Duty(title: builder.text("Write"), range: builder.places.place())]
    }
    let schedule = builder.schedule()
    let details = OccurrenceDetails(plan: builder.plan, schedule: schedule)
    let duties = details.duties(of: schedule.occurrences[0])
    #expect(duties.map(\.kind) == [.prep, .followUp, .expects])
    #expect(
      duties.map { $0.due?.date } == [date("2026-05-04"), date("2026-05-04"), date("2026-05-11")])
    #expect(duties.map { $0.due?.time?.description } == ["09:00", nil, "09:00"])
    #expect(duties.map(\.person) == [nil, nil, nil])
  }

  /// When a duty of a review at 09:00 in Madrid on Tuesday 2026-05-26 is due for somebody in New
  /// York, where it is still Monday.
  private func dueOverNight(_ due: String) -> String {
    let scheduled = Scheduled(
      """
      person eli
        timezone America/New_York
      review r
        timezone Europe/Madrid
        chair ana
        attendees eli
        every week on Tuesday at 04:00 for 30m
        prep "Read" by eli due \(due)

      """)
    let occurrence = scheduled.occurrences("r").first { $0.date == date("2026-05-26") }
    let duties = occurrence.map { scheduled.details.duties(of: $0) } ?? []
    guard let due = duties.first?.due else { return "no due" }
    return ["\(due.date)", due.time.map(\.description), due.zoneName].compactMap { $0 }
      .joined(separator: " ")
  }

  @Test func `local counts from the day that the person has then`() {
    let (york, madrid) = ("America/New_York", "Europe/Madrid")
    #expect(dueOverNight("1 working day before at 17:00 local") == "2026-05-22 17:00 \(york)")
    #expect(dueOverNight("1 working day before at 17:00") == "2026-05-25 17:00 \(madrid)")
    #expect(dueOverNight("1 working day before") == "2026-05-25 \(madrid)")
    #expect(dueOverNight("same day at 12:00 local") == "2026-05-25 12:00 \(york)")
    #expect(dueOverNight("before next at 12:00 local") == "2026-06-01 12:00 \(york)")
  }
}
