/// The pages on what a review is for, who is in it and what comes out.
extension CheckPage {
  static let noPurpose = CheckPage(
    .noPurpose,
    summary: "a review does not say what it is for",
    meaning: "Every review answers a question. Write it down with `purpose`.",
    example: smallPlan(purpose: nil),
    mended: smallPlan(),
    why: """
      A meeting whose purpose nobody can say in a sentence is a meeting that nobody dares to end.
      """)

  static let noChair = CheckPage(
    .noChair,
    summary: "nobody leads a review",
    meaning: """
      A review needs exactly one person who is responsible for it: `chair ana`, or for each team \
      `chair lead of team`. A line that means nobody or several people is told of, and so are the \
      dates that no line is for, and those on which whoever is named has left. Others may lead single items of the agenda with `led by`.
      """,
    example: smallPlan(chair: nil),
    mended: smallPlan(),
    why: "What everybody leads, nobody prepares.")

  static let nobodyAttends = CheckPage(
    .nobodyAttends,
    summary: "nobody is required in a review",
    meaning: """
      Neither `attendees` nor `presenter` gives anybody beside the chair, for instance because a \
      team has no members or nobody has the role.
      """,
    example: smallPlan(attendees: "role guest", also: "\nrole guest \"Guest\"\n  function sales"),
    mended: smallPlan(),
    why: "The meeting stands in one calendar only, or the wrong people are left out in silence.")

  static let noExpectedAction = CheckPage(
    .noExpectedAction,
    summary: "a review expects no action",
    meaning: """
      Nothing says what an occurrence must produce. Write `expects "..." by ...`; a review that \
      only informs says so with `waive no-expected-action because "..."`.
      """,
    example: smallPlan(expects: nil),
    mended: smallPlan(),
    why: "A review without an executable action has no value, however often it is held.")

  static let noSingleOwner = CheckPage(
    .noSingleOwner,
    summary: "an action has no owner, or several",
    meaning: """
      An action belongs to exactly one person, named with `by`; others help `with`. An expected \
      action is `by` somebody too: where it says several people, each of them owes one.
      """,
    example: smallPlan(expects: "expects \"One step\" due before next"),
    mended: smallPlan(),
    why: "What two people own, each thinks the other does.")

  static let agendaOverruns = CheckPage(
    .agendaOverruns,
    summary: "an agenda is longer than its review",
    meaning: """
      The minutes of the items, each times the number of those it goes through, are more than the \
      review lasts. Where a date chooses what an item goes through, the fullest date is told.
      """,
    example: smallPlan(length: "20m"),
    mended: smallPlan(),
    why: "What stands last is never reached, and what stands last is usually the new actions.")

  static let agendaUnderruns = CheckPage(
    .agendaUnderruns,
    summary: "part of a review has no item",
    meaning: """
      At least five minutes and a tenth of the time are not on the agenda. Shorten the review, or \
      say what the time is for.
      """,
    example: smallPlan(length: "60m"),
    mended: smallPlan(),
    why: "Talk fills the time that is there. People give it up gladly when it is not needed.")
}
