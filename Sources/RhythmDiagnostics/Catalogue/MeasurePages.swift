/// The pages on measures: what they mean and what they make people do.
extension CheckPage {
  static let gameableMeasure = CheckPage(
    .gameableMeasure,
    summary: "an activity is a target for its own sake",
    meaning: """
      A measure of type activity has a target and `drives` no objective and no result, nor another activity that does. Say with \
      `drives` what it should lead to, or read it without a target.
      """,
    example: smallPlan(clause: "looks at calls, coverage", also: calls() + coverage()),
    mended: smallPlan(
      clause: "looks at calls, coverage", also: calls(clause: "drives coverage") + coverage()),
    why: """
      An activity is easy to reach by doing more of it worse. Ten calls that nobody needed look like \
      ten calls.
      """)

  static let activityOnlyReview = CheckPage(
    .activityOnlyReview,
    summary: "a review looks at activities alone",
    meaning: """
      All measures that it looks at are of type activity: what people did. Beside each should stand \
      an objective or a result: what came of it.
      """,
    example: smallPlan(
      clause: "looks at calls", also: calls(clause: "drives coverage") + coverage()),
    mended: smallPlan(
      clause: "looks at calls, coverage", also: calls(clause: "drives coverage") + coverage()),
    why: "What is asked about is what is done. Who is asked only how much, does much.")

  static let unreviewedMeasure = CheckPage(
    .unreviewedMeasure,
    summary: "no review looks at a measure",
    meaning: """
      No `looks at` of a review or of an item of an agenda names it, nothing submits it, and it is \
      `beside` none that is looked at.
      """,
    example: smallPlan(also: coverage()),
    mended: smallPlan(clause: "looks at coverage", also: coverage()),
    why: "Somebody collects it every week. If nothing is decided on it, that time is lost.")

  static let undefinedMeasure = CheckPage(
    .undefinedMeasure,
    summary: "a measure that everybody reads differently",
    meaning: """
      It has no `meaning`, nobody who defines it or answers for it (`defined by`, `accountable`), or \
      no `source`. Two measures with one title are an error.
      """,
    example: smallPlan(clause: "looks at coverage", also: coverage(meaning: nil)),
    mended: smallPlan(clause: "looks at coverage", also: coverage()),
    why: "Where two people count differently, the review is spent on whose number is right.")

  static let noTarget = CheckPage(
    .noTarget,
    summary: "a measure has no target",
    meaning: """
      Nothing says how much is enough: neither `target at least ...` or `target at most ...`, nor a \
      reason why there is none, `no target because "..."`.
      """,
    example: smallPlan(clause: "looks at coverage", also: coverage(target: nil)),
    mended: smallPlan(
      clause: "looks at coverage",
      also: coverage(target: "no target because \"Four quarters must be known first\"")),
    why: "Without a target nobody can say whether the number is good, and nobody acts on it.")

  static let staleMeasure = CheckPage(
    .staleMeasure,
    summary: "a measure is looked at more often than it changes",
    meaning: """
      It is `updated` less often than a review that looks at it is held. Of a review with several \
      cadences the sparsest counts; what is looked at in some weeks only, and quotas, are left aside.
      """,
    example: smallPlan(clause: "looks at coverage", also: coverage(updated: "every month")),
    mended: smallPlan(clause: "looks at coverage", also: coverage()),
    why: "The same number again teaches nothing, and people learn to talk past it.")

  static let measuredThrice = CheckPage(
    .measuredThrice,
    summary: "the same people look at one measure in three reviews of a week",
    meaning: """
      Somebody is required in three or more reviews of one week that all look at the measure. What \
      happens in fewer than one week in ten is left aside.
      """,
    example: smallPlan(
      clause: "looks at coverage",
      also: secondReview(cadence: tuesdays, clause: "looks at coverage")
        + thirdReview(clause: "looks at coverage") + coverage()),
    mended: smallPlan(
      clause: "looks at coverage",
      also: secondReview(cadence: tuesdays, clause: "looks at coverage") + thirdReview()
        + coverage()),
    why: "The number is the same on Tuesday as on Monday; only the explanations get longer.")

