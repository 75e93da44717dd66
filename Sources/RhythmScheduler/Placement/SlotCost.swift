/// What speaks against a time, the worst first. Nobody is required elsewhere: that is no cost.
struct SlotCost: Hashable, Comparable {
  /// Those who are required and away; a chair counts as many.
  var missing = 0
  /// Minutes of those who must come in times that the plan wants free.
  var free = 0
  /// Minutes outside of the hours in which those who must come work.
  var outside = 0
  /// Clashes with something in which somebody is optional.
  var clashes = 0

  static let none = SlotCost()

  static func < (left: SlotCost, right: SlotCost) -> Bool {
    (left.missing, left.free, left.outside, left.clashes)
      < (right.missing, right.free, right.outside, right.clashes)
  }
}

/// What speaks against a place in the week for all occurrences of a lane.
struct PatternCost: Hashable, Comparable {
  /// Occurrences that find it taken, or somebody away.
  var exceptions = 0
  var free = 0
  var outside = 0
  var clashes = 0

  static let none = PatternCost()

  static func < (left: PatternCost, right: PatternCost) -> Bool {
    (left.exceptions, left.free, left.outside, left.clashes)
      < (right.exceptions, right.free, right.outside, right.clashes)
  }
}

/// How far two times lie apart is told by minutes of the day.
enum Minutes {
  /// How many minutes of a stretch lie in a range of the day, which may go over midnight.
  static func overlap(_ minute: Int, _ length: Int, from start: Int, to end: Int) -> Int {
    let end = end > start ? end : end + 1440
    func shared(_ shift: Int) -> Int {
      max(0, min(minute + length, end + shift) - max(minute, start + shift))
    }
    return shared(-1440) + shared(0) + shared(1440)
  }
}
