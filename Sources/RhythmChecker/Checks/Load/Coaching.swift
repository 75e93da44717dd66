import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Coaching of any week of somebody who has reports, as a share of the hours that they work. Weeks
  /// of which most is off are left out.
  static let tooMuchCoaching = Check(name: .tooMuchCoaching) { input, findings in
    let most = input.threshold(of: .tooMuchCoaching, else: 36)
    for index in input.plan.people.indices {
      let person = PersonID(index)
      guard !input.details.organisation.reports(of: person).isEmpty else { continue }
      var weeks = 0
      var beyond = 0
      var worst: (week: DateSpan, minutes: Int, share: Int)?
      for week in input.load.calendar.spans(of: .week, over: input.schedule.horizon) {
        let coaching = input.load.entries(of: person, in: week).reduce(0) {
          $1.isCoaching ? $0 &+ Int($1.minutes) : $0
        }
        if coaching == 0 { continue }
        let working = input.load.workingMinutes(of: person, in: week)
        guard working * 5 >= input.load.usualWeek(of: person) * 3, working > 0,
          coaching * 100 > working * most
        else { continue }
        weeks += 1
        beyond &+= coaching - working * most / 100
        let share = coaching * 100 / working
        if worst.map({ share > $0.share }) ?? true { worst = (week, coaching, share) }
      }
      guard let worst else { continue }
      let name = input.plan[person].name
      let causes = input.load.causes(
        of: input.load.entries(of: person, in: worst.week).filter(\.isCoaching), in: input.plan)
      let often = weeks == 1 ? "" : "; above \(most)% in \(weeks) weeks"
      findings.append(
        Finding(
          .tooMuchCoaching,
          "coaching takes \(lengthWords(worst.minutes)) of the week of `\(name.value)` from "
            + "\(worst.week.first), \(worst.share)% of the working hours: "
            + "\(input.plan.listed(causes))\(often)",
          at: causes.first?.place(in: input.plan) ?? name.range, label: "takes the most of it",
          secondary: causes.isEmpty ? [] : input.plan.labels(of: person, "the coach"),
          help: [Help("coach less often or shorter, or give some of it to somebody else")],
          cost: beyond))
    }
  }

  /// Of each report and whole month the minutes of coaching in which both are, against a `keep` line
  /// of the policy, else against the usual floor.
  ///
  /// Without a line it concerns those who coach already and whose reports are of function sales; and
  /// there it is the average of the whole months that counts, since a month has four or five weeks.
  /// A month of which one of the two is away has a floor as much lower, and may lack one session more.
  static let tooLittleCoaching = Check(name: .tooLittleCoaching) { input, findings in
    let floors = CoachingFloors(input)
    guard !floors.isEmpty else { return }
    let coaching = CoachingOfReports(input)
    for index in input.plan.people.indices {
      let manager = PersonID(index)
      let reports = input.details.organisation.reports(of: manager)
      guard !reports.isEmpty else { continue }
      for floor in floors.floors(for: manager) {
        if let finding = coaching.finding(floor, of: manager, reports) { findings.append(finding) }
      }
    }
  }
}

/// How much coaching somebody is to have at least.
private struct CoachingFloor {
  var minutes: Int
  var per: PeriodUnit
  var isPerReport: Bool
  /// The line of the policy; nil for the usual floor.
  var line: SourceRange?
}

private struct CoachingFloors {
  private let input: CheckInput
  private let lines: [(floor: CoachingFloor, people: Set<PersonID>?)]
  private let hasCoaching: Bool

  init(_ input: CheckInput) {
    self.input = input
    let coaching = input.plan.builtInKinds["coaching"]
    let reviews = input.versions.reviews
    hasCoaching = !input.indicesOfVersions { reviews[$0].clauses.kind?.value == coaching }.isEmpty
    lines = input.plan.floors.compactMap { line in
      guard line.isOfCoaching(input.plan), case .minutes(let minutes) = line.least.quantity else {
        return nil
      }
      let floor = CoachingFloor(
        minutes: minutes, per: line.least.per ?? .calendarMonth,
        isPerReport: line.least.isPerReport, line: line.range)
      return (floor, input.details.selection(line.selector).people)
    }
  }

  var isEmpty: Bool { lines.isEmpty && !hasCoaching }

  func floors(for manager: PersonID) -> [CoachingFloor] {
    let own = lines.filter { $0.people?.contains(manager) ?? true }.map(\.floor)
    if !own.isEmpty || !hasCoaching { return own }
    return [
      CoachingFloor(
        minutes: input.threshold(of: .tooLittleCoaching, else: 120), per: .calendarMonth,
        isPerReport: true, line: nil)
    ]
  }
}

