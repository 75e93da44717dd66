import RhythmCalendar
import RhythmDiagnostics
import RhythmText

// Cells whose text has to be a date or a number, and may be read in more than one way.
extension Lowering {
  /// The date in a cell; told of where it is written another way than `2026-03-02`.
  mutating func date(_ text: Located<String>, consequence: String) -> Located<CivilDate>? {
    if let date = CellValue.date(text.value) {
      if date.isSupported { return Located(date, at: text.range) }
      reportRow(beyond(text, label: consequence))
      return nil
    }
    if CellValue.isISODate(text.value) {
      reportRow(
        Finding(
          .impossibleDate, "there is no day `\(text.value)`", at: text.range, label: consequence))
    } else {
      reportRow(unclearDate(text, label: consequence))
    }
    return nil
  }

  /// The value of a field of an entry or a person; `nil` where it is unclear and asked for.
  mutating func value(_ text: Located<String>, in column: Table.Column) -> FieldValue? {
    let value = CellValue.value(of: text.value)
    let isUsed = column.mapping != nil || data.usedFields.contains(column.field)
    switch value {
    case .text:
      if isUsed, !CellValue.possibleDates(text.value).isEmpty {
        reportRow(unclearDate(text, label: "not read as a date"))
        return nil
      }
      if data.comparedFields.contains(column.field), CellValue.looksLikeNumber(text.value) {
        reportRow(unclearNumber(text, column.field))
        return nil
      }
      return value
    case .date(let date) where isUsed && !date.isSupported:
      reportRow(beyond(text, label: "left out"))
      return nil
    default: return value
    }
  }

  private func beyond(_ text: Located<String>, label: String) -> Finding {
    Finding(
      .impossibleDate, CivilDate.beyondSupport(text.value), at: text.range, label: label)
  }

  private func unclearDate(_ text: Located<String>, label: String) -> Finding {
    let dates = CellValue.possibleDates(text.value)
    let proposal =
      dates.isEmpty
      ? "write dates as `2026-03-02`"
      : "write it as " + dates.map { "`\($0)`" }.joined(separator: " or ")
    let message: String
    switch dates.count {
    case 0: message = "`\(text.value)` is no date"
    case 1: message = "the date `\(text.value)` is not written year first"
    default: message = "the date `\(text.value)` may be \(dates[0]) or \(dates[1])"
    }
    return Finding(
      .unclearValue, message, at: text.range, label: label,
      help: [Help(proposal + ", and have the export write year, month and day so")])
  }

  private func unclearNumber(_ text: Located<String>, _ field: String) -> Finding {
    Finding(
      .unclearValue,
      "`\(text.value)` is read as a text, and the plan compares `\(field)` as a number",
      at: text.range, label: "not a number",
      help: [
        Help("export numbers with digits and a point alone, such as `180000` or `1250.50`")
      ])
  }
}

extension CivilDate {
  /// Whether it lies in the years in which dates can be told.
  var isSupported: Bool { .earliest <= self && self <= .latest }

  /// What is said of a text that names a day outside of them.
  static func beyondSupport(_ text: String) -> String {
    "dates can be told from \(CivilDate.earliest) to \(CivilDate.latest), and `\(text)` goes beyond "
      + "that"
  }
}
