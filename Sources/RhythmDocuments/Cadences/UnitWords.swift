import RhythmCalendar
import RhythmPlan

extension PeriodUnit {
  /// As plans write it: quarters and halves are the plan's own, months and years the calendar's,
  /// unless it is said otherwise.
  package var written: String {
    switch self {
    case .day: "day"
    case .workingDay: "working day"
    case .week: "week"
    case .calendarMonth: "month"
    case .calendarQuarter: "calendar quarter"
    case .calendarHalf: "calendar half"
    case .calendarYear: "year"
    case .fiscalMonth: "fiscal month"
    case .fiscalQuarter: "quarter"
    case .fiscalHalf: "half"
    case .fiscalYear: "fiscal year"
    }
  }

  /// Of more than one.
  package var writtenPlural: String {
    switch self {
    case .calendarHalf: "calendar halves"
    case .fiscalHalf: "halves"
    default: written + "s"
    }
  }

  /// The calendar's period of the kind, which is the same where the plan has no year of its own.
  var ofCalendar: PeriodUnit {
    switch self {
    case .fiscalMonth: .calendarMonth
    case .fiscalQuarter: .calendarQuarter
    case .fiscalHalf: .calendarHalf
    case .fiscalYear: .calendarYear
    default: self
    }
  }

  /// As a sentence says it, in which no doubt is left whose quarters are meant.
  func spoken(isFiscal: Bool) -> String {
    switch self {
    case .fiscalQuarter: isFiscal ? "fiscal quarter" : "quarter"
    case .fiscalHalf: isFiscal ? "fiscal half" : "half"
    case .fiscalMonth: isFiscal ? "fiscal month" : "month"
    case .fiscalYear: isFiscal ? "fiscal year" : "year"
    default: written
    }
  }
}

extension NumberWords {
  /// `1st`, `2nd`, `11th`
  package static func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }

  /// `first`, `tenth`, `12th`
  static func spokenOrdinal(_ number: Int) -> String {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    return words.indices.contains(number - 1) ? words[number - 1] : ordinal(number)
  }

  /// `a`, `a and b`, `a, b and c`
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
