/// The pages on time zones and their clocks.
extension CheckPage {
  static let oldZoneName = CheckPage(
    .oldZoneName,
    summary: "a time zone is called by an old name",
    meaning: """
      Zones have been renamed, and newer systems no longer ship the old names. The program knows \
      them and reads the new one.
      """,
    example: smallPlan(zone: "US/Eastern"),
    mended: smallPlan(zone: "America/New_York"),
    why: "Another program, or the calendar of somebody invited, may not know the old name.")

  static let clockShift = CheckPage(
    .clockShift,
    summary: "in some weeks a review is at another hour for somebody",
    meaning: """
      Two of those who must come live in zones that change their clocks on different days. Between \
      these days the review keeps the hour of its own zone and is earlier or later than usual for \
      the others. The finding says which weeks, once for a review.
      """,
    example: smallPlan(also: clocks(zone: "America/New_York")),
    mended: smallPlan(also: clocks(zone: "Europe/Madrid")),
    why: "Whoever joins by habit joins an hour late, twice a year.")

  private static func clocks(zone: String) -> String {
    """

    person chi
      timezone \(zone)

    review pipeline
      purpose "Decide which deals need help"
      every week on Tuesday at 15:00 for 30m
      chair ana
      attendees chi
      agenda
        5m "Open actions" led by chair
        25m "Deals" to decide
      expects "One step" by chi due before next
    """
  }
}
