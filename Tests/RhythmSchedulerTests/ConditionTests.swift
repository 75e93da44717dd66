import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct ConditionTests {
  private static func plan(
    _ lines: String..., also: String = "", covers: String = "2026-01", today: String = "2026-03-04"
  ) -> Scheduled {
    let text =
      "person eva\n  away 2026-01-12 to 2026-01-13, stand-in dee\n"
      + "person flo\n  away 2026-01-12 to 2026-01-13\n"
      + "review r\n  every week on Monday at 09:00 for 30m\n"
      + lines.map { "  \($0)\n" }.joined() + also
    return Scheduled(text, covers: covers, today: today)
  }

  @Test func `a chair who is away skips, stand-in or not`() {
    let plan = Self.plan("chair eva", "attendees bo", "if chair is away, skip")
    #expect(plan.dates("r") == ["2026-01-05", "2026-01-19", "2026-01-26"])
  }

  @Test func `a chair who is away moves to the first working day on which they are there`() {
    let plan = Self.plan(
      "chair eva", "attendees bo", "if chair is away, move to next working day in the same week")
    #expect(plan.dates("r")[1] == "2026-01-14")
    #expect(plan.schedule.ids[1] == "r@2026-01-12")
  }

  @Test func `who the review names stands in, even in private`() {
    let plan = Self.plan("chair flo", "attendees bo", "private", "if chair is away, stand-in chi")
    #expect(plan.chairs("r") == ["flo", "chi", "flo", "flo"])
    let attendance = plan.details.attendance(of: plan.occurrences("r")[1])
    #expect(attendance.missing.isEmpty)
  }

  @Test func `half of those who must be there, and a number of them`() {
    let half = Self.plan("chair ana", "attendees bo, eva, flo", "if half are away, skip")
    #expect(half.dates("r").count == 3)
    let less = Self.plan("chair ana", "attendees bo, chi, eva, flo", "if half are away, skip")
    #expect(less.dates("r").count == 4)
    let three = Self.plan("chair ana", "attendees bo, eva, flo", "if 3 are away, skip")
    #expect(three.dates("r").count == 4)
    let two = Self.plan("chair ana", "attendees bo, eva, flo", "if 2 are away, skip")
    #expect(two.dates("r").count == 3)
  }

  @Test func `what a person dated by hand stays`() {
    let plan = Self.plan(
      "chair flo", "attendees bo", "if chair is away, skip",
      "add 2026-01-13 at 10:00 because \"so\"")
    #expect(plan.dates("r") == ["2026-01-05", "2026-01-13", "2026-01-19", "2026-01-26"])
  }

  @Test func `nothing open skips up to today and days to come stay`() {
    let action = """
      action a "Do it" by bo due 2026-01-20 from r@2026-01-05
        2026-01-16 done "Yes"
      topic t "Say it" for r by bo on 2026-01-22

      """
    let plan = Self.plan(
      "chair ana", "attendees bo", "if nothing is open 2 days before, skip", also: action,
      covers: "2026-01 to 2026-02")
    // On the 10th the action is open, on the 17th it is done, from the 22nd on there is a topic.
    #expect(Array(plan.dates("r").prefix(2)) == ["2026-01-12", "2026-01-26"])
    let ahead = Self.plan(
      "chair ana", "attendees bo", "if nothing is open 2 days before, skip", today: "2026-01-15")
    #expect(ahead.dates("r") == ["2026-01-19", "2026-01-26"])
  }

  @Test func `days off are those of the chair whose turn it is`() {
    let text = """
      person eva
        working days Tuesday to Friday
      review r
        rotate chair through ana, eva
        attendees bo
        every week on Monday at 09:00 for 30m
        on non-working days of chair, move to next working day

      """
    #expect(
      Scheduled(text, covers: "2026-01").dates("r")
        == ["2026-01-05", "2026-01-13", "2026-01-19", "2026-01-27"])
  }

  @Test func `a half day is a working day`() {
    let text = """
      holidays h
        2026-01-12 "Half" half day
      review r
        chair ana
        attendees bo
        every week on Monday at 14:00 for 30m

      """
    let plan = Scheduled(
      text, header: "  holidays h\n  on non-working days move to next working day",
      covers: "2026-01")
    #expect(plan.dates("r")[1] == "2026-01-12")
    #expect(plan.messages.isEmpty)
  }
}
