import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct ActionBookTests {
  /// A weekly review on Mondays from 2026-01-05 and a higher one on Thursdays.
  private static func book(_ lines: String, rule: String = "", today: String) -> Told {
    let text = """
      review r
        chair ana
        attendees bo
        every week on Monday at 09:00 for 30m
      \(rule)
      review higher
        chair ana
        attendees bo
        every week on Thursday at 09:00 for 30m

      """
    return Told(Scheduled(text + lines, covers: "2026", today: today), today: today)
  }

  private struct Told {
    var scheduled: Scheduled
    var book: ActionBook

    init(_ scheduled: Scheduled, today: String) {
      self.scheduled = scheduled
      book = ActionBook(scheduled.details, today: date(today))
    }

    func check(_ index: Int = 0) -> String? {
      book.records[index]?.check.map(scheduled.schedule.id)
    }
  }

  @Test func `an open action is carried through the occurrences since, not through today's`() {
    let action = "action a \"Do it\" by bo due 2026-01-20 from r@2026-01-05\n"
    let told = Self.book(action, today: "2026-01-26")
    let record = told.book.records[0]
    #expect(record?.timesCarried == 2)
    #expect(record?.age == 21)
    #expect(record?.daysLate == 6)
    #expect(told.check() == "r@2026-01-26")
    #expect(Self.book(action, today: "2026-01-05").book.records[0]?.timesCarried == 0)
    #expect(Self.book(action, today: "2026-01-05").check() == "r@2026-01-12")
    #expect(Self.book(action, today: "2026-01-04").book.records[0] == nil)
  }

  @Test func `what is done at an occurrence was not carried through it`() {
    let told = Self.book(
      """
      action a "Do it" by bo due 2026-01-20 from r@2026-01-05
        2026-01-19 done "Yes"

      """, today: "2026-02-20")
    let record = told.book.records[0]
    #expect(record?.timesCarried == 1)
    #expect(record?.age == 14)
    #expect(record?.isOverdue == false)
    #expect(record?.check == nil)
  }

  @Test func `what is private escalates only to where all may read it`() {
    func told(_ own: String, _ rule: String) -> Told {
      let action = "action a \"Do it\" by bo due 2026-01-20 from r@2026-01-05\n"
      let others = """
        review wider
          chair ana
          attendees bo, chi
          every week on Friday at 09:00 for 30m

        """
      return Self.book(
        others + action, rule: "  \(own)\n  actions come back at \(rule) after 7 days",
        today: "2026-01-27")
    }
    #expect(told("customer-facing", "wider").book.records[0]?.isEscalated == true)
    #expect(told("customer-facing", "wider").check() == "wider@2026-01-30")
    #expect(told("private", "wider").book.records[0]?.isEscalated == false)
    #expect(told("private", "wider").check() == "r@2026-02-02")
    #expect(told("private", "higher").book.records[0]?.isEscalated == true)
    #expect(told("private", "higher").check() == "higher@2026-01-29")
    let wider = told("private", "wider")
    let friday = wider.scheduled.occurrences("wider").first { $0.date == date("2026-01-30") }
    #expect(friday.map { wider.book.actions(at: $0) } == [])
  }

  @Test func `owner and date are those that hold today`() {
    let told = Self.book(
      """
      action a "Do it" by bo due 2026-01-20 from r@2026-01-05
        2026-01-13 passed to chi because "Bo is away"
        2026-01-12 moved to 2026-01-22 because "Late"
        2026-03-01 moved to 2026-04-01 because "Later"

      """, today: "2026-01-21")
    let state = told.book.records[0]?.state
    #expect(state?.due == date("2026-01-22"))
    #expect(state?.owner.map { told.scheduled.plan[$0].name.value } == "chi")
    #expect(state?.moves == 1)
    #expect(state?.wasLate == false)
  }

  @Test func `it comes back where it says, and higher up after a time`() {
    let elsewhere = Self.book(
      """
      action a "Do it" by bo due 2026-01-20 from r@2026-01-05
        comes back at higher

      """, today: "2026-01-12")
    #expect(elsewhere.check() == "higher@2026-01-15")
    #expect(elsewhere.book.records[0]?.timesCarried == 1)
    let action = "action a \"Do it\" by bo due 2026-01-20 from r@2026-01-05\n"
    let rule = "  actions come back at higher after 30 days"
    let early = Self.book(action, rule: rule, today: "2026-02-03")
    #expect(early.check() == "higher@2026-02-05")
    #expect(early.book.records[0]?.isEscalated == false)
    let late = Self.book(action, rule: rule, today: "2026-02-06")
    #expect(late.book.records[0]?.isEscalated == true)
    #expect(late.check() == "r@2026-02-09")
    #expect(Self.book(action, rule: rule, today: "2026-01-20").check() == "r@2026-01-26")
  }

  @Test func `an occurrence shows what is open, topics and the decisions of the last one`() {
    let told = Self.book(
      """
      action a "Do it" by bo due 2026-01-20 from r@2026-01-05
      action b "Do that" by bo due 2026-01-20 from r@2026-01-05
        2026-01-06 done "Yes"
      topic t "Say it" for r by bo on 2026-01-06
      topic u "Say it first" for r by bo on 2026-01-07, first
      topic v "Said" for r by bo on 2026-01-06
        2026-01-07 closed "Yes"
      decision d "So" from r@2026-01-05 by ana
      decision e "Thus" from r@2026-01-12 by ana

      """, today: "2026-01-12")
    let next = told.scheduled.occurrences("r")[1]
    #expect(told.book.actions(at: next) == [0])
    #expect(told.book.topics(at: next) == [1, 0])
    #expect(told.book.decisions(at: next) == [0, 1])
    #expect(told.book.decisions(at: told.scheduled.occurrences("r")[2]) == [1])
    #expect(told.book.nextOccurrence(ofTopic: 0).map(told.scheduled.schedule.id) == "r@2026-01-12")
    #expect(told.book.nextOccurrence(ofTopic: 2) == nil)
  }

  @Test func `a rate counts what was settled since the fourth last occurrence`() {
    let told = Self.book(
      """
      action in-time "A" by bo due 2026-01-20 from r@2026-01-12
        2026-01-19 done
      action late "B" by bo due 2026-01-20 from r@2026-01-12
        2026-01-21 done
      action over "C" by chi due 2026-01-28 from r@2026-01-12
      action moved-late "D" by bo due 2026-01-20 from r@2026-01-12
        2026-01-21 moved to 2026-02-01 because "So"
        2026-01-22 done
      action moved-early "E" by bo due 2026-01-20 from r@2026-01-12
        2026-01-19 moved to 2026-01-30 because "So"
        2026-01-29 done
      action dropped "F" by bo due 2026-01-20 from r@2026-01-12
        2026-01-19 dropped because "No need"
      action long-ago "G" by bo due 2026-01-08 from r@2026-01-05
        2026-01-07 done
      action not-yet "H" by bo due 2026-03-08 from r@2026-01-05

      """, today: "2026-02-03")
    #expect(told.book.completion(ofReview: ReviewID(0)) == CompletionRate(onTime: 2, due: 5))
    #expect(told.book.completion(ofReview: ReviewID(1)).percent == nil)
    let bo = told.scheduled.plan.people.firstIndex { $0.name.value == "bo" } ?? 0
    #expect(told.book.completion(ofOwner: PersonID(bo)).percent == 50)
  }
}
