/// The pages on how much is asked of whom.
extension CheckPage {
  static let overBudget = CheckPage(
    .overBudget,
    summary: "internal reviews take more of somebody's week than the plan allows",
    meaning: """
      Counted are the reviews in which somebody must be and that no customer takes part in, with what \
      they prepare and follow up, from the dates as they are held. The budget is that of a line such \
      as `limit internal time of role manager to 12h a week`; without one it is 35 percent of the \
      working hours for whoever has reports. A week of which most is off is left out. `rhythm load` \
      shows every week.
      """,
    example: smallPlan(also: "\npolicy\n  limit internal time of ana to 20m a week"),
    mended: smallPlan(also: "\npolicy\n  limit internal time of ana to 12h a week"),
    why: """
      Each review was a good idea when it was added, and nobody ever adds them up. What is left of the \
      week is the time with customers and with the team.
      """)

  static let forecastHeavy = CheckPage(
    .forecastHeavy,
    summary: "forecast and reporting take too much of a manager's week",
    meaning: """
      Reviews of kind forecast and reporting, with what is prepared for them, take more than 4 hours \
      or 10 percent of the week of somebody who has reports, or more than a `limit kind forecast, kind \
      reporting` line allows.
      """,
    example: smallPlan(
      clause: "kind forecast", also: "\npolicy\n  limit kind forecast of ana to 20m a week"),
    mended: smallPlan(
      clause: "kind forecast", also: "\npolicy\n  limit kind forecast of ana to 2h a week"),
    why: "Telling the number does not make it. The same hours spent on deals do.")

  static let tooLittleCoaching = CheckPage(
    .tooLittleCoaching,
    summary: "a manager has less coaching with a report than the floor",
    meaning: """
      Coaching is the time of kind coaching, and what follows a review with customers. Per report it \
      is what both take part in, month by month; a month in which one of them is away has a lower \
      floor. Without a line such as `keep kind coaching of role manager at least 2h a month per \
      report` the floor is 2 hours a month on the average of the year, for those who coach people of \
      function sales.
      """,
    example: smallPlan(
      clause: "kind coaching",
      also: "\npolicy\n  keep kind coaching of ana at least 4h a month per report"),
    mended: smallPlan(
      clause: "kind coaching",
      also: "\npolicy\n  keep kind coaching of ana at least 1h a month per report"),
    why: "Coaching is what a calendar loses first, and what is missed last.")

  static let tooMuchCoaching = CheckPage(
    .tooMuchCoaching,
    summary: "coaching takes more than a third of a manager's week",
    meaning: """
      In some week the coaching of somebody who has reports takes more than 36 percent of their \
      working hours. A policy may say another share: `advise too-much-coaching above 40%`.
      """,
    example: smallPlan(
      clause: "kind coaching", also: "\npolicy\n  advise too-much-coaching above 1%"),
    mended: smallPlan(
      clause: "kind coaching", also: "\npolicy\n  advise too-much-coaching above 36%"),
    why: "Beyond some share it is no longer help but supervision, and the manager's own work waits."
  )

  static let stackedInspections = CheckPage(
    .stackedInspections,
    summary: "several inspections hit the same people on one day or in one week",
    meaning: """
      Of the reviews of kind forecast, pipeline, opportunity, account and risk, two different ones on \
      one day or three in one week ask the same person for answers. Whoever chairs one is not asked. \
      Reviews that meet in fewer than one week of six, as a weekly and a quarterly one do, are left out.
      """,
    example: smallPlan(
      clause: "kind forecast",
      also: secondReview(cadence: "every week on Monday at 14:00", clause: "kind risk")),
    mended: smallPlan(
      clause: "kind forecast",
      also: secondReview(cadence: "every week on Thursday at 14:00", clause: "kind risk")),
    why: """
      The second inspection of a day hears what the first one heard. Joined, they take half the time; \
      apart, there is something new to tell.
      """)

  static let noBreathingSpace = CheckPage(
    .noBreathingSpace,
    summary: "somebody has more than three hours of reviews without a break",
    meaning: """
      Reviews that somebody must attend follow each other with less than five minutes between, for \
      more than 3 hours. One long review alone is left out: it has breaks of its own. A policy may say \
      another length: `advise no-breathing-space above 4h`.
      """,
    example: smallPlan(
      clause: "kind team",
      also: secondReview(cadence: "every week on Monday at 09:30", clause: "kind planning")
        + "\n\npolicy\n  advise no-breathing-space above 45m"),
    mended: smallPlan(
      clause: "kind team",
      also: secondReview(cadence: "every week on Monday at 09:40", clause: "kind planning")
        + "\n\npolicy\n  advise no-breathing-space above 45m"),
    why: "What was promised in the first is forgotten in the third.")
}
