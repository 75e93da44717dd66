import RhythmCalendar
import RhythmPlan
import RhythmScheduler

extension RunningAgenda {
  /// The items of an occurrence with a clock that runs from its start, and when the last one ends.
  func items(
    of occurrence: Occurrence, from start: TimeOfDay?, isFull: Bool
  ) -> (items: [AgendaSheetItem], end: TimeOfDay?) {
    guard let agenda = source.details.agenda(of: occurrence) else { return ([], nil) }
    var items: [AgendaSheetItem] = []
    var elapsed = 0
    for item in agenda.items {
      for var shown in parts(of: item, in: occurrence) {
        shown.start = start.map { $0.later(by: elapsed) }
        elapsed = elapsed &+ shown.minutes
        if !isFull {
          shown.questions = []
          shown.doneWhen = []
        } else if shown.questions == items.last?.questions, shown.title != items.last?.title {
          shown.questions = []
        }
        items.append(shown)
      }
    }
    return (items, items.isEmpty ? nil : start.map { $0.later(by: elapsed) })
  }

  /// An item as it stands, or one for each value of its `for each` where its words name the value.
  private func parts(of item: AgendaItem, in occurrence: Occurrence) -> [AgendaSheetItem] {
    guard let forEach = item.forEach else { return [shown(item, in: occurrence, further: [])] }
    let values = source.details.values(forEach, of: occurrence)
    if forEach.set == nil, values.isEmpty { return [shown(item, in: occurrence, further: [])] }
    if item.names(slot: forEach.slot) {
      return values.map { shown(item, in: occurrence, further: [$0]) }
    }
    guard !values.isEmpty else { return [] }
    var whole = shown(item, in: occurrence, further: [])
    whole.minutesEach = whole.minutes
    whole.minutes = whole.minutes.clampedProduct(values.count)
    whole.mostMinutes = whole.mostMinutes.map { $0.clampedProduct(values.count) }
    whole.subjects = values.map { plan.title(of: $0) }
    return [whole]
  }

  private func shown(
    _ item: AgendaItem, in occurrence: Occurrence, further: [BoundValue]
  ) -> AgendaSheetItem {
    func text(_ text: Text) -> String {
      source.details.text(text, of: occurrence, further: further)
    }
    let leaders = item.ledBy.map {
      source.details.people($0, of: occurrence, further: further)
    }
    return AgendaSheetItem(
      start: nil, minutes: max(0, item.minutes), mostMinutes: item.mostMinutes,
      title: text(item.title), leader: leaders.flatMap(leaderWords), aims: item.aims,
      questions: item.questions.map(text), measures: item.looksAt.map { plan.title(of: $0.value) },
      doneWhen: item.doneWhen.map(text), subjects: [], minutesEach: nil)
  }

  private func leaderWords(_ leaders: [PersonID]) -> String? {
    if leaders.isEmpty { return nil }
    if leaders == [reader] { return "you lead" }
    return leaders.map { $0 == reader ? "you" : plan.title(of: $0) }.joined(separator: ", ")
      + (leaders.count == 1 ? " leads" : " lead")
  }
}

extension AgendaItem {
  /// Whether its words or who leads it depend on what its `for each` binds.
  fileprivate func names(slot: Int) -> Bool {
    ([title] + questions + doneWhen).contains { $0.names(slot: slot) }
      || ledBy?.terms.contains { $0.value.names(slot: slot) } == true
  }
}

extension Text {
  fileprivate func names(slot: Int) -> Bool {
    segments.contains { segment in
      switch segment {
      case .literal: false
      case .reference(let reference), .field(let reference, _): reference == .binding(slot)
      }
    }
  }
}

extension PeopleTerm {
  fileprivate func names(slot: Int) -> Bool {
    switch self {
    case .reference(let reference), .field(let reference, _): reference == .binding(slot)
    case .role: false
    case .related(_, let term): term.names(slot: slot)
    }
  }
}

extension TimeOfDay {
  /// What the clock shows so many minutes later, past midnight from the start again.
  func later(by minutes: Int) -> TimeOfDay {
    let (total, _) = Int(self.minutes).addingReportingOverflow(max(0, minutes) % 1440)
    return TimeOfDay(minutes: total > 1440 ? total % 1440 : total)
  }
}

extension Int {
  fileprivate func clampedProduct(_ count: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: count)
    return overflow ? .max : product
  }
}
