import RhythmPlan

/// A row of bars, and words for outputs that have no room or no type for bars.
package enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One bar for each number, the least the lowest and the greatest the highest; where all are equal
  /// the bars are of middle height. Empty for fewer than two numbers.
  package static func bars(_ numbers: [Number]) -> String {
    guard numbers.count > 1, let least = numbers.min(by: { $0.compared(to: $1) < 0 }),
      let most = numbers.max(by: { $0.compared(to: $1) < 0 })
    else { return "" }
    let (low, high) = (least.approximation, most.approximation)
    return String(
      numbers.map { number in
        guard high > low else { return bars[3] }
        let share = (number.approximation - low) / (high - low)
        return bars[min(7, max(0, Int((share * 7).rounded())))]
      })
  }

  /// `up from 3.1`, `down from 45%`, `unchanged`: the last number against the one before it;
  /// empty for fewer than two.
  package static func words(_ numbers: [Number]) -> String {
    guard let last = numbers.last, let before = numbers.dropLast().last else { return "" }
    let order = last.compared(to: before)
    if order == 0 { return "unchanged" }
    return "\(order > 0 ? "up" : "down") from \(NumberWords.number(before))"
  }
}

extension Number {
  /// Near enough to draw.
  fileprivate var approximation: Double {
    var value = Double(units)
    for _ in 0..<min(decimals, 18) { value /= 10 }
    return value
  }
}
