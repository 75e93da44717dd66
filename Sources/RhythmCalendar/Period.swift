/// A period that a plan names: `2026-03`, `FY27-Q1`.
///
/// `week` is ISO 8601's week whatever a plan says of its weeks. A fiscal year is a full number:
/// `FY27` is 2027.
package enum Period: Hashable, Sendable {
  case year(Int)
  case half(year: Int, half: Int)
  case quarter(year: Int, quarter: Int)
  case month(year: Int, month: Int)
  case week(year: Int, week: Int)
  case fiscalYear(Int)
  case fiscalHalf(year: Int, half: Int)
  case fiscalQuarter(year: Int, quarter: Int)
  case fiscalMonth(year: Int, month: Int)
  case fiscalWeek(year: Int, week: Int)
}
