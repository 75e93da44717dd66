import RhythmCalendar
import RhythmPlan

extension Policy.Amount {
  /// As plans write it: `1 a month`, `2h a month per report`, `10% a week`.
  var words: String {
    quantity.words + (per.map { " a \($0.noun)" } ?? "") + (isPerReport ? " per report" : "")
  }
}

extension Quantity {
  var words: String {
    switch self {
    case .minutes(let minutes): lengthWords(minutes)
    case .number(let number): "\(number.whole)" + (number.isPercent ? "%" : "")
    }
  }
}

/// `45m`, `2h`, `1h30m`.
func lengthWords(_ minutes: Int) -> String {
  let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
  if hours == 0 { return "\(rest)m" }
  return rest == 0 ? "\(hours)h" : "\(hours)h\(rest)m"
}

/// `ana`, `ana` and 2 more, each name in backticks.
func someOf(_ first: String, _ count: Int) -> String {
  count > 1 ? "`\(first)` and \(count - 1) more" : "`\(first)`"
}
