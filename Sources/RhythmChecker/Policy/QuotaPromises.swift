import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// How often something is to be held by quotas, which have no dates to count.
struct QuotaPromises {
  private struct Promise {
    var quota: Quota
    var review: ReviewID
    var people: Set<PersonID>
  }

  private var promises: [Promise] = []

  static let none = QuotaPromises()

  private init() {}

  init(_ selection: Selection, _ input: CheckInput) {
    for quota in input.schedule.quotas {
      let index = Int(quota.series)
      guard input.selects(selection, quota) else { continue }
      let series = input.schedule.series[index]
      promises.append(
        Promise(
          quota: quota, review: series.review, people: Set(series.participants.required)))
    }
  }

  /// How often somebody takes part in some days, where `dated` is what has dates: those of a review
  /// fill its quota.
  func count(of person: PersonID, in days: DateSpan, _ dated: Tally.Amount) -> Int {
    var promised: [ReviewID: Int] = [:]
    for promise in promises where promise.people.contains(person) {
      promised[promise.review, default: 0] &+= promise.quota.count(in: days)
    }
    return promised.reduce(dated.total) { $0 &+ max(0, $1.value &- (dated.byReview[$1.key] ?? 0)) }
  }

  /// How often quotas ask for it in some days, whoever comes.
  func count(in days: DateSpan) -> Int {
    promises.reduce(0) { $0 &+ $1.quota.count(in: days) }
  }
}

extension Quota {
  /// How often it is to be held in some days, to the nearest whole number.
  fileprivate func count(in days: DateSpan) -> Int {
    let length = period.tenthsOfDays
    let counted = self.days.reduce(0) { $0 &+ ($1.intersection(days)?.count ?? 0) }
    return (counted &* 10 &* min(max(0, count), 10_000) &+ length / 2) / length
  }
}

extension Cadence.QuotaPeriod {
  /// How long it is on the whole, in tenths of a day.
  fileprivate var tenthsOfDays: Int {
    switch self {
    case .each(let unit): unit.tenthsOfDays
    case .rolling(let count, let unit): min(max(1, count), 10_000) * unit.tenthsOfDays
    }
  }
}

extension PeriodUnit {
  fileprivate var tenthsOfDays: Int {
    switch self {
    case .day: 10
    case .workingDay: 14
    case .week: 70
    case .calendarMonth, .fiscalMonth: 304
    case .calendarQuarter, .fiscalQuarter: 913
    case .calendarHalf, .fiscalHalf: 1826
    case .calendarYear, .fiscalYear: 3652
    }
  }
}
