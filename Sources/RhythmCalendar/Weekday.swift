/// A day of the week, numbered from Monday as ISO 8601 has it.
package enum Weekday: UInt8, Hashable, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday `number` days after a Monday; any number will do.
  package init(number: Int) {
    self = Weekday(rawValue: UInt8(number.modulo(7))) ?? .monday
  }

  /// The English name: `Monday`.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The first three letters: `Mon`.
  package var shortName: String { String(name.prefix(3)) }

  /// Days from this weekday forward to the next `other`, in 0...6.
  package func days(to other: Weekday) -> Int {
    (Int(other.rawValue) - Int(rawValue)).modulo(7)
  }
}
