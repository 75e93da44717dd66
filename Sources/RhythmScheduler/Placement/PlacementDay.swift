import RhythmCalendar
import RhythmPlan

/// What a day offers to one occurrence.
struct PlacementDay {
  /// Hours in a zone, and how many of those who must come work in them.
  struct Hours: Hashable {
    var zone: Int
    var start: Int
    var end: Int
  }

  /// A time that is wanted free, and how many of those who must come it is for.
  struct Free: Hashable {
    var zone: Int
    var line: Int
  }

  var date: CivilDate
  var required: [PersonID] = []
  var optional: [PersonID] = []
  var missing = 0
  /// From when to when it may be held, in minutes of the zone of its line.
  var window = 0...0
  var hours: [(hours: Hours, count: Int)] = []
  var free: [(free: Free, count: Int)] = []
  /// What those who must come are required in.
  var taken: [Commitment] = []
  /// What is in the way of somebody for whom this, or that, is optional.
  var softlyTaken: [Commitment] = []
}

/// A time at which an occurrence could be held.
struct PlacementSlot: Hashable {
  var date: CivilDate
  /// Minutes from midnight.
  var minute: Int
  /// Seconds since 1970.
  var start: Int64
  var end: Int64
}

/// Where a lane has its place in the week.
struct PlacementPattern: Hashable {
  /// Nil where the days are known.
  var weekday: Weekday?
  var minute: Int
  /// Whether it was weighed against others for several occurrences.
  var isWeighed: Bool
}
