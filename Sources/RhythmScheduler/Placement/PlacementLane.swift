import RhythmCalendar
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
  }

  var key: Key
  var line: CadenceLine
  /// The zone in which the line's times are meant, as an index of cursors.
  var zone: Int
  var seriesZone: Int
  var requests: [Request] = []
  /// Where its review stands among all in the order of their names.
  var rank = 0
  /// Which of its review's occurrences it is in every stretch.
  var deal = Deal(rank: 0, count: 1)

  /// Where the days are most, and of those the first: what the others take after.
  var typical: Request? {
    var found: Request?
    for request in requests where request.days.count > found?.days.count ?? 0 { found = request }
    return found
  }
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
  /// Deals what one line of a plan gives to all its series, in the order in which they come.
  mutating func deal() {
    var groups: [DealKey: DealGroup] = [:]
    var orders: [Int] = []
    for lane in self {
      let key = DealKey(line: lane.line.range, isDayKnown: lane.key.turn < 0)
      var group = groups[key] ?? DealGroup()
      if group.series.last != lane.key.series { group.series.append(lane.key.series) }
      group.turns = Swift.max(group.turns, lane.key.turn + 1)
      orders.append(group.series.count - 1)
      groups[key] = group
    }
    for index in indices {
      let key = DealKey(line: self[index].line.range, isDayKnown: self[index].key.turn < 0)
      guard let group = groups[key] else { continue }
      let turn = Swift.max(0, self[index].key.turn)
      self[index].deal = Deal(
        rank: turn * group.series.count + orders[index], count: group.turns * group.series.count)
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
  var series: [Int32] = []
  var turns = 1
}
