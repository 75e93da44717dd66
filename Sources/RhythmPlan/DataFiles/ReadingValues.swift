import RhythmDiagnostics
import RhythmText

// The cell of a reading that holds its value.
extension Lowering {
  /// The number in a cell, in the unit of its measure; told of where it is none, or may be two.
  mutating func readingValue(_ text: Located<String>, of id: MeasureID) -> Number? {
    let measure = plan[id]
    guard var number = CellValue.number(text.value) else {
      reportRow(
        Finding(
          .unclearValue, "`\(text.value)` is not a number", at: text.range,
          label: "the row is left out",
          help: [
            Help(
              "write digits and a point alone, such as `3.2`, and of a share `45%`; the measure "
                + "says the unit")
          ]))
      return nil
    }
    if measure.isPercent {
      if !number.isPercent, number.isBelowOne {
        reportUnclearShare(text, number, measure)
        return nil
      }
      number.isPercent = true
    } else if number.isPercent, measure.unit != nil || measure.target != nil || measure.red != nil {
      reportNoShare(text, measure)
      return nil
    }
    return number
  }

  /// `0.45` of a measure in percent is 45% to some exports, and 0.45% as it stands.
  private mutating func reportUnclearShare(
    _ text: Located<String>, _ number: Number, _ measure: Measure
  ) {
    let hundredfold = Number(
      units: number.decimals >= 2 ? number.units : number.units &* 10,
      decimals: number.decimals >= 2 ? number.decimals - 2 : 0, isPercent: true)
    reportRow(
      Finding(
        .unclearValue,
        "`\(text.value)` may be \(hundredfold.shareText) or \(text.value)%, and "
          + "`\(measure.name.value)` is in percent",
        at: text.range, label: "the row is left out",
        help: [Help("write the `%` in the file: `\(hundredfold.shareText)` or `\(text.value)%`")]))
  }

  private mutating func reportNoShare(_ text: Located<String>, _ measure: Measure) {
    let place = measure.unit?.range ?? measure.target?.range ?? measure.red?.range ?? measure.range
    reportRow(
      Finding(
        .unclearValue,
        "`\(text.value)` is in percent, and `\(measure.name.value)` is not", at: text.range,
        label: "the row is left out", secondary: [Label(place, "what it is counted in")],
        help: [Help("write the value in the measure's own unit")]))
  }
}

extension Number {
  /// Whether it lies between minus one and one, neither of them nor zero.
  fileprivate var isBelowOne: Bool {
    let one = Number(units: 1)
    let minusOne = Number(units: -1)
    return units != 0 && compared(to: one) < 0 && compared(to: minusOne) > 0
  }

  /// `45%`, `12.5%`
  fileprivate var shareText: String {
    var digits = String(units.magnitude)
    let decimals = Int(decimals)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (units < 0 ? "-" : "") + digits + "%"
  }
}
