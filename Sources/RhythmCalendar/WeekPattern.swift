/// How many weeks each month of a year of 52 weeks has, and how many months each quarter.
package struct WeekPattern: Hashable, Sendable {
  /// Weeks of each month, 52 in all.
  package let monthWeeks: [Int]
  /// Months of each of the four quarters.
  package let quarterMonths: [Int]

  /// A pattern as a plan writes it, or nil if it makes no year of 52 weeks.
  ///
  /// Three numbers are the months of each quarter (`4-4-5`); four are the weeks of the quarters
  /// (`12-12-12-16`), cut into months of four weeks, or of 4-4-5 where a quarter has 13; twelve are
  /// the months of the year.
  package init?(_ numbers: [Int]) {
    guard numbers.allSatisfy({ (1...52).contains($0) }) else { return nil }
    switch numbers.count {
    case 3:
      monthWeeks = numbers + numbers + numbers + numbers
      quarterMonths = [3, 3, 3, 3]
    case 4:
      guard numbers.allSatisfy({ $0 == 13 || $0 % 4 == 0 }) else { return nil }
      let quarters = numbers.map { weeks in
        weeks == 13 ? [4, 4, 5] : Array(repeating: 4, count: weeks / 4)
      }
      monthWeeks = quarters.flatMap { $0 }
      quarterMonths = quarters.map(\.count)
    case 12:
      monthWeeks = numbers
      quarterMonths = [3, 3, 3, 3]
    default: return nil
    }
    guard monthWeeks.reduce(0, +) == 52 else { return nil }
  }

  private init(monthWeeks: [Int], quarterMonths: [Int]) {
    self.monthWeeks = monthWeeks
    self.quarterMonths = quarterMonths
  }

  /// Quarters of months of four, four and five weeks.
  package static let fourFourFive = WeekPattern(
    monthWeeks: [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5], quarterMonths: [3, 3, 3, 3])

  /// Thirteen months of four weeks; the last quarter has four of them.
  package static let thirteenOfFour = WeekPattern(
    monthWeeks: Array(repeating: 4, count: 13), quarterMonths: [3, 3, 3, 4])
}
