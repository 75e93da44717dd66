/// What becomes of a date that falls on a day off.
package struct DayOffMove: Hashable, Sendable {
  /// What is done.
  package enum Action: UInt8, Hashable, Sendable {
    case keep, skip, next, previous, nearest
  }

  /// What is done with a date on a day off; a date on a working day is kept.
  package var action: Action
  /// A move that would leave this kind of period is not made, and the date is skipped.
  package var within: PeriodUnit?

  package init(_ action: Action, within: PeriodUnit? = nil) {
    self.action = action
    self.within = within
  }

  /// The date stays, day off or not.
  package static let keep = DayOffMove(.keep)
  /// The date is dropped.
  package static let skip = DayOffMove(.skip)
}
