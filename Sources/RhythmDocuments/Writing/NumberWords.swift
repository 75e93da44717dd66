import RhythmPlan

/// How pages for people write numbers and the targets of measures.
package enum NumberWords {
  /// `3.5`, `20%`, `-0.25`
  package static func number(_ number: Number) -> String {
    var digits = String(number.units.magnitude)
    let decimals = Int(number.decimals)
    if decimals > 0 {
      let missing = max(0, decimals + 1 - digits.utf8.count)
      digits = String(repeating: "0", count: missing) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (number.units < 0 ? "-" : "") + digits + (number.isPercent ? "%" : "")
  }

  /// A number with the unit of its measure: `3.5x`, `20%`, `12 days`.
  package static func number(_ value: Number, unit: String?) -> String {
    guard let unit, !unit.isEmpty, !value.isPercent else { return number(value) }
    return number(value) + (unit == "x" || unit == "%" ? unit : " \(unit)")
  }

  /// `at least 3.5x`
  package static func bound(_ bound: Measure.Bound, unit: String?) -> String {
    switch bound {
    case .atLeast(let value): "at least \(number(value, unit: unit))"
    case .atMost(let value): "at most \(number(value, unit: unit))"
    case .above(let value): "above \(number(value, unit: unit))"
    case .below(let value): "below \(number(value, unit: unit))"
    }
  }

  /// A share in whole percent, rounded half up; 0 of nothing.
  package static func percent(_ part: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    return (max(0, part) * 200 + whole) / (2 * whole)
  }
}
