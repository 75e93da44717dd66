/// The pages on how many people, turns and hours come together.
extension CheckPage {
  static let wideSpan = CheckPage(
    .wideSpan,
    summary: "more people report to somebody than one person can lead",
    meaning: """
      More than 10 people report to one person; more than 8 are worth a thought. A policy may say \
      another number: `limit reports of role manager to 8`. Whoever has left does not count.
      """,
    example: smallPlan(also: reports(12)),
    mended: smallPlan(also: reports(6)),
    why: "With a dozen one-to-ones a week either the week is gone, or nobody gets one.")

  private static func reports(_ count: Int) -> String {
    "\n" + (1...count).map { "person rep\($0)\n  reports to ana" }.joined(separator: "\n")
  }

  static let heavyPrep = CheckPage(
    .heavyPrep,
    summary: "a prep takes longer than the review",
    meaning: "What one prep `takes` each of its people is more than the review lasts.",
    example: smallPlan(clause: "prep \"Numbers\" by bo due 1 working day before, takes 45m"),
    mended: smallPlan(clause: "prep \"Numbers\" by bo due 1 working day before, takes 15m"),
    why: """
      An hour of slides for half an hour of talk is written for the reviewer. What is there anyway, in \
      the system or on one page, mostly serves as well.
      """)

  static let crowded = CheckPage(
    .crowded,
    summary: "too many people must come where something is to be decided",
    meaning: """
      The agenda has an item `to decide`, and more than 9 people must be there, the chair among them. \
      Optional people and observers do not count.
      """,
    example: smallPlan(attendees: "bo, \(guests(1...9))", also: people),
    mended: smallPlan(
      attendees: "bo, \(guests(1...4))", clause: "optional \(guests(5...9))", also: people),
    why: "With every further person a decision takes longer, and fewer feel that it is theirs.")

  private static func guests(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "rep\($0)" }.joined(separator: ", ")
  }

  private static var people: String {
    "\n" + (1...9).map { "person rep\($0)\n  reports to bo" }.joined(separator: "\n")
  }

  static let internalOverCustomer = CheckPage(
    .internalOverCustomer,
    summary: "an internal review lies over one with customers, or in a time kept free",
    meaning: """
      Somebody must be in an internal review while a review with customers lasts in which they must \
      be, too; or an internal review stands in a time that the policy wants free, as `free Friday \
      except customer-facing`.
      """,
    example: smallPlan(also: "\npolicy\n  free Monday except customer-facing"),
    mended: smallPlan(also: "\npolicy\n  free Friday except customer-facing"),
    why: "The customer cannot be moved without a price. The internal review can.")

  static let unequalRotation = CheckPage(
    .unequalRotation,
    summary: "somebody has two turns more than another",
    meaning: """
      Over the plan, one of those who take turns by a `rotate` line has at least two turns more than \
      another. Whoever starts or leaves on the way is left out.
      """,
    example: smallPlan(
      planClause: "week 1 of month is days 1 to 7",
      clause: "rotate note-taker through ana, bo by week of month, 5th week ana"),
    mended: smallPlan(clause: "rotate note-taker through ana, bo"),
    why: "Turns are taken to be fair. Where they are not, the same person writes the notes.")

  static let coachingHoursAlone = CheckPage(
    .coachingHoursAlone,
    summary: "the plan asks for hours of coaching and looks at no outcome of it",
    meaning: """
      A policy keeps a floor under the time of kind coaching, and no review of kind coaching or call \
      looks at a measure of type objective or result.
      """,
    example: smallPlan(
      clause: "kind coaching",
      also: "\npolicy\n  keep kind coaching of ana at least 1h a month per report"),
    mended: smallPlan(
      clause: "kind coaching\n  looks at win-rate",
      also: """

        measure win-rate "Win rate"
          type objective
          meaning "Won deals divided by deals that were decided"
          unit "percent"
          target at least 30%
          defined by ana
          accountable bo
          source "CRM report: decided deals"
          updated every week

        policy
          keep kind coaching of ana at least 1h a month per report
        """),
    why: """
      Hours are an activity: they are easily held and easily logged. Whether anybody gets better shows \
      elsewhere.
      """)
}
