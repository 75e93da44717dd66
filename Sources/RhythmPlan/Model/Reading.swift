import RhythmCalendar
import RhythmText

/// The value of a measure on a day, from a row of a file of readings.
package struct Reading: Hashable, Sendable {
  /// The day that the value is of, as the file says it.
  package var date: CivilDate
  package var measure: MeasureID
  /// In the measure's unit; of a measure in percent it `isPercent`, however the file writes it.
  package var value: Number
  /// Of whom or what it is, where the measure is kept `for each`; `nil` is of the whole. A text is
  /// an entry that has left its file.
  package var subject: BoundValue?
  /// The row.
  package var range: SourceRange

  package init(
    date: CivilDate, measure: MeasureID, value: Number, subject: BoundValue?, range: SourceRange
  ) {
    self.date = date
    self.measure = measure
    self.value = value
    self.subject = subject
    self.range = range
  }
}

extension Plan {
  /// Whether the plan takes readings from a file, so that a measure without one misses it; else its
  /// values are kept elsewhere. False also while such a file cannot be read.
  package var takesReadings: Bool {
    let files = fileSources.filter { $0.content == .readings }
    return !files.isEmpty && files.allSatisfy { $0.file != nil }
  }
}

extension Measure {
  /// Whether its values are shares: its unit, its target or its red bound says so.
  package var isPercent: Bool {
    if let unit = unit?.value { return unit == "%" || unit.lowercased() == "percent" }
    return [target, red].contains { $0?.value.number.isPercent == true }
  }
}

extension Measure.Bound {
  /// The number that it compares with.
  package var number: Number {
    switch self {
    case .atLeast(let number), .atMost(let number), .above(let number), .below(let number): number
    }
  }

  /// Whether a value lies within it. Both are taken to be in the measure's unit.
  package func holds(for value: Number) -> Bool {
    let order = value.compared(to: number)
    return switch self {
    case .atLeast: order >= 0
    case .atMost: order <= 0
    case .above: order > 0
    case .below: order < 0
    }
  }
}

extension Number {
  /// Negative, zero or positive as this is less than, equal to or more than another; exact.
  package func compared(to other: Number) -> Int {
    var (left, right) = (units, other.units)
    var (leftScale, rightScale) = (Int(decimals), Int(other.decimals))
    while leftScale < rightScale {
      let (product, overflow) = left.multipliedReportingOverflow(by: 10)
      if overflow { return left < 0 ? -1 : 1 }
      (left, leftScale) = (product, leftScale + 1)
    }
    while rightScale < leftScale {
      let (product, overflow) = right.multipliedReportingOverflow(by: 10)
      if overflow { return right < 0 ? 1 : -1 }
      (right, rightScale) = (product, rightScale + 1)
    }
    return left == right ? 0 : left < right ? -1 : 1
  }
}
