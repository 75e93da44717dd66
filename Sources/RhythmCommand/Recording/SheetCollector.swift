import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// Writes what people filled into a sheet into a draft of the plan, row by row.
struct SheetCollector {
  let run: CommandRun
  let places: RecordedPlaces
  let occurrence: Occurrence
  private(set) var draft: PlanDraft
  /// What was done, a line each.
  private(set) var done: [String] = []
  /// The rows that could not be read, with why.
  private(set) var unread: [(row: FilledSheet.Row, why: Failure)] = []

  /// Actions that were closed ahead of their rows.
  private var closedAhead: Set<String> = []
  /// Actions that were written down ahead of their rows.
  private var addedAhead: Set<String> = []

  init(_ loaded: LoadedPlan, _ places: RecordedPlaces, _ occurrence: Occurrence, run: CommandRun) {
    self.run = run
    self.places = places
    self.occurrence = occurrence
    draft = PlanDraft(loaded)
  }

  /// The day on which the review was held, and no day to come: of that day are all lines, however
  /// late the sheet is collected. Dates that people say are counted from the review, also of one to
  /// come.
  var day: CivilDate { min(occurrence.date, places.today) }

  mutating func collect(_ sheet: FilledSheet) {
    closeAhead(sheet)
    addAhead(sheet)
    for row in sheet.rows {
      do throws(Failure) {
        guard let item = row.item else { throw Failure("it is no item of a list") }
        switch row.section {
        case .openActions, .newActions: try collectAction(item, isNew: row.section == .newActions)
        case .topics: try collectTopic(item)
        case .decisions: try collectDecision(item)
        case nil: try refuseStray(item)
        }
      } catch {
        unread.append((row, error))
      }
    }
  }

  private mutating func collectAction(_ item: FilledSheet.Item, isNew: Bool) throws(Failure) {
    guard let name = named(item) else { return try addAction(item) }
    guard let index = draft.index(ofAction: name.text) else {
      if isNew, !name.behind.isEmpty { return try addAction(item) }
      throw Failure("no action of this plan is called `\(name.text)`")
    }
    if item.isTicked == true {
      try close(index, saying: name.behind.isEmpty ? nil : name.behind)
    } else if !name.behind.isEmpty {
      let isThere = draft.plan.actions[index].events.contains { event in
        guard case .note(let text) = event.change else { return false }
        return draft.plan.plainWords(text) == name.behind
      }
      if isThere { return }
      _ = try draft.record(.note(name.behind), on: day, ofAction: index, in: run)
      done.append("`\(name.text)` has a note")
    }
  }

  /// The action that the sheet wrote a row for.
  func named(_ item: FilledSheet.Item) -> FilledSheet.Code? {
    item.named { draft.index(ofAction: $0) != nil }
  }

  /// Closes all actions that are ticked at once, since each reading of the plan costs as much as the
  /// plan is large. Where one cannot be closed, nothing is done here, and its row tells why.
  private mutating func closeAhead(_ sheet: FilledSheet) {
    let names = sheet.rows.filter { [.openActions, .newActions].contains($0.section) }
      .compactMap { row in row.item.flatMap { item in named(item).map { ($0, item.isTicked) } } }
    let items = Dictionary(grouping: names) { $0.0.text.lowercased() }
    var events: [(event: OutcomeText.Event, action: Int)] = []
    for (index, action) in draft.plan.actions.enumerated() {
      guard let rows = items[action.name.value.lowercased()], rows.count == 1,
        rows[0].1 == true, ActionState(of: action, on: .latest).isOpen,
        (try? requireOrigin(of: action)) != nil
      else { continue }
      let text = rows[0].0.behind
      events.append((.done(text.isEmpty ? nil : text), index))
    }
    guard events.count > 1 else { return }
    var draft = draft
    guard (try? draft.record(events, on: day, in: run)) != nil,
      events.allSatisfy({
        ActionState(of: draft.plan.actions[$0.action], on: .latest).status == .done
      })
    else { return }
    self.draft = draft
    closedAhead = Set(events.map { draft.plan.actions[$0.action].name.value })
  }

  private mutating func close(_ index: Int, saying text: String?) throws(Failure) {
    let action = draft.plan.actions[index]
    let name = action.name.value
    switch ActionState(of: action, on: .latest).status {
    case .done:
      if closedAhead.remove(name) != nil { done.append("`\(name)` is done") }
      return
    case .dropped: throw Failure("`\(name)` was dropped")
    case .open, .blocked: try requireOrigin(of: action)
    }
    var draft = draft
    _ = try draft.record(.done(text), on: day, ofAction: index, in: run)
    guard ActionState(of: draft.plan.actions[index], on: .latest).status == .done else {
      throw Failure("`\(name)` has a line later than \(day) by which it is open")
    }
    self.draft = draft
    done.append("`\(name)` is done")
  }

  /// Nothing is done before the day on which it was promised.
  private func requireOrigin(of action: Action) throws(Failure) {
    guard let origin = places.origin(of: action), origin > day else { return }
    throw Failure("`\(action.name.value)` comes from \(origin), which is after \(day)")
  }

  private mutating func addAction(_ item: FilledSheet.Item) throws(Failure) {
    let action = try newAction(item)
    let known: Int?
    let isNew: Bool
    switch try draft.naming(of: action, from: places.written(occurrence)) {
    case .present(let index):
      known = index
      isNew = addedAhead.remove(draft.plan.actions[index].name.value) != nil
    case .free(let name):
      known = try draft.add([(action, name)], places, in: run).first
      isNew = true
    }
    guard let index = known else { return }
    if isNew {
      let name = draft.plan.actions[index].name.value
      done.append("`\(name)` is new: \(places.plan[action.owner].name.value), due \(action.due)")
    }
    if item.isTicked == true { try close(index, saying: nil) }
  }

