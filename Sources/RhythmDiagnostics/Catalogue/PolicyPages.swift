/// The pages on the lines of a policy: what they say of checks, and what they want kept.
extension CheckPage {
  static let contradictingPolicy = CheckPage(
    .contradictingPolicy,
    summary: "two lines of the policy contradict each other",
    meaning: """
      Two lines grade one check differently, give it two thresholds, or limit the same to two \
      amounts. The last line holds, in the order in which the files are imported.
      """,
    example: smallPlan(
      also: "\npolicy\n  block no-due-date\n\npolicy\n  advise no-due-date"),
    mended: smallPlan(also: "\npolicy\n  block no-due-date"),
    why: "Whoever reads one of the lines believes it. The other one is what happens.")

  static let refusedThreshold = CheckPage(
    .refusedThreshold,
    summary: "a policy gives a check a number that it does not take",
    meaning: """
      `above`, `below` and `after` change the number from which on a check fires. Not every check \
      counts something, and each counts in a unit of its own: `rhythm explain` says in which.
      """,
    example: smallPlan(also: "\npolicy\n  warn low-completion after 14 days"),
    mended: smallPlan(also: "\npolicy\n  warn low-completion below 90%"),
    why: "A line that does nothing looks like one that does.")

  static let overLimit = CheckPage(
    .overLimit,
    summary: "something goes over a limit of the policy",
    meaning: """
      A line `limit ...` says how much there may be: `limit kind survey to 1 a month` counts what \
      each person must come to, `limit kind account of function product to 6h a week` their time, \
      preparation included, `limit accounts.services to 4` the entries in which somebody stands in \
      that field. Where a limit is not narrowed to anybody, who chairs is not counted: they hold it. \
      Limits of internal time, forecast, reporting and reports have checks of their own.
      """,
    example: smallPlan(clause: "kind survey", also: "\npolicy\n  limit kind survey to 2 a month"),
    mended: smallPlan(
      cadence: "every month on the 1st Monday at 09:00 for 30m", clause: "kind survey",
      also: "\npolicy\n  limit kind survey to 2 a month"),
    why: """
      Nobody adds up what other people ask of the same person. A limit that the plan itself keeps \
      does.
      """)

  static let underFloor = CheckPage(
    .underFloor,
    summary: "there is less of something than the policy wants kept",
    meaning: """
      A line `keep ... at least ...` says how much there has to be in every whole period of the \
      plan, of each person that it is narrowed to, or in the plan as a whole. Times of coaching are \
      `too-little-coaching`.
      """,
    example: smallPlan(
      clause: "kind pipeline", also: "\npolicy\n  keep kind pipeline of bo at least 6 a month"),
    mended: smallPlan(
      clause: "kind pipeline", also: "\npolicy\n  keep kind pipeline of bo at least 3 a month"),
    why: "What matters and is nobody's meeting is what gives way first.")

  static let missingFunction = CheckPage(
    .missingFunction,
    summary: "a review lacks people whom the policy wants in it",
    meaning: """
      A line `kind planning includes function finance` names functions, roles or people of whom \
      somebody must be in every such review: as its chair, presenter or attendee, or as somebody who \
      speaks `for function finance`.
      """,
    example: smallPlan(
      clause: "kind planning",
      also: """

        role finance
          function finance

        person fay
          role finance

        policy
          kind planning includes function finance
        """),
    mended: smallPlan(
      attendees: "bo, fay", clause: "kind planning",
      also: """

        role finance
          function finance

        person fay
          role finance

        policy
          kind planning includes function finance
        """),
    why: "What is decided without them is decided again with them, later and in public.")

  static let pastException = CheckPage(
    .pastException,
    summary: "a `cancel`, `move`, `add` or `waive` is over",
    meaning: """
      The day is past until which a waiver holds, so that what it was for may be told again; or all \
      days are past that `cancel`, `move` or `add` names, so that the line changes no date to come.
      """,
    example: smallPlan(
      expects: nil,
      clause: "waive no-expected-action until 2025-12-31 because \"A trial\"",
      also: "\npolicy\n  advise no-expected-action"),
    mended: smallPlan(),
    why:
      "Lines that do nothing hide the ones that do, and a waiver's end is a promise to look again.")

  static let unusedWaiver = CheckPage(
    .unusedWaiver,
    summary: "a `waive` silences nothing",
    meaning: """
      Nothing is found here of what it names: it was mended, or the waiver stands in the wrong \
      place. A waiver holds for the declaration in which it stands, in the plan or a policy for \
      everything, in a template for the reviews that are based on it, in an `adjust` for its series.
      """,
    example: smallPlan(clause: "waive no-purpose because \"Everybody knows\""),
    mended: smallPlan(),
    why: "It would silence the next one, which nobody has looked at.")
}
