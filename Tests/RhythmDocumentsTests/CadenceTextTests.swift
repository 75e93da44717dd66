import RhythmPlan
import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct CadenceTextTests {
  static let plan = readPlan(
    root: SourceFile(
      path: "plan.rhythm",
      text: """
        plan small
          timezone Europe/London
          covers 2026
          fiscal year starts February, named by end
          week 1 is the first full week

        cycle shape-up starting 2026-01-05
          build 6 weeks
          cooldown 2 weeks

        window quarter-close
          last 10 working days of quarter

        review forecast
          every week on Monday at 09:00 for 45m
        """))

  /// What is written, where it differs, and its normal form.
  @Test(arguments: [
    ("every day at 9am", "every day at 09:00"),
    ("every 3 days at 09:00", nil),
    (
      "every week on Thu, Tue at 09:00 for 45 minutes",
      "every week on Tuesday, Thursday at 09:00 for 45m"
    ),
    (
      "every 2 weeks on Tuesday at 09:00, starting Tue 2026-01-06",
      "every 2 weeks on Tuesday at 09:00, starting 2026-01-06"
    ),
    ("every month on the last day", nil),
    ("every month on the 15th at 09:00 for 2 hours", "every month on the 15th at 09:00 for 2h"),
    ("every month on the 1st, 3rd Fri", "every month on the 1st, 3rd Friday"),
    ("every month on the 2nd last working day", nil),
    ("every quarter on Tuesday of week 2 at 10:00 local", nil),
    ("every quarter on the 2nd Tuesday of month 2", nil),
    ("every calendar quarter on day 45", nil),
    ("every half on the 1st working day", nil),
    ("every 2 fiscal years on Monday of the last week", nil),
    ("every year on March 1, September 1", nil),
    ("every year on the 1st Monday of September", nil),
    ("every shape-up on the 1st Friday of cooldown", nil),
    ("every quarter in week 2 between 09:00 and 17:00 for 90m", nil),
    (
      "every quarter between 9am and 5pm in weeks 5 to 6",
      "every quarter in weeks 5 to 6 between 09:00 and 17:00"
    ),
    ("every quarter during first 7 working days of quarter", nil),
    ("3 times a week for 30m", nil),
    ("2 working days before each forecast at 17:00", nil),
    ("the Thursday nearest 6 weeks before the start of each quarter", nil),
    ("7, 6, 4, 2 weeks before the end of each quarter", nil),
    ("on 2026-03-02, 2026-06-01 at 09:00", nil),
    ("at least 5 times in any 7 days, target 10", nil),
    ("at least once a month", nil),
    ("on demand", nil),
    (
      "every week on Monday, during quarter-close in Q1, Q3 for 15m at 08:45",
      "every week on Monday at 08:45 for 15m in Q1, Q3, during quarter-close"
    ),
    (
      "every week on Monday except during 2026-W12 10 times in all",
      "every week on Monday 10 times in all, except during 2026-W12"
    ),
    ("every week on Monday async", nil),
  ])
  func theNormalForm(written: String, normal: String?) throws {
    let cadence = try #require(Self.cadence(written), "\(written) is no cadence")
    let line = CadenceText(Self.reading(written).plan).line(cadence)
    #expect(line == normal ?? written)
    let again = try #require(Self.cadence(line), "\(line) is no cadence")
    #expect(CadenceText(Self.reading(line).plan).line(again) == line)
    #expect(again.form == cadence.form && again.start == cadence.start)
    #expect(again.length == cadence.length && again.limit == cadence.limit)
  }

  @Test(arguments: [
    (
      "every quarter on Tuesday of week 2 at 10:00",
      "Tuesday of the second week of each fiscal quarter, at 10:00 in Europe/London"
    ),
    (
      "every 2 weeks on Thu, Tue at 09:00 for 90m",
      "Tuesday and Thursday of every second week, at 09:00 in Europe/London, for 1h 30m"
    ),
    ("every month on the 2nd last working day", "The second last working day of each month"),
    ("every working day at 09:00 local", "Each working day, at 09:00 where the chair is"),
    (
      "every shape-up on the 1st Friday of cooldown",
      "The first Friday of `cooldown` of each `shape-up`"
    ),
    (
      "every week on Monday, except during quarter-close",
      "Monday of each week, not during quarter-close"
    ),
  ])
  func theMeaning(written: String, words: String) throws {
    let cadence = try #require(Self.cadence(written))
    let meaning = CadenceMeaning(Self.reading(written).plan)
    #expect(meaning.words(cadence, zone: "Europe/London") == words)
  }

  private static func reading(_ text: String) -> ReadCadence { ReadCadence(text, in: plan) }

  private static func cadence(_ text: String) -> Cadence? {
    let reading = reading(text)
    return reading.findings.isEmpty ? reading.cadence : nil
  }
}
