import RhythmCalendar

extension Scheduling {
  /// Sorts by start, then series id, then nominal date.
  ///
  /// The occurrences of a series lie together, so those of equal starts come in the order of ids if
  /// the series are taken in that order and a stable sort by start follows: by radix, in linear time.
  mutating func sortOccurrences() {
    let count = occurrences.count
    guard count > 1 else { return }
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    var (least, most) = (Int64.max, Int64.min)
    for occurrence in occurrences {
      least = min(least, occurrence.start.seconds)
      most = max(most, occurrence.start.seconds)
    }
    for index in seriesInOrder {
      let end = index + 1 < starts.count ? starts[index + 1] : count
      for place in starts[index]..<end {
        let key = UInt64(clamping: occurrences[place].start.seconds &- least)
        keys.append(key << 28 | UInt64(clamping: place))
      }
    }
    // 28 bits hold the places of 268 million occurrences, 36 the seconds of 2,000 years.
    guard count < 1 << 28, most &- least < 1 << 36 else {
      let order = seriesInOrder
      var ranks = Array(repeating: 0, count: series.count)
      for (rank, index) in order.enumerated() { ranks[index] = rank }
      occurrences.sort {
        ($0.start, ranks[Int($0.series)], $0.nominal, $0.number)
          < ($1.start, ranks[Int($1.series)], $1.nominal, $1.number)
      }
      return
    }
    RadixSort.sort(&keys, fromBit: 28, below: UInt64(clamping: most &- least))
    // Reading from anywhere and writing in order is three times as fast as moving in place.
    let unsorted = occurrences
    occurrences = keys.map { unsorted[Int($0 & (1 << 28 - 1))] }
  }

  /// The indices of the series in the order of their ids.
  private var seriesInOrder: [Int] {
    let indices = Array(series.indices)
    let isSorted = zip(series, series.dropFirst()).allSatisfy { $0.id <= $1.id }
    return isSorted ? indices : indices.sorted { (series[$0].id, $0) < (series[$1].id, $1) }
  }
}

/// A stable sort of numbers by some of their bits, in linear time.
enum RadixSort {
  /// Sorts by the bits from one on, whose value is at most `greatest`.
  static func sort(_ keys: inout [UInt64], fromBit lowest: UInt64, below greatest: UInt64) {
    var other = Array(repeating: 0 as UInt64, count: keys.count)
    var shift = lowest
    while shift == lowest || greatest >> (shift - lowest) > 0 {
      var counts = Array(repeating: 0, count: 2048)
      for key in keys { counts[Int(key >> shift & 2047)] += 1 }
      if !counts.contains(keys.count) {
        var sum = 0
        for digit in counts.indices { (counts[digit], sum) = (sum, sum + counts[digit]) }
        for key in keys {
          let digit = Int(key >> shift & 2047)
          other[counts[digit]] = key
          counts[digit] += 1
        }
        swap(&keys, &other)
      }
      shift += 11
    }
  }
}
