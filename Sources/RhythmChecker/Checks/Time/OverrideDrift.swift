import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Check {
  /// The dates that a window has by hand for a period, beside what its rule says for it. Where several
  /// rules or periods are replaced at once, nothing can be compared.
  static let overrideDrift = Check(name: .overrideDrift) { input, findings in
    let most = input.threshold(of: .overrideDrift, else: 7)
    for window in input.plan.windows {
      for override in window.overrides {
        let ruled = input.details.ruled(window, in: override.period.value)
        guard let rule = ruled.first, ruled.count == 1 else { continue }
        let dates = override.dates.value
        let start = abs(rule.value.first.days(to: dates.first))
        let end = abs(rule.value.last.days(to: dates.last))
        guard max(start, end) > most else { continue }
        let edge =
          start >= end
          ? "starts \(start) days \(dates.first < rule.value.first ? "before" : "after") its rule"
          : "ends \(end) days \(dates.last < rule.value.last ? "before" : "after") its rule"
        findings.append(
          Finding(
            .overrideDrift,
            "`\(window.name.value)` \(edge) in `\(input.plan.text(override.period.range))`, which"
              + " gives \(rule.value.first) to \(rule.value.last)",
            at: override.dates.range, label: "wins over the rule",
            secondary: [Label(rule.range, "the rule")],
            help: [
              Help("compare the dates with what was published"),
              Help("if they are right: `waive override-drift because \"...\"`"),
            ]))
      }
    }
  }
}
