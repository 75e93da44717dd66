import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// How many report to one person, those who left before the day of the check taken off. A `limit
  /// reports` line, or a threshold, takes the place of both numbers for those whom it concerns.
  static let wideSpan = Check(name: .wideSpan) { input, findings in
    let plan = input.plan
    let lines = plan.limits.filter { $0.selector.things == [.reports] }
      .map { (line: $0, selection: input.details.selection($0.selector)) }
    for index in plan.people.indices {
      let person = PersonID(index)
      let reports = input.details.organisation.reports(of: person).filter {
        (plan[$0].left?.value ?? .latest) >= max(input.today, input.schedule.horizon.first)
      }
      let own = lines.compactMap { item -> (most: Int, range: SourceRange)? in
        guard item.selection.concerns(person), case .number(let number) = item.line.most.quantity
        else { return nil }
        return (number.whole, item.line.range)
      }
      let limit = own.min { $0.most < $1.most }
      let most = limit?.most ?? input.threshold(of: .wideSpan, else: 10)
      var severity = Severity.warning
      var bound = most
      if reports.count <= most {
        guard limit == nil, input.threshold(of: .wideSpan) == nil, reports.count > Self.advised
        else { continue }
        severity = .advice
        bound = Self.advised
      }
      let name = plan[person].name
      findings.append(
        Finding(
          .wideSpan,
          "\(reports.count) people report to `\(name.value)`, more than \(bound)",
          at: name.range, label: "\(reports.count) reports", severity: severity,
          secondary: limit.map { [Label($0.range, "the limit")] } ?? [],
          help: [Help("let some of them report to somebody else, or put a lead between")],
          cost: (reports.count - bound) * 120))
    }
  }

  /// Up to here nobody is advised of anything.
  private static let advised = 8
}