/// Whom somebody coaches, and when.
private struct CoachingOfReports {
  private let input: CheckInput
  private let sales: FunctionID?

  init(_ input: CheckInput) {
    self.input = input
    sales = input.plan.functions.firstIndex { $0.name == "sales" }.map { FunctionID($0) }
  }

  func finding(
    _ floor: CoachingFloor, of manager: PersonID, _ reports: [PersonID]
  ) -> Finding? {
    let periods = input.load.calendar.spans(of: floor.per, over: input.schedule.horizon)
      .filter { input.schedule.horizon.contains($0) }
    let coached = input.load.coaching(of: manager, reports, input.details)
    guard !periods.isEmpty, floor.line != nil || !coached.isEmpty else { return nil }
    let wanted: [PersonID?] =
      floor.isPerReport
      ? (floor.line == nil ? reports.filter(isOfSales) : reports).map { $0 } : [nil]
    var short: [(report: PersonID?, minutes: Int, least: Int, month: DateSpan, months: Int)] = []
    var missing = 0
    for report in wanted {
      let own = report == nil ? coached : coached.filter { $0.report == report }
      let session = own.reduce(0) { max($0, $1.minutes) }
      let all = periods.compactMap { period -> (had: Int, least: Int, period: DateSpan)? in
        let least = least(floor, manager, report, in: period, session: session)
        if least == 0 { return nil }
        let had = own.reduce(0) { period.contains($1.day) ? $0 &+ $1.minutes : $0 }
        return (had, least, period)
      }
      if all.isEmpty { continue }
      let below = all.filter { $0.had < $0.least }
      if floor.line == nil {
        let (had, least) = all.reduce((0, 0)) { ($0.0 &+ $1.had, $0.1 &+ $1.least) }
        if had >= least { continue }
      }
      guard let worst = below.min(by: { $0.had - $0.least < $1.had - $1.least }) else { continue }
      missing &+= below.reduce(0) { $0 &+ $1.least &- $1.had }
      short.append((report, worst.had, worst.least, worst.period, below.count))
    }
    // Of several who lack as much, whoever does so the most often and the earliest.
    let gravest = short.max { one, other in
      (one.least - one.minutes, one.months, other.month.first, one.least)
        < (other.least - other.minutes, other.months, one.month.first, other.least)
    }
    guard let worst = gravest else {
      return nil
    }
    let plan = input.plan
    let name = plan[manager].name
    let with = worst.report.map { " with `\(plan[$0].name.value)`" } ?? ""
    var often: [String] = []
    if worst.months > 1 { often.append("in \(worst.months) \(floor.per.noun)s") }
    if short.count > 1 { often.append("with \(short.count - 1) more of \(wanted.count) reports") }
    let more = often.isEmpty ? "" : "; it is too little " + often.joined(separator: ", and ")
    let place = coachingReview(of: manager) ?? name.range
    return Finding(
      .tooLittleCoaching,
      "`\(name.value)` has \(lengthWords(worst.minutes)) of coaching\(with) in the \(floor.per.noun) "
        + "from \(worst.month.first), where \(lengthWords(worst.least)) are the least\(more)",
      at: place, label: place == name.range ? "coaches too little" : "this is not enough",
      secondary: (floor.line.map { [Label($0, "the floor")] } ?? [])
        + (place == name.range ? [] : plan.labels(of: manager, "the coach")),
      help: [Help("hold it more often or longer, or go along on more calls with customers")],
      cost: missing)
  }

  /// The floor of a period, less the share of it that one of the two is away.
  private func least(
    _ floor: CoachingFloor, _ manager: PersonID, _ report: PersonID?, in period: DateSpan,
    session: Int
  ) -> Int {
    let usual = input.schedule.workingDays.plan.count(in: period)
    guard usual > 0 else { return 0 }
    if !input.details.mayBeAway(manager), !(report.map(input.details.mayBeAway) ?? false) {
      return floor.minutes
    }
    let both = input.load.daysWorked(
      byAllOf: [manager] + (report.map { [$0] } ?? []), in: period)
    if both >= usual { return floor.minutes }
    return max(0, floor.minutes * both / usual - session)
  }

  private func isOfSales(_ person: PersonID) -> Bool {
    input.plan[person].roles.contains { role in
      input.plan.roles.indices.contains(Int(role.value.index))
        && input.plan.roles[Int(role.value.index)].function?.value == sales && sales != nil
    }
  }

  /// The name of the review in which somebody coaches the most.
  private func coachingReview(of manager: PersonID) -> SourceRange? {
    input.load.causes(
      of: input.load.entries(of: manager).filter(\.isCoaching), in: input.plan, most: 1
    ).first?.place(in: input.plan)
  }
}
