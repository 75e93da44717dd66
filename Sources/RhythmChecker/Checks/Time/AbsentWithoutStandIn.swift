import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// One finding an absence. Nothing is said of days off that come with a calendar, of what is past,
  /// and of private and coaching reviews, in which nobody can stand in for another.
  static let absentWithoutStandIn = Check(name: .absentWithoutStandIn) { input, findings in
    let plan = input.plan
    guard plan.people.contains(where: { !$0.absences.isEmpty }) else { return }
    var gaps: [SourceRange: Gap] = [:]
    for (index, occurrence) in input.schedule.occurrences.enumerated() {
      let missing = input.attendances.distinct[input.attendances.number(at: index)].missing
      guard !missing.isEmpty, input.today <= occurrence.date,
        !occurrence.flags.contains(.held), let series = input.schedule.series(of: occurrence),
        plan.reviews[Int(series.review.index)].takesStandIns(in: plan)
      else { continue }
      let required = Set(input.details.planned(for: occurrence).required)
      for person in missing where required.contains(person) {
        guard
          let absence = plan.people[Int(person.index)].absences.first(where: {
            $0.dates.contains(occurrence.date)
          })
        else { continue }
        gaps[absence.range, default: Gap(person, absence)].add(occurrence, of: series.id)
      }
    }
    findings += gaps.sorted { $0.key < $1.key }.map { $0.value.finding(plan) }
  }
}

extension Review {
  fileprivate func takesStandIns(in plan: Plan) -> Bool {
    !isBroken && clauses.isPrivate == nil
      && (clauses.kind == nil || clauses.kind?.value != plan.builtInKinds["coaching"])
  }
}

/// What nobody comes to in the place of somebody who is away.
private struct Gap {
  private let person: PersonID
  private let absence: Absence
  private var series: [String] = []
  private var dates: [CivilDate] = []

  init(_ person: PersonID, _ absence: Absence) {
    self.person = person
    self.absence = absence
  }

  /// Occurrences come in the order of their starts.
  mutating func add(_ occurrence: Occurrence, of series: String) {
    dates.append(occurrence.date)
    if !self.series.contains(series) { self.series.append(series) }
  }

  func finding(_ plan: Plan) -> Finding {
    let name = plan[person].name.value
    let first = dates.first.map { "\($0.weekday.shortName) \($0)" } ?? ""
    let when =
      dates.count == 1
      ? "on \(first)"
      : "on \(dates.count) of \(series.count == 1 ? "its" : "their") dates, first \(first)"
    let who =
      absence.standIn.map { "`\(plan.text($0.range))`, who would stand in, is away, too" }
      ?? "nobody stands in"
    let line = plan.text(absence.range)
    let isLine = line.hasPrefix("away")
    return Finding(
      .absentWithoutStandIn,
      "`\(name)` must come to \(listed(series)) and is away \(when), and \(who)",
      at: absence.range, label: "away",
      help: [
        Help(
          absence.standIn != nil || !isLine
            ? "name somebody who is there to stand in"
            : "say who comes instead: `\(line), stand-in ...`"),
        Help("or `cancel` those dates, or move them, with the reason"),
      ])
  }
}
