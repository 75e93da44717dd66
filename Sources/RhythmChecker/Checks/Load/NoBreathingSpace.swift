import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// One pass over the reviews of each person by their starts. What starts within five minutes after
  /// the end of another follows it without a break; one long review alone has breaks of its own.
  static let noBreathingSpace = Check(name: .noBreathingSpace) { input, findings in
    var rows = Rows(input)
    for index in input.plan.people.indices { rows.look(at: PersonID(index)) }
    findings += rows.findings
  }
}

/// Reviews back to back, by which they are.
private struct Rows {
  private let input: CheckInput
  private let most: Int
  private var found: [[ReviewID]: Row] = [:]

  private struct Row {
    var people: Set<PersonID> = []
    var dates: Set<CivilDate> = []
    var longest = 0
    var minutes = 0
  }

  /// What is closer than so many seconds is no break.
  private static let shortestBreak: Int64 = 300

  init(_ input: CheckInput) {
    self.input = input
    most = input.threshold(of: .noBreathingSpace, else: 180)
  }

  mutating func look(at person: PersonID) {
    let all = input.load.entries(of: person)
    var start: Int64 = .min
    var end: Int64 = .min
    var first = all.startIndex
    var count = 0
    for (index, entry) in zip(all.indices, all) {
      guard let time = input.load.time(of: entry) else { continue }
      if count == 0 || time.start.seconds &- end >= Self.shortestBreak {
        if count > 1 { close(all[first..<index], start, end, of: person) }
        start = time.start.seconds
        end = start
        first = index
        count = 0
      }
      count += 1
      end = max(end, time.end.seconds)
    }
    if count > 1 { close(all[first...], start, end, of: person) }
  }

  /// - Parameter entries: those of the row, and perhaps others that have no time of day.
  private mutating func close(
    _ entries: ArraySlice<LoadEntry>, _ start: Int64, _ end: Int64, of person: PersonID
  ) {
    let minutes = Int(clamping: (end &- start) / 60)
    guard minutes > most, let day = entries.first?.day else { return }
    let timed = entries.filter { input.load.time(of: $0) != nil }
    let reviews = Set(timed.compactMap { input.load.review(of: $0) }).sorted()
    var row = found[reviews] ?? Row()
    row.people.insert(person)
    row.dates.insert(day)
    row.longest = max(row.longest, minutes)
    row.minutes &+= minutes
    found[reviews] = row
  }

  var findings: [Finding] {
    found.filter { input.isRegular($0.value.dates.count) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { reviews, row in
        let plan = input.plan
        let names = reviews.map { plan.reviews[Int($0.index)].name }
        let people = row.people.sorted { plan[$0].name.value < plan[$1].name.value }
        let dates = row.dates.sorted()
        guard let last = names.last, let who = people.first, let first = dates.first else {
          return nil
        }
        let often =
          dates.count == 1 ? "on \(first)" : "on \(dates.count) dates, first \(first)"
        return Finding(
          .noBreathingSpace,
          "\(someOf(plan[who].name.value, people.count)) \(people.count > 1 ? "have" : "has") "
            + "\(lengthWords(row.longest)) of reviews without a break \(often): "
            + listed(names.map(\.value).sorted()),
          at: last.range, label: "follows without a break",
          secondary: names.dropLast().map { Label($0.range, "back to back with this") },
          help: [Help("move one of them, or end it ten minutes earlier")], cost: row.minutes)
      }
  }
}
