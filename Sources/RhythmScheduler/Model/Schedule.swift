import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan

/// All dates of a plan over a horizon.
package struct Schedule: Sendable {
  package var horizon: DateSpan
  /// In the order of the reviews' declaration, within a review in the order of its `for each`.
  package var series: [Series]
  /// Those held on a day of the horizon, by start, then series id, then nominal date.
  package var occurrences: [Occurrence]
  /// What is wrong with dates, in the order of its place.
  package var findings: [Finding]
  /// Who works when.
  package var workingDays: WorkingDays
  /// What waits for a date that is not known yet.
  package var waiting: [Waiting]
  /// What is to be held so and so often, by series.
  package var quotas: [Quota]
  /// The stretches of the windows that lie between two marks, over the horizon and more.
  package var windows: [WindowID: [DateSpan]]
  /// The turns of the series that take some, by the index of the series.
  var turns: [Int32: TurnTable] = [:]
  /// Who belongs to whom, where it is at hand.
  var organisation: Organisation?
  /// The clocks of the zones that the plan names, where they are at hand.
  var zones: TimeZoneDatabase?

  package init(
    horizon: DateSpan, series: [Series] = [], occurrences: [Occurrence] = [],
    findings: [Finding] = [], workingDays: WorkingDays, waiting: [Waiting] = [],
    quotas: [Quota] = [], windows: [WindowID: [DateSpan]] = [:]
  ) {
    self.horizon = horizon
    self.series = series
    self.occurrences = occurrences
    self.findings = findings
    self.workingDays = workingDays
    self.waiting = waiting
    self.quotas = quotas
    self.windows = windows
  }

  /// The name of an occurrence in all outputs: `forecast/iberia@2026-05-25`, `r@2026-05-25/2`.
  package func id(of occurrence: Occurrence) -> String {
    let name = series(of: occurrence)?.id ?? ""
    let suffix = occurrence.number > 1 ? "/\(occurrence.number)" : ""
    return "\(name)@\(occurrence.nominal)\(suffix)"
  }

  /// The series of an occurrence of this schedule; nil for one of another.
  package func series(of occurrence: Occurrence) -> Series? {
    let index = Int(occurrence.series)
    return series.indices.contains(index) ? series[index] : nil
  }
}
