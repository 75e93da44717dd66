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
      let proposals = InitiativeProposals(input, initiative)
      findings.append(
        Finding(
          .unmeasuredInitiative,
          "the initiative `\(initiative.name.value)` has no \(missing.joined(separator: ", no "))",
          at: initiative.name.range, label: "no line `\(first) ...`",
          help: [Help("add what is true, such as \(proposals.lines(for: missing))")]))
    }
  }

  static let noPilot = Check(name: .noPilot) { input, findings in
    for initiative in input.plan.initiatives where initiative.pilot == nil {
      guard let rollout = initiative.rollout else { continue }
      findings.append(
        Finding(
          .noPilot, "the initiative `\(initiative.name.value)` is rolled out without a pilot",
          at: rollout.range, label: "to everybody at once",
          help: [
            Help(
              "try it with a few first: "
                + InitiativeProposals(input, initiative).pilot(before: rollout.value))
          ]))
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
            Help(
              "say what it takes the place of: `ends \"The weekly report\"`, or the name of a review"
            )
          ]))
    }
  }

  /// A pilot or a roll-out that starts where something is paused.
  static let launchInQuietTime = Check(name: .launchInQuietTime) { input, findings in
    for initiative in input.plan.initiatives {
      let quiet = QuietForInitiative(input, for: initiative.kind?.value)
      func look(_ word: String, _ day: CivilDate, _ range: SourceRange, _ help: (CivilDate) -> Help)
      {
        guard let window = quiet.window(on: day) else { return }
        findings.append(
          Finding(
            .launchInQuietTime,
            "the \(word) of `\(initiative.name.value)` starts on \(day), in the quiet time "
              + "`\(input.plan.windows[window].name.value)`",
            at: range, label: "people are kept free for other things",
            secondary: [
              Label(input.plan.windows[window].name.range, "this window pauses reviews")
            ],
            help: [quiet.end(after: day).map(help) ?? Help("start it outside of the window")]))
      }
      if let pilot = initiative.pilot {
        look("pilot", pilot.value.first, pilot.range) { day in
          let last = day.adding(days: pilot.value.count - 1)
          let line = "\(day) to \(last)"
          let isInTime = initiative.rollout.map { last < $0.value } ?? true
          return Help(
            "start it after the window" + (isInTime ? "" : ", and roll it out later"),
            fix: isInTime ? Fix(.unsafe, [TextEdit(pilot.range, with: line)]) : nil)
        }
      }
      if let rollout = initiative.rollout {
        look("roll-out", rollout.value, rollout.range) { day in
          Help(
            "start it after the window",
            fix: Fix(.unsafe, [TextEdit(rollout.range, with: "\(day)")]))
        }
      }
    }
  }
}

/// The windows that keep people free of an initiative.
struct QuietForInitiative {
  private let input: CheckInput
  private let windows: [Int]

  init(_ input: CheckInput, for kind: KindID?) {
    self.input = input
    windows = input.plan.windows.indices.filter { input.plan.windows[$0].isQuiet(for: kind) }
  }

  /// The first of them that holds a day.
  func window(on day: CivilDate) -> Int? {
    windows.first { input.details.isIn(WindowID($0), day) }
  }

  /// The first working day after a day that none of them holds; nil where there is none for a
  /// quarter.
  func end(after day: CivilDate) -> CivilDate? {
    if windows.isEmpty { return nil }
    return (1...92).lazy.map { day.adding(days: $0) }.first { candidate in
      input.schedule.workingDays.plan.isWorkingDay(candidate) && window(on: candidate) == nil
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
