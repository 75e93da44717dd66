import RhythmCalendar
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler

extension CommandRun {
  /// `rhythm why OCCURRENCE`, `rhythm why --review REVIEW --on DATE`
  mutating func why() throws(Failure) {
    let asked = try askedDate()
    let planned = try planned(loadPlan())
    let (review, series) = try review(asked.series, in: planned)
    let audience = try audience(in: planned)
    let names = planned.schedule.series.filter { item in
      series.map { item.id == $0 } ?? (item.review == review)
    }.map(\.id)
    if names.isEmpty {
      throw Failure("`\(asked.series)` has no series, so it is never held")
    }
    let today = try today()
    for (index, name) in names.enumerated() {
      guard
        let explanation = RhythmScheduler.explain(
          asked.date, number: asked.number, ofSeries: name, in: planned.loaded.plan, today: today,
          zones: planned.zones)
      else { continue }
      let source = DocumentSource(
        plan: planned.loaded.plan, schedule: explanation.schedule, zones: planned.zones,
        today: today)
      if index > 0 { outcome.output.write("\n") }
      WhyText.write(
        WhyDocument(explanation, asked: asked.date, source: source, for: audience),
        style: pageStyle, into: &outcome.output)
    }
    talk(of: planned)
  }

  private struct AskedDate {
    var series: String
    var date: CivilDate
    var number: UInt8?
  }

  private func date(_ written: String, of text: String) throws(Failure) -> CivilDate {
    if let date = DateArgument.date(written) { return date }
    let nearest = DateArgument.nearest(written).map { date in
      "did you mean `\(text.prefix { $0 != "@" })@\(date)`?"
    }
    throw Failure(
      "`\(written)` is not a date", help: nearest ?? "dates are written as 2026-05-25")
  }

  /// What the operand, or `--review` and `--on`, ask for.
  private func askedDate() throws(Failure) -> AskedDate {
    let example = "write `rhythm why forecast/iberia@2026-05-25`, or use `--review` and `--on`"
    if let text = invocation.operands.first {
      guard invocation[.review] == nil, invocation[.on] == nil else {
        throw Failure("`\(text)` and `--review` or `--on` both say which date", help: "keep one")
      }
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      let date = parts.count == 2 ? parts[1].split(separator: "/").map(String.init) : []
      guard let first = date.first, date.count <= 2, !parts[0].isEmpty else {
        throw Failure("`\(text)` is no occurrence", help: example)
      }
      var number: UInt8?
      if date.count == 2 {
        guard let written = UInt8(date[1]), written > 0 else {
          throw Failure("`\(text)` is no occurrence", help: example)
        }
        number = written
      }
      return AskedDate(
        series: String(parts[0]), date: try self.date(first, of: text),
        number: number)
    }
    guard let series = invocation[.review], let date = try invocation.date(.on) else {
      throw Failure("it is not said which date is meant", help: example)
    }
    return AskedDate(series: series, date: date)
  }
}
