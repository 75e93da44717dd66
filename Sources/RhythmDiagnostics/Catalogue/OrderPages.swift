/// The pages on turns and on what comes before what.
extension CheckPage {
  static let undefinedFifthWeek = CheckPage(
    .undefinedFifthWeek,
    summary: "a rotation by week has no word for the fifth week",
    meaning: """
      Turns go by the week of the month, and some months have a week for which the list has nothing. \
      Its first turn is taken again. Say what is meant: `5th week open`.
      """,
    example: smallPlan(
      planClause: "week 1 of month is days 1 to 7",
      clause: "rotate note-taker through ana, bo, ana, bo by week of month"),
    mended: smallPlan(
      planClause: "week 1 of month is days 1 to 7",
      clause: "rotate note-taker through ana, bo by week of month, 5th week ana"),
    why: "Four times a year nobody knows what the meeting is about.")

  static let fedTooLate = CheckPage(
    .fedTooLate,
    summary: "a review is held before what feeds it",
    meaning: """
      `feeds` and `after` say that one review needs what another gives. In each period of the one \
      that is fed, the first occurrence of what feeds it has to end before it starts, by as much as \
      the line says, after all moves.
      """,
    example: smallPlan(
      planClause: "working hours 08:00 to 17:00",
      clause: "feeds monthly",
      also: secondReview(cadence: "every week on Monday at 08:00")),
    mended: smallPlan(
      planClause: "working hours 08:00 to 17:00",
      clause: "feeds monthly",
      also: secondReview(cadence: "every week on Tuesday at 08:00")),
    why: "The meeting is held without what it was meant to decide on, and is held again.")
}
