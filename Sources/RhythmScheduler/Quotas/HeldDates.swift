import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Plan {
  /// The `held` lines of a series: its review's, then those of `adjust` declarations of the review.
  func held(_ review: ReviewID, _ values: [BoundValue], _ adjustments: [Int]) -> [Held] {
    var result = reviews[Int(review.index)].clauses.held
    for index in adjustments where !self.adjustments[index].clauses.held.isEmpty {
      if self.adjustments[index].series.includes(values) {
        result += self.adjustments[index].clauses.held
      }
    }
    return result.filter { $0.series?.includes(values) ?? true }
  }
}

extension Scheduling {
  /// Takes in that a series was held.
  ///
  /// Where it is held on demand, or as often as a quota says, the lines give it dates; what was to be
  /// placed took place on that day; else they name one that it has, before or after moves.
  mutating func takeHeld(
    _ held: [Held], into dates: inout [SettledDate], _ segments: [SeriesSegment],
    over span: DateSpan, id: String, line: Int, isWaiting: Bool
  ) {
    let isOpen = segments.contains { segment in
      segment.clauses.cadences.isEmpty || segment.clauses.cadences.contains(where: \.isOpen)
    }
    var taken: Set<Int> = []
    let known = dates.count
    for item in held {
      let date = item.date.value
      guard span.contains(date) else { continue }
      let found =
        dates.indices.prefix(known).first { dates[$0].nominal == date && !taken.contains($0) }
        ?? dates.indices.prefix(known).first { dates[$0].date == date && !taken.contains($0) }
      if let found {
        if isOpen { taken.insert(found) }
      } else if let found = dates.indices.prefix(known).first(where: { index in
        !taken.contains(index) && stretch(of: dates[index])?.contains(date) ?? false
      }) {
        taken.insert(found)
        pin(&dates, found, on: date)
      } else if isOpen {
        var settled = SettledDate(date, line: line)
        settled.flags.insert(.held)
        dates.append(settled)
      } else if !isWaiting {
        noteMissed(item, among: dates, id)
      }
    }
  }

  /// Gives one of a stretch the day on which it took place; the others of its series take other days.
  private mutating func pin(_ dates: inout [SettledDate], _ index: Int, on date: CivilDate) {
    let old = dates[index].stretch
    if var left = stretch(of: dates[index]), left.isOnDifferentDays, left.days.contains(date) {
      left.days.removeAll { $0 == date }
      if !left.days.isEmpty {
        for other in dates.indices where dates[other].stretch == old {
          dates[other].stretch = Int32(clamping: stretches.count)
        }
        stretches.append(left)
      }
    }
    dates[index].date = date
    dates[index].stretch = -1
    dates[index].flags.insert(.held)
  }

  private mutating func noteMissed(_ held: Held, among dates: [SettledDate], _ id: String) {
    let date = held.date.value
    let nearest = [
      dates.last { $0.nominal < date }?.nominal, dates.first { $0.nominal > date }?.nominal,
    ].compactMap { $0 }
    findings.add(
      Finding(
        .exceptionMisses, "`\(id)` has no occurrence on \(date)", at: held.date.range,
        label: "no occurrence here",
        help: nearest.map { near in
          Help(
            "did you mean \(near.weekday.shortName) `\(near)`?",
            fix: Fix(.unsafe, [TextEdit(held.date.range, with: "\(near)")]))
        }))
  }
}

extension Cadence {
  /// Whether any day may be one on which it was held.
  fileprivate var isOpen: Bool {
    switch form {
    case .onDemand, .quota: true
    case .every, .dates, .lead, .times: false
    }
  }
}
