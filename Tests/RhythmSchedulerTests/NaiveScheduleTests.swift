import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

/// Generated plans against a walk from day to day that knows only predicates.
@Suite struct NaiveScheduleTests {
  @Test func generatedPlansAgreeWithAWalkFromDayToDay() {
    var numbers = Numbers(state: 20_260_323)
    for round in 0..<150 {
      let sample = Sample(&numbers)
      let schedule = sample.schedule()
      let found = schedule.occurrences.map { "\($0.nominal) \($0.date)" }
      #expect(found == sample.naive(), "round \(round): \(sample)")
    }
  }

  @Test func equalStartsComeInTheOrderOfIds() {
    var numbers = Numbers(state: 7)
    var builder = PlanBuilder(covers: span("2026-01-01", "2026-12-31"))
    for index in 0..<200 {
      let cadence = builder.weekly(
        Weekday(number: numbers.next(5)), at: ["09:00", "10:00", "16:30"][numbers.next(3)])
      builder.review("r\(index * 7919 % 200)", [cadence])
    }
    let schedule = builder.schedule()
    let keys = schedule.occurrences.map {
      ($0.start.seconds, schedule.series[Int($0.series)].id, $0.nominal.dayNumber)
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    #expect(schedule.occurrences.count > 10_000)
  }

  @Test func aHorizonInTwoHalvesHasTheSameOccurrences() {
    var numbers = Numbers(state: 99)
    for _ in 0..<30 {
      let sample = Sample(&numbers)
      let whole = sample.schedule().ids
      let halves =
        sample.schedule(over: span("2026-01-01", "2026-06-30")).ids
        + sample.schedule(over: span("2026-07-01", "2026-12-31")).ids
      #expect(whole == halves)
    }
  }
}

/// A small generator, so that every run has the same plans.
struct Numbers {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

/// One review with a weekly or monthly cadence, a filter, holidays, a move and exceptions.
private struct Sample {
  let weekday: Weekday
  /// The nth of the month; nil for every week.
  let ordinal: Int?
  let months: [Int]
  let holidays: [CivilDate]
  let action: DayOffMove.Action
  let cancelled: DateSpan

  init(_ numbers: inout Numbers) {
    weekday = Weekday(number: numbers.next(7))
    ordinal = numbers.next(2) == 0 ? nil : 1 + numbers.next(4)
    months = (1...12).filter { _ in numbers.next(3) > 0 }
    let start = date("2026-01-01")
    holidays = (0..<numbers.next(40)).map { _ in start.adding(days: numbers.next(365)) }
    action = [.keep, .skip, .next, .previous, .nearest][numbers.next(5)]
    cancelled = DateSpan(first: start.adding(days: numbers.next(365)), count: 1 + numbers.next(60))
  }

  func schedule(over horizon: DateSpan? = nil) -> Schedule {
    var builder = PlanBuilder()
    for holiday in holidays { builder.holidays("\(holiday)") }
    let form: Cadence.Form =
      if let ordinal {
        .every(
          interval: 1, unit: .period(.calendarMonth),
          days: .ordinals([Ordinal(ordinal)], of: .weekday(weekday), within: nil))
      } else {
        .every(
          interval: 1, unit: .period(.week), days: .weekdays(WeekdaySet(weekday), of: nil))
      }
    let cadence = builder.cadence(form, filters: [.months(months)])
    builder.review("r", [cadence]) { builder, clauses in
      clauses.daysOff = [
        DayOffRule(whose: .plan, move: DayOffMove(action), range: builder.places.place())
      ]
      clauses.exceptions = [builder.exception(.cancel(cancelled))]
    }
    return builder.schedule(over: horizon)
  }

  func naive() -> [String] {
    let days = (-40..<405).map { date("2026-01-01").adding(days: $0) }
    let nominal = days.filter { day in
      day.weekday == weekday && months.contains(day.month)
        && (ordinal.map { (day.day - 1) / 7 + 1 == $0 } ?? true)
    }
    func isOff(_ day: CivilDate) -> Bool {
      day.weekday == .saturday || day.weekday == .sunday || holidays.contains(day)
    }
    func step(_ day: CivilDate, by direction: Int) -> CivilDate {
      var day = day.adding(days: direction)
      while isOff(day) { day = day.adding(days: direction) }
      return day
    }
    var held: [(nominal: CivilDate, date: CivilDate)] = []
    for day in nominal {
      if !isOff(day) || action == .keep {
        held.append((day, day))
        continue
      }
      let (later, earlier) = (step(day, by: 1), step(day, by: -1))
      switch action {
      case .keep, .skip: continue
      case .next: held.append((day, later))
      case .previous: held.append((day, earlier))
      case .nearest:
        held.append((day, day.days(to: later) <= earlier.days(to: day) ? later : earlier))
      }
    }
    var taken = Set(held.filter { $0.nominal == $0.date }.map(\.date))
    held = held.filter { $0.nominal == $0.date || taken.insert($0.date).inserted }
    let left = held.filter { !cancelled.contains($0.nominal) }
    let isMiss = left.count == held.count
    let moved = held.filter { cancelled.contains($0.date) }
    let kept =
      isMiss && moved.count == 1 ? held.filter { $0.nominal != moved[0].nominal } : left
    return kept.filter { $0.date.year == 2026 }.sorted { $0.date < $1.date }
      .map { "\($0.nominal) \($0.date)" }
  }
}
