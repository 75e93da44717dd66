import RhythmCalendar
import RhythmDiagnostics
import RhythmText

extension CommandRun {
  /// `rhythm collect FILE`
  mutating func collect() throws(Failure) {
    let path = invocation.operands.first ?? ""
    let file = try PlanFiles(environment: environment).read(path)
    let sheet = FilledSheet(file.text(ByteRange(0, file.bytes.count)))
    guard let id = sheet.occurrence else {
      throw Failure(
        "`\(path)` does not say of which review it is the sheet",
        help: "`rhythm sheet REVIEW --format markdown` writes one, with a first line that says it")
    }
    let loaded = try loadPlanToChange()
    try refuseErrors(of: loaded)
    // Names of what a review is held for may have any characters; the last mark is that of the date.
    let mark = id.lastIndex(of: "@") ?? id.startIndex
    let number = id[mark...].dropFirst().split(separator: "/").map(String.init)
    guard let date = number.first.flatMap(DateArgument.date) else {
      throw Failure("`\(path)` is the sheet of `\(VisibleText.line(id))`, which is no occurrence")
    }
    let places = try recordedPlaces(loaded, around: [date])
    let occurrence = try places.occurrence(
      ofSeries: try places.series(String(id[..<mark])), on: date, number: number.dropFirst().first)
    var collector = SheetCollector(loaded, places, occurrence, run: self)
    collector.collect(sheet)
    try finish(collector.draft)
    write(collector, path, sheet)
  }

  private mutating func write(_ collector: SheetCollector, _ path: String, _ sheet: FilledSheet) {
    let done = collector.done
    outcome.output.write(
      done.isEmpty
        ? "`\(path)`: nothing new\n"
        : "`\(path)`: " + (done.count == 1 ? "1 thing" : "\(done.count) things")
          + " written into the plan\n")
    for line in done { outcome.output.write("  \(VisibleText.line(line))\n") }
    if collector.unread.isEmpty { return }
    let count = collector.unread.count
    outcome.output.write(
      count == 1 ? "1 line could not be read:\n" : "\(count) lines could not be read:\n")
    for (row, why) in collector.unread {
      outcome.output.write(
        "  \(path):\(row.line): \(VisibleText.line(row.written))\n"
          + "    \(VisibleText.line(why.message))"
          + (why.help.map { "; \(VisibleText.line($0))" } ?? "") + "\n")
    }
    outcome.code = .findings
  }
}
