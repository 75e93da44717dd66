/// One day off.
package struct Holiday: Hashable, Sendable {
  /// The day off.
  package var date: CivilDate
  /// What it is called, as its rule says.
  package var title: String
  /// Work ends at noon; such a day still counts as a working day.
  package var isHalf: Bool
  /// It fell on a day that is free anyway, and this is the day that stands for it.
  package var isObservedShift: Bool

  package init(
    date: CivilDate, title: String, isHalf: Bool = false, isObservedShift: Bool = false
  ) {
    self.date = date
    self.title = title
    self.isHalf = isHalf
    self.isObservedShift = isObservedShift
  }
}
