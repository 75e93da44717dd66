import RhythmDiagnostics
import RhythmPlan

extension CheckInput {
  /// The number from which on a check fires, in a unit: what the last line of a policy says for it,
  /// else what the table of thresholds has.
  ///
  /// Nil where the check has none in that unit, and where a policy gives one in another unit, which
  /// then stands in the place of all of them.
  func threshold(of check: CheckName, in unit: CheckThreshold.Unit) -> Int? {
    let taken = CheckThreshold.of(check)
    let usual = taken.first { $0.unit == unit }?.usual
    guard let written = threshold(of: check), taken.contains(where: written.fits) else {
      return usual
    }
    return written.value(in: unit)
  }

  /// The number of a check that has one alone, as `most` or `least` of the check.
  func threshold(of check: CheckName, else usual: Int) -> Int {
    guard let taken = CheckThreshold.of(check).first else { return usual }
    return threshold(of: check, in: taken.unit) ?? taken.usual
  }
}

extension Policy.Severities.Threshold {
  /// Whether it is of the side and in the unit that a check takes.
  func fits(_ taken: CheckThreshold) -> Bool {
    switch self {
    case .above: taken.side == .above && value(in: taken.unit) != nil
    case .below: taken.side == .below && value(in: taken.unit) != nil
    case .after: taken.side == .after && value(in: taken.unit) != nil
    }
  }

  /// The amount in a unit; nil where it is one of another sort. What lies between two whole numbers
  /// is cut; weeks, months and years are 7, 30 and 365 days.
  func value(in unit: CheckThreshold.Unit) -> Int? {
    switch self {
    case .above(.minutes(let minutes)), .below(.minutes(let minutes)):
      return unit == .minutes ? minutes : nil
    case .above(.number(let number)), .below(.number(let number)):
      guard unit == (number.isPercent ? .percent : .count) else { return nil }
      return number.whole
    case .after(let span):
      guard unit == .days else { return nil }
      let count = min(max(0, span.count), 100_000)
      switch span.unit {
      case .minute, .hour: return nil
      case .day, .workingDay: return count
      case .week: return count * 7
      case .month: return count * 30
      case .quarter: return count * 91
      case .year: return count * 365
      }
    }
  }
}

extension Number {
  /// What of it is whole.
  var whole: Int {
    var units = Int(clamping: self.units)
    for _ in 0..<decimals { units /= 10 }
    return units
  }
}
