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
///
/// A person, and a series, has a row of pages, and a page a place for each of 64 days, where the first
/// of a chain of commitments stands. Pages are made when they are written to, so many years cost
/// little where not much happens.
struct Commitments {
  /// A commitment and the index of the next one of its day; -1 for none.
  private struct Link {
    var commitment: Commitment
    var next: Int32 = -1
  }

  /// How many people come before the series in the order of rows.
  private let people: Int
  private let rows: Int
  private let firstDay: Int
  private let dayCount: Int
  private let pagesInRow: Int
  /// Where the page of a row starts in `heads`; -1 for one that was never written to.
  private var pages: [Int32]
  private var heads: [Int32] = []
  private var links: [Link] = []

  /// Nobody is taken.
  ///
  /// - Parameter days: all that may be asked for; what lies outside is taken by nobody.
  init(people: Int, series: Int, days: DateSpan) {
    self.people = people
    rows = people + series
    firstDay = Int(days.first.dayNumber)
    dayCount = max(0, days.count)
    pagesInRow = dayCount / 64 + 1
    pages = Array(repeating: -1, count: rows * pagesInRow)
  }

  /// Notes that somebody is taken, on each of the days that it touches, a year of them at most.
  mutating func add(_ commitment: Commitment, of person: PersonID) {
    add(commitment, row: Int(person.index))
  }

  /// Notes that a series is held: it is not held twice at once, whoever comes.
  mutating func addToSeries(_ commitment: Commitment) {
    add(commitment, row: people + Int(commitment.series))
  }

  private mutating func add(_ commitment: Commitment, row: Int) {
    guard row >= 0, row < rows else { return }
    for day in Commitments.days(commitment.start, commitment.end) {
      let place = day - firstDay
      guard place >= 0, place < dayCount else { continue }
      let page = row * pagesInRow + place >> 6
      if pages[page] < 0 {
        pages[page] = Int32(clamping: heads.count)
        heads.append(contentsOf: repeatElement(-1, count: 64))
      }
      append(commitment, at: Int(pages[page]) + place & 63)
    }
  }

  /// At the end of the chain: what was noted first is told first.
  private mutating func append(_ commitment: Commitment, at head: Int) {
    let new = Int32(clamping: links.count)
    links.append(Link(commitment: commitment))
    var place = heads[head]
    if place < 0 {
      heads[head] = new
      return
    }
    while links[Int(place)].next >= 0 { place = links[Int(place)].next }
    links[Int(place)].next = new
  }

  /// What somebody is in between two instants; what lasts over midnight may come twice.
  func of(_ person: PersonID, from start: Int64, to end: Int64) -> [Commitment] {
    var result: [Commitment] = []
    append(to: &result, of: person, from: start, to: end)
    return result
  }

  /// The same, appended to what is known already.
  func append(
    to list: inout [Commitment], of person: PersonID, from start: Int64, to end: Int64
  ) {
    append(to: &list, row: Int(person.index), from: start, to: end)
  }

  /// Appends when a series is held between two instants.
  func append(to list: inout [Commitment], ofSeries series: Int32, from start: Int64, to end: Int64)
  {
    append(to: &list, row: people + Int(series), from: start, to: end)
  }

  private func append(
    to list: inout [Commitment], row: Int, from start: Int64, to end: Int64
  ) {
    guard row >= 0, row < rows else { return }
    for day in Commitments.days(start, end) {
      let place = day - firstDay
      guard place >= 0, place < dayCount else { continue }
      let page = Int(pages[row * pagesInRow + place >> 6])
      guard page >= 0 else { continue }
      var link = Int(heads[page + place & 63])
      while link >= 0 {
        if links[link].commitment.overlaps(start, end) { list.append(links[link].commitment) }
        link = Int(links[link].next)
      }
    }
  }

  private static func days(_ start: Int64, _ end: Int64) -> ClosedRange<Int> {
    let first = floorDay(start)
    return first...min(max(first, floorDay(max(start, end &- 1))), first + 400)
  }

  private static func floorDay(_ seconds: Int64) -> Int {
    Int(seconds >= 0 ? seconds / 86_400 : (seconds &- 86_399) / 86_400)
  }
}
