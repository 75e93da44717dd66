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

  private static func checkExpected(
    _ most: Int, _ input: CheckInput, _ findings: inout [Finding]
  ) {
    let reviews = input.versions.reviews
    var seen: Set<SourceRange> = []
    for (stretch, first) in input.seriesVersionsByDate() {
      let expects = reviews[stretch.version].clauses.expects
      guard expects.mayGive(moreThan: most), !reviews[stretch.version].isBroken else { continue }
      let counts = input.countsOfExpected(in: first, expects)
      let total = counts.reduce(0) { $0 &+ $1 }
      guard total > most, let place = expects.firstBeyond(most, counts),
        seen.insert(expects[place].range).inserted
      else { continue }
      let name = reviews[stretch.version].name
      findings.append(
        Finding(
          .tooManyActions,
          "`\(name.value)` expects \(total) actions each time, more than \(most)",
          at: expects[place].title.range,
          label: counts[place] > 1 ? "\(counts[place]) of them" : "one more than \(most)",
          secondary: [Label(name.range, "in this review")],
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

extension CheckInput {
  /// How many actions each line asks for at most in an occurrence: as many as it says, else one of each
  /// for whom it is asked.
  fileprivate func countsOfExpected(in occurrence: Occurrence, _ expects: [Duty]) -> [Int] {
    var counts = Array(repeating: 0, count: expects.count)
    for instance in details.duties(of: occurrence, kinds: [.expects])
    where counts.indices.contains(instance.duty) {
      counts[instance.duty] += 1
    }
    return expects.indices.map { expects[$0].atMost ?? counts[$0] }
  }
}

extension [Duty] {
  fileprivate func mayGive(moreThan most: Int) -> Bool {
    count > most || contains { $0.forEach != nil || ($0.atMost ?? 0) > 1 }
  }

  /// The line with which there are more than so many.
  fileprivate func firstBeyond(_ most: Int, _ counts: [Int]) -> Int? {
    var sum = 0
    return indices.first { index in
      sum = sum &+ counts[index]
      return sum > most
    }
  }
}
