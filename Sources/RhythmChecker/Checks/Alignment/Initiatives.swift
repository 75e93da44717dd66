import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

// What an initiative says of itself: a measure, a pilot, what it ends.
extension Check {
  static let unmeasuredInitiative = Check(name: .unmeasuredInitiative) { input, findings in
    for initiative in input.plan.initiatives {
      let missing = [
        initiative.owner == nil ? "owner" : nil, initiative.sponsor == nil ? "sponsor" : nil,
        initiative.success.isEmpty ? "success measure" : nil,
      ].compactMap { $0 }
      guard let first = missing.first else { continue }
      findings.append(
        Finding(
          .unmeasuredInitiative,
          "the initiative `\(initiative.name.value)` has no \(missing.joined(separator: ", no "))",
          at: initiative.name.range, label: "no line `\(first) ...`",
          help: [
            Help("say who answers for it, who stands behind it and by which measure it is judged")
          ]))
    }
  }

  static let noPilot = Check(name: .noPilot) { input, findings in
    for initiative in input.plan.initiatives where initiative.pilot == nil {
      guard let rollout = initiative.rollout else { continue }
      findings.append(
        Finding(
          .noPilot, "the initiative `\(initiative.name.value)` is rolled out without a pilot",
          at: rollout.range, label: "to everybody at once",
          help: [Help("try it with one team first: `pilot 2026-03-02 to 2026-04-10 with iberia`")]))
    }
  }

  static let nothingStops = Check(name: .nothingStops) { input, findings in
    for initiative in input.plan.initiatives
    where initiative.endsReviews.isEmpty && initiative.endsTexts.isEmpty {
      findings.append(
        Finding(
          .nothingStops, "nothing ends with the initiative `\(initiative.name.value)`",
          at: initiative.name.range, label: "no line `ends ...`",
          help: [
            Help("say what it takes the place of: `ends weekly-report` or `ends \"The form\"`")
          ]))
    }
  }

  static let launchInQuietTime = Check(name: .launchInQuietTime) { input, findings in
    let windows = input.plan.windows.indices.filter { !input.plan.windows[$0].pauses.isEmpty }
    for initiative in input.plan.initiatives {
      let pilot = initiative.pilot.map { ("pilot", Located($0.value.first, at: $0.range)) }
      let rollout = initiative.rollout.map { ("roll-out", $0) }
      for (word, day) in [pilot, rollout].compactMap({ $0 }) {
        let quiet = windows.first { index in
          input.plan.windows[index].isQuiet(for: initiative.kind?.value)
            && input.details.isIn(WindowID(index), day.value)
        }
        guard let quiet else { continue }
        let window = input.plan.windows[quiet].name
        findings.append(
          Finding(
            .launchInQuietTime,
            "the \(word) of `\(initiative.name.value)` starts on \(day.value), in the quiet time "
              + "`\(window.value)`",
            at: day.range, label: "people are kept free for other things",
            secondary: [Label(window.range, "this window pauses reviews")],
            help: [Help("start it after the window")]))
      }
    }
  }
}

extension Window {
  /// Whether it keeps people free of such an initiative: it pauses something, and does not except
  /// the kind.
  fileprivate func isQuiet(for kind: KindID?) -> Bool {
    guard let kind else { return !pauses.isEmpty }
    return pauses.contains { !$0.except.contains(.kind(kind)) }
  }
}
