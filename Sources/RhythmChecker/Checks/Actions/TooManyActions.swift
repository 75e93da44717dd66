import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// More actions out of one occurrence than anybody does before the next: those that were promised,
  /// and those that a review expects each time.
  static let tooManyActions = Check(name: .tooManyActions) { input, findings in
    let most = input.threshold(of: .tooManyActions, else: 7)
    var order: [Source] = []
    var promised: [Source: [ActionRecord]] = [:]
    for record in input.actions.records {
      guard let record, record.state.status != .dropped,
        let from = input.plan.actions[record.index].from
      else { continue }
      let source = Source(from)
      if promised[source] == nil { order.append(source) }
      promised[source, default: []].append(record)
    }
    for source in order {
      guard let records = promised[source], records.count > most,
        records.contains(where: \.state.isOpen),
        !input.plan.reviews[Int(source.review.index)].isBroken
      else { continue }
      findings.append(finding(records, most, input))
    }
    checkExpected(most, input, &findings)
  }

  private static func finding(
    _ records: [ActionRecord], _ most: Int, _ input: CheckInput
  ) -> Finding {
    let actions = records.map { input.plan.actions[$0.index] }
    let open = records.filter(\.state.isOpen).count
    let place = actions[min(max(0, most), actions.count - 1)]
    let source = place.from.map { input.plan.text($0.range) } ?? ""
    let review = place.from.map { input.plan.reviews[Int($0.series.review.index)].name.range }
    return Finding(
      .tooManyActions,
      "\(records.count) actions came out of `\(source)`, more than \(most), and \(open) of them are "
        + "open",
      at: place.name.range, label: "one more than \(most)",
      secondary: review.map { [Label($0, "out of this review")] } ?? [],
      help: [
        Help(
          "keep those that matter most, and end the others: "
            + "`\(input.today) dropped because \"...\"`")
      ])
  }

  /// What is asked of each of several is one for each of them, and nobody has too many by it.
  private static func checkExpected(
    _ most: Int, _ input: CheckInput, _ findings: inout [Finding]
  ) {
    let reviews = input.versionsByName {
      input.versions.reviews[$0].clauses.expects.countOfActions > most
    }
    var seen: Set<SourceRange> = []
    for (_, _, review) in reviews {
      let expects = review.clauses.expects
      guard let place = expects.firstBeyond(most), seen.insert(expects[place].range).inserted else {
        continue
      }
      findings.append(
        Finding(
          .tooManyActions,
          "`\(review.name.value)` expects \(expects.countOfActions) actions each time, more than "
            + "\(most)",
          at: expects[place].title.range,
          label: expects[place].atMost.map { "up to \($0) of them" } ?? "one more than \(most)",
          secondary: [Label(review.name.range, "in this review")],
          help: [Help("keep those that matter most")]))
    }
  }

  /// An occurrence by what plans call it.
  private struct Source: Hashable {
    var review: ReviewID
    var path: [BoundValue]
    var date: CivilDate
    var number: Int

    init(_ reference: OccurrenceReference) {
      review = reference.series.review
      path = reference.series.path
      date = reference.date
      number = reference.number
    }
  }
}

extension [Duty] {
  fileprivate var countOfActions: Int { reduce(0) { $0 &+ ($1.atMost ?? 1) } }

  /// The line with which there are more than so many.
  fileprivate func firstBeyond(_ most: Int) -> Int? {
    var sum = 0
    return indices.first { index in
      sum = sum &+ (self[index].atMost ?? 1)
      return sum > most
    }
  }
}
