/// The pages on names and what they stand for.
extension CheckPage {
  static let unknownName = CheckPage(
    .unknownName,
    summary: "nothing is called so",
    meaning: """
      The name is declared nowhere in the plan's files, or it is the name of something else than \
      is wanted here. The help offers the nearest name that would fit.
      """,
    example: smallPlan(attendees: "boo"),
    mended: smallPlan(),
    why: "A review with a misspelt name in it is a review to which somebody is not invited.")

  static let duplicateName = CheckPage(
    .duplicateName,
    summary: "two things have one name",
    meaning: """
      Both are declared under this name, or under names that differ only in capital letters. One \
      of them needs another name.
      """,
    example: smallPlan(also: "\nperson bo \"Bo Nilsson\""),
    mended: smallPlan(also: "\nperson bo-nilsson \"Bo Nilsson\""),
    why: "Where a name means two people, an action has no owner.")

  static let refusedName = CheckPage(
    .refusedName,
    summary: "a name that the language needs for itself",
    meaning: """
      Most words of the language may be names, because their place tells what is meant. A few \
      could not be reached in some place, such as a person called `chair`: they are refused where \
      they are declared, and another spelling is offered.
      """,
    example: smallPlan(also: "\nperson chair \"Chai Rojas\"\n  reports to ana"),
    mended: smallPlan(also: "\nperson chai \"Chai Rojas\"\n  reports to ana"),
    why: "`attendees chair` would mean whoever leads the review, and never this person.")

  static let reportingCycle = CheckPage(
    .reportingCycle,
    summary: "people report to each other in a circle",
    meaning: "Following `reports to` from one person leads back to that person.",
    example: smallPlan(also: "\nperson chi\n  reports to dan\n\nperson dan\n  reports to chi"),
    mended: smallPlan(also: "\nperson chi\n  reports to ana\n\nperson dan\n  reports to chi"),
    why: "Where an action climbs to the next manager, it would climb for ever.")

  static let templateCycle = CheckPage(
    .templateCycle,
    summary: "templates are based on each other in a circle",
    meaning: """
      `based on` takes the clauses of another template. Here following it leads back to the \
      template itself, so that none of them says anything first.
      """,
    example: smallPlan(
      also: "\ntemplate short based on long\n  private\n\ntemplate long based on short\n  private"),
    mended: smallPlan(
      also: "\ntemplate short based on long\n  private\n\ntemplate long\n  async"),
    why: "Nobody could say what a review that is based on one of them holds.")

  static let feedCycle = CheckPage(
    .feedCycle,
    summary: "reviews wait for each other in a circle",
    meaning: """
      `feeds` and `after` say that one review's output is another's input. Here each of them waits \
      for another one of them, so none could come first.
      """,
    example: smallPlan(
      clause: "feeds monthly",
      also: secondReview(clause: "feeds weekly")),
    mended: smallPlan(also: secondReview()),
    why: "A circle has no first meeting: somebody always comes without what the others need.")

  static let unusedName = CheckPage(
    .unusedName,
    summary: "something is declared, and nothing uses it",
    meaning: """
      A person who takes part in nothing and is named nowhere, a team in no review that gives its \
      members neither zone, hours nor holidays, a window by which nothing is held and that pauses \
      nothing, a word of the glossary that no text says, a template on which nothing is based. Rows of \
      files and the library are left alone.
      """,
    example: smallPlan(also: "\nperson chi \"Chi Okafor\"\n  reports to ana"),
    mended: smallPlan(
      attendees: "bo, chi", also: "\nperson chi \"Chi Okafor\"\n  reports to ana"),
    why: "Either it is a remnant that everybody reads past, or somebody was forgotten.")

  static let unknownZone = CheckPage(
    .unknownZone,
    summary: "a time without a time zone that is known",
    meaning: """
      The plan says a time of day, but not in which time zone, or it names one that does not \
      exist. Zones are named after a city, such as `Europe/London` or `America/New_York`.
      """,
    example: smallPlan(zone: "Europe/Londn"),
    mended: smallPlan(),
    why: "Nine o'clock is not a time until one knows where. A guess would be wrong for somebody.")

  static let unnamedFiscalYear = CheckPage(
    .unnamedFiscalYear,
    summary: "it is not said after which year a fiscal year is called",
    meaning: """
      A fiscal year that starts in February 2026 is called FY27 by those who name it after its end \
      and FY26 by those who name it after its start. Both are common: write `named by end` or \
      `named by start`.
      """,
    example: smallPlan(planClause: "fiscal year starts February"),
    mended: smallPlan(planClause: "fiscal year starts February, named by end"),
    why: "A wrong guess puts every date that is said by quarter a whole year off.")
}
