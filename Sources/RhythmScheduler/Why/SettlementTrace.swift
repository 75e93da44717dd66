import RhythmCalendar
import RhythmPlan

/// The steps in which the dates of a series are settled, in their order.
///
/// A step that is added here and noted where it is taken is told by `why`, in general words at
/// least; `DateDerivation` tells it in its own.
package enum SettlementStep: UInt8, Hashable, Sendable, CaseIterable {
  /// The cadences with their filters and bounds.
  case cadences
  case pauses
  case daysOff
  /// The `where` of a `for each`.
  case conditions
  /// `cancel`, `move`, `add`.
  case exceptions
  /// The `if` lines.
  case absences
}

/// What the dates of one series were after each step.
struct SettlementTrace {
  /// Which series are looked at.
  enum Subject {
    /// The one of an id.
    case series(String)
    /// All in which somebody may take part, or all where it is nobody; of their dates those that lie
    /// in some days, before a move or after it.
    case dates(DateSpan, of: PersonID?)
  }

  let subject: Subject
  /// Whether the series that is being scheduled is looked at.
  private(set) var isOpen = false
  private(set) var series: Series?
  private(set) var segments: [SeriesSegment] = []
  private(set) var context: SeriesContext?
  private(set) var lines: [CadenceLine] = []
  private(set) var exceptions: [DatedException] = []
  /// The `if` line that held on a date before moves.
  private(set) var conditions: [CivilDate: Condition] = [:]
  /// By the number of the step.
  private var dates = Array(
    repeating: [] as [SettledDate], count: SettlementStep.allCases.count)

  init(of subject: Subject) { self.subject = subject }

  /// The dates after a step, in no certain order.
  subscript(step: SettlementStep) -> [SettledDate] { dates[Int(step.rawValue)] }

  /// Whether there are no dates at all.
  var isEmpty: Bool { dates.allSatisfy(\.isEmpty) }

  mutating func enter(
    _ series: Series, _ segments: [SeriesSegment], _ context: SeriesContext, _ lines: [CadenceLine]
  ) {
    guard concerns(series, segments) else {
      isOpen = false
      return
    }
    self = SettlementTrace(of: subject)
    isOpen = true
    self.series = series
    self.segments = segments
    self.context = context
    self.lines = lines
  }

  private func concerns(_ series: Series, _ segments: [SeriesSegment]) -> Bool {
    switch subject {
    case .series(let id): series.id == id
    case .dates(_, of: nil): true
    case .dates(_, of: let person?):
      series.participants.includes(person)
        || segments.contains { $0.isAdjusted || !$0.clauses.rotations.isEmpty }
    }
  }

  /// Notes the dates after a step; those of further segments come to the earlier ones.
  mutating func note(_ step: SettlementStep, _ dates: [SettledDate]) {
    guard isOpen else { return }
    switch subject {
    case .series: self.dates[Int(step.rawValue)] += dates
    case .dates(let days, of: _):
      self.dates[Int(step.rawValue)] += dates.filter {
        days.contains($0.nominal) || days.contains($0.date)
      }
    }
  }

  /// Notes the `if` line that drops or moves a date.
  mutating func note(_ condition: Condition, on nominal: CivilDate) {
    if isOpen { conditions[nominal] = condition }
  }

  /// Ends with a series; tells whether there is something to keep of it.
  mutating func leave(_ exceptions: [DatedException]) -> Bool {
    guard isOpen else { return false }
    self.exceptions = exceptions
    isOpen = false
    return !isEmpty
  }
}
