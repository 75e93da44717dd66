/// The holidays that a country, region or company keeps, as rules.
package struct HolidaySet: Hashable, Sendable {
  /// Its rules, in the order in which they were written.
  package var rules: [HolidayRule]
  /// Where a holiday goes from a day off, for rules that do not say.
  package var observed: ObservedPolicy

  package init(rules: [HolidayRule] = [], observed: ObservedPolicy = .never) {
    self.rules = rules
    self.observed = observed
  }
}
