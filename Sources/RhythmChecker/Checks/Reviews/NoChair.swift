import RhythmDiagnostics
import RhythmPlan

extension Check {
  static let noChair = Check(name: .noChair) { input, findings in
    var led: Set<Int32> = []
    var unled: [Int32: [String]] = [:]
    for series in input.schedule.series {
      if series.participants.chair == nil {
        unled[series.review.index, default: []].append(series.id)
      } else {
        led.insert(series.review.index)
      }
    }
    let reviews = input.reviews { index in
      input.plan.reviews[index].clauses.chair.isEmpty || unled[Int32(clamping: index)] != nil
    }
    for (id, review) in reviews {
      let clauses = review.clauses
      if clauses.rotations.contains(where: { $0.place == .chair }) { continue }
      guard let chair = clauses.chair.first else {
        findings.append(
          Finding(
            .noChair, "the review `\(review.name.value)` has no chair", at: review.name.range,
            label: "nobody leads it", help: [Help("name one person: `chair ana`")]))
        continue
      }
      guard let series = unled[id.index], let first = series.first else { continue }
      let whose =
        led.contains(id.index) || series.count == 1
        ? "`\(first)`" : "the review `\(review.name.value)`"
      let others = led.contains(id.index) && series.count > 1 ? " and \(series.count - 1) more" : ""
      findings.append(
        Finding(
          .noChair, "\(whose)\(others) has no chair", at: chair.who.range,
          label: "this is nobody, or more than one person",
          secondary: [Label(review.name.range, "in this review")],
          help: [Help("a chair is exactly one person, such as `ana` or `lead of iberia`")]))
    }
  }
}
