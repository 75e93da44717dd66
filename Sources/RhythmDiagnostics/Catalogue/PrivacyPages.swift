/// The pages on what is private, and on readings.
extension CheckPage {
  static let privateLeak = CheckPage(
    .privateLeak,
    summary: "something private would reach people outside it",
    meaning: """
      Of a review that is `private` the plan gives something to somebody who does not take part: a \
      prep, a follow-up or an expected action, an action that they own, help with or were passed, or \
      actions that come back at a review of others. No page shows it to them, so they would never \
      learn of it.
      """,
    example: smallPlan(
      expects: "expects \"One step\" by chi due before next", clause: "private", also: chi),
    mended: smallPlan(clause: "private", also: chi),
    why: """
      What is said in private is said because it stays there. One action that turns up elsewhere, and \
      nothing is said any more.
      """)

  static let privateInShared = CheckPage(
    .privateInShared,
    summary: "a private action, topic or note stands in a file that everybody has",
    meaning: """
      `private` filters what is printed. It keeps nobody from opening the file: whoever can read the \
      repository reads what stands there. Actions, topics, decisions and notes of private reviews \
      belong into a file of their own, in a folder or repository that only those people can read, \
      and the plan imports it `if present`.
      """,
    example: smallPlan(clause: "private", also: privateAction),
    mended: smallPlan(clause: "private", also: "\nimport \"private/ana.rhythm\" if present")
      + "--- private/ana.rhythm\n" + privateAction + "\n",
    why: "A filter is not a lock, and people write differently where they believe there is one.")

  static let missingReading = CheckPage(
    .missingReading,
    summary: "nobody knows the value of a measure that is looked at next",
    meaning: """
      The plan takes readings from a file, and for a measure that the next date of a review looks at \
      there is none as new as `updated every` asks for.
      """,
    example: smallPlan(clause: "looks at coverage", also: coverage)
      + "--- readings.csv\ndate,measure,value\n2025-12-08,coverage,3.4\n",
    mended: smallPlan(clause: "looks at coverage", also: coverage)
      + "--- readings.csv\ndate,measure,value\n2025-12-08,coverage,3.4\n2026-01-05,coverage,3.1\n",
    why: "It is worse than red: what is red is known, and somebody can act on it.")

  private static let chi = "\nperson chi\n  reports to ana"

  private static let privateAction = """

    action calm-customer "Call the customer who complained" by bo due 2026-01-12 from weekly@2026-01-05
    """

  private static let coverage = """

    measure coverage "Qualified pipeline coverage"
      type objective
      meaning "Qualified pipeline divided by what is left of the target"
      target at least 3
      defined by ana
      source "CRM report"
      updated every week

    readings from "readings.csv"
    """
}
