import RhythmCalendar
import RhythmScheduler

/// A stretch of time in which the clocks of two zones are not as far apart as usual.
struct ClockShift: Hashable {
  /// Two zones, the names in order.
  struct Pair: Hashable, Comparable {
    var first: String
    var second: String

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  var pair: Pair
  /// Seconds since 1970.
  var span: Range<Int64>

  /// The seconds that any of some stretches hold, as stretches apart from one another.
  static func spans(of shifts: some Sequence<ClockShift>) -> [Range<Int64>] {
    var result: [Range<Int64>] = []
    for span in shifts.map(\.span).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, span.lowerBound <= last.upperBound {
        result[result.count - 1] =
          last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        result.append(span)
      }
    }
    return result
  }
}

/// How far the clocks of zones are apart in the time of a plan; each pair is compared once.
struct ClockDifferences {
  private let zones: TimeZoneDatabase
  private let horizon: Range<Int64>
  private var known: [ClockShift.Pair: [ClockShift]] = [:]

  /// A difference that lasts longer is one that people are used to, as a whole summer is.
  private static let longest: Int64 = 56 * 86_400
  /// How far beyond the horizon is looked, so that a stretch cut there is not taken for a short one.
  private static let margin: Int64 = 70 * 86_400

  init(_ input: CheckInput) {
    zones = input.zones
    let first = Int64(input.schedule.horizon.first.dayNumber) * 86_400
    let last = Int64(input.schedule.horizon.last.dayNumber) * 86_400
    horizon = first - Self.margin..<last + Self.margin
  }

  /// The shifts between any two of some zones, sorted by name.
  mutating func shifts(among names: [String]) -> [ClockShift] {
    var result: [ClockShift] = []
    for (index, first) in names.enumerated() {
      for second in names[(index + 1)...] {
        let pair = ClockShift.Pair(first: first, second: second)
        let shifts = known[pair] ?? self.shifts(of: pair)
        known[pair] = shifts
        result += shifts
      }
    }
    return result
  }

  private func shifts(of pair: ClockShift.Pair) -> [ClockShift] {
    guard let first = zones.rules(for: pair.first), let second = zones.rules(for: pair.second)
    else { return [] }
    var stretches: [(start: Int64, difference: Int32)] = []
    var instant = horizon.lowerBound
    while instant < horizon.upperBound {
      let one = first.interval(at: instant)
      let other = second.interval(at: instant)
      let difference = one.kind.offset - other.kind.offset
      if stretches.last?.difference != difference { stretches.append((instant, difference)) }
      let next = min(one.end, other.end)
      guard next > instant else { break }
      instant = next
    }
    var result: [ClockShift] = []
    for (stretch, next) in zip(stretches, stretches.dropFirst()).dropFirst()
    where next.start - stretch.start < Self.longest {
      result.append(ClockShift(pair: pair, span: stretch.start..<next.start))
    }
    return result
  }
}
