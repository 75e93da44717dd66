import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct LoadLedgerTests {
  private static let people = """
    plan p
      timezone Europe/London
      covers 2026-03-02 to 2026-03-29

    person ana
    person bo
      away 2026-03-10 "Leave", stand-in chi
    person chi
    person dev
      timezone Asia/Kolkata


    """

  private func ledger(_ text: String) -> Ledgered { Ledgered(Self.people + text) }

  private func week(_ number: Int) -> DateSpan {
    let monday = date("2026-03-02").adding(days: 7 * (number - 1))
    return DateSpan(first: monday, count: 7)
  }

  @Test func whoeverIsAwayDoesNotCountAndWhoeverStandsInDoes() throws {
    let plan = ledger(
      """
      review weekly
        chair ana
        attendees bo
        optional dev
        every week on Tuesday at 10:00 for 30m
      """)
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    #expect(try plan.total("ana", week(2)) == 30)
    #expect(try plan.total("bo", week(1)) == 30)
    #expect(try plan.total("bo", week(2)) == 0)
    #expect(try plan.total("chi", week(1)) == 0)
    #expect(try plan.total("chi", week(2)) == 30)
    #expect(try plan.total("dev", week(1)) == 0)
  }

  @Test func theDayIsThatOfThePersonsOwnClock() throws {
    let plan = ledger(
      """
      review late
        chair ana
        attendees dev
        every week on Sunday at 20:00 for 30m
        prep "Notes" by attendees due same day at 20:00, takes 10m
      """)
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    let ana = plan.load.entries(of: try plan.person("ana"))
    let dev = plan.load.entries(of: try plan.person("dev"))
    #expect(ana.first?.day == date("2026-03-08"))
    #expect(dev.map(\.day).first == date("2026-03-09"))
    #expect(dev.first { $0.nature == .prep }?.day == date("2026-03-09"))
  }

  @Test func whatNobodyMeetsForIsWorkWithoutCalendar() throws {
    let plan = ledger(
      """
      review numbers
        async
        chair ana
        attendees bo
        every week on Wednesday at 17:00 for 20m
        prep "Numbers" by bo due same day, takes 15m
      """)
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    let bo = plan.load.entries(of: try plan.person("bo"), in: week(1))
    #expect(bo.map(\.minutes) == [20, 15] || bo.map(\.minutes) == [15, 20])
    #expect(bo.allSatisfy { plan.load.time(of: $0) == nil })
  }

  @Test func wholeDaysTakeTheWorkingHoursOfEach() throws {
    let plan = ledger(
      """
      review summit
        chair ana
        attendees bo
        on 2026-03-09 for 2 days
      """)
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    #expect(try plan.total("ana", week(2)) == 2 * 480)
  }

  @Test func whatIsHeldTakesItsTimeOffTheQuota() throws {
    let text = """
      review calls
        chair ana
        attendees bo
        at least 5 times in any 7 days, for 60m

      """
    let none = ledger(text)
    #expect(none.errors.isEmpty, "\(none.errors)")
    #expect(try none.total("ana", week(1)) == 300)
    // A day away is a fifth of the week's share.
    #expect(try none.total("bo", week(2)) == 240)
    let held = ledger(text + "  held 2026-03-03 outcome \"A next step\"\n  held 2026-03-04\n")
    #expect(held.errors.isEmpty, "\(held.errors)")
    // What was held without an outcome took time and fills nothing.
    #expect(try held.total("ana", week(1)) == 360)
    #expect(
      held.load.entries(of: try held.person("ana"), in: week(1)).filter {
        $0.nature == .review
      }.map(\.minutes) == [60, 60])
  }

  @Test func whoWasThereAsALineSaysHasTheLoad() throws {
    let plan = ledger(
      """
      review calls
        kind coaching
        chair ana
        attendees bo, chi
        on demand
        agenda
          30m "The call" to coach
        held 2026-03-03 with bo outcome "Of the two who attend, one"
        held 2026-03-04 with chi outcome "And the other one"
        held 2026-03-04 with bo outcome "The second of a day"
        held 2026-03-17 outcome "With all"
        held 2026-03-18 with dev outcome "With a guest, and none of them"
      """)
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    #expect(try plan.total("ana", week(1)) == 90)
    #expect(try plan.total("bo", week(1)) == 60)
    #expect(try plan.total("chi", week(1)) == 30)
    #expect(try plan.total("dev", week(1)) == 0)
    let later = try ["ana", "bo", "chi", "dev"].map { try plan.total($0, week(3)) }
    #expect(later == [60, 30, 30, 30])
  }

  @Test func anAskFromOutsideIsApart() throws {
    let plan = ledger("unplanned 2026-03-04 45m \"Numbers for the board\" for ana, bo by dev\n")
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    let sum = plan.load.sum(of: try plan.person("ana"), in: week(1))
    #expect(sum.unplanned == 45)
    #expect(sum.internal == 0)
    #expect(sum.total == 45)
    let entries = plan.load.entries(of: try plan.person("ana"), in: week(1))
    let dev = try plan.person("dev")
    #expect(plan.load.causes(of: entries, in: plan.plan).map(\.origin) == [.unplanned(dev)])
  }

  @Test func workingTimeLeavesOutWhatIsOff() throws {
    let plan = Ledgered(
      """
      plan p
        timezone Europe/London
        covers 2026
        holidays off

      holidays off
        2026-03-04 "Founders' day"
        2026-03-05 "Eve" half day

      person ana
        away 2026-03-06 "Leave"
      person bo
        left 2026-03-03
      """)
    #expect(plan.load.workingMinutes(of: try plan.person("ana"), in: week(1)) == 2 * 480 + 240)
    #expect(plan.load.workingMinutes(of: try plan.person("bo"), in: week(1)) == 2 * 480)
  }

  /// Load summed over people is load summed over occurrences, told by the slow way.
  @Test(arguments: 0..<24)
  func everyMinuteOfThePeopleIsOneOfTheOccurrences(seed: Int) throws {
    let plan = ledger(LoadSamples.plan(seed))
    #expect(plan.errors.isEmpty, "\(plan.errors)")
    var expected = 0
    for occurrence in plan.schedule.occurrences {
      let required = plan.details.attendance(of: occurrence).participants.required
      expected += required.count * Int(occurrence.seconds) / 60
      for duty in plan.details.duties(of: occurrence) where duty.kind != .expects {
        guard let person = duty.person, let minutes = duty.minutes,
          plan.details.presence(of: person, on: occurrence.date) == .there
        else { continue }
        expected += minutes
      }
    }
    var found = 0
    for person in plan.load.people {
      for entry in plan.load.entries(of: PersonID(person)) { found += Int(entry.minutes) }
    }
    #expect(found == expected)
    #expect(expected > 0)
  }
}

/// Plans of every mixture of what changes who takes part in what.
private enum LoadSamples {
  static func plan(_ seed: Int) -> String {
    func choose(_ texts: [String], _ divisor: Int) -> String { texts[seed / divisor % texts.count] }
    let cadence = choose(
      ["every week on Tuesday at 10:00 for 30m", "every working day at 16:00 for 15m"], 1)
    let guests = choose(
      [
        "attendees bo, dev", "attendees bo\n  optional dev",
        "rotate who through bo, chi, dev\n  attendees who",
      ],
      2)
    let duty = choose(
      [
        "prep \"Numbers\" by attendees due 1 working day before, takes 20m",
        "follow-up \"Notes\" by chair due within 2 days, takes 5m",
      ], 6)
    let further = choose(
      ["", "\nadjust weekly starting 2026-03-16\n  attendees chi, dev\n"], 12)
    return """
      review weekly
        chair ana
        \(guests)
        \(cadence)
        \(duty)
      \(further)
      """
  }
}
