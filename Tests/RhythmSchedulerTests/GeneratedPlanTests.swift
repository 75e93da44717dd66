import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

/// Plans written as text, read and scheduled, against a walk from day to day.
@Suite struct GeneratedPlanTests {
  private static let reviewsOfAPlan = 140

  @Test(arguments: 0..<102)
  func writtenPlansAgreeWithAWalkFromDayToDay(seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 7_919 &+ 11)
    let plan = GeneratedPlanText(&numbers, reviews: Self.reviewsOfAPlan)
    let read = readPlan(root: SourceFile(path: "plan.rhythm", text: plan.text))
    #expect(read.findings.filter { $0.severity == .error }.map(\.message) == [])
    let schedule = RhythmScheduler.schedule(
      read.plan, over: nil, today: date("2026-03-04"), zones: .forTests, limit: 1_000_000)
    var found: [Set<String>] = Array(repeating: [], count: Self.reviewsOfAPlan)
    for occurrence in schedule.occurrences {
      let review = Int(schedule.series[Int(occurrence.series)].id.dropFirst(2)) ?? 0
      found[review].insert("\(occurrence.nominal) \(occurrence.date)")
    }
    for (index, review) in plan.reviews.enumerated() {
      let expected = review.dates()
      if found[index] != expected {
        Issue.record(
          """
          \(review.lines) in
          \(plan.header)
          the engine alone: \(found[index].subtracting(expected).sorted().prefix(4))
          the walk alone: \(expected.subtracting(found[index]).sorted().prefix(4))
          """)
      }
    }
  }

  @Test(arguments: 0..<6)
  func aViewersZoneChangesNoDate(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    let plan = GeneratedPlanText(&numbers, reviews: 40)
    let dates = ["Europe/Madrid", "Asia/Kolkata", "America/New_York"].map { zone in
      let text = plan.text.replacing("person ana", with: "person ana\n  timezone \(zone)")
      let read = readPlan(root: SourceFile(path: "plan.rhythm", text: text))
      return RhythmScheduler.schedule(
        read.plan, over: nil, today: date("2026-03-04"), zones: .forTests, limit: 1_000_000
      ).ids
    }
    #expect(!dates[0].isEmpty)
    #expect(dates[0] == dates[1] && dates[0] == dates[2])
  }

  @Test(arguments: 0..<6)
  func aHorizonInTwoPartsHasTheSameOccurrences(seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &+ 500)
    let plan = GeneratedPlanText(&numbers, reviews: 60)
    let read = readPlan(root: SourceFile(path: "plan.rhythm", text: plan.text))
    func ids(_ horizon: DateSpan?) -> Set<String> {
      Set(
        RhythmScheduler.schedule(
          read.plan, over: horizon, today: date("2026-03-04"), zones: .forTests, limit: 1_000_000
        ).ids)
    }
    let middle = plan.first.adding(days: 200)
    let parts = [
      ids(DateSpan(first: plan.first, last: middle)),
      ids(DateSpan(first: middle.adding(days: 1), last: plan.last)),
    ]
    #expect(parts[0].isDisjoint(with: parts[1]))
    #expect(parts[0].union(parts[1]) == ids(nil))
  }

  @Test(arguments: [
    ("every month on the last day", "every month on the 1st last day"),
    ("every week on Tuesday, Thursday", "every week on Thursday, Tuesday"),
    (
      "every calendar quarter on the 1st Monday",
      "every calendar quarter on the 1st Monday of month 1"
    ),
    ("every working day", "every week on Mon, Tue, Wed, Thu, Fri"),
    ("every year on March 1", "every year on the 1st day of month 3"),
    ("every month on the 1st Friday", "every month on Friday of week 1"),
    ("every quarter on day 1", "on 2026-02-01, 2026-05-01, 2026-08-01, 2026-11-01"),
    (
      "every week on Monday in month 1 of quarter",
      "every week on Monday in February, May, August, November"
    ),
  ])
  func equalRulesHaveEqualDates(one: String, other: String) {
    func dates(_ words: String) -> [String] {
      let text = """
        plan p
          timezone Europe/London
          covers 2026-02-01 to 2027-01-31
          fiscal year starts February, named by end
          week 1 is days 1 to 7
          on non-working days keep
        person ana
        review r
          \(words) at 09:00 for 15m
          chair ana

        """
      let read = readPlan(root: SourceFile(path: "plan.rhythm", text: text))
      #expect(read.findings.filter { $0.severity == .error }.map(\.message) == [])
      return RhythmScheduler.schedule(
        read.plan, over: nil, today: date("2026-03-04"), zones: .forTests, limit: 1_000_000
      ).dates
    }
    #expect(!dates(one).isEmpty)
    #expect(dates(one) == dates(other))
  }
}

