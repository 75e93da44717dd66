import RhythmCalendar
import RhythmSyntax

// The values of tokens, in the terms of the calendar. What is malformed has its finding from the
// parser, and is `nil` here.
extension SyntaxToken {
  /// `2026-03-02`
  var civilDate: CivilDate? {
    date.flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// `09:00`
  var timeOfDay: TimeOfDay? { time.map { TimeOfDay(minutes: $0) } }

  /// `Monday`
  var dayOfWeek: Weekday? { weekday.flatMap { Weekday(rawValue: UInt8(clamping: $0 - 1)) } }

  /// `3`, `-2.5`, `20%`
  var exactNumber: Number? {
    number.map {
      Number(
        units: Int64(clamping: $0.value), decimals: UInt8(clamping: $0.scale),
        isPercent: $0.isPercent)
    }
  }

  /// `FY27-Q1`; an integer is a year of the calendar.
  var namedPeriod: Period? { period.map { Period($0) } }

  /// The text of a string as it was written, with nothing filled in; `nil` for other tokens.
  var plainText: String? {
    guard kind == .string || kind == .text else { return nil }
    return plainBytes.map { String(decoding: $0, as: UTF8.self) } ?? stringValue
  }
}

extension Period {
  fileprivate init(_ written: WrittenPeriod) {
    let (year, number) = (written.year, written.number)
    switch (written.unit, written.isFiscal) {
    case (.year, false): self = .year(year)
    case (.half, false): self = .half(year: year, half: number)
    case (.quarter, false): self = .quarter(year: year, quarter: number)
    case (.month, false): self = .month(year: year, month: number)
    case (.week, false): self = .week(year: year, week: number)
    case (.year, true): self = .fiscalYear(year)
    case (.half, true): self = .fiscalHalf(year: year, half: number)
    case (.quarter, true): self = .fiscalQuarter(year: year, quarter: number)
    case (.month, true): self = .fiscalMonth(year: year, month: number)
    case (.week, true): self = .fiscalWeek(year: year, week: number)
    }
  }

  /// Whether it is a period of the plan's fiscal year.
  var isFiscal: Bool {
    switch self {
    case .fiscalYear, .fiscalHalf, .fiscalQuarter, .fiscalMonth, .fiscalWeek: true
    default: false
    }
  }
}
