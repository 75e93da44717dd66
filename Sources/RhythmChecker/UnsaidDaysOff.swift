import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// What a plan that does not say what happens on days off leaves to all its reviews: one line is
/// missing, so it is told once and in the plan.
struct UnsaidDaysOff {
  let input: CheckInput

  /// The findings with those of several reviews that fall on days off as one.
  ///
  /// What is waived is not among them any more, and what stands in the library is left as it is.
  func gathered(_ findings: [Finding]) -> [Finding] {
    let plan = input.plan
    let lines = findings.filter {
      $0.check == .fallsOnDayOff && !plan.isOfLibrary($0.primary.range)
    }
    guard lines.count > 1, let header = plan.header,
      !header.daysOff.contains(where: { $0.whose == .plan })
    else { return findings }
    var finding = whole(lines, header)
    // As grave as the policy has made them.
    finding.severity = lines[0].severity
    return findings.filter { !lines.contains($0) } + [finding]
  }

  private func whole(_ lines: [Finding], _ header: PlanHeader) -> Finding {
    let found = dates(of: Set(lines.map(\.primary.range)))
    let names = found.reviews.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let first = found.dates.min()
    let title =
      first.flatMap { input.schedule.workingDays.holiday(on: $0) }.map { " (\($0))" } ?? ""
    let day = first.map { "\($0.weekday.shortName) \($0)" } ?? ""
    let when =
      found.dates.count == 1
      ? "on \(day)\(title)" : "on \(found.dates.count) dates, first on \(day)\(title)"
    let rule = "on non-working days move to next working day"
    return Finding(
      .fallsOnDayOff,
      "\(listed(names)) fall on days off \(when), and nothing says what happens then",
      at: header.name.range, label: "says nothing of days off",
      secondary: lines.prefix(3).map { Label($0.primary.range, $0.primary.text) },
      help: [
        Help(
          "say it for the whole plan: `\(rule)`",
          fix: input.plan.insertion(ofLine: rule).map { Fix(.unsafe, [$0]) }),
        Help("or, if it is meant: `on non-working days keep`"),
      ],
      cost: found.cost)
  }

  /// The days off on which the cadences of some lines are held, how many each review has of them, and
  /// what they cost.
  private func dates(
    of lines: Set<SourceRange>
  ) -> (dates: Set<CivilDate>, reviews: [String: Int], cost: Int) {
    var dates: Set<CivilDate> = []
    var reviews: [String: Int] = [:]
    var cost = 0
    let working = input.schedule.workingDays.plan
    for occurrence in input.schedule.occurrences
    where occurrence.nominal == occurrence.date && !working.isWorkingDay(occurrence.date) {
      guard let line = input.details.cadence(of: occurrence)?.formRange, lines.contains(line),
        let series = input.schedule.series(of: occurrence)
      else { continue }
      dates.insert(occurrence.date)
      reviews[input.plan[series.review].name.value, default: 0] += 1
      cost &+= series.participants.required.count &* (Int(occurrence.seconds) / 60)
    }
    return (dates, reviews, cost)
  }
}
