import RhythmCalendar
import RhythmPlan
import Testing

@testable import RhythmScheduler

/// Generated plans in which much is open and time is short.
@Suite struct GeneratedPlacementTests {
  @Test func nobodyIsInTwoPlacesAndOnlyWhatFitsNowhereIsLeftOut() {
    var numbers = Numbers(state: 4_711)
    var (placed, leftOut) = (0, 0)
    for round in 0..<40 {
      let sample = CrowdedWeeks(&numbers)
      let schedule = sample.builder.schedule()
      #expect(schedule.ids == sample.builder.schedule().ids, "round \(round)")
      let busy = sample.busy(schedule)
      for (_, times) in busy {
        let ordered = times.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        // What is fixed may meet what is fixed: nothing that was placed may.
        for (earlier, later) in zip(ordered, ordered.dropFirst())
        where earlier.isPlaced || later.isPlaced {
          #expect(earlier.end <= later.start, "round \(round)")
        }
      }
      for open in sample.open {
        for week in sample.weeks {
          let held = schedule.occurrences.filter {
            schedule.series(of: $0)?.id == open.name && week.contains($0.date)
          }
          let days = sample.workingDays(of: week)
          #expect(Set(held.map(\.date)).count == held.count)
          #expect(held.allSatisfy { $0.nominal == week.first && days.contains($0.date) })
          #expect(
            held.allSatisfy {
              Int($0.startMinute) >= open.from
                && Int($0.startMinute) + open.length <= open.to
            })
          placed += held.count
          let wanted = min(open.count, days.count)
          #expect(held.count <= wanted)
          guard held.count < wanted else { continue }
          leftOut += wanted - held.count
          #expect(schedule.checks.contains(.unplaced))
          let rest = days.filter { day in !held.contains { $0.date == day } }
          #expect(!sample.fits(open, on: rest, busy), "round \(round), \(open.name), \(week)")
        }
      }
    }
    #expect(placed > 500)
    #expect(leftOut > 20)
  }
}

/// Three people, reviews at fixed times, and more open ones than there is room for.
private struct CrowdedWeeks {
  struct Open {
    var name: String
    var people: [Int]
    var count: Int
    var from: Int
    var to: Int
    var length: Int
  }

  struct Time {
    var start: Int
    var end: Int
    var isPlaced: Bool
  }

  private(set) var builder = PlanBuilder(covers: span("2026-03-02", "2026-03-15"))
  private(set) var open: [Open] = []
  let weeks = [span("2026-03-02", "2026-03-08"), span("2026-03-09", "2026-03-15")]
  private var people: [String: [Int]] = [:]
  private let away: DateSpan
  private let holiday: CivilDate

  init(_ numbers: inout Numbers) {
    let away = DateSpan(first: date("2026-03-02").adding(days: numbers.next(14)), count: 2)
    self.away = away
    holiday = date("2026-03-02").adding(days: numbers.next(14))
    builder.holidays("\(holiday)")
    let ids = (0..<3).map { index in
      builder.person("p\(index)") { person in
        guard index == 0 else { return }
        person.absences = [
          Absence(dates: away, title: nil, standIn: nil, range: person.range)
        ]
      }
    }
    func some(_ numbers: inout Numbers) -> [Int] {
      let mask = 1 + numbers.next(7)
      return (0..<3).filter { mask >> $0 & 1 == 1 }
    }
    for index in 0..<3 {
      let who = some(&numbers)
      let time = TimeOfDay(minutes: 540 + numbers.next(5) * 30)
      let cadence = builder.weekly(Weekday(number: numbers.next(5)), at: "\(time)")
      builder.review("fixed\(index)", [cadence]) { builder, clauses in
        clauses.attendees = [builder.guests(who.map { .reference(.person(ids[$0])) })]
      }
      people["fixed\(index)"] = who
    }
    for index in 0..<4 {
      let from = 540 + numbers.next(4) * 15
      let item = Open(
        name: "open\(index)", people: some(&numbers), count: 1 + numbers.next(5), from: from,
        to: from + 60 + numbers.next(5) * 20, length: 30 + numbers.next(3) * 15)
      let window = TimeRange(
        start: TimeOfDay(minutes: item.from), end: TimeOfDay(minutes: item.to))
      let cadence = builder.cadence(
        .times(item.count, per: .week), at: nil, minutes: item.length
      ) { $0.start = .between(window) }
      builder.review(item.name, [cadence]) { builder, clauses in
        clauses.attendees = [builder.guests(item.people.map { .reference(.person(ids[$0])) })]
      }
      people[item.name] = item.people
      open.append(item)
    }
  }

  func workingDays(of week: DateSpan) -> [CivilDate] {
    (0..<5).map { week.first.adding(days: $0) }.filter { $0 != holiday }
  }

  private func isThere(_ person: Int, on date: CivilDate) -> Bool {
    person != 0 || !away.contains(date)
  }

  /// When each person is where, in minutes since 1970 on clocks.
  func busy(_ schedule: Schedule) -> [Int: [Time]] {
    var result: [Int: [Time]] = [:]
    for occurrence in schedule.occurrences {
      let name = schedule.series(of: occurrence)?.id ?? ""
      let start = Int(occurrence.date.dayNumber) * 1440 + Int(occurrence.startMinute)
      for person in people[name] ?? [] where isThere(person, on: occurrence.date) {
        result[person, default: []].append(
          Time(
            start: start, end: start + Int(occurrence.seconds) / 60,
            isPlaced: name.hasPrefix("open")))
      }
    }
    return result
  }

  /// Whether there is a time on some days, tried one by one.
  func fits(_ open: Open, on days: [CivilDate], _ busy: [Int: [Time]]) -> Bool {
    for day in days {
      for minute in stride(from: open.from, through: open.to - open.length, by: 5) {
        let start = Int(day.dayNumber) * 1440 + minute
        let isFree = open.people.filter { isThere($0, on: day) }.allSatisfy { person in
          !(busy[person] ?? []).contains { $0.start < start + open.length && start < $0.end }
        }
        if isFree { return true }
      }
    }
    return false
  }
}
