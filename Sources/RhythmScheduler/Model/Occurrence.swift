import RhythmCalendar

/// One date of one series: packed, since a large plan has hundreds of thousands of them.
package struct Occurrence: Hashable, Sendable {
  /// When it starts.
  package var start: Instant
  /// How long it takes, in seconds that pass, whatever clocks do meanwhile; 0 where the plan says
  /// no length.
  package var seconds: Int32
  /// The index of its series in `Schedule.series`.
  package var series: Int32
  /// The date that the rule gave it, before any move: its identity.
  package var nominal: CivilDate
  /// The date on which it is held, in the zone of its series.
  package var date: CivilDate
  /// The wall time at which it starts in the zone of its series, in minutes from midnight of
  /// `date`; more than 1440 where a skipped hour carried it over midnight.
  package var startMinute: Int16
  /// The index of its cadence in `OccurrenceDetails.clauses(of:)`; `none` where it was added by hand.
  package var cadence: CadenceIndex
  /// 2 for the second of its series on one nominal date, in the order of their times.
  package var number: UInt8
  package var flags: Flags

  package init(
    start: Instant, seconds: Int32, series: Int32, nominal: CivilDate, date: CivilDate,
    startMinute: Int16, cadence: CadenceIndex, number: UInt8 = 1, flags: Flags = []
  ) {
    self.start = start
    self.seconds = seconds
    self.series = series
    self.nominal = nominal
    self.date = date
    self.startMinute = startMinute
    self.cadence = cadence
    self.number = number
    self.flags = flags
  }

  /// Whether people meet for it at a time of day, as far as its flags say.
  package var isAtATime: Bool { flags.isDisjoint(with: [.isAsync, .wholeDays, .held]) }

  /// Whether it is of days alone: it takes whole days, or nobody meets and no time is said.
  package var isUntimed: Bool {
    flags.contains(.wholeDays)
      || flags.contains(.isAsync) && startMinute == 0 && seconds == 0
  }

  /// Whether a line of the plan gave it its date, `move` or `add`.
  package var isDatedByHand: Bool { !flags.isDisjoint(with: [.movedByHand, .added]) }

  /// When it ends.
  package var end: Instant { Instant(seconds: start.seconds &+ Int64(seconds)) }

  /// What its zone adds to universal time at its start, in seconds.
  package var offset: Int {
    Int(clamping: Int64(date.dayNumber) &* 86_400 &+ Int64(startMinute) &* 60 &- start.seconds)
  }

  /// What happened to a date on its way.
  package struct Flags: OptionSet, Hashable, Sendable {
    package var rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `on non-working days` moved it.
    package static let movedFromDayOff = Flags(rawValue: 1 << 0)
    /// A `move` line moved it.
    package static let movedByHand = Flags(rawValue: 1 << 1)
    /// An `add` line made it.
    package static let added = Flags(rawValue: 1 << 2)
    /// Nobody meets: it is done by its end.
    package static let isAsync = Flags(rawValue: 1 << 3)
    /// Its wall time does not exist on that day, and it starts later by the length of the gap.
    package static let inGap = Flags(rawValue: 1 << 4)
    /// Its wall time comes twice on that day, and it starts at the first.
    package static let inFold = Flags(rawValue: 1 << 5)
    /// It takes whole days, from midnight to midnight; it has no time of day.
    package static let wholeDays = Flags(rawValue: 1 << 6)
    /// A `held` line made it, which says a day and no time; so it has no length.
    package static let held = Flags(rawValue: 1 << 8)
    /// An `if` line moved it, since too many were away.
    package static let movedByCondition = Flags(rawValue: 1 << 9)
  }
}

/// Which cadence of its review gave an occurrence.
package struct CadenceIndex: Hashable, Sendable {
  package var rawValue: UInt16

  package init(_ index: Int) { rawValue = UInt16(clamping: index) }

  /// No cadence did: somebody added it by hand.
  package static let none = CadenceIndex(Int(UInt16.max))

  /// The index, or nil where it was added by hand.
  package var index: Int? { self == .none ? nil : Int(rawValue) }
}
