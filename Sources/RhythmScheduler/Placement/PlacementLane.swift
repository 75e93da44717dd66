import RhythmCalendar
import RhythmPlan
import RhythmText

/// Occurrences of one series that want one place in the week: all its first ones of a stretch, all
/// its second ones.
struct PlacementLane {
  struct Key: Hashable {
    var series: Int32
    var line: Int
    /// Which of the stretch it is, from 0; -1 where the day is known and the time is not.
    var turn: Int
  }

  struct Request {
    /// The index of the occurrence that waits.
    var occurrence: Int
    /// The index of its stretch; -1 where the day is known.
    var stretch: Int32
    /// The days that may be taken, ascending; at least one.
    var days: [CivilDate]
    var isOnDifferentDays: Bool
    /// Whether its series may have others in its stretch.
    var hasSiblings: Bool
    /// How many days the requests before it in its lane may take together.
    var firstDay = 0
  }

  var key: Key
  var line: CadenceLine
  /// The zone in which the line's times are meant, as an index of cursors.
  var zone: Int
  var seriesZone: Int
  private(set) var requests: [Request] = []
  /// How many days all requests together may take.
  private(set) var dayCount = 0
  /// The most days that one of them may take.
  private(set) var mostDays = 0
  /// Where its review stands among all in the order of their names.
  var rank = 0
  /// Which of its review's occurrences it is in every stretch.
  var deal = Deal(rank: 0, count: 1)

  init(key: Key, line: CadenceLine, zone: Int, seriesZone: Int) {
    self.key = key
    self.line = line
    self.zone = zone
    self.seriesZone = seriesZone
  }

  mutating func append(_ request: Request) {
    requests.append(request)
    requests[requests.count - 1].firstDay = dayCount
    dayCount += request.days.count
    widen(to: request.days.count)
  }

  /// Notes that a request of so many days would be in it.
  mutating func widen(to days: Int) { mostDays = max(mostDays, days) }

  /// About how many times it has to choose from in one stretch.
  func room(in planHours: TimeRange) -> Int {
    var minutes = Int(planHours.end.minutes) - Int(planHours.start.minutes)
    if case .between(let start, let end) = line.openStart {
      minutes = Int(end.minutes) - Int(start.minutes)
    }
    if line.openStart == nil { return mostDays }
    return mostDays * max(1, (minutes - Int(line.seconds) / 60) / 15 + 1)
  }
}

/// What may have to be placed of a series whose dates nobody asks for, where others hang on it.
struct PlacementDraft {
  var series: Int
  var dates: [SettledDate]
  var lines: [CadenceLine]
}

/// How what is to be placed together is dealt over days and hours: by rank, as evenly as can be.
struct Deal: Hashable {
  /// From 0 to below the count.
  var rank: Int
  var count: Int

  /// The index of the day of some days: the middle of the share that falls to the rank.
  func day(of days: Int) -> Int {
    min(max(0, (2 * rank + 1) * days / (2 * max(1, count))), max(0, days - 1))
  }

  /// When on its day it wants to start, where those of the same day share some minutes evenly.
  func minute(days: Int, from first: Int, to last: Int) -> Int {
    let day = day(of: days)
    let start = firstRank(of: day, days)
    let shares = max(1, firstRank(of: day + 1, days) - start)
    return first + (rank - start) * max(0, last - first) / shares
  }

  private func firstRank(of day: Int, _ days: Int) -> Int {
    let bound = 2 * count * day - days
    return bound <= 0 ? 0 : min(count, (bound + 2 * days - 1) / (2 * max(1, days)))
  }
}

extension [PlacementLane] {
  /// The indices of the lanes, first what has the fewest times to choose from; of those with as much
  /// room by the names of their reviews: the order of the text says nothing.
  func order(in planHours: TimeRange) -> [Int] {
    indices.map { (room: self[$0].room(in: planHours), rank: self[$0].rank, index: $0) }
      .sorted { ($0.room, $0.rank, $0.index) < ($1.room, $1.rank, $1.index) }.map(\.index)
  }

  /// Deals what one line of a plan gives to all its series, in the order in which they come.
  mutating func deal() {
    var groups: [DealKey: DealGroup] = [:]
    var orders: [Int] = []
    for lane in self {
      let key = DealKey(line: lane.line.range, isDayKnown: lane.key.turn < 0)
      orders.append(groups[key, default: DealGroup()].take(lane.key))
    }
    for index in indices {
      let key = DealKey(line: self[index].line.range, isDayKnown: self[index].key.turn < 0)
      guard let group = groups[key] else { continue }
      let turn = Swift.max(0, self[index].key.turn)
      self[index].deal = Deal(
        rank: turn * group.series + orders[index], count: group.turns * group.series)
    }
  }
}

/// What is dealt together: all that one line of a plan leaves open in one way.
private struct DealKey: Hashable {
  var line: SourceRange
  var isDayKnown: Bool
}

/// The series that share a deal, and how often each of them is in a stretch.
private struct DealGroup {
  var series = 0
  var turns = 1
  private var last: Int32?

  /// The place of a lane's series among those that come in turn.
  mutating func take(_ lane: PlacementLane.Key) -> Int {
    if last != lane.series { series += 1 }
    last = lane.series
    turns = max(turns, lane.turn + 1)
    return series - 1
  }
}
