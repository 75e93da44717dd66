/// The pages on reviews with customers, and on reviews that do not fit each other.
extension CheckPage {
  static let customerWithoutServices = CheckPage(
    .customerWithoutServices,
    summary: "a review of customers has nobody of services",
    meaning: """
      A customer-facing, account or risk review where nobody of function `services` must come or is \
      spoken for. It is told of where the plan has such people, or its policy wants them there; \
      customer-facing reviews of kind `call` are left out.
      """,
    example: customerPlan(attendees: "bo, pia"),
    mended: customerPlan(attendees: "bo, sol, pia"),
    why: "What sales promises services delivers, and hears of it from the customer.")

  static let customerWithoutProduct = CheckPage(
    .customerWithoutProduct,
    summary: "a review of customers has nobody of product",
    meaning: """
      A customer-facing, account or risk review where nobody of function `product` must come or is \
      spoken for. It is told of where the plan has such people, or its policy wants them there; \
      customer-facing reviews of kind `call` are left out.
      """,
    example: customerPlan(attendees: "bo, sol"),
    mended: customerPlan(attendees: "bo, sol, pia"),
    why: "What customers need reaches the product by those who sit in the room, or not at all.")

  static let unownedFollowUp = CheckPage(
    .unownedFollowUp,
    summary: "nobody follows up a customer-facing review within a working day",
    meaning: """
      No `follow-up`, and no expected action, of a customer-facing review has somebody who owes it \
      and is due within a working day.
      """,
    example: smallPlan(clause: "customer-facing"),
    mended: smallPlan(
      clause: """
        customer-facing
          follow-up "Notes and next steps" by chair due within 1 working day
        """),
    why: "The customer remembers the next day who wrote, and the next week that nobody did.")

  static let manyHats = CheckPage(
    .manyHats,
    summary: "one seller has too many parts of one account",
    meaning: """
      Somebody of function `sales` stands in more than two fields of people of one entry, beside \
      those of selling such as `owner`.
      """,
    example: smallPlan(
      also: sellers + accounts("acme \"Acme\" owner bo, csm cy, engineer cy, support cy")),
    mended: smallPlan(
      also: sellers + accounts("acme \"Acme\" owner bo, csm cy, engineer cy, support ana")),
    why: "Who does everything for a customer has no time to sell, and cannot be replaced.")

  static let inconsistentReview = CheckPage(
    .inconsistentReview,
    summary: "one kind of review differs from team to team",
    meaning: """
      Two people of one role hold a review of one kind with their own people, at another pace or \
      with another agenda, and the two are not based on one template. An `adjust` says with its \
      `because` why a team differs.
      """,
    example: teamPlan(
      "review east\n" + teamReview("every 2 weeks on Tuesday at 11:00", "cy", "dee")),
    mended: teamPlan(
      "review east\n" + teamReview("every week on Tuesday at 11:00", "cy", "dee")),
    why: "What is compared across teams must be asked in the same way in each.")

  static let missingKind = CheckPage(
    .missingKind,
    summary: "a plan that forecasts lacks the reviews that a forecast rests on",
    meaning: """
      The plan has a review of kind `forecast` and a role of function `sales`, and none of kind \
      `territory`, `account`, `opportunity` or `call`.
      """,
    example: smallPlan(clause: "kind forecast", also: sellers),
    mended: smallPlan(
      planClause: "waive missing-kind because \"The rest is held with the partner\"",
      clause: "kind forecast", also: sellers),
    why: "A forecast adds up what others have looked at. Where nobody has, it adds up hope.")

  static let duplicateReview = CheckPage(
    .duplicateReview,
    summary: "the same people hold the same kind of review twice",
    meaning: """
      Two reviews have the same required people, the same `kind` and the same pace, on whichever \
      days. Reviews of which one feeds, follows or replaces the other are none.
      """,
    example: smallPlan(
      clause: "kind pipeline",
      also: secondReview(cadence: "every week on Thursday at 14:00", clause: "kind pipeline")),
    mended: smallPlan(
      clause: "kind pipeline",
      also: secondReview(cadence: "every month on the 1st Thursday at 14:00", clause: "kind team")),
    why: "It was two reviews once. Each of them now waits for the other to decide.")

  static let cadenceGap = CheckPage(
    .cadenceGap,
    summary: "nothing is held between the weeks and the quarters",
    meaning: """
      Put in order, the paces of the plan's reviews jump by more than five times: from weekly to \
      quarterly, or from monthly to yearly. Days count as working days.
      """,
    example: smallPlan(
      also: secondReview(cadence: "every quarter on the 2nd Wednesday at 14:00")),
    mended: smallPlan(also: secondReview()),
    why: "What is too large for the week waits for the quarter, and is found out there.")

  static let undefinedTerm = CheckPage(
    .undefinedTerm,
    summary: "a word in quotes is not in the glossary",
    meaning: """
      The plan has `term` declarations, and a text of it puts a word in quotes that none of them \
      defines. Texts are purposes, agendas, questions, duties, exit criteria and meanings.
      """,
    example: smallPlan(purpose: "Which deals are \\\"qualified\\\"?", also: glossary("slipped")),
    mended: smallPlan(purpose: "Which deals are \\\"qualified\\\"?", also: glossary("qualified")),
    why: "Two people who count the same word differently argue about the number.")

  static let discouragedTerm = CheckPage(
    .discouragedTerm,
    summary: "a word is used that the glossary calls by another",
    meaning: """
      A `term` says with `not \"...\"` which words are not to be used for it, and a text of the plan \
      uses one.
      """,
    example: smallPlan(purpose: "Find the good pipeline", also: glossary("qualified")),
    mended: smallPlan(purpose: "Find the qualified pipeline", also: glossary("qualified")),
    why: "\"Good\" is what each of us thinks is good.")

  private static let sellers = """

    role manager
      function sales

    person cy
      role manager

    """

  private static func accounts(_ entry: String) -> String {
    """

    portfolio accounts
      \(entry)

    """
  }

  private static func glossary(_ name: String) -> String {
    """

    term \(name) "\(name)"
      meaning "A confirmed buyer and a dated next step"
      not "good pipeline"
    """
  }

  private static func customerPlan(attendees: String) -> String {
    smallPlan(
      attendees: attendees, clause: "kind account",
      also: """

        role services
          function services

        role product
          function product

        person sol
          role services

        person pia
          role product
        """)
  }

  private static func teamPlan(_ second: String) -> String {
    """
    plan teams
      timezone Europe/London
      covers 2026
      on non-working days move to next working day

    role manager

    person ana
      role manager

    person bo
      reports to ana

    person cy
      role manager

    person dee
      reports to cy

    review west
    \(teamReview("every week on Monday at 09:00", "ana", "bo"))

    \(second)
    """
  }

  private static func teamReview(_ cadence: String, _ chair: String, _ attendee: String) -> String {
    """
      kind pipeline
      purpose "Decide the next step of each deal"
      \(cadence) for 30m\(cadence.hasPrefix("every 2") ? ", starting 2026-01-06" : "")
      chair \(chair)
      attendees \(attendee)
      agenda
        5m "Open actions" led by chair
        25m "Deals" to decide
      expects "One next step" by \(attendee) due before next

    """
  }
}
