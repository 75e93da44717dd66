import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension CommandRun {
  /// `rhythm held REVIEW --on DATE`
  mutating func recordHeld() throws(Failure) {
    let loaded = try loadPlanToChange()
    let today = try today()
    let day = try invocation.date(.on) ?? today
    let places = try recordedPlaces(loaded, around: [day])
    let series = try heldSeries(places)
    if day > places.today {
      throw Failure("\(day) is after today, and what is to come has not been held")
    }
    var line = "held \(day)"
    if let people = invocation[.with] { line += " with " + (try places.crowd(people)) }
    if let things = invocation[.about] { line += " about " + places.things(things) }
    if let outcome = invocation[.outcome] {
      line += " outcome " + quoted(VisibleText.line(outcome))
    }
    let reference = places.written(series: series)
    var draft = PlanDraft(loaded)
    let before = draft.plan.heldLines(of: places.schedule.series[series])
    if let adjustment = draft.adjustment(for: places.schedule.series[series], on: day) {
      let range = draft.plan.adjustments[adjustment].range
      try draft.apply([draft.insertion(into: range.file).append(line, to: range)], in: self)
    } else {
      try draft.addAdjustment(
        of: reference, with: line, file: fileName(ofSeries: series, places), series: series, places,
        in: self)
    }
    let after = draft.plan.heldLines(of: places.schedule.series[series])
    guard after.count == before.count + 1, let added = after.last(where: { $0.date.value == day })
    else { throw Failure("the line was not read back, and nothing was written") }
    try finish(draft)
    outcome.output.write("`\(reference)` was held on \(day)\n\(draft.line(at: added.range))\n")
  }

  private func heldSeries(_ places: RecordedPlaces) throws(Failure) -> Int {
    let name = invocation.operands.first ?? ""
    guard let part = invocation[.participant] else { return try places.series(name) }
    let review = name.split(separator: "/").first.map(String.init) ?? name
    return try places.series(part.hasPrefix(review + "/") ? part : "\(name)/\(part)")
  }

  /// The file of whoever chairs a series.
  private func fileName(ofSeries index: Int, _ places: RecordedPlaces) -> String {
    let series = places.schedule.series[index]
    let chair = series.participants.chair.map { places.plan[$0].name.value }
    return "adjust/\(chair ?? places.plan[series.review].name.value).rhythm"
  }
}

extension Plan {
  /// The `held` lines in the adjustments of a series, in their order.
  fileprivate func heldLines(of series: Series) -> [Held] {
    adjustments.filter { $0.series.matches(series) }.flatMap(\.clauses.held)
  }
}

extension PlanDraft {
  /// The adjustment of exactly one series into which what was held on a day belongs: the last that
  /// has started by then.
  fileprivate func adjustment(for series: Series, on day: CivilDate) -> Int? {
    plan.adjustments.indices.filter { index in
      let adjustment = plan.adjustments[index]
      return adjustment.series.review == series.review && adjustment.series.path == series.values
        && isOwn(adjustment.range) && adjustment.starting.map { $0.value <= day } ?? true
    }.max { left, right in
      (plan.adjustments[left].starting?.value ?? .earliest, left)
        < (plan.adjustments[right].starting?.value ?? .earliest, right)
    }
  }

  /// Writes a new adjustment behind the others of its chair's file, else opens that file; what is
  /// private goes where only its people read it.
  fileprivate mutating func addAdjustment(
    of reference: String, with line: String, file: String, series: Int, _ places: RecordedPlaces,
    in run: CommandRun
  ) throws(Failure) {
    let adjustment = NewDeclaration(name: reference) { ["adjust \(reference)", $0 + line] }
    if places.source.privacy.isPrivate(places.schedule.series[series].review) {
      return try insertPrivately(
        [adjustment], ofSeries: series,
        among: plan.adjustments.map { (written($0.series), $0.range) }, places, in: run)
    }
    let wanted = FilePath.join(folder, file)
    let inFile = plan.adjustments.filter { adjustment in
      let index = Int(adjustment.range.file.index)
      return plan.files.indices.contains(index) && plan.files[index].path == wanted
    }
    try insert(
      [adjustment], beside: inFile.map { (name: written($0.series), range: $0.range) },
      orInto: file, in: run)
  }

  /// A series as its adjustment writes it.
  private func written(_ series: SeriesReference) -> String {
    let index = Int(series.range.file.index)
    return plan.files.indices.contains(index) ? plan.files[index].text(series.range.bytes) : ""
  }
}
