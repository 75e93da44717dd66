import RhythmCalendar
import RhythmPlan

/// A series of which something is on record, and nothing of its last dates.
package struct FruitlessSeries: Hashable, Sendable {
  /// Its place in the schedule's.
  package var series: Int
  /// Its last occurrences before today, by start: none left anything.
  package var occurrences: [Occurrence]
  /// The last day of which something is on record.
  package var last: CivilDate
}

extension ActionBook {
  /// The series that go on, of which something was recorded once, and whose last so many occurrences
  /// before today left no action, no decision, no closed action or topic, and no outcome.
  ///
  /// What was closed since the occurrence before them counts for them. A series of which nothing was
  /// ever recorded is left out: what comes of it is kept elsewhere.
  package func fruitlessSeries(overLast count: Int) -> [FruitlessSeries] {
    var records: [Int: SeriesRecord] = [:]
    func add(_ reference: SeriesReference?, _ day: CivilDate?, isPromised: Bool) {
      guard let reference, let day, day <= today else { return }
      for series in dates.indices(of: reference) {
        records[series, default: SeriesRecord()].add(day, isPromised: isPromised)
      }
    }
    for record in self.records {
      guard let record else { continue }
      let action = plan.actions[record.index]
      add(action.from?.series, action.from?.date, isPromised: true)
      add(action.home, record.state.closed, isPromised: false)
    }
    for decision in plan.decisions {
      add(decision.from?.series, decision.from?.date, isPromised: true)
    }
    for topic in plan.topics { add(topic.series, topic.closed(by: today), isPromised: false) }
    for (reference, held) in plan.heldWithOutcome {
      add(reference, held.date.value, isPromised: true)
    }
    return records.keys.sorted().compactMap { series in
      guard let record = records[series] else { return nil }
      return fruitless(series, record, overLast: count)
    }
  }

  private func fruitless(
    _ series: Int, _ record: SeriesRecord, overLast count: Int
  ) -> FruitlessSeries? {
    let before = dates.occurrences(ofSeries: series, before: today)
    let last = Array(before.suffix(max(1, count)))
    guard last.count == max(1, count), let first = last.first,
      dates.goesOn(series: series, from: today)
    else { return nil }
    let earlier = before.dropLast(last.count).last?.date ?? .earliest
    guard record.promised < min(first.nominal, first.date), record.closed <= earlier else {
      return nil
    }
    return FruitlessSeries(
      series: series, occurrences: last, last: max(record.promised, record.closed))
  }
}

/// The last days of which a series has something on record.
private struct SeriesRecord {
  var promised = CivilDate.earliest
  var closed = CivilDate.earliest

  mutating func add(_ day: CivilDate, isPromised: Bool) {
    if isPromised { promised = max(promised, day) } else { closed = max(closed, day) }
  }
}

extension Topic {
  /// The last day up to another on which it was closed.
  fileprivate func closed(by day: CivilDate) -> CivilDate? {
    events.filter { event in
      if case .closed = event.change { event.date.value <= day } else { false }
    }.map(\.date.value).max()
  }
}

extension Plan {
  /// The dates of reviews of which somebody wrote what came of them, with the series that they are
  /// of.
  fileprivate var heldWithOutcome: [(SeriesReference, Held)] {
    var result: [(SeriesReference, Held)] = []
    for index in reviews.indices where !reviews[index].isTemplate {
      for held in reviews[index].clauses.held where held.outcome != nil {
        let all = SeriesReference(review: ReviewID(index), path: [], range: held.range)
        result.append((held.series ?? all, held))
      }
    }
    for adjustment in adjustments {
      for held in adjustment.clauses.held where held.outcome != nil {
        result.append((held.series ?? adjustment.series, held))
      }
    }
    return result
  }
}
