/// The pages on what was promised, what must come out, and who asks for it.
extension CheckPage {
  static let noDueDate = CheckPage(
    .noDueDate,
    summary: "an action has no date by which it is done",
    meaning: """
      Neither the action says when it is due, nor do its review or the plan say it for all with \
      `actions due before next`. A rule counts from the occurrence in which something was promised, \
      so an action that names none needs a date of its own.
      """,
    example: smallPlan(expects: "expects \"One step\" by bo"),
    mended: smallPlan(),
    why: "What may be done at any time is done last. A date is what makes a wish a promise.")

  static let neverChecked = CheckPage(
    .neverChecked,
    summary: "nobody looks at an action again",
    meaning: """
      An action comes back at the next occurrence of the review that it came from, or where \
      `comes back at` or `actions come back at` sends it. Here there is none in the horizon, though \
      the horizon goes on. A review that is still held when the horizon ends is not told of.
      """,
    example: smallPlan(also: "\naction price-list \"Send the price list\" by bo due 2026-03-09"),
    mended: smallPlan(
      also: "\naction price-list \"Send the price list\" by bo due 2026-03-09"
        + " from weekly@2026-03-02"),
    why: "People do what they will be asked about. An action that nobody asks for is a note.")

  /// An action that comes back at a review whose last date is 1 April.
  private static func priceList(due date: String) -> String {
    secondReview(
      cadence: "every month on the 1st Wednesday at 14:00 until 2026-04-10",
      clause: "actions come back at weekly")
      + "\naction price-list \"Send the price list\" by bo due \(date) from weekly@2026-03-02\n"
      + "  comes back at monthly"
  }

  static let checkedTooEarly = CheckPage(
    .checkedTooEarly,
    summary: "an action is looked at only before it is due",
    meaning: """
      The last occurrence at which the action comes back is before its date, and the horizon goes \
      on after that: nobody will ask whether it was done.
      """,
    example: smallPlan(also: priceList(due: "2026-04-20")),
    mended: smallPlan(also: priceList(due: "2026-03-23")),
    why: "Asked too early, the answer is always \"in progress\". Asked in time, it is yes or no.")

  static let vagueAction = CheckPage(
    .vagueAction,
    summary: "an action does not say what is done",
    meaning: """
      It starts with no verb, or says only "follow up", "look into", "sync", "touch base" or \
      "improve" and nothing of what will come of it. Write what will be there when it is done, so that somebody else could tell. What is \
      expected of a review may be named as a thing, such as "a close plan". Only English is looked at.
      """,
    example: smallPlan(
      also: "\naction acme \"Follow up with Acme\" by bo due 2026-03-09 from weekly@2026-03-02"),
    mended: smallPlan(
      also: "\naction acme \"Send Acme the security answers\" by bo due 2026-03-09"
        + " from weekly@2026-03-02"),
    why: "An action that cannot be seen done cannot be asked for, and is carried from week to week."
  )

  static let actionsNotFirst = CheckPage(
    .actionsNotFirst,
    summary: "an agenda does not open with the open actions",
    meaning: """
      A review that is held again and again and expects actions looks first at what was promised \
      the last time. The first item of every agenda of it should name the actions, commitments or \
      promises. Only plans in English are looked at.
      """,
    example: smallPlan(
      agenda: ["25m \"The next step\" to decide", "5m \"Open actions\" led by chair"]),
    mended: smallPlan(),
    why: "What stands last is never reached. Whoever is asked first thing comes with an answer.")

  static let reportUpwardOnly = CheckPage(
    .reportUpwardOnly,
    summary: "all that comes out of a review goes to somebody above its chair",
    meaning: """
      Everything that it expects, every follow-up and every review that it feeds belongs to somebody \
      to whom the chair reports. Those who sit in it leave with nothing to do for their own work.
      """,
    example: smallPlan(
      chair: "bo", attendees: "ana", expects: "expects \"The numbers, told on\" by ana due same day"
    ),
    mended: smallPlan(
      chair: "bo", attendees: "ana", expects: "expects \"One gap, closed\" by bo due before next"),
    why: "A meeting that only feeds another one above can be a page that somebody reads.")

  static let managerOwnsNothing = CheckPage(
    .managerOwnsNothing,
    summary: "no action of a review is ever its chair's",
    meaning: """
      At least three actions were promised in it or are expected of it, and none is the chair's. \
      Write what the chair takes away, such as help that only they can give.
      """,
    example: smallPlan(also: promises(lastBy: "bo")),
    mended: smallPlan(also: promises(lastBy: "ana")),
    why: "A chair who only collects what others owe runs an inspection, not a review.")

  private static func promises(lastBy owner: String) -> String {
    """

    action acme-terms "Agree the terms with Acme" by bo due 2026-01-09 from weekly@2026-01-05
      2026-01-08 done "Agreed"

    action beta-call "Call Beta's buyer" by bo due 2026-01-16 from weekly@2026-01-12

    action help "Ask finance for the three-year price" by \(owner) due 2026-01-16 from weekly@2026-01-12
    """
  }
}
