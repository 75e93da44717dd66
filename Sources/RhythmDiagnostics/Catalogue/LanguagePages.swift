/// The pages on how a plan is written.
extension CheckPage {
  static let syntax = CheckPage(
    .syntax,
    summary: "a line does not read as the language has it",
    meaning: """
      Something else was expected at this place: a clause that does not exist here, a word that is \
      misspelt, a piece that is missing. The message says what was expected, and the help shows \
      the line as it was probably meant. The error stays in its line: the rest of the file is read.
      """,
    example: smallPlan(cadence: "evry week on Monday at 09:00 for 30m"),
    mended: smallPlan(),
    why: """
      A plan is read by people who decide about other people's weeks. A line that one reader \
      understands and another does not is worse than a line that is refused.
      """)

  static let hiddenCharacter = CheckPage(
    .hiddenCharacter,
    summary: "a text holds a character that cannot be seen",
    meaning: """
      A control character, or one that turns the direction of writing, stands inside a quoted \
      text. Such characters come with pasted text, and they can make a line look different from \
      what it says.
      """,
    example: smallPlan(purpose: "Decide the next\u{202E} step"),
    mended: smallPlan(),
    why: "Plans are reviewed by eye: what the eye sees must be what the program reads.")

  static let badImport = CheckPage(
    .badImport,
    summary: "an import cannot be followed",
    meaning: """
      The file is missing, lies outside the folder of the plan, was imported already, or imports \
      the file that imports it. What is private and may be missing is imported with `if present`.
      """,
    example: "import \"std/holidays/atlantis\"\n\n" + smallPlan(),
    mended: smallPlan(),
    why: "A plan with a missing part looks whole, and the meetings in that part are just not held.")

  static let emptyDeclaration = CheckPage(
    .emptyDeclaration,
    summary: "a declaration says nothing",
    meaning: """
      A window without a rule, a team without people, a review without a clause: it is there by \
      name only. Say what it is, or take it away.
      """,
    example: smallPlan(also: "\nwindow quarter-close"),
    mended: smallPlan(also: "\nwindow quarter-close\n  last 10 working days of quarter"),
    why: "Somebody meant to come back to it. Those who read the plan cannot know with what.")

  static let ambiguousFrequency = CheckPage(
    .ambiguousFrequency,
    summary: "a word for how often has two meanings",
    meaning: """
      `biweekly` is every two weeks to some and twice a week to others; `EOW` is Friday to one and \
      Sunday to another. The help lists the exact ways to say it.
      """,
    example: smallPlan(cadence: "biweekly on Monday at 09:00 for 30m"),
    mended: smallPlan(cadence: "every 2 weeks on Monday at 09:00 for 30m, starting 2026-01-05"),
    why: "Half of the people who read the word would come in the wrong week.")

  static let fixedClause = CheckPage(
    .fixedClause,
    summary: "an adjustment changes what is fixed",
    meaning: """
      A review or its template names with `fixed` the clauses that hold everywhere. An `adjust` \
      may change the others, such as the time, but not these.
      """,
    example: smallPlan(
      clause: "fixed purpose", also: "\nadjust weekly\n  purpose \"Something else\""),
    mended: smallPlan(
      clause: "fixed purpose",
      also: "\nadjust weekly because \"A customer's own call\"\n"
        + "  cancel 2026-03-02 because \"A customer visit\""),
    why: """
      What is fixed is what makes reviews of several teams comparable. Whoever fixed it should be \
      asked before it changes.
      """)
}
