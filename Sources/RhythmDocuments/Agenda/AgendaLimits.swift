/// How much of its lists a page for people shows; what is left out is counted, and the command that
/// shows it is named.
package struct AgendaLimits: Hashable, Sendable {
  /// The parts of the first screen.
  var windows = 2
  var daysOff = 3
  var absences = 4
  var changes = 5
  var today = 10
  /// Every other list.
  var list = 8
  /// The open actions of each person.
  var actions = 6
  /// Of each of the next weeks.
  var ahead = 6
  /// People named one by one in a row.
  var names = 8

  package static let usual = AgendaLimits()

  /// Nothing is cut.
  package static let none = AgendaLimits(
    windows: .max - 1, daysOff: .max - 1, absences: .max - 1, changes: .max - 1, today: .max - 1,
    list: .max - 1, actions: .max - 1, ahead: .max - 1, names: .max - 1)

  /// The next smaller first screen: of what is shown most, one less. Nil where nothing is left to
  /// leave out.
  var smaller: AgendaLimits? {
    var limits = self
    let most = max(windows, daysOff, absences, changes, today - 2)
    if most <= 1 { return nil }
    if changes == most {
      limits.changes -= 1
    } else if absences == most {
      limits.absences -= 1
    } else if daysOff == most {
      limits.daysOff -= 1
    } else if windows == most {
      limits.windows -= 1
    } else {
      limits.today -= 1
    }
    return limits
  }
}
