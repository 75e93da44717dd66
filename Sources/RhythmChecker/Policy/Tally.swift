import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// How much of something each person has in each period, and from which reviews.
struct Tally {
  struct Cell: Hashable {
    var person: PersonID
    /// The first day of the period.
    var period: CivilDate
  }

  struct Amount {
    var total = 0
    var byReview: [ReviewID: Int] = [:]

    /// The reviews with the most of it first, of equal ones the one that is declared first.
    var reviews: [(review: ReviewID, amount: Int)] {
      byReview.map { ($0.key, $0.value) }.sorted { ($1.amount, $0.review) < ($0.amount, $1.review) }
    }
  }

  private(set) var amounts: [Cell: Amount] = [:]

  mutating func add(_ amount: Int, to person: PersonID, in period: CivilDate, from review: ReviewID)
  {
    amounts[Cell(person: person, period: period), default: Amount()].total += amount
    amounts[Cell(person: person, period: period), default: Amount()].byReview[
      review, default: 0] += amount
  }

  subscript(person: PersonID, period: CivilDate) -> Amount {
    amounts[Cell(person: person, period: period)] ?? Amount()
  }
}

extension CheckInput {
  /// How often everybody whom a selection concerns must come to what it selects.
  ///
  /// Where it is narrowed to nobody, who chairs is left out: they hold it, it does not hit them.
  func occurrences(_ selection: Selection, per unit: PeriodUnit?) -> Tally {
    var tally = Tally()
    let calendar = schedule.workingDays.calendar
    for occurrence in schedule.occurrences where details.selects(selection, occurrence) {
      guard let review = schedule.series(of: occurrence)?.review else { continue }
      let period =
        unit.map { calendar.span(of: $0, containing: occurrence.date).first }
        ?? schedule.horizon.first
      let people = details.attendance(of: occurrence).participants
      for person in selection.people == nil ? people.attendees : people.required
      where selection.concerns(person) {
        tally.add(1, to: person, in: period, from: review)
      }
    }
    return tally
  }

  /// How many minutes everybody whom a selection concerns has in what it selects: reviews and what
  /// belongs to them, quotas among them. What was not planned is no review's.
  func minutes(_ selection: Selection, per unit: PeriodUnit?) -> Tally {
    var tally = Tally()
    let calendar = schedule.workingDays.calendar
    for index in plan.people.indices where selection.concerns(PersonID(index)) {
      let person = PersonID(index)
      var period = DateSpan(schedule.horizon.first)
      for entry in load.entries(of: person) {
        guard let review = load.review(of: entry), selects(selection, entry, of: review) else {
          continue
        }
        if let unit {
          if !period.contains(entry.day) {
            period = calendar.span(of: unit, containing: entry.day)
          }
        } else {
          period = schedule.horizon
        }
        tally.add(Int(entry.minutes), to: person, in: period.first, from: review)
      }
    }
    return tally
  }

  private func selects(_ selection: Selection, _ entry: LoadEntry, of review: ReviewID) -> Bool {
    switch entry.source {
    case .occurrence(let index):
      load.occurrences.indices.contains(index)
        && details.selects(selection, load.occurrences[index])
    case .quota(let index):
      schedule.quotas.indices.contains(index) && selects(selection, schedule.quotas[index])
    case .initiative, .unplanned: false
    }
  }
}
