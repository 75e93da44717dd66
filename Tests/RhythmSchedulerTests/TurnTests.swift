import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

@Suite struct TurnTests {
  private static func weekly(_ clauses: String, cadence: String = "every week on Monday at 09:00")
    -> String
  {
    """
    review r
      chair ana
      attendees ana, bo, chi, dee
      \(cadence) for 30m
    """ + clauses.split(separator: "\n").map { "\n  " + $0 }.joined() + "\n"
  }

  private static let january = span("2026-01-01", "2026-01-31")

  @Test func `people take turns in the order of the set`() {
    let plan = Scheduled(Self.weekly("rotate note-taker through bo, chi, dee"), covers: "2026-01")
    #expect(plan.dates("r").first == "2026-01-05")
    #expect(plan.noteTakers("r") == ["bo", "chi", "dee", "bo"])
  }

  @Test func `a skip shifts nobody`() {
    let text = Self.weekly(
      """
      rotate note-taker through bo, chi, dee
      cancel 2026-01-12 because "so"
      """)
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.noteTakers("r") == ["bo", "dee", "bo"])
  }

  @Test func `a day off shifts nobody`() {
    let text =
      Self.weekly("rotate note-taker through bo, chi, dee\non non-working days skip")
      + "holidays h\n  2026-01-12 \"Off\"\n"
    let plan = Scheduled(text, header: "  holidays h", covers: "2026-01")
    #expect(plan.noteTakers("r") == ["bo", "dee", "bo"])
  }

  @Test func `who joins starts at the tail and who leaves is gone`() {
    let text =
      Self.weekly("rotate note-taker through role rep", cadence: "every week on Monday at 09:00")
        + """
        role rep
        person eva
          role rep
        person flo
          role rep
          started 2026-01-14
        person gil
          role rep
          left 2026-01-20
        person hal
          role rep

        """
    let plan = Scheduled(text, covers: "2026-01 to 2026-03")
    // eva, gil, hal; flo joins behind hal, eva and gil, who is gone by then.
    #expect(
      Array(plan.noteTakers("r").prefix(8)) == [
        "eva", "gil", "hal", "eva", "flo", "hal", "eva", "flo",
      ])
  }

  @Test func `turns are the same whatever horizon is asked for`() {
    for rotation in ["bo, chi, dee", "bo, chi, dee at random", "bo, chi, dee 2 at a time"] {
      let text = Self.weekly(
        "rotate note-taker through \(rotation)\nswap bo with dee on 2026-02-09 because \"so\"")
      let whole = Scheduled(text)
      let expected = Dictionary(
        uniqueKeysWithValues: zip(whole.dates("r"), whole.noteTakers("r")))
      for horizon in [span("2026-06-01", "2026-06-30"), span("2026-02-09", "2026-02-09")] {
        let part = Scheduled(text, over: horizon)
        #expect(!part.dates("r").isEmpty)
        for (date, taker) in zip(part.dates("r"), part.noteTakers("r")) {
          #expect(expected[date] == taker, "\(rotation) \(date)")
        }
      }
      let longer = Scheduled(text, over: span("2025-11-01", "2027-06-30"))
      for (date, taker) in zip(longer.dates("r"), longer.noteTakers("r")) {
        if let known = expected[date] { #expect(known == taker, "\(rotation) \(date)") }
        #expect(!taker.isEmpty)
      }
    }
  }

  @Test func `a queue that started before the plan runs on`() {
    let text = Self.weekly(
      "rotate note-taker through bo, chi, dee",
      cadence: "every week on Monday at 09:00 starting 2025-12-22")
    // 22 December bo, 29 December chi.
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.noteTakers("r").first == "dee")
  }

  @Test func `random rounds give everybody one turn each`() {
    let plan = Scheduled(Self.weekly("rotate note-taker through ana, bo, chi, dee at random"))
    let takers = plan.noteTakers("r")
    for start in stride(from: 0, to: 48, by: 4) {
      #expect(Set(takers[start..<(start + 4)]).count == 4)
    }
    let rounds = (0..<12).map { Array(takers[($0 * 4)..<($0 * 4 + 4)]) }
    #expect(Set(rounds).count > 1)
  }

  @Test func `a swap trades two turns and the queue runs on`() {
    let text = Self.weekly(
      """
      rotate note-taker through bo, chi, dee
      swap bo with dee on 2026-01-05 because "so"
      """)
    let plan = Scheduled(text, covers: "2026-01 to 2026-02")
    #expect(
      plan.noteTakers("r") == ["dee", "chi", "bo", "bo", "chi", "dee", "bo", "chi"])
    #expect(plan.messages.isEmpty)
  }

  @Test func `a swap on a date that is cancelled loses the turn that was taken over`() {
    let text = Self.weekly(
      """
      rotate note-taker through bo, chi, dee
      swap bo with dee on 2026-01-05 because "so"
      cancel 2026-01-05 because "ill"
      """)
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.noteTakers("r") == ["chi", "bo", "bo"])
    #expect(plan.messages.isEmpty)
  }

  @Test func `a swap on a date without an occurrence or without either of them is an error`() {
    let text = Self.weekly(
      """
      rotate note-taker through bo, chi, dee
      swap bo with dee on 2026-01-06 because "so"
      swap bo with dee on 2026-01-12 because "so"
      """)
    let plan = Scheduled(text, covers: "2026-01")
    #expect(
      plan.messages == [
        "exception-misses: `r` has no occurrence on 2026-01-06",
        "exception-misses: neither of the two has the turn of `r` on 2026-01-12",
      ])
  }

  @Test func `a rotating chair with a zone of their own has local times`() {
    let text = """
      person eva
        timezone Asia/Kolkata
      review r
        rotate chair through ana, eva
        attendees bo
        every week on Monday at 09:00 local for 30m

      """
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.chairs("r") == ["ana", "eva", "ana", "eva"])
    #expect(Array(plan.schedule.times.prefix(2)) == ["2026-01-05 09:00", "2026-01-12 03:30"])
  }

  @Test func `times and places take turns`() {
    let text = """
      review r
        chair ana
        attendees bo
        rotate slot through 15:00, 17:00
        rotate place through "Berlin", "Paris"
        every week on Monday at slot for 30m

      """
    let plan = Scheduled(text, covers: "2026-01")
    #expect(
      plan.schedule.times == [
        "2026-01-05 15:00", "2026-01-12 17:00", "2026-01-19 15:00", "2026-01-26 17:00",
      ])
    let places = plan.schedule.occurrences.map { plan.details.place(of: $0) ?? "" }
    #expect(
      places == [
        "Berlin", "Paris", "Berlin", "Paris",
      ])
  }

  @Test func `agendas go by week of the month with a word for the fifth`() {
    let agendas = ["risk", "accounts", "adoption", "open"].map {
      "\nagenda \($0)\n  30m \"Topic\""
    }.joined()
    let text = """
      review r
        chair ana
        attendees bo
        every week on Tuesday at 09:00 for 30m
        rotate agenda through risk, accounts, risk, adoption by week of month, 5th week open
        \(agendas.split(separator: "\n").joined(separator: "\n  "))

      """
    let plan = Scheduled(text, covers: "2026-03")
    #expect(plan.dates("r").last == "2026-03-31")
    #expect(plan.agendas("r") == ["risk", "accounts", "risk", "adoption", "open"])
    #expect(plan.messages.isEmpty)
    let without = Scheduled(text.replacing(", 5th week open", with: ""), covers: "2026-03")
    #expect(without.agendas("r").last == "risk")
    #expect(without.schedule.checks == [.undefinedFifthWeek])
  }

  @Test func `several at a time bind the list that an agenda walks`() {
    let text = """
      portfolio accounts
        acme owner bo
        beta owner chi
        cedar owner dee
      review r
        chair ana
        attendees owner of account
        rotate account through accounts 2 at a time
        every week on Monday at 09:00 for 20m
        agenda
          10m "{account}"
            for each account

      """
    let plan = Scheduled(text, covers: "2026-01")
    let seen = plan.occurrences("r").map { occurrence in
      let item = plan.details.agenda(of: occurrence)?.items.first
      let values = item?.forEach.map { plan.details.values($0, of: occurrence) } ?? []
      return values.map(plan.details.phrases.name).joined(separator: " ")
    }
    #expect(seen == ["acme beta", "cedar acme", "beta cedar", "acme beta"])
    let attendees = plan.occurrences("r").map {
      plan.details.attendance(of: $0).participants.attendees.map(plan.name)
    }
    #expect(attendees.first == ["bo", "chi"])
    #expect(attendees.dropFirst().first == ["dee", "bo"])
  }

  @Test func `an adjustment starts a queue of its own`() {
    let text =
      Self.weekly("rotate note-taker through bo, chi, dee")
      + "adjust r starting 2026-01-19 because \"so\"\n  rotate note-taker through dee, ana\n"
    let plan = Scheduled(text, covers: "2026-01")
    #expect(plan.noteTakers("r") == ["bo", "chi", "dee", "ana"])
  }

  @Test func `what is added takes a turn`() {
    let text = """
      review r
        chair ana
        attendees ana, bo, chi
        on demand for 30m
        rotate note-taker through bo, chi
        add 2026-01-07 at 10:00 because "so"
        add 2026-01-09 at 10:00 because "so"

      """
    #expect(Scheduled(text, covers: "2026-01").noteTakers("r") == ["bo", "chi"])
  }
}
