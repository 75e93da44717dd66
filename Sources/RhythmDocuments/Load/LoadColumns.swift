import RhythmScheduler
import RhythmText

/// The columns of the table of load, as wide as the page allows: a narrow one shortens the bar and the
/// names first, then leaves the bar out, then what is seldom asked for.
struct LoadColumns {
  /// Of the bar, which is full where all working hours are taken; 0 where there is none.
  let bar: Int
  private let name: Int
  /// The widths of all columns; 0 for one that is left out.
  private let widths: [Int]

  init(width: Int) {
    // What the numbers leave to the names and the bar.
    let left = width - 55
    bar = left < 25 ? 0 : min(left * 4 / 9, left - 16)
    name = left < 14 ? max(8, width - 36) : min(25, left - bar)
    widths = left < 14 ? [name, 8, 7, 0, 8, 0, 9, 0] : [name, 8, 7, bar, 8, 8, 9, 9]
  }

  /// What takes the time, of all working minutes.
  func bar(of sum: LoadSum, _ working: Int) -> String {
    guard working > 0 else { return "" }
    var marks = ""
    var reached = 0
    for (minutes, mark) in [
      (sum.internal, "█"), (sum.customerFacing, "▒"), (sum.unplanned, "░"),
    ] {
      reached += minutes
      let end = min(bar, (reached * bar + working / 2) / working)
      marks += String(repeating: mark, count: max(0, end - DisplayWidth.of(marks)))
    }
    return marks
  }

  /// The fields of a line: the first and the bar stand left, numbers right.
  func write(_ fields: [String], _ weight: PageText.Weight, into page: inout PageText) {
    let names = TextLayout.wrapped(VisibleText.line(fields.first ?? ""), to: name)
    for (index, name) in names.dropLast().enumerated() {
      page.put((index > 0 ? "  " : "") + name, weight)
      page.endLine()
    }
    var column = 0
    let shown = zip([names.last ?? ""] + fields.dropFirst(), widths).enumerated()
    for (index, (field, width)) in shown where width > 0 {
      let isLeft = index == 0 || index == 3
      page.tab(to: column)
      page.put(
        isLeft ? field : TextLayout.rightAligned(field, to: width),
        index == 0 ? weight == .plain ? .strong : weight : weight)
      column += width + (index == 0 ? 0 : 1)
      if isLeft { page.tab(to: max(column, 1)) }
    }
    page.endLine()
  }
}
