/// The pages on dates and times.
extension CheckPage {
  static let noLength = CheckPage(
    .noLength,
    summary: "it is not said how long a review takes",
    meaning: "Neither the cadence says it (`for 45m`), nor does an agenda whose minutes add up.",
    example: smallPlan(length: nil, agenda: nil),
    mended: smallPlan(),
    why: "Without a length nobody can see whether a week is full.")

  static let impossibleDate = CheckPage(
    .impossibleDate,
    summary: "a date that does not exist",
    meaning: """
      There is no such day, or it is not the weekday that stands before it, or no period has it: the \
      40th of a month. The help offers the date that is right.
      """,
    example: smallPlan(clause: "cancel Tue 2026-05-11 because \"An offsite\""),
    mended: smallPlan(clause: "cancel Mon 2026-05-11 because \"An offsite\""),
    why: "One of the two was copied from somewhere else. Only the writer knows which.")

  static let noOccurrences = CheckPage(
    .noOccurrences,
    summary: "a cadence never happens",
    meaning: """
      In the time that the plan covers the line gives no date at all, or all that it gives are taken \
      away: a window pauses them, `on non-working days skip` drops them, or another review is held \
      `instead of` it on each of them.
      """,
    example: smallPlan(
      cadence: "every year on March 2 at 09:00 for 30m in Q4"),
    mended: smallPlan(cadence: "every year on March 2 at 09:00 for 30m in Q1"),
    why: "A review that is in the plan and never in a calendar is a promise nobody keeps.")

  static let tooManyOccurrences = CheckPage(
    .tooManyOccurrences,
    summary: "the plan would give more dates than the program makes",
    meaning: """
      The plan's reviews would be held more than a million times, which is most often a `for each` \
      too many. Another limit is set by `--max-occurrences`.
      """,
    example: "",
    mended: "",
    why: "It is better to hear of it than to wait for it.")

  static let anchorOffRule = CheckPage(
    .anchorOffRule,
    summary: "the first date is not a date of the rule",
    meaning: """
      `starting` gives the date from which periods are counted. Here the rule does not fall on it, \
      so the first date is a later one.
      """,
    example: smallPlan(cadence: "every 2 weeks on Monday at 09:00 for 30m, starting 2026-01-07"),
    mended: smallPlan(cadence: "every 2 weeks on Monday at 09:00 for 30m, starting 2026-01-05"),
    why: "Who writes a first date expects to meet on it.")

  static let assumedAnchor = CheckPage(
    .assumedAnchor,
    summary: "it is not said from when periods are counted",
    meaning: """
      `every 2 weeks` needs a first date. Without one it is counted from the first day that the \
      plan covers, and moves when the plan covers another year.
      """,
    example: smallPlan(cadence: "every 2 weeks on Monday at 09:00 for 30m"),
    mended: smallPlan(cadence: "every 2 weeks on Monday at 09:00 for 30m, starting 2026-01-05"),
    why: "Next year the same line would mean the other weeks, and nobody would have changed it.")

  static let assumedWeekOne = CheckPage(
    .assumedWeekOne,
    summary: "it is not said which week is week 1",
    meaning: """
      A quarter rarely starts on a Monday. Week 1 may be the first full week, the week that holds \
      the first day, or days 1 to 7. Say it in the plan: `week 1 is the first full week`.
      """,
    example: smallPlan(
      planClause: nil, cadence: "every quarter on Tuesday of week 2 at 09:00 for 30m"),
    mended: smallPlan(
      planClause: "week 1 is the first full week",
      cadence: "every quarter on Tuesday of week 2 at 09:00 for 30m"),
    why: "Two people who count differently meet a week apart.")

  static let missingDay = CheckPage(
    .missingDay,
    summary: "some periods do not have the day",
    meaning: """
      Not every month has a 31st or a fifth Friday, and not every year has a 29 February. In those \
      that have none there is no occurrence.
      """,
    example: smallPlan(
      daysOff: "on non-working days move to previous working day",
      cadence: "every month on the 31st at 09:00 for 30m"),
    mended: smallPlan(
      daysOff: "on non-working days move to previous working day",
      cadence: "every month on the last day at 09:00 for 30m"),
    why: "It is rarely meant that a monthly review is left out five times a year.")

  static let fallsOnDayOff = CheckPage(
    .fallsOnDayOff,
    summary: "an occurrence falls on a day off, and nothing says what then",
    meaning: """
      The date is a holiday, or no working day of the plan. Say for the plan or the review what is \
      meant: `on non-working days move to next working day`, or `skip`, or `keep`. Where several reviews fall \
      on days off and the plan says nothing, it is told once, of the plan. A date that `cancel` or \
      `move` names is dealt with.
      """,
    example: smallPlan(daysOff: nil, cadence: "every month on the 15th at 09:00 for 30m"),
    mended: smallPlan(cadence: "every month on the 15th at 09:00 for 30m"),
    why: "Everybody solves it alone, and they meet on three different days.")

  static let noWorkingDay = CheckPage(
    .noWorkingDay,
    summary: "no working day is left to move to",
    meaning: """
      An occurrence on a day off is to be moved, but within the bounds that the rule gives there \
      is no working day.
      """,
    example: smallPlan(
      cadence: "every week on Saturday at 09:00 for 30m",
      clause: "on non-working days move to next working day in the same week"),
    mended: smallPlan(cadence: "every week on Friday at 09:00 for 30m"),
    why: "The review would silently not be held.")

  static let movedAcrossPeriod = CheckPage(
    .movedAcrossPeriod,
    summary: "a move leaves the month or quarter that the rule names",
    meaning: """
      The occurrence falls on a day off and its next working day lies in another period, so that \
      one month has two and another none. Move to the nearest working day `in the same month`.
      """,
    example: smallPlan(cadence: "every month on the last day at 09:00 for 30m"),
    mended: smallPlan(
      cadence: "every month on the last day at 09:00 for 30m",
      clause: "on non-working days move to previous working day"),
    why: "Numbers for May that are looked at in June are June's meeting.")

