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
  /// The id of the series that is looked at.
  let id: String
  /// Whether the series that is being scheduled is that one.
  private(set) var isOpen = false
  private(set) var series: Series?
  private(set) var segments: [SeriesSegment] = []
  private(set) var context: SeriesContext?
  private(set) var exceptions: [DatedException] = []
  /// The `if` line that held on a date before moves.
  private(set) var conditions: [CivilDate: Condition] = [:]
  private var dates: [SettlementStep: [SettledDate]] = [:]

  init(of id: String) { self.id = id }

  /// The dates after a step, in no certain order.
  subscript(step: SettlementStep) -> [SettledDate] { dates[step] ?? [] }

  mutating func enter(_ series: Series, _ segments: [SeriesSegment], _ context: SeriesContext) {
    isOpen = series.id == id
    guard isOpen else { return }
    self.series = series
    self.segments = segments
    self.context = context
  }

  /// Notes the dates after a step; those of further segments come to the earlier ones.
  mutating func note(_ step: SettlementStep, _ dates: [SettledDate]) {
    if isOpen { self.dates[step, default: []] += dates }
  }

  /// Notes the `if` line that drops or moves a date.
  mutating func note(_ condition: Condition, on nominal: CivilDate) {
    if isOpen { conditions[nominal] = condition }
  }

  mutating func leave(_ exceptions: [DatedException]) {
    guard isOpen else { return }
    self.exceptions = exceptions
    isOpen = false
  }
}
