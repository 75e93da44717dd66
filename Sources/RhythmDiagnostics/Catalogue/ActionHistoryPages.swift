/// The pages on what has become of actions: it hangs on the day on which a plan is checked.
extension CheckPage {
  static let carriedUnchanged = CheckPage(
    .carriedUnchanged,
    summary: "an action is carried from date to date, and nobody changes its owner or its day",
    meaning: """
      It was to be done, two occurrences or more looked at it since and found it open, and \
      it still has the owner and the date that it had. An occurrence before its date does \
      not count, and a line that moves it or passes it on starts the count again. It is \
      told as of the day on which the plan is checked, \(today). A policy may allow more: \
      `warn carried-unchanged above 2`.
      """,
    example: smallPlan(covers: covers, also: carried()),
    mended: smallPlan(
      covers: covers,
      also: carried(
        "  2025-12-22 moved to 2026-01-09 because \"The buyer is away until the 7th\"\n")),
    why: """
      The second time that nobody asks why, everybody learns that a date here means \
      nothing. Moving it with a reason, giving it to somebody else or dropping it are all \
      honest.
      """)

  static let oldAction = CheckPage(
    .oldAction,
    summary: "an action has been open for more than 30 days",
    meaning: """
      Its age is told from the occurrence in which it was promised, else from its first \
      line, up to the day on which the plan is checked, \(today); moving its date does not \
      make it younger. A policy may say another age: `warn old-action after 21 days`.
      """,
    example: smallPlan(covers: covers, also: old()),
    mended: smallPlan(
      covers: covers, also: old("  2026-01-02 done \"All partners have them\"\n")),
    why: """
      What is open for a month is a project, or nobody wants it. A project needs a first \
      step with a date; the other needs somebody to say so.
      """)

  static let lowCompletion = CheckPage(
    .lowCompletion,
    summary: "less than 70% of a review's actions are done on time",
    meaning: """
      Counted are the actions that came out of the review and whose fate was settled over \
      the last four occurrences of their series: done, or their date over; at least three. \
      One that is moved after its date has passed was late; one that is moved or dropped \
      before was not. It is told as of the day on which the plan is checked, \(today). A \
      policy may ask for more: `warn low-completion below 90%`.
      """,
    example: smallPlan(
      covers: covers, also: done(on: ["2025-12-18", "2025-12-23", "2025-12-29"])),
    mended: smallPlan(
      covers: covers, also: done(on: ["2025-12-18", "2025-12-19", "2025-12-19"])),
    why: """
      A review is worth what is done after it. Where half is late, people plan around each \
      other's promises, and the open actions take the time of the next review.
      """)

  static let tooManyActions = CheckPage(
    .tooManyActions,
    summary: "more than 7 actions came out of one occurrence",
    meaning: """
      Counted are the actions that name it behind `from`, those left out that were \
      dropped; once all of them are done nothing is said any more. A review that expects \
      more than seven each time is told of, too. What was promised counts as of the day on \
      which the plan is checked, \(today). A policy may say another number: `advise \
      too-many-actions above 5`.
      """,
    example: smallPlan(covers: covers, also: promised()),
    mended: smallPlan(
      covers: covers,
      also: promised("  2026-01-02 dropped because \"The terms matter more\"\n")),
    why: "Nobody does fifteen things by Friday. A few are done, and it is left to chance which.")

  static let nothingCameOfIt = CheckPage(
    .nothingCameOfIt,
    summary: "the last three dates of a review left nothing",
    meaning: """
      No action and no decision names one of them behind `from`, no outcome of `held` \
      tells of one, and nothing that comes back there was closed since the date before \
      them. It is told of a series of which something is on record and which goes on, as \
      of the day on which the plan is checked, \(today). A series of which nothing was \
      ever recorded is left alone, since what comes of it may be kept elsewhere; so is a \
      review that waives no-expected-action, since it only informs.
      """,
    example: smallPlan(covers: covers, also: fruitless()),
    mended: smallPlan(
      covers: covers,
      also: fruitless()
        + "\n\ndecision list-price \"Everybody pays the list price\""
        + " from weekly@2025-12-22 by ana"),
    why: """
      Hours that leave nothing are better given back. Cancel the review, shorten it, or \
      let people write instead; if something does come of it, write it down where all can \
      see it.
      """)

  private static let covers = "2025-11 to 2026-12"
  private static let today = "today unless `--today` says another"

  private static func carried(_ line: String = "") -> String {
    """

    action acme-buyer "Meet Acme's buyer" by bo due 2025-12-19 from weekly@2025-12-15

    """ + line
  }

  private static func old(_ line: String = "") -> String {
    """

    decision list-price "Everybody pays the list price" from weekly@2025-12-22 by ana

    action price-list "Send the new prices" by bo due 2026-01-16 from weekly@2025-11-24

    """ + line
  }

  private static func done(on days: [String]) -> String {
    zip(["acme-terms", "beta-call", "cara-visit"], days).map { name, day in
      """

      action \(name) "Send the minutes" by bo due 2025-12-19 from weekly@2025-12-15
        \(day) done "Sent"
      """
    }.joined(separator: "\n")
  }

  private static func promised(_ line: String = "") -> String {
    (1...8).map { number in
      "\naction call-\(number) \"Call customer \(number)\" by bo due 2026-01-09"
        + " from weekly@2025-12-29\n"
    }.joined() + line
  }

  private static func fruitless() -> String {
    """

    action acme-buyer "Meet Acme's buyer" by bo due 2025-12-05 from weekly@2025-12-01
      2025-12-04 done "Held"
    """
  }
}
