import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Days off that stand in a file.
extension Lowering {
  /// The rules of the file of a set of holidays, none where it could not be read.
  mutating func holidayRules(of node: SyntaxNode) -> [HolidayRule] {
    guard let file = dataFile(of: node) else { return [] }
    let source = plan.files[Int(file.index)]
    if source.path.lowercased().hasSuffix(".ics") || ICalendar.isMeant(by: source.bytes) {
      return rules(of: ICalendar(source.bytes), in: file)
    }
    guard let table = table(of: node, .holidays) else { return [] }
    return table.rows.compactMap { holidayRule($0, of: table) }
  }

  private mutating func holidayRule(
    _ row: SeparatedValues.Row, of table: Table
  ) -> HolidayRule? {
    guard let text = table.text("date", in: row) else {
      reportRow(
        Finding(
          .brokenFile, "a row of `\(table.path)` has no date", at: table.range(of: row),
          label: "the row is left out"))
      return nil
    }
    guard let date = date(text, consequence: "the row is left out") else { return nil }
    var rule = HolidayRule(
      .dates(DateSpan(date.value)), title: table.text("title", in: row)?.value ?? "Day off")
    guard let half = table.text("half", in: row) else { return rule }
    switch half.value.lowercased() {
    case "yes", "true", "1", "x", "half", "half day": rule.isHalf = true
    case "no", "false", "0": break
    default:
      reportRow(
        Finding(
          .unclearValue, "`\(half.value)` does not say whether the day is half a day off",
          at: half.range, label: "the row is left out",
          help: [Help("write `yes`, or leave the cell empty")]))
      return nil
    }
    return rule
  }

  private mutating func rules(of calendar: ICalendar, in file: FileID) -> [HolidayRule] {
    var rules: [HolidayRule] = []
    for problem in calendar.problems {
      reportRow(
        Finding(
          .brokenFile, problem.message, at: SourceRange(file, problem.place),
          label: problem.label,
          help: problem.help.map { [Help($0)] } ?? []))
    }
    for event in calendar.events {
      for rule in event.rules where !rules.contains(rule) { rules.append(rule) }
    }
    return rules
  }
}
