/// A day of the Gregorian calendar, counted in days from Thursday 2026-01-01.
struct CivilDate {
  var dayNumber: Int

  var weekday: String {
    ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"][dayNumber % 7]
  }

  var text: String {
    var year = 2026
    var rest = dayNumber
    func isLeap() -> Bool { year % 4 == 0 }
    while rest >= (isLeap() ? 366 : 365) {
      rest -= isLeap() ? 366 : 365
      year += 1
    }
    var month = 0
    let lengths = [31, isLeap() ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month + 1))-\(padded(rest + 1))"
  }
}
