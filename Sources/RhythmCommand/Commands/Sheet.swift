import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText

extension CommandRun {
  /// `rhythm sheet REVIEW [--on DATE] [--for NAME]`
  mutating func sheet() throws(Failure) {
    let asked = try askedSheet()
    let loaded = try loadPlan()
    outcome.kept = loaded
    let today = try today()
    let day = asked.date ?? today
    let days = loaded.plan.daysOfActions(
      in: SheetDocument.horizon(of: day), asOf: min(day, today), today: today)
    let planned = try planned(loaded, over: days)
    let reader = try sheetReader(in: planned)
    let series = try series(asked.series, for: reader, in: planned)
    let occurrence = try occurrence(of: series, asked, for: reader, in: planned)
    try requireReader(reader, of: occurrence, in: planned)
    let sheet = SheetDocument(
      planned.source, of: occurrence, for: reader,
      reasons: try reasons(for: occurrence, reader, in: planned))
    if try writesIntoFile() {
      try writeIntoFile(
        SheetMarkdown.blocks(of: sheet), firstLine: SheetMarkdown.firstLine(of: sheet.id))
      return talk(of: planned)
    }
    switch invocation[.format] {
    case "markdown": SheetMarkdown.write(sheet, into: &outcome.output)
    case "html": SheetHTML.write(sheet, into: &outcome.output)
    default: SheetText.write(sheet, style: pageStyle, into: &outcome.output)
    }
    talk(of: planned)
  }

  private struct AskedSheet {
    var series: String
    var date: CivilDate?
    /// Which of several on one date.
    var number: UInt8?
  }

  /// What the operand asks for: a review, a series or an occurrence.
  private func askedSheet() throws(Failure) -> AskedSheet {
    let text = invocation.operands.first ?? ""
    let on = try invocation.date(.on)
    guard let at = text.lastIndex(of: "@") else { return AskedSheet(series: text, date: on) }
    let series = String(text[..<at])
    let parts = text[text.index(after: at)...].split(separator: "/").map(String.init)
    guard on == nil else {
      throw Failure("`\(text)` and `--on` both say which date", help: "keep one of them")
    }
    guard let first = parts.first, parts.count <= 2, let date = DateArgument.date(first) else {
      throw Failure(
        "`\(VisibleText.line(text))` is no occurrence",
        help: "write `rhythm sheet forecast/iberia@2026-03-16`, or use `--on`")
    }
    var number: UInt8?
    if parts.count == 2 {
      guard let written = UInt8(parts[1]), written > 0 else {
        throw Failure("`\(VisibleText.line(text))` is no occurrence")
      }
      number = written
    }
    return AskedSheet(series: series, date: date, number: number)
  }

  /// The person whom `--for` names; a sheet is for one.
  private func sheetReader(in planned: PlannedRun) throws(Failure) -> PersonID? {
    guard let audience = try audience(in: planned) else { return nil }
    guard let person = audience.person else {
      throw Failure(
        "`\(audience.name)` is no person", help: "a sheet is for one person, or for all")
    }
    return person
  }

  /// The series that is meant: the one named, the only one of its review, or the only one that the
  /// reader takes part in.
  private func series(
    _ name: String, for reader: PersonID?, in planned: PlannedRun
  ) throws(Failure) -> Int {
    let (review, id) = try review(name, in: planned)
    let all = planned.schedule.series.indices.filter { index in
      let series = planned.schedule.series[index]
      return id.map { series.id == $0 } ?? (series.review == review)
    }
    let own = reader.map { reader in
      all.filter { planned.source.privacy.people(ofSeries: $0).contains(reader) }
    }
    if let own, own.count == 1 { return own[0] }
    if all.count == 1 { return all[0] }
    if all.isEmpty { throw Failure("`\(name)` has no series, so it is never held") }
    let shown = (own.flatMap { $0.isEmpty ? nil : $0 } ?? all)
      .map { "`\(planned.schedule.series[$0].id)`" }
    let more = shown.count > 8 ? " and \(shown.count - 8) more" : ""
    throw Failure(
      "`\(name)` has \(shown.count) series, and a sheet is of one",
      help: "choose \(shown.prefix(8).joined(separator: ", "))\(more)")
  }

  /// The occurrence of a date, before or after moves; without one the next that is not over, by the
  /// clock of the reader where there is one.
  private func occurrence(
    of series: Int, _ asked: AskedSheet, for reader: PersonID?, in planned: PlannedRun
  ) throws(Failure) -> Occurrence {
    let today = try today()
    let all = planned.schedule.occurrences.filter { Int($0.series) == series }
    let id = planned.schedule.series[series].id
    guard let date = asked.date else {
      let zone = reader.flatMap { planned.schedule.workingDays.zone(of: $0) }
      let next = all.first { occurrence in
        let shown = zone.flatMap { planned.source.span(of: occurrence, in: $0) }
        return (shown?.start.date ?? occurrence.date) >= today && !occurrence.flags.contains(.held)
      }
      if let next { return next }
      throw Failure(
        "`\(id)` is not held from \(today) on",
        help: all.last.map { "its last date is \($0.date): add `--on \($0.date)`" })
    }
    let numbered = all.filter { occurrence in asked.number.map { occurrence.number == $0 } ?? true }
    if let found = numbered.first(where: { $0.nominal == date })
      ?? numbered.first(where: { $0.date == date })
    {
      return found
    }
    let nearest = [all.last { $0.date < date }, all.first { $0.date > date }].compactMap {
      $0?.date
    }
    throw Failure(
      "`\(id)` is not held on \(date.weekday.shortName) \(date)",
      help: nearest.isEmpty
        ? nil
        : "its nearest dates are \(nearest.map { "\($0)" }.joined(separator: " and ")); "
          + "`rhythm why \(id)@\(date)` says why")
  }

  private func requireReader(
    _ reader: PersonID?, of occurrence: Occurrence, in planned: PlannedRun
  ) throws(Failure) {
    let (source, plan) = (planned.source, planned.loaded.plan)
    if source.mayRead(occurrence, by: reader) { return }
    let names = source.privacy.people(ofSeries: Int(occurrence.series))
      .map { "`--for \(plan[$0].name.value)`" }
    throw Failure(
      "`\(planned.schedule.id(of: occurrence))` is private, and its sheet is for the people in it",
      help: names.isEmpty ? nil : "add \(names.prefix(8).joined(separator: " or "))")
  }

  /// How a date that was moved or added came to be, as `rhythm why` tells it.
  private func reasons(
    for occurrence: Occurrence, _ reader: PersonID?, in planned: PlannedRun
  ) throws(Failure) -> [WhyDocument.Reason] {
    guard planned.source.change(of: occurrence, for: reader) != nil,
      let series = planned.schedule.series(of: occurrence),
      let explanation = RhythmScheduler.explain(
        occurrence.nominal, number: occurrence.number, ofSeries: series.id,
        in: planned.loaded.plan, today: try today(), zones: planned.zones)
    else { return [] }
    let source = DocumentSource(
      plan: planned.loaded.plan, schedule: explanation.schedule, zones: planned.zones,
      today: try today())
    let audience = reader.flatMap {
      Audience(named: planned.loaded.plan[$0].name.value, in: planned.source)
    }
    let told = WhyDocument(explanation, asked: occurrence.nominal, source: source, for: audience)
    let moving: Set<String> = ["rule", "adjust", "day off", "by hand", "if", "placement"]
    return told.parts.first?.reasons.filter { moving.contains($0.label) } ?? []
  }
}
