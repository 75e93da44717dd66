import RhythmCalendar

/// Days on one of which an occurrence is held: what a cadence without a day leaves open.
struct PlacementStretch: Hashable {
  /// Its first day, worked or not, before the plan's own bounds cut it: the date by which its
  /// occurrences are called, so that they keep their names wherever they are placed.
  var nominal: CivilDate
  /// The working days that may be taken, ascending; at least one.
  var days: [CivilDate]
  /// How many occurrences it holds.
  var count: Int
  /// Whether each of them takes a day of its own.
  var isOnDifferentDays: Bool

  /// Whether a date lies between its first day and its last.
  func contains(_ date: CivilDate) -> Bool {
    nominal <= date && date <= (days.last ?? nominal)
  }
}

/// When on its day something starts that says no time.
enum OpenStart: Hashable {
  /// Between two times in its own zone.
  case between(TimeOfDay, TimeOfDay)
  /// In the working hours of those who must come.
  case workingHours
}
