import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText

/// Puts derivations into words.
package struct DerivationWords {
  private let source: DocumentSource
  private let asked: CivilDate
  private let audience: Audience?
  private var finders: [PositionFinder]

  /// - Parameter asked: the date that was asked for.
  package init(_ source: DocumentSource, asked: CivilDate, audience: Audience?) {
    self.source = source
    self.asked = asked
    self.audience = audience
    finders = source.plan.files.map { PositionFinder($0.bytes) }
  }

  private var plan: Plan { source.plan }

  mutating func part(_ derivation: DateDerivation) -> WhyDocument.Part {
    let occurrence = derivation.occurrence
    var reasons: [WhyDocument.Reason] = []
    for step in derivation.steps { reasons += self.reasons(step, derivation) }
    if let occurrence, let viewed = viewed(occurrence, derivation.series) {
      reasons.append(WhyDocument.Reason(label: "time", text: viewed, place: ""))
    }
    let name =
      occurrence.map { source.schedule.id(of: $0) }
      ?? "\(derivation.series.id)@\(derivation.nominal)"
    return WhyDocument.Part(
      name: name, title: derivation.series.title, isHeld: occurrence != nil,
      outcome: occurrence.map { held($0, derivation.series) }
        ?? "Nothing is held for \(day(derivation.nominal)).",
      reasons: reasons)
  }

  /// Why what was meant for a date is not held then, in words, with the place that says so.
  package mutating func reason(_ notHeld: NotHeld) -> WhyDocument.Reason {
    var derivation = notHeld.derivation
    derivation.steps = [notHeld.reason]
    return reasons(notHeld.reason, derivation).last
      ?? WhyDocument.Reason(label: "", text: "", place: "")
  }

  /// `reviews.rhythm:12`
  private mutating func place(_ range: SourceRange?) -> String {
    guard let range, finders.indices.contains(Int(range.file.index)) else { return "" }
    let index = Int(range.file.index)
    let line = finders[index].position(of: Int(range.bytes.lower)).line
    return "\(plan.files[index].path):\(line)"
  }

  private func day(_ date: CivilDate) -> String { "\(date.weekday.shortName) \(date)" }

  private func held(_ occurrence: Occurrence, _ series: Series) -> String {
    let span = occurrence.ownSpan
    var words = "Held on \(day(span.start.date))"
    if let start = span.start.time {
      words += " at \(start)"
      if let end = span.end.time, span.end != span.start { words += " to \(end)" }
      words += series.zoneName.map { " in \($0)" } ?? ""
    } else if span.end.date != span.start.date {
      words += " to \(day(span.end.date))"
    }
    return words + (occurrence.flags.contains(.isAsync) ? ", in writing." : ".")
  }

  /// When it is by the clock of whoever asks.
  private func viewed(_ occurrence: Occurrence, _ series: Series) -> String? {
    guard let person = audience?.person, !occurrence.isUntimed,
      let zone = source.schedule.workingDays.zone(of: person), zone != series.zoneName,
      let start = source.span(of: occurrence, in: zone)?.start, let time = start.time
    else { return nil }
    return "for \(plan.title(of: person)) it is \(day(start.date)) at \(time), in \(zone)"
  }

  private mutating func reasons(
    _ step: DerivationStep, _ derivation: DateDerivation
  ) -> [WhyDocument.Reason] {
    var reasons: [WhyDocument.Reason] = []
    if case .dayOff(let dayOff) = step.fact {
      for cause in DayOffCauses(source).causes(on: derivation.nominal, dayOff) {
        reasons.append(
          WhyDocument.Reason(label: "day off", text: cause.text, place: place(cause.range)))
      }
    }
    let (label, text) = words(step.fact, derivation)
    if !text.isEmpty {
      reasons.append(WhyDocument.Reason(label: label, text: text, place: place(step.range)))
    }
    return reasons
  }

  private func words(
    _ fact: DerivationStep.Fact, _ derivation: DateDerivation
  ) -> (label: String, text: String) {
    let text = CadenceText(plan, plan[derivation.series.review].clauses)
    let date = derivation.nominal
    switch fact {
    case .rule(let cadence): return ("rule", text.line(cadence))
    case .adjusted(let index):
      let adjustment = plan.adjustments[index]
      let since = adjustment.starting.map { " since \(day($0.value))" } ?? ""
      let because = adjustment.because.map { reason($0, derivation) } ?? ""
      return ("adjust", "so in an `adjust` of this series\(since)\(because)")
    case .givesWay(let cadence):
      return ("rule", "`\(text.line(cadence))` falls on it too; of two lines the later one wins")
    case .noDateOf(let cadence) where cadence.givesNoDates:
      return ("rule", "`\(text.line(cadence))` gives no dates: it counts what is held")
    case .noDateOf(let cadence):
      return ("rule", "`\(text.line(cadence))` does not fall on \(day(date))")
    case .beforeStart(let cadence, let start):
      return ("rule", "`\(text.line(cadence))` starts on \(day(start))")
    case .afterEnd(let cadence, let end):
      return ("rule", "`\(text.line(cadence))` ends on \(day(end))")
    case .beyondCount(let cadence, let limit):
      return (
        "rule", "`\(text.line(cadence))` has had its \(DateWords.count(limit, "time")) by then"
      )
    case .waiting(let cadence):
      return ("rule", "`\(text.line(cadence))` waits for a date that is not filled in")
    case .countsFrom(let start, isAssumed: false):
      return ("anchor", "counted from \(day(start))")
    case .countsFrom(let start, isAssumed: true):
      return ("anchor", "counted from \(day(start)), which is assumed, since no `starting` is said")
    case .filter(let filter, holds: let holds):
      let words = text.written(filter)
      return ("filter", "`\(words)` " + (holds ? "holds" : "leaves \(day(date)) out"))
    case .paused(let window):
      return ("window", "the window `\(plan[window].name.value)` pauses it on \(day(date))")
    case .dayOff(let dayOff): return ("day off", outcome(dayOff))
    case .conditionFails:
      return ("where", "the `where` of its `for each` does not hold on that day")
    case .displaced(let review, let isForGood):
      let name = plan[review].name.value
      return (
        "instead", isForGood ? "`\(name)` took its place for good" : "`\(name)` is held instead"
      )
    case .conditionHolds(movedTo: let target):
      let done = target.map { "moved to \(day($0))" } ?? "it is not held"
      return ("if", "the condition of this line holds, so \(done)")
    case .added(let exception):
      return ("by hand", "added on \(day(date))\(reason(exception.because, derivation))")
    case .cancelled(let exception):
      return ("by hand", "cancelled\(reason(exception.because, derivation))")
    case .moved(let exception):
      guard case .move(_, to: let target, at: let time) = exception.change else { return ("", "") }
      let at = time.map { " at \($0)" } ?? ""
      return ("by hand", "moved to \(day(target))\(at)\(reason(exception.because, derivation))")
    case .dropped: return ("by hand", "taken away by what is dated by hand")
    case .placed(among: let days, let occurrence):
      return ("placement", placed(occurrence, among: days))
    case .placedOn(let days, among: let open):
      let taken = NumberWords.list(days.map(day))
      return (
        "placement",
        "any working day from \(day(open.first)) to \(day(open.last)) will do; taken: \(taken)"
      )
    case .unplaced: return ("placement", "no time is free for it; `rhythm check` says who is taken")
    case .standsIn(let standIn):
      let absent = plan.title(of: standIn.absent)
      return ("people", "\(plan.title(of: standIn.person)) stands in for \(absent), who is away")
    case .missing(let person): return ("people", "\(plan.title(of: person)) is away")
    case .zone(let name, offset: let offset):
      return ("time", "told by the clock of \(name), then \(offsetWords(offset))")
    case .skippedHour(let seconds):
      return (
        "time",
        "clocks skip that time, so it starts \(DateWords.length(minutes: seconds / 60)) later"
      )
    case .repeatedHour: return ("time", "clocks show that time twice; the first is taken")
    case .beyondPlan(let horizon):
      return ("plan", "the plan covers \(horizon.first) to \(horizon.last), and this lies outside")
    }
  }

  /// `: Regional offsite`; of a private review only for the people in it.
  private func reason(_ text: Text, _ derivation: DateDerivation) -> String {
    source.privacy.mayRead(derivation.series, by: audience?.person)
      ? ": \(plan.plainText(text))" : ""
  }

  /// How the day or the time came about that no line says.
  private func placed(_ occurrence: Occurrence, among days: DateSpan?) -> String {
    let start = occurrence.ownSpan.start
    let time = start.time.map { " at \($0)" } ?? ""
    guard let days else { return "no line says the time;\(time) those who must come are free" }
    let open = "any working day from \(day(days.first)) to \(day(days.last)) will do"
    if occurrence.flags.contains(.isAsync) { return open + "; it is spread over them" }
    return open + "; on \(day(start.date))\(time) those who must come are free"
  }

  private func outcome(_ dayOff: DerivationStep.DayOff) -> String {
    switch dayOff.outcome {
    case .kept:
      dayOff.rule == nil
        ? "nothing says what happens then, so it is held" : "it is held all the same"
    case .skipped: "it is not held then"
    case .moved(to: let target):
      "moved \(dayOff.rule.map { DayOffWords.target($0.move) } ?? ""), \(day(target))"
    case .noWorkingDay: "there is no working day within the bounds of the move, so it is dropped"
    case .meetsAnother:
      "it would move to a day on which it is held anyway, so it is dropped"
    }
  }

  /// `UTC+01:00`
  private func offsetWords(_ offset: Int) -> String {
    let minutes = abs(offset) / 60
    let hours = minutes / 60 < 10 ? "0\(minutes / 60)" : "\(minutes / 60)"
    let rest = minutes % 60 < 10 ? "0\(minutes % 60)" : "\(minutes % 60)"
    return "UTC\(offset < 0 ? "-" : "+")\(hours):\(rest)"
  }
}
