/// How every generated plan begins.
enum GeneratedHeader {
  /// The plan with some further clauses, a line each, and its days off; an empty line at the end.
  static func text(_ clauses: String...) -> String {
    """
    plan generated "Generated"
      timezone Europe/London
      covers 2026
      week 1 is the first full week
      holidays days-off
      on non-working days move to next working day
    \(clauses.map { "  " + $0 + "\n" }.joined())
    holidays days-off
      January 1 "New Year's Day"
      last Monday of May "Spring"
      December 25 "Christmas Day"


    """
  }
}
