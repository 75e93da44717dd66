import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// An action, promised or expected, that nothing gives a date: neither it, nor its review, nor the
  /// plan.
  static let noDueDate = Check(name: .noDueDate) { input, findings in
    for action in input.plan.actions where action.isOpen(on: input.today) {
      guard ActionState(of: action, on: input.today).due == nil, !isGivenOne(action, input.plan)
      else {
        continue
      }
      findings.append(
        Finding(
          .noDueDate, "the action `\(action.name.value)` has no due date", at: action.name.range,
          label: "by when?",
          help: [
            Help("say the day behind the owner: `due \(input.today.adding(days: 7))`")
          ]))
    }
    checkExpected(input, &findings)
  }

  /// Whether a rule gives an action its date: it counts from the occurrence that the action came
  /// from.
  private static func isGivenOne(_ action: Action, _ plan: Plan) -> Bool {
    guard let review = action.from?.series.review else { return false }
    if plan.reviews[Int(review.index)].isBroken || plan.header?.actionsDue != nil { return true }
    return plan.reviews[Int(review.index)].clauses.actionsDue != nil
      || plan.adjustments.contains {
        $0.series.review == review && $0.clauses.actionsDue != nil
      }
  }

  private static func checkExpected(_ input: CheckInput, _ findings: inout [Finding]) {
    if input.plan.header?.actionsDue != nil { return }
    var seen: Set<SourceRange> = []
    let reviews = input.versionsByName { index in
      input.versions.reviews[index].clauses.actionsDue == nil
        && input.versions.reviews[index].clauses.expects.contains { $0.due == nil }
    }
    for (_, _, review) in reviews {
      for duty in review.clauses.expects where duty.due == nil {
        guard seen.insert(duty.range).inserted else { continue }
        findings.append(finding(duty, of: review))
      }
    }
  }

  private static func finding(_ duty: Duty, of review: Review) -> Finding {
    let place = duty.by.map {
      SourceRange($0.range.file, ByteRange($0.range.bytes.upper, $0.range.bytes.upper))
    }
    let fix = place.map { Fix(.unsafe, [TextEdit($0, with: " due before next")]) }
    return Finding(
      .noDueDate, "what `\(review.name.value)` expects has no due date", at: duty.title.range,
      label: "by when?", secondary: [Label(review.name.range, "in this review")],
      help: [
        Help("say when it must be done, such as `due before next`", fix: fix),
        Help("or for the whole plan, below its name: `actions due before next`"),
      ])
  }
}