  static let movedTogether = CheckPage(
    .movedTogether,
    summary: "a moved occurrence met another one of its series",
    meaning: "Both would be held on one day. The one that was moved there is left out.",
    example: smallPlan(cadence: "every day at 09:00 for 30m"),
    mended: smallPlan(cadence: "every working day at 09:00 for 30m"),
    why: "It is one meeting less than the cadence says, and somebody may count on it.")

  static let twoOnADate = CheckPage(
    .twoOnADate,
    summary: "two cadences of a review meet on a date",
    meaning: """
      Both lines give this date, with different times. The later line wins. Where that is meant, \
      keep the first one away with `except during` or a filter.
      """,
    example: smallPlan(clause: "every month on the 1st Monday at 14:00 for 30m"),
    mended: smallPlan(clause: "every month on the 1st Tuesday at 14:00 for 30m"),
    why: "Which of two times is meant should not depend on the order of two lines.")

  static let skippedHour = CheckPage(
    .skippedHour,
    summary: "the clock skips the hour of a review",
    meaning: """
      On the night on which clocks go forward this time does not exist. The occurrence is held \
      later by as much as the clock jumps.
      """,
    example: smallPlan(
      planClause: "working hours 01:00 to 10:00",
      cadence: "every week on Sunday at 01:30 for 30m, except during 2026-10",
      clause: "on non-working days keep"),
    mended: smallPlan(
      cadence: "every week on Sunday at 09:00 for 30m", clause: "on non-working days keep"),
    why: "Calendars disagree on what to show, and so do the people who read them.")

  static let repeatedHour = CheckPage(
    .repeatedHour,
    summary: "the hour of a review comes twice",
    meaning: """
      On the night on which clocks go back this time comes twice. The occurrence is held at the \
      first.
      """,
    example: smallPlan(
      planClause: "working hours 01:00 to 10:00",
      cadence: "every week on Sunday at 01:15 for 30m, except during 2026-03",
      clause: "on non-working days keep"),
    mended: smallPlan(
      cadence: "every week on Sunday at 09:00 for 30m", clause: "on non-working days keep"),
    why: "Half of the people would come an hour late.")

  static let exceptionMisses = CheckPage(
    .exceptionMisses,
    summary: "an exception names a date on which nothing is held",
    meaning: """
      `cancel`, `move`, `held` and their like name the date before any move. The help offers the \
      nearest dates of the series.
      """,
    example: smallPlan(clause: "cancel 2026-05-12 because \"An offsite\""),
    mended: smallPlan(clause: "cancel 2026-05-11 because \"An offsite\""),
    why: "The meeting that should have gone is still in everybody's calendar.")

  static let infeasibleQuota = CheckPage(
    .infeasibleQuota,
    summary: "it is to be held more often than it fits",
    meaning: """
      `at least 5 times in any 7 days` asks for more than the working days of some stretch can hold, \
      even if nothing else were held in their hours. Absences are not counted. `8 times a week` asks \
      for more working days than there are.
      """,
    example: smallPlan(also: secondReview(cadence: "at least 90 times a week")),
    mended: smallPlan(also: secondReview(cadence: "at least 3 times a week")),
    why: "What cannot be reached is not tried, or is ticked off without having been held.")

  static let doubleBooked = CheckPage(
    .doubleBooked,
    summary: "somebody is required in two places at once",
    meaning: """
      Two reviews that both need this person overlap on these dates, after all moves. For somebody \
      who is only optional in one of them it is a warning.
      """,
    example: smallPlan(also: secondReview(cadence: "every month on the 1st Monday at 09:15")),
    mended: smallPlan(also: secondReview()),
    why: "One of the two is held without them, and it is decided in the corridor which.")

  static let unplaced = CheckPage(
    .unplaced,
    summary: "a review for which the program may choose the time finds none",
    meaning: """
      The line leaves the day or the time open. On none of its days is there a time, in steps of \
      five minutes, at which everybody who must come is free: each of them is required elsewhere, \
      or the review is longer than the time between. The finding says who stood in the way.
      """,
    example: smallPlan(
      cadence: "every week on Monday at 09:00 for 2h",
      agenda: ["120m \"The next step\" to decide"],
      also: secondReview(
        cadence: "every week on Monday between 09:00 and 11:00", clause: "kind planning")),
    mended: smallPlan(
      cadence: "every week on Monday at 09:00 for 2h",
      agenda: ["120m \"The next step\" to decide"],
      also: secondReview(
        cadence: "every week on Monday between 09:00 and 12:00", clause: "kind planning")),
    why: "Nobody can be in two places, and a review without a time is not held.")

  static let inQuietTime = CheckPage(
    .inQuietTime,
    summary: "something is held or due in a window that pauses it",
    meaning: """
      A window with `pauses` drops what rules would hold in it. What a person dated by hand stays, \
      and so do deadlines. This one falls into the window. A preparation that is due on its last \
      three working days is for what comes after it, and is left alone.
      """,
    example: smallPlan(
      clause: "move 2026-06-15 to 2026-06-24 because \"An offsite\"", also: quietWindow),
    mended: smallPlan(
      clause: "move 2026-06-15 to 2026-06-17 because \"An offsite\"", also: quietWindow),
    why: "A quiet time that one date breaks is not quiet for those who have to come.")
}

/// A window that pauses the review of the small plan.
private let quietWindow = """

  window quiet-period "Quiet period"
    2026-06-20 to 2026-06-30
    pauses review weekly
  """
