import RhythmCalendar
import RhythmPlan

/// What a day offers to one occurrence: numbers only, since many days are looked at.
struct PlacementDay {
  var date: CivilDate
  /// When it starts, in seconds since 1970.
  var start: Int64
  /// Which of the search's groups of people comes on it.
  var people: Int
  /// From when to when it may be held, in minutes of the zone of its line.
  var window = 0...0
  /// Where the search's commitments start that those who must come are required in.
  var firstTaken: Int
  /// Where those start that are in the way of somebody for whom this, or that, is optional.
  var firstSoft: Int
  /// Where those end.
  var end: Int
}

/// Who comes on a day, and what their day is like.
struct PlacementPeople {
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

  var required: [PersonID] = []
  var optional: [PersonID] = []
  var missing = 0
  var hours: [(hours: Hours, count: Int)] = []
  var free: [(free: Free, count: Int)] = []
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
