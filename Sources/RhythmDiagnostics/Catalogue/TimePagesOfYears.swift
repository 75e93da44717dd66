/// The pages on what a year brings: its end, leave, windows and hours.
extension CheckPage {
  static let horizonEnds = CheckPage(
    .horizonEnds,
    summary: "less than a quarter is left of what the plan covers",
    meaning: """
      Less than 91 days are left, or none. The finding lists what the plan says by date and has no \
      later dates for: own holidays, windows, leave, the start of a cycle. It is one finding for all of \
      them. A plan for a short time is told in its second half, and one that ended more than a year \
      ago is left alone.
      """,
    example: smallPlan(covers: "2025-04-01 to 2026-03-31"),
    mended: smallPlan(covers: "2025-04-01 to 2027-03-31"),
    why: "After the last day nothing is scheduled, and a new year's dates take weeks to agree.")

  static let outsideHours = CheckPage(
    .outsideHours,
    summary: "somebody must come outside their working hours",
    meaning: """
      The review starts before, or ends after, the working hours of somebody who must come, by the \
      clock of their own zone, or it is on a weekday on which they never work. Between 00:00 and 06:00 \
      it is an error. Nothing is said where the time \
      rotates, so that it is not always the same people.
      """,
    example: smallPlan(cadence: "every week on Monday at 19:00 for 30m"),
    mended: smallPlan(),
    why: "Who is asked every week to come at night decides half asleep, or stops coming.")

  static let absentWithoutStandIn = CheckPage(
    .absentWithoutStandIn,
    summary: "somebody who must come is away, and nobody stands in",
    meaning: """
      An absence falls on dates at which the person is required, no stand-in is named, or the one who \
      is named is away as well. It is one finding for each absence. Dates that are past, days off of a \
      calendar, and private or coaching reviews are left alone.
      """,
    example: smallPlan(
      attendees: "bo, chi", also: onLeave("away 2026-06-15 to 2026-06-19 \"Summer leave\"")),
    mended: smallPlan(
      attendees: "bo, chi",
      also: onLeave("away 2026-06-15 to 2026-06-19 \"Summer leave\", stand-in dan")),
    why: "A meeting without the person who decides is held again when they are back.")

  static let overrideDrift = CheckPage(
    .overrideDrift,
    summary: "the dates that a window has by hand are far off its rule",
    meaning: """
      A window may have dates of its own for a period, which win over its rule. These start or end more \
      than seven days away from what the rule says.
      """,
    example: smallPlan(also: close("2026-05-10 to 2026-06-30")),
    mended: smallPlan(also: close("2026-06-19 to 2026-06-30")),
    why: "It may be a slip of a month: whatever hangs on the window goes with it.")

  static let overlappingWindows = CheckPage(
    .overlappingWindows,
    summary: "one window pauses what another one is there for",
    meaning: """
      Two windows share working days, and on these one pauses a review that is held `during` the \
      other, or that the other's own `pauses` leaves alone. What pauses wins. Windows that only share \
      days do not contradict each other.
      """,
    example: smallPlan(also: windows("2026-06-20 to 2026-06-30")),
    mended: smallPlan(also: windows("2026-06-08 to 2026-06-12")),
    why: "In the busiest days the review that was made for them is silently not held.")

  private static func onLeave(_ line: String) -> String {
    """

    person chi
      reports to ana
      \(line)

    person dan
      reports to ana
    """
  }

  private static func close(_ dates: String) -> String {
    """

    window close "Close"
      last 10 days of quarter
      2026-Q2 is \(dates)
      pauses kind survey
    """
  }

  private static func windows(_ quiet: String) -> String {
    """

    window close "Close"
      2026-06-15 to 2026-06-30

    window quiet "Quiet time"
      \(quiet)
      pauses review daily

    review daily
      purpose "Decide who helps today"
      every working day at 10:00 for 15m, during close
      chair ana
      attendees bo
      agenda
        5m "Open actions" led by chair
        10m "What closes today" to decide
      expects "One step" by bo due same day
      actions come back at weekly
    """
  }
}
