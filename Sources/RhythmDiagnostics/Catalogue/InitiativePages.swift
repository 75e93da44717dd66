/// The pages on what leadership brings: who had a say, when it starts, how it is judged.
extension CheckPage {
  static let pushedInitiative = CheckPage(
    .pushedInitiative,
    summary: "an initiative affects a team whose lead did not shape it",
    meaning: """
      It names a team in `affects`, and whoever leads that team stands in none of its `shaped by` \
      lines and neither owns nor sponsors it. Teams that are part of an affected team count, too.
      """,
    example: initiativePlan(shaped: nil),
    mended: initiativePlan(),
    why: "Whoever leads a team explains to it what it did not choose, or lets it pass.")

  static let tokenInvolvement = CheckPage(
    .tokenInvolvement,
    summary: "nobody who was asked is said to have changed anything",
    meaning: """
      An initiative or a review has `shaped by` lines, and none of them says what `changed`.
      """,
    example: initiativePlan(shaped: "shaped by bo since 2026-01-12"),
    mended: initiativePlan(),
    why: "To be asked when all is decided costs more trust than not to be asked.")

  static let shapedTooLate = CheckPage(
    .shapedTooLate,
    summary: "somebody who leads a team joined after the design had ended",
    meaning: """
      The day behind `since` is later than `design until`, of somebody who leads a team that is \
      affected and has no earlier `shaped by` line.
      """,
    example: initiativePlan(shaped: "shaped by bo since 2026-03-16, changed \"The launch mail\""),
    mended: initiativePlan(),
    why: "What can still be changed then is the launch mail.")

  static let unmeasuredInitiative = CheckPage(
    .unmeasuredInitiative,
    summary: "an initiative has no owner, sponsor or success measure",
    meaning: """
      Somebody answers for it (`owner`), somebody stands behind it (`sponsor`), and one number says \
      whether it worked (`success measure`).
      """,
    example: initiativePlan(success: nil),
    mended: initiativePlan(),
    why: "What nobody measures is never found to have failed, and never ends.")

  static let launchInQuietTime = CheckPage(
    .launchInQuietTime,
    summary: "a pilot or a roll-out starts while a window keeps people free",
    meaning: """
      The first day of the `pilot` or the day of the `rollout` lies in a window that `pauses` \
      reviews. A window whose `pauses` excepts the initiative's kind is none.
      """,
    example: initiativePlan(rollout: "2026-06-25", also: quietTime),
    mended: initiativePlan(also: quietTime),
    why: "At the end of a quarter everybody learns what helps them to close, and nothing else.")

  static let initiativeOverload = CheckPage(
    .initiativeOverload,
    summary: "too many roll-outs hit one team in a quarter",
    meaning: """
      More than three initiatives that `affects` a team, or a team that it is part of, have their \
      `rollout` in one quarter of the plan.
      """,
    example: initiativePlan(
      also: ["first", "second", "third"].map { initiative($0) }.joined()),
    mended: initiativePlan(also: ["first", "second"].map { initiative($0) }.joined()),
    why: "Each is small to those who bring it. The team takes all of them, beside its work.")

  static let nothingStops = CheckPage(
    .nothingStops,
    summary: "nothing ends with an initiative",
    meaning: """
      It has no line `ends`: neither a review that it takes the place of nor, in words, what else \
      people may stop doing.
      """,
    example: initiativePlan(ends: nil),
    mended: initiativePlan(),
    why: "What only adds is paid with the time of everything else.")

  static let noPilot = CheckPage(
    .noPilot,
    summary: "an initiative is rolled out without a pilot",
    meaning: "It has a `rollout`, and no `pilot` before it.",
    example: initiativePlan(pilot: nil),
    mended: initiativePlan(),
    why: "A mistake with one team is a lesson; with all of them it is the way things are now.")

  private static let quietTime = """

    window quarter-close "Quarter close"
      last 14 days of quarter
      pauses kind survey
    """
}

/// A small plan with an initiative that has nothing wrong with it; `nil` leaves a line out.
private func initiativePlan(
  shaped: String? = "shaped by bo since 2026-01-12, changed \"Fewer tiers\"",
  pilot: String? = "pilot 2026-03-09 to 2026-04-17 with iberia",
  rollout: String = "2026-05-11", ends: String? = "ends \"The old price list\"",
  success: String? = "success measure days-to-contract", also: String = ""
) -> String {
  smallPlan(
    clause: "looks at days-to-contract",
    also: """

      team iberia "Iberia"
        lead bo
        members bo

      measure days-to-contract "Days to a contract"
        type result
        meaning "Days from a yes to the signature"
        target at most 20
        defined by ana
        source "CRM report: contracts"
        updated every week

      """
        + initiative(
          "price-book", shaped: shaped, pilot: pilot, rollout: rollout, ends: ends, success: success
        )
        + also)
}

private func initiative(
  _ name: String, shaped: String? = "shaped by bo since 2026-01-12, changed \"Fewer tiers\"",
  pilot: String? = "pilot 2026-03-09 to 2026-04-17 with iberia",
  rollout: String = "2026-05-11", ends: String? = "ends \"The old way\"",
  success: String? = "success measure days-to-contract"
) -> String {
  let lines = [
    "initiative \(name)", "owner ana", "sponsor ana", shaped, "affects iberia",
    "design until 2026-02-27", pilot, "rollout \(rollout)", ends, success,
  ]
  return "\n" + lines.compactMap { $0 }.joined(separator: "\n  ") + "\n"
}