/// A plan with a calendar of its own and many reviews.
struct GeneratedPlanText {
  private(set) var header: String
  private(set) var reviews: [GeneratedReview] = []
  let first: CivilDate
  let last: CivilDate

  init(_ numbers: inout Numbers, reviews count: Int) {
    let year = 2005 + numbers.next(60)
    let (fiscalWords, fiscal) = Self.fiscalYear(&numbers)
    let weekOne = WalkedCalendar.WeekOne.allCases[numbers.next(3)]
    let weekStart = [0, 0, 6, 5][numbers.next(4)]
    let workingDays = 4 + numbers.next(3)
    var calendar = WalkedCalendar(
      around: year, fiscal: fiscal, weekOne: weekOne, weekStart: weekStart,
      workingDays: workingDays)
    let start = (calendar.index(of: "\(year)-01-01") ?? 0) + numbers.next(200)
    let horizon = start..<start + 400 + numbers.next(330)
    var holidays: [String] = []
    for _ in 0..<numbers.next(50) {
      let day = start - 200 + numbers.next(1100)
      for index in day...day + [0, 0, 1, 3, 9][numbers.next(5)] where calendar.days[index].isWorking
      {
        calendar.days[index].isWorking = false
        holidays.append(calendar.days[index].text)
      }
    }
    first = date(calendar.days[horizon.lowerBound].text)
    last = date(calendar.days[horizon.upperBound - 1].text)
    let lastWorkingDay = GeneratedReview.weekdays[workingDays - 1]
    header = """
      plan generated "Generated"
        timezone Europe/London
        covers \(first) to \(last)
        \(fiscalWords)
        week starts \(GeneratedReview.weekdays[weekStart])
        week 1 is \(weekOne.rawValue)
        working days Monday to \(lastWorkingDay)

      """
    if !holidays.isEmpty {
      header += "  holidays off\n\nholidays off\n"
      header += holidays.map { "  \($0) \"Off\"\n" }.joined()
    }
    for _ in 0..<count { reviews.append(GeneratedReview(calendar, over: horizon, &numbers)) }
  }

  var text: String {
    var text = header + "\nperson ana\n\n"
    for (index, review) in reviews.enumerated() {
      text += "review r-\(index)\n  chair ana\n"
      text += review.lines.map { "  \($0)\n" }.joined()
    }
    return text
  }

  private static func fiscalYear(_ numbers: inout Numbers) -> (String, WalkedCalendar.Fiscal) {
    let month = 1 + numbers.next(12)
    let name = GeneratedReview.months[month - 1]
    let naming = ["named by end", "named by start"][numbers.next(2)]
    if numbers.next(2) == 0 {
      let day = [1, 1, 6, 28][numbers.next(4)]
      return ("fiscal year starts \(name) \(day), \(naming)", .months(start: month, day: day))
    }
    let weekday = numbers.next(7)
    let isNearest = numbers.next(2) == 0
    // The last day of February is not the same in every year.
    let end = month == 2 ? 1 : month
    let endName = GeneratedReview.months[end - 1]
    let rule =
      isNearest
      ? "\(GeneratedReview.weekdays[weekday]) nearest \(endName) "
        + "\(WalkedCalendar.length(of: end, in: 2025))"
      : "last \(GeneratedReview.weekdays[weekday]) of \(endName)"
    let patterns: [(String, [Int], [Int])] = [
      ("weeks 4-4-5", [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5], [3, 3, 3, 3]),
      ("weeks 4-5-4", [4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4], [3, 3, 3, 3]),
      ("weeks 5-4-4", [5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4], [3, 3, 3, 3]),
      ("weeks 12-12-12-16", Array(repeating: 4, count: 13), [3, 3, 3, 4]),
      ("13 periods of 4 weeks", Array(repeating: 4, count: 13), [3, 3, 3, 4]),
    ]
    let (words, months, quarters) = patterns[numbers.next(patterns.count)]
    var extra = months.count
    var extraWords = ""
    switch numbers.next(3) {
    case 0:
      extra = 1 + numbers.next(12)
      extraWords = ", extra week in month \(extra)"
    case 1:
      let quarter = 1 + numbers.next(4)
      extra = quarters.prefix(quarter).reduce(0, +)
      extraWords = ", extra week in quarter \(quarter)"
    default: break
    }
    return (
      "fiscal year ends on the \(rule) in \(words)\(extraWords), \(naming)",
      .weeks(
        weekday: weekday, month: end, isNearest: isNearest, months: months, quarters: quarters,
        extra: extra)
    )
  }
}