  static let askedTwice = CheckPage(
    .askedTwice,
    summary: "somebody submits one measure twice in a week",
    meaning: """
      Two preps, of one review or of two, ask the same person to submit the same measure, and are \
      due in one week.
      """,
    example: smallPlan(
      clause: "looks at coverage\n  " + submission,
      also: secondReview(cadence: tuesdays, clause: "looks at coverage\n  " + submission)
        + coverage()),
    mended: smallPlan(
      clause: "looks at coverage\n  " + submission,
      also: secondReview(cadence: tuesdays, clause: "looks at coverage") + coverage()),
    why: "It costs the evening of everybody who is asked, and gives two numbers that differ.")

  static let unmanageableCommitment = CheckPage(
    .unmanageableCommitment,
    summary: "somebody promises a result",
    meaning: """
      An open action of somebody to whom nobody reports `serves` a measure of type result. Results \
      follow from objectives, and objectives from what people do: name the objective.
      """,
    example: smallPlan(
      clause: "looks at bookings, coverage", also: promise(serving: "bookings") + bookings),
    mended: smallPlan(
      clause: "looks at bookings, coverage", also: promise(serving: "coverage") + bookings),
    why: "Nobody can do a result. What can be done, and be asked for, is what leads to it.")

  static let tooManyMeasures = CheckPage(
    .tooManyMeasures,
    summary: "a review looks at more measures than it can talk about",
    meaning: """
      More than twelve measures are looked at in one review; a policy sets another number: \
      `advise too-many-measures above 8`.
      """,
    example: smallPlan(
      clause: "looks at coverage, bookings",
      also: bookings + "\n\npolicy\n  advise too-many-measures above 1"),
    mended: smallPlan(
      clause: "looks at coverage, bookings",
      also: bookings + "\n\npolicy\n  advise too-many-measures above 2"),
    why: "Half a minute a number is reading aloud. Few numbers are what a decision can rest on.")

  static let quotaWithoutOutcome = CheckPage(
    .quotaWithoutOutcome,
    summary: "it counts that something was held, and not what came of it",
    meaning: """
      A review is to be held so and so often, and neither `expects`, `looks at` nor an outcome of \
      what was `held` says what each of them brings.
      """,
    example: smallPlan(
      cadence: "at least 3 times a week for 30m", expects: nil, clause: informs),
    mended: smallPlan(cadence: "at least 3 times a week for 30m"),
    why: "A quota of sessions is reached by holding sessions.")

  private static let informs = "waive no-expected-action because \"The calls are practice\""
  private static let tuesdays = "every week on Tuesday at 14:00"
  private static let submission =
    "prep \"The number\" by bo due 1 working day before submits coverage"

  private static func thirdReview(clause: String? = nil) -> String {
    """


    review wednesday
      purpose "Decide whom we help"
      every week on Wednesday at 14:00 for 30m
      chair ana
      attendees bo
      agenda
        5m "Open actions" led by chair
        25m "Whom we help" to decide
      expects "One offer of help" by ana due before next
    """ + (clause.map { "\n  " + $0 } ?? "")
  }

  private static func coverage(
    meaning: String? = "Qualified pipeline divided by what is left of the target",
    target: String? = "target at least 3", updated: String = "every week"
  ) -> String {
    var lines = ["", "", "measure coverage \"Qualified pipeline coverage\"", "  type objective"]
    if let meaning { lines.append("  meaning \"\(meaning)\"") }
    if let target { lines.append("  " + target) }
    lines += ["  defined by ana", "  source \"CRM report\"", "  updated " + updated]
    return lines.joined(separator: "\n")
  }

  private static func calls(clause: String? = nil) -> String {
    """


    measure calls "Calls made"
      type activity
      meaning "Calls with a customer in a week"
      target at least 40
      defined by ana
      source "Telephone system"
      updated every week
    """ + (clause.map { "\n  " + $0 } ?? "")
  }

  private static let bookings =
    coverage() + "\n  drives bookings\n\n" + """
      measure bookings "Bookings"
        type result
        meaning "Signed value divided by the target"
        target at least 100%
        defined by ana
        source "CRM report"
        updated every week
      """

  private static func promise(serving measure: String) -> String {
    """

    action acme-price "Send Acme the three-year price" by bo due 2026-03-09 from weekly@2026-03-02
      serves \(measure)
    """
  }
}
