import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Windows may well lie over one another. Two contradict each other where one pauses what the other
  /// is there for: a review that is held `during` it, or one that its own `pauses` leaves alone by name.
  static let overlappingWindows = Check(name: .overlappingWindows) { input, findings in
    let quiet = input.details.quietTimes
    if quiet.isEmpty || input.plan.windows.count < 2 { return }
    var stretches: [WindowID: [DateSpan]] = [:]
    for stretch in input.details.windows(in: input.schedule.horizon) {
      stretches[stretch.window, default: []].append(stretch.days)
    }
    for time in quiet {
      for index in input.plan.windows.indices where WindowID(index) != time.window {
        let other = WindowID(index)
        let shared = (stretches[other] ?? []).compactMap { days in
          (stretches[time.window] ?? []).lazy.compactMap { $0.intersection(days) }.first {
            input.schedule.workingDays.plan.count(in: $0) > 0
          }
        }
        guard let first = shared.min(by: { $0.first < $1.first }),
          let reason = reason(time, other, input)
        else { continue }
        findings.append(finding(time.window, other, first, shared.count, reason, input.plan))
      }
    }
  }

  /// What one window pauses and the other keeps.
  private struct Reason {
    var words: String
    var place: SourceRange
    var label: String
  }

  private static func reason(
    _ quiet: QuietTime, _ other: WindowID, _ input: CheckInput
  ) -> Reason? {
    let plan = input.plan
    for (index, series) in input.schedule.series.enumerated()
    where input.details.pauses(quiet, series) {
      let review = Int(series.review.index)
      let held = input.versions.versions(ofSeries: index).filter {
        !input.versions.reviews[$0].isBroken && input.versions.isHeld($0)
      }
      if held.isEmpty { continue }
      // Of what is never held that is told, with the window that pauses it.
      let cadences = held.lazy.flatMap { input.versions.reviews[$0].clauses.cadences }.filter {
        cadence in
        !input.schedule.findings.contains {
          $0.check == .noOccurrences && $0.primary.range == cadence.formRange
        }
      }
      if let filter = cadences.flatMap(\.filters).first(where: { $0.value.isDuring(other) }) {
        return Reason(
          words: "in which `\(plan.reviews[review].name.value)` is held", place: filter.range,
          label: "is dropped then")
      }
      if let line = plan[other].pauses.first(where: {
        $0.excepts(series.review, plan.reviews[review].clauses)
      }) {
        return Reason(
          words: "which leaves `\(plan.reviews[review].name.value)` alone", place: line.range,
          label: "leaves it alone")
      }
    }
    return nil
  }

  private static func finding(
    _ quiet: WindowID, _ other: WindowID, _ days: DateSpan, _ count: Int, _ reason: Reason,
    _ plan: Plan
  ) -> Finding {
    let (pausing, kept) = (plan[quiet], plan[other])
    let dates =
      (days.count == 1 ? "\(days.first)" : "\(days.first) to \(days.last)")
      + (count > 1 ? " and \(counted(count - 1, "more time"))" : "")
    return Finding(
      .overlappingWindows,
      "`\(pausing.name.value)` pauses what is held in `\(kept.name.value)`, \(reason.words), on \(dates)",
      at: pausing.pauses.first?.range ?? pausing.name.range, label: "wins where both hold",
      secondary: [
        Label(kept.name.range, "the other window"), Label(reason.place, reason.label),
      ],
      help: [
        Help("say which one holds: add `except` to this line, or give one window other dates")
      ])
  }
}

extension Filter {
  fileprivate func isDuring(_ window: WindowID) -> Bool {
    if case .during(let stretches) = self { stretches.contains(.window(window)) } else { false }
  }
}
