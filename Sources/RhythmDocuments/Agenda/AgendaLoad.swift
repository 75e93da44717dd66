import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// The hours that the week's reviews take, against what the plan allows.
package struct AgendaLoad: Hashable, Sendable {
  /// In reviews where she must be, all in minutes.
  package var reviews: Int
  /// Preparing what is due in the week.
  package var preparation: Int
  /// Her working hours of the week, less days off and absences; 0 in a week off.
  package var working: Int
  /// Of the reviews, those that customers take part in.
  package var customerFacing: Int
  /// Of the reviews, coaching.
  package var coaching: Int
  /// Of the reviews, forecast and reporting.
  package var reporting: Int
  package var limits: [AgendaLimit]

  /// All that is not with customers: reviews and preparation.
  package var `internal`: Int { reviews - customerFacing + preparation }
  package var total: Int { reviews + preparation }
}

/// One limit of the policy on her week.
package struct AgendaLimit: Hashable, Sendable {
  /// `internal time`
  package var subject: String
  package var used: Int
  package var most: Int
  /// `35%` where the limit is a share of her working hours.
  package var share: String?

  package var isOver: Bool { used > most }
}

extension AgendaReader {
  func load(of entries: [AgendaEntry], preparations: [AgendaDuty]) -> AgendaLoad {
    var load = AgendaLoad(
      reviews: 0, preparation: 0, working: workingMinutes(), customerFacing: 0, coaching: 0,
      reporting: 0, limits: [])
    let kinds = plan.builtInKinds
    var minutesByKind: [KindID: Int] = [:]
    for entry in entries where entry.part.isRequired && entry.absence == nil {
      let minutes = entry.minutes
      load.reviews += minutes
      if entry.isCustomerFacing { load.customerFacing += minutes }
      guard let kind = source.details.clauses(of: entry.occurrence).kind?.value else { continue }
      minutesByKind[kind, default: 0] += minutes
      if kind == kinds["coaching"] { load.coaching += minutes }
      if kind == kinds["forecast"] || kind == kinds["reporting"] {
        load.reporting += minutes
      }
    }
    for duty in preparations where week.contains(duty.due.date) {
      load.preparation += min(max(0, duty.minutes ?? 0), 100_000)
    }
    load.limits = limits(on: load, minutesByKind: minutesByKind)
    return load
  }

  /// Her working minutes in the week; a half day counts half.
  private func workingMinutes() -> Int {
    let calendar = source.schedule.workingDays[person]
    let hours = source.schedule.workingDays.hours(of: person)
    let day = max(0, Int(hours.end.minutes) - Int(hours.start.minutes))
    var total = 0
    for offset in 0..<7 {
      let date = week.first.adding(days: offset)
      guard calendar.isWorkingDay(date),
        !plan[person].absences.contains(where: { $0.dates.contains(date) })
      else { continue }
      total += calendar.isHalfDay(date) ? day / 2 : day
    }
    return total
  }

  private func limits(
    on load: AgendaLoad, minutesByKind: [KindID: Int]
  ) -> [AgendaLimit] {
    var limits: [AgendaLimit] = []
    var isInternalLimited = false
    for limit in plan.policies.flatMap(\.limits) where concerns(limit.selector.groups) {
      guard limit.most.per == nil || limit.most.per == .week, !limit.most.isPerReport,
        let most = minutes(limit.most.quantity, of: load.working)
      else { continue }
      if limit.selector.things == [.internalTime] {
        isInternalLimited = true
        limits.append(
          AgendaLimit(
            subject: "internal time", used: load.internal, most: most.minutes, share: most.share))
        continue
      }
      let kinds = limit.selector.things.compactMap { thing -> KindID? in
        if case .kind(let kind) = thing { return kind }
        return nil
      }
      guard kinds.count == limit.selector.things.count, !kinds.isEmpty else { continue }
      limits.append(
        AgendaLimit(
          subject: kinds.map { plan.title(of: $0) }.joined(separator: " and "),
          used: kinds.reduce(0) { $0 + (minutesByKind[$1] ?? 0) }, most: most.minutes,
          share: most.share))
    }
    if !isInternalLimited, !source.organisation.reports(of: person).isEmpty,
      load.working > 0
    {
      let most = load.working * AgendaReader.defaultShare / 100
      let limit = AgendaLimit(
        subject: "internal time", used: load.internal, most: most,
        share: "\(AgendaReader.defaultShare)%")
      limits.insert(limit, at: 0)
    }
    return limits
  }

  /// Percent of working hours that internal reviews of a manager may take where no policy says.
  private static let defaultShare = 35

  private func concerns(_ groups: [Selector.Group]) -> Bool {
    groups.isEmpty
      || groups.contains { group in
        switch group {
        case .person(let id): id == person
        case .team(let id): source.organisation.people(of: id).contains(person)
        case .role(let id): plan[person].roles.contains { $0.value == id }
        case .function(let id): plan[person].roles.contains { plan[$0.value].function?.value == id }
        }
      }
  }

  /// An amount in minutes, a share taken of the working time; nil where it is neither.
  private func minutes(
    _ quantity: Quantity, of working: Int
  ) -> (minutes: Int, share: String?)? {
    switch quantity {
    case .minutes(let minutes): return (minutes, nil)
    case .number(let number):
      guard number.isPercent, working > 0 else { return nil }
      var divisor = 100
      for _ in 0..<min(number.decimals, 6) { divisor *= 10 }
      let (product, overflow) = working.multipliedReportingOverflow(by: Int(number.units))
      return overflow ? nil : (product / divisor, NumberWords.number(number))
    }
  }
}

extension AgendaEntry {
  /// What it takes of her time; whole days and what nobody meets for take none of her calendar.
  fileprivate var minutes: Int {
    occurrence.isUntimed || isAsync ? 0 : Int(occurrence.seconds) / 60
  }
}
