import RhythmCalendar
import RhythmPlan

/// Some minutes of one person's day: packed, since a large plan has millions of them.
package struct LoadEntry: Hashable, Sendable {
  /// Why somebody is busy.
  package enum Nature: UInt8, Hashable, Sendable, CaseIterable {
    /// They must be in a review, or do their part of one for which nobody meets.
    case review
    /// What they prepare, on the day on which it is due.
    case prep
    /// What they do afterwards, on the day on which it is due.
    case followUp
    /// Their share of what is to be held so and so often and has no date yet.
    case quota
    /// An ask from outside the rhythm.
    case unplanned
  }

  /// For whom the time is; coaching is a part of either of the first two.
  package enum Category: UInt8, Hashable, Sendable, CaseIterable {
    case `internal`, customerFacing, unplanned
  }

  /// What the minutes come from.
  package enum Source: Hashable, Sendable {
    /// An index into `Schedule.occurrences`.
    case occurrence(Int)
    /// An index into `Schedule.quotas`.
    case quota(Int)
    case initiative(InitiativeID)
    /// An index into `Plan.unplanned`.
    case unplanned(Int)
  }

  /// By the clock of the person, the day on which it starts or is due.
  package var day: CivilDate
  package var minutes: Int32
  private var subject: Int32
  private var kindIndex: Int16
  package var nature: Nature
  package var flags: Flags

  init(
    day: CivilDate, minutes: Int, _ source: Source, kind: KindID?, nature: Nature, flags: Flags
  ) {
    self.day = day
    self.minutes = Int32(clamping: minutes)
    self.nature = nature
    self.flags = flags.subtracting(.sources)
    kindIndex = Int16(clamping: kind?.index ?? -1)
    switch source {
    case .occurrence(let index): subject = Int32(clamping: index)
    case .quota(let index):
      subject = Int32(clamping: index)
      self.flags.insert(.ofQuota)
    case .initiative(let id):
      subject = id.index
      self.flags.insert(.ofInitiative)
    case .unplanned(let index):
      subject = Int32(clamping: index)
      self.flags.insert(.ofUnplanned)
    }
  }

  /// What is so about some minutes.
  package struct Flags: OptionSet, Hashable, Sendable {
    package var rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The review is one that customers take part in; preparing for it is internal all the same.
    package static let ofCustomers = Flags(rawValue: 1 << 0)
    /// The review is of kind coaching, or these are the minutes after one with customers.
    package static let isCoaching = Flags(rawValue: 1 << 1)
    /// It takes the calendar from the start of its occurrence to its end.
    package static let isMeeting = Flags(rawValue: 1 << 2)
    static let ofQuota = Flags(rawValue: 1 << 3)
    static let ofInitiative = Flags(rawValue: 1 << 4)
    static let ofUnplanned = Flags(rawValue: 1 << 5)
    static let sources: Flags = [.ofQuota, .ofInitiative, .ofUnplanned]
  }

  package var kind: KindID? { kindIndex < 0 ? nil : KindID(Int(kindIndex)) }

  package var isCoaching: Bool { flags.contains(.isCoaching) }

  package var category: Category {
    if nature == .unplanned { return .unplanned }
    let isSession = nature == .review || nature == .quota
    return isSession && flags.contains(.ofCustomers) ? .customerFacing : .internal
  }

  package var source: Source {
    let index = Int(subject)
    if flags.contains(.ofQuota) { return .quota(index) }
    if flags.contains(.ofInitiative) { return .initiative(InitiativeID(index)) }
    return flags.contains(.ofUnplanned) ? .unplanned(index) : .occurrence(index)
  }
}
