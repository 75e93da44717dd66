import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// A measure that changes less often than somebody looks at it. Of a review with several cadences
  /// the sparsest counts, and what is looked at on some dates only is left aside. Of what an `adjust`
  /// changes, that counts with which a series comes to its end.
  static let staleMeasure = Check(name: .staleMeasure) { input, findings in
    let plan = input.plan
    if !plan.measures.contains(where: { $0.updated != nil }) { return }
    let versions = input.versions
    var reviewed: [MeasureID: [(rate: Int, cadence: Cadence, review: ReviewID)]] = [:]
    for version in input.indicesOfVersions(where: versions.isLast) {
      let review = versions.origin(of: version)
      var seen: Set<MeasureID> = []
      for look in Plan.looks(of: review, versions.reviews[version].clauses)
      where !look.isFiltered && seen.insert(look.measure).inserted {
        guard let cadence = sparsest(versions.reviews[version].clauses.cadences),
          let rate = cadence.yearly
        else { continue }
        reviewed[look.measure, default: []].append((rate, cadence, review))
      }
    }
    for (index, measure) in plan.measures.enumerated() {
      guard let updated = measure.updated, let rate = updated.yearly else { continue }
      // A month and four weeks are the same to everybody.
      let stale = (reviewed[MeasureID(index)] ?? []).filter { rate * 5 < $0.rate * 4 }
      // Of several that look as often, the one whose line and name come first, wherever they stand.
      let fastest = stale.min { one, other in
        (-one.rate, text(one.cadence.formRange, plan), plan[one.review].name.value)
          < (-other.rate, text(other.cadence.formRange, plan), plan[other.review].name.value)
      }
      guard let fastest else { continue }
      let names = Set(stale.map { plan[$0.review].name.value }).sorted()
      findings.append(finding(measure, updated, fastest.cadence, names, plan))
    }
  }

  /// The cadence with the fewest dates; nil where one of them cannot be told.
  private static func sparsest(_ cadences: [Cadence]) -> Cadence? {
    if cadences.contains(where: { $0.yearly == nil || $0.isOfSomeDates }) { return nil }
    return cadences.min { ($0.yearly ?? 0) < ($1.yearly ?? 0) }
  }

  private static func finding(
    _ measure: Measure, _ updated: Cadence, _ cadence: Cadence, _ names: [String], _ plan: Plan
  ) -> Finding {
    let old = text(updated.formRange, plan)
    let often = text(cadence.formRange, plan)
    let unit = often.prefix(until: " on ")
    let fix = cadence.hasOneDay ? Fix(.unsafe, [TextEdit(updated.formRange, with: unit)]) : nil
    return Finding(
      .staleMeasure,
      "`\(measure.name.value)` is updated \(old) and looked at \(often), in \(listed(names))",
      at: updated.formRange, label: "the same number again",
      secondary: [Label(cadence.formRange, "looked at so often")],
      help: [
        Help("update it as often as it is looked at", fix: fix),
        Help(Self.lookingLess(at: updated)),
      ])
  }

  /// How to look at a measure about as often as it is updated.
  private static func lookingLess(at updated: Cadence) -> String {
    switch updated.yearly ?? 0 {
    case 3...9: "or look at it on fewer dates: `looks at ... in month 1 of quarter`"
    case 1...2: "or look at it on fewer dates: `looks at ... in Q1`"
    default: "or look at it in a review that is held as seldom as it is updated"
    }
  }

  private static func text(_ range: SourceRange, _ plan: Plan) -> String {
    let file = Int(range.file.index)
    return plan.files.indices.contains(file) ? plan.files[file].text(range.bytes) : ""
  }
}

extension String {
  /// What stands before a piece of text; all where it is not there.
  fileprivate func prefix(until piece: String) -> String {
    indices.first { self[$0...].hasPrefix(piece) }.map { String(self[..<$0]) } ?? self
  }
}

extension Cadence {
  /// About how many dates it has in a year; nil where that cannot be told from its words.
  var yearly: Int? {
    switch form {
    case .every(let interval, .period(let unit), let days):
      max(1, unit.yearly) * days.count / max(1, interval)
    case .times(let count, per: let unit):
      count.multipliedReportingOverflow(by: unit.yearly).partialValue
    case .every, .dates, .lead, .quota, .onDemand: nil
    }
  }
}

extension Cadence {
  /// Whether it names one day of its period, so that its period alone says how often.
  var hasOneDay: Bool {
    if case .every(_, _, let days) = form { days.count == 1 } else { false }
  }
}

extension PeriodUnit {
  /// How many of them a year has; working days are counted as days.
  fileprivate var yearly: Int {
    switch self {
    case .day, .workingDay: 365
    case .week: 52
    case .calendarMonth, .fiscalMonth: 12
    case .calendarQuarter, .fiscalQuarter: 4
    case .calendarHalf, .fiscalHalf: 2
    case .calendarYear, .fiscalYear: 1
    }
  }
}

extension DaySelection {
  /// How many days of one period are meant.
  fileprivate var count: Int {
    switch self {
    case .none: 1
    case .weekdays(let days, of: _): max(1, days.count)
    case .ordinals(let ordinals, of: _, within: _): max(1, ordinals.count)
    case .monthDays(let days): max(1, days.count)
    case .dayNumbers(let days): max(1, days.count)
    case .union(let parts): parts.reduce(0) { $0 + $1.count }
    }
  }
}