  /// Writes all new actions down at once, as all are closed at once. Where that fails nothing is done
  /// here, and their rows tell why.
  private mutating func addAhead(_ sheet: FilledSheet) {
    var new: [(action: NewAction, name: String)] = []
    for row in sheet.rows where [.openActions, .newActions].contains(row.section) {
      guard let item = row.item, item.codes.isEmpty, let action = try? newAction(item),
        case .free(let name)? = try? draft.naming(of: action, from: places.written(occurrence)),
        !new.contains(where: { $0.name == name })
      else { continue }
      new.append((action, name))
    }
    guard new.count > 1 else { return }
    var draft = draft
    guard (try? draft.add(new, places, in: run)) != nil else { return }
    self.draft = draft
    addedAhead = Set(new.map(\.name))
  }

  private mutating func collectTopic(_ item: FilledSheet.Item) throws(Failure) {
    let code = item.named { name in draft.plan.topics.contains { $0.name.value == name } }
    let known = draft.plan.topics.firstIndex { $0.name.value == code?.text }
    if let name = code?.text, let text = code?.behind, known != nil || text.isEmpty {
      guard let index = known else { throw Failure("no topic of this plan is called `\(name)`") }
      guard item.isTicked == true else { return }
      let topic = draft.plan.topics[index]
      guard topic.isOpen(on: .latest) else { return }
      let line = "\(day) closed" + (text.isEmpty ? "" : " " + quoted(text))
      try draft.apply(
        [draft.insertion(into: topic.range.file).append(line, to: topic.range)], in: run)
      done.append("the topic `\(name)` is closed")
      return
    }
    let (who, title) = speaker(item.whole)
    let series = places.schedule.series(of: occurrence)
    // The sheet of a date to come may be collected on several days before it.
    let isToCome = occurrence.date > places.today
    let others = draft.plan.topics.map {
      Named(
        name: $0.name.value, range: $0.range, title: draft.plan.plainWords($0.title),
        isSame: ($0.on?.value == day || isToCome && $0.isOpen(on: day))
          && series.map($0.series?.matches ?? { _ in false }) ?? false,
        isNear: $0.series?.review == series?.review)
    }
    guard let name = try freeName(for: title, noun: "topic", among: others) else { return }
    let line = OutcomeText.topic(
      name, title, series: places.written(series: Int(occurrence.series)),
      by: who.map { places.plan[$0].name.value }, on: day)
    try insert(line, named: name, beside: others)
    done.append("the topic `\(name)` is new")
  }

  private mutating func collectDecision(_ item: FilledSheet.Item) throws(Failure) {
    func isDecision(_ name: String) -> Bool {
      draft.plan.decisions.contains { $0.name.value == name }
    }
    if let name = item.named(where: isDecision) {
      if isDecision(name.text) { return }
      if name.behind.isEmpty {
        throw Failure("no decision of this plan is called `\(name.text)`")
      }
    }
    let (who, title) = speaker(item.whole)
    let series = places.schedule.series(of: occurrence)
    let others = draft.plan.decisions.map { decision in
      Named(
        name: decision.name.value, range: decision.range,
        title: draft.plan.plainWords(decision.title),
        isSame: decision.from?.date == occurrence.nominal
          && series.map { decision.from?.series.matches($0) ?? false } ?? false,
        isNear: decision.from?.series.review == series?.review)
    }
    guard let name = try freeName(for: title, noun: "decision", among: others) else { return }
    let line = OutcomeText.decision(
      name, title, from: places.written(occurrence), by: who.map { places.plan[$0].name.value })
    try insert(line, named: name, beside: others)
    done.append("the decision `\(name)` is new")
  }

  /// A topic or a decision that is there already.
  private struct Named {
    var name: String
    var range: SourceRange
    var title: String
    /// Of the same occurrence.
    var isSame: Bool
    /// Of the same review.
    var isNear: Bool
  }

  /// What to call something new; nil where the same is there already.
  private func freeName(
    for title: String, noun: String, among others: [Named]
  ) throws(Failure) -> String? {
    if others.contains(where: { $0.isSame && $0.title == title }) { return nil }
    let name = Slug.name(for: title, noun: noun)
    let taken = Set(others.map { $0.name.lowercased() })
    if !taken.contains(name) { return name }
    let dated = "\(name)-\(occurrence.nominal)"
    if !taken.contains(dated) { return dated }
    throw Failure("there is a \(noun) `\(dated)` already", help: "write another title")
  }

  private mutating func insert(
    _ line: String, named name: String, beside others: [Named]
  ) throws(Failure) {
    let review = places.schedule.series(of: occurrence)?.review
    let reviewName = review.map { places.plan[$0].name.value } ?? "review"
    if let review, places.source.privacy.isPrivate(review) {
      return try draft.insertPrivately(
        [NewDeclaration(name: name) { _ in [line] }], ofSeries: Int(occurrence.series),
        among: others.map { ($0.name, $0.range) }, places, in: run)
    }
    let near = others.filter { $0.isNear && draft.isOwn($0.range) }
    if near.isEmpty, let last = draft.siblings(of: occurrence, places).last?.range {
      return try draft.apply(
        [draft.insertion(into: last.file).insert([line], behind: last)], in: run)
    }
    try draft.insert(
      [NewDeclaration(name: name) { _ in [line] }], beside: near.map { ($0.name, $0.range) },
      orInto: "actions/\(reviewName).rhythm", in: run)
  }
}
