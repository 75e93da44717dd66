/// What becomes of a date that falls on a day off.
package struct DayOffMove: Hashable, Sendable {
  package enum Action: UInt8, Hashable, Sendable {
    case keep, skip, next, previous, nearest
  }

  package var action: Action
  /// A move that would leave this kind of period is not made, and the date is skipped.
  package var within: PeriodUnit?

  package init(_ action: Action, within: PeriodUnit? = nil) {
    self.action = action
    self.within = within
  }

  package static let keep = DayOffMove(.keep)
  package static let skip = DayOffMove(.skip)
}
