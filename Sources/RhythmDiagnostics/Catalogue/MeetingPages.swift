/// The pages on how a review is held, and what has to be ready for it.
extension CheckPage {
  static let statusOnly = CheckPage(
    .statusOnly,
    summary: "a meeting in which nothing is decided, discussed or coached",
    meaning: """
      No item of its agendas is `to decide`, `to discuss` or `to coach`: people hear what could be \
      read. Say what is decided, or hold it in writing with `async`.
      """,
    example: smallPlan(
      agenda: ["5m \"Open actions\" led by chair", "25m \"Numbers of the week\" to inform"]),
    mended: smallPlan(),
    why: "Reading is faster than listening, and nobody has to be free at nine for it.")

  static let rigidOneToOne = CheckPage(
    .rigidOneToOne,
    summary: "the chair leads most of a one-to-one",
    meaning: """
      A one-to-one is a chair and one attendee who reports to them. More than half of its minutes \
      are `led by` the chair; items that do not say who leads are not counted.
      """,
    example: smallPlan(
      agenda: ["5m \"Open actions\" led by bo", "25m \"The next step\" led by chair to decide"]),
    mended: smallPlan(
      agenda: ["5m \"Open actions\" led by chair", "25m \"The next step\" led by bo to decide"]),
    why: "It is the one meeting that belongs to whoever reports. Inspections have their own.")

  static let shortPreRead = CheckPage(
    .shortPreRead,
    summary: "a prep is due less than a working day before its review",
    meaning: """
      The prep is due on the day of the review, some hours before, on a day off just before it, or, \
      where it does not say, when the review starts. Reviews that are held every day are left aside.
      """,
    example: smallPlan(clause: "prep \"The deal on one page\" by bo due 2 hours before"),
    mended: smallPlan(clause: "prep \"The deal on one page\" by bo due 1 working day before"),
    why: "What nobody could read is presented, and the time for the decision is gone.")

  static let revisitOverdue = CheckPage(
    .revisitOverdue,
    summary: "a review should have been justified again",
    meaning: "Its `revisit by` is over: the day by which somebody asks whether it is still needed.",
    example: smallPlan(clause: "revisit by 2025-12-31"),
    mended: smallPlan(clause: "revisit by 2026-12-31"),
    why: "Meetings are easy to start and hard to end. The date was set while heads were cool.")

  static let feedsNobody = CheckPage(
    .feedsNobody,
    summary: "what somebody submits is looked at by no review",
    meaning: """
      A prep, a follow-up or an expected action `submits` a measure that stands in no `looks at` of \
      any review.
      """,
    example: smallPlan(clause: submission, also: accuracy),
    mended: smallPlan(clause: submission + "\n  looks at accuracy", also: accuracy),
    why: "Work that goes nowhere is noticed by those who do it, and believed in by nobody else.")

  static let prepBeforeInput = CheckPage(
    .prepBeforeInput,
    summary: "a prep is due before the review from which it follows",
    meaning: """
      The review is fed by another one, and somebody who is required there prepares for this one. \
      The prep is due before the first date of the feeding review in the same period.
      """,
    example: smallPlan(
      clause: "feeds roll-up", also: rollUp(due: "3 working days before")),
    mended: smallPlan(clause: "feeds roll-up", also: rollUp(due: "1 working day before")),
    why: "What is asked for before it can be known is invented, and then corrected in the meeting.")

  private static let submission =
    "prep \"The commit\" by bo due 1 working day before submits accuracy"

  private static let accuracy = """

    measure accuracy "Accuracy of the commit"
      type result
      meaning "Bookings divided by the commit of week 7"
      target at least 95%
      defined by ana
      source "CRM report"
      updated every week
    """

  private static func rollUp(due: String) -> String {
    """

    review roll-up
      purpose "Agree one number for the field"
      every week on Wednesday at 14:00 for 30m
      chair ana
      attendees bo
      prep "The team's number" by bo due \(due)
      agenda
        5m "Open actions" led by chair
        25m "The number" to decide
      expects "One offer of help" by ana due before next
    """
  }
}
