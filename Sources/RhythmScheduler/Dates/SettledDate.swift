import RhythmCalendar

/// A date of a series on its way to an occurrence: without a zone, so without an instant.
struct SettledDate: Hashable {
  var nominal: CivilDate
  var date: CivilDate
  /// The index of its line in the series' `[CadenceLine]`.
  var line: UInt16
  var flags: Occurrence.Flags = []
  var number: UInt8 = 1
  /// The index of the stretch in which it is still to be placed; -1 where its day is known.
  var stretch: Int32 = -1
  /// Which of its stretch it is, from 0.
  var turn: UInt8 = 0
  /// The time that a `move` or an `add` says, in minutes from midnight; -1 for the line's.
  var minute: Int16 = -1
  /// The length that an `add` says, in seconds; -1 for the line's.
  var seconds: Int32 = -1

  init(_ nominal: CivilDate, line: Int) {
    self.nominal = nominal
    date = nominal
    self.line = UInt16(clamping: line)
  }
}
