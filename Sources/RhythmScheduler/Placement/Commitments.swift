import RhythmCalendar
import RhythmPlan

/// A time that somebody is taken.
struct Commitment: Hashable {
  /// Seconds since 1970.
  var start: Int64
  /// The second after the last.
  var end: Int64
  /// The index of the series that takes it.
  var series: Int32
  var isRequired: Bool

  /// Whether it shares a second with a stretch of time.
  func overlaps(_ from: Int64, _ to: Int64) -> Bool { start < to && from < end }
}

/// Who is taken when, by person and day of universal time: what a day holds for one person is few.
struct Commitments {
  private var byDay: [Int: [Commitment]] = [:]

  /// Notes that somebody is taken, on each of the days that it touches, a year of them at most.
  mutating func add(_ commitment: Commitment, of person: PersonID) {
    add(commitment, of: Int(person.index))
  }

  /// Notes that a series is held: it is not held twice at once, whoever comes.
  mutating func addToSeries(_ commitment: Commitment) {
    add(commitment, of: -1 - Int(commitment.series))
  }

  private mutating func add(_ commitment: Commitment, of subject: Int) {
    for day in Commitments.days(commitment.start, commitment.end) {
      byDay[Commitments.key(subject, day), default: []].append(commitment)
    }
  }

  /// What somebody is in between two instants; what lasts over midnight may come twice.
  func of(_ person: PersonID, from start: Int64, to end: Int64) -> [Commitment] {
    of(Int(person.index), from: start, to: end)
  }

  /// When a series is held between two instants.
  func of(series: Int32, from start: Int64, to end: Int64) -> [Commitment] {
    of(-1 - Int(series), from: start, to: end)
  }

  private func of(_ subject: Int, from start: Int64, to end: Int64) -> [Commitment] {
    var result: [Commitment] = []
    for day in Commitments.days(start, end) {
      guard let known = byDay[Commitments.key(subject, day)] else { continue }
      result += known.filter { $0.overlaps(start, end) }
    }
    return result
  }

  private static func days(_ start: Int64, _ end: Int64) -> ClosedRange<Int> {
    let first = floorDay(start)
    return first...min(max(first, floorDay(max(start, end &- 1))), first + 400)
  }

  private static func floorDay(_ seconds: Int64) -> Int {
    Int(seconds >= 0 ? seconds / 86_400 : (seconds &- 86_399) / 86_400)
  }

  /// Days of plans lie within 110,000 of 1970.
  private static func key(_ subject: Int, _ day: Int) -> Int {
    subject &* 262_144 &+ day &+ 131_072
  }
}
