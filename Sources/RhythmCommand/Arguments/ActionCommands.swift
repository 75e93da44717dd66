/// The commands that say what was promised and what became of it.
extension CommandSpecification {
  static let actions = CommandSpecification(
    name: .actions, summary: "list what was promised and is not done yet",
    operand: OperandSpecification(value: .path, count: .optional),
    options: [
      OptionSpecification(.participant, .person, "those of a person and of their reports"),
      OptionSpecification(
        .review, .review, "only what came from this review, or this series of it"),
      OptionSpecification(.overdue, nil, "only those whose date is over"),
      OptionSpecification(.all, nil, "also what is done or dropped"),
      OptionSpecification(
        .format, .choice(["text", "json", "csv", "markdown"]), "how to write it (default: text)"),
    ],
    details: """
      Lists open actions, the worst first: how long they are over their date, how old
      they are, through how many occurrences of their review they were carried, who
      blocks them, and which occurrence looks at them next. With --for, those of the
      person come first, then those of each report. What came from a private review is
      shown to the people in it only, so without --for it is counted at most.
      """,
    examples: ["rhythm actions", "rhythm actions --for ana --overdue"])

  static let actionAdd = CommandSpecification(
    name: .actionAdd, summary: "write down what somebody promised",
    operand: OperandSpecification(value: .title, count: .one),
    options: [
      OptionSpecification(.by, .name, "who owns it: one person"),
      OptionSpecification(.from, .review, "the review, or the series of it, where it was promised"),
      OptionSpecification(.due, .spokenDate, "by when (default: as the review or the plan says)"),
      OptionSpecification(.on, .date, "on which date of it (default: the last one up to today)"),
      OptionSpecification(.with, .names, "who helps"),
      OptionSpecification(.about, .names, "what it is about: names of the plan, or other ids"),
      OptionSpecification(.serves, .names, "the measures that it serves"),
      OptionSpecification(
        .backAt, .review, "the review that looks at it (default: the one where it was promised)"),
      OptionSpecification(.name, .name, "what to call it (default: made from the title)"),
    ],
    required: [.by, .from],
    details: """
      Writes a new action into the plan, in order of name beside the others of its
      review, else into actions/REVIEW.rhythm, which the plan then imports. Nothing
      else in the plan changes, and a plan with errors is not touched. A date may be
      2026-03-12, today, tomorrow, Fri (the next one), "+3 working days", "+2 weeks",
      "end of month" or 2026-W12 (their last working day), next (the next occurrence);
      working days are the owner's.
      """,
    examples: [
      "rhythm action add \"Meet the buyer\" --by bo --from forecast/iberia --due Fri",
      "rhythm action add \"Send prices\" --by bo --from forecast --due \"+3 days\"",
    ])

  static let actionDone = CommandSpecification(
    name: .actionDone, summary: "write down that an action is done",
    operand: OperandSpecification(value: .action, count: .oneAndText),
    details: """
      Adds a line to the action, with the date of today and what came of it.
      """,
    examples: ["rhythm action done acme-buyer \"She signs in April\""])

  static let actionDrop = CommandSpecification(
    name: .actionDrop, summary: "write down that an action will not be done",
    operand: OperandSpecification(value: .action, count: .one),
    options: [because], required: [.because],
    details: """
      Adds a line to the action, with the date of today and the reason.
      """,
    examples: ["rhythm action drop acme-buyer --because \"Acme bought elsewhere\""])

  static let actionMove = CommandSpecification(
    name: .actionMove, summary: "write down another date of an action",
    operand: OperandSpecification(value: .action, count: .one),
    options: [OptionSpecification(.to, .spokenDate, "by when instead"), because],
    required: [.to, .because],
    details: """
      Adds a line to the action, with the date of today and the reason. Dates may be
      said as with `rhythm action add`.
      """,
    examples: ["rhythm action move acme-buyer --to Fri --because \"The buyer travels\""])

  static let actionPass = CommandSpecification(
    name: .actionPass, summary: "write down another owner of an action",
    operand: OperandSpecification(value: .action, count: .one),
    options: [OptionSpecification(.to, .name, "who owns it from now on"), because],
    required: [.to, .because],
    details: """
      Adds a line to the action, with the date of today and the reason.
      """,
    examples: ["rhythm action pass acme-buyer --to chi --because \"Bo is on leave\""])

  static let actionBlock = CommandSpecification(
    name: .actionBlock, summary: "write down what an action waits for",
    operand: OperandSpecification(value: .action, count: .one),
    options: [OptionSpecification(.by, .name, "who could clear the way"), because],
    required: [.because],
    details: """
      Adds a line to the action, with the date of today and the reason. What is
      blocked is still open, and stands on the page of whoever blocks it.
      """,
    examples: ["rhythm action block acme-buyer --by ana --because \"No price yet\""])

  static let actionResume = CommandSpecification(
    name: .actionResume, summary: "write down that an action goes on",
    operand: OperandSpecification(value: .action, count: .oneAndText),
    details: """
      Adds a line to an action that was blocked, done or dropped: it is open again.
      """,
    examples: ["rhythm action resume acme-buyer \"The price is there\""])

  static let actionNote = CommandSpecification(
    name: .actionNote, summary: "write down something about an action",
    operand: OperandSpecification(value: .action, count: .oneWithText),
    details: """
      Adds a line to the action, with the date of today.
      """,
    examples: ["rhythm action note acme-buyer \"The assistant offers the 24th\""])

  static let held = CommandSpecification(
    name: .held, summary: "write down that a review took place",
    operand: OperandSpecification(value: .review, count: .one),
    options: [
      OptionSpecification(.on, .date, "on which day (default: today)"),
      OptionSpecification(.participant, .name, "which series of it, such as iberia"),
      OptionSpecification(.with, .names, "with whom"),
      OptionSpecification(.about, .names, "what it was about: names of the plan, or other ids"),
      OptionSpecification(.outcome, .text, "what came of it; a quota counts those that say it"),
    ],
    details: """
      Adds a line to the `adjust` of the series, where its other lines are, else in
      adjust/CHAIR.rhythm, a file of the chair's own. It is needed for reviews that
      are held on demand or so and so often.
      """,
    examples: ["rhythm held coaching --for bo --on 2026-03-10 --outcome \"One call joined\""])

  static let collect = CommandSpecification(
    name: .collect, summary: "read a filled-in sheet back into the plan",
    operand: OperandSpecification(value: .file, count: .one),
    details: """
      Reads the Markdown that `rhythm sheet` wrote and people filled in: ticked boxes
      close actions, new rows such as `- [ ] bo: Meet Acme's buyer by Fri` become
      actions, and what stands under the headings of topics and decisions becomes
      those. It says what it did, and lists by line what it could not read. Done
      twice, it gives the same as once.
      """,
    examples: ["rhythm collect forecast-iberia.md"])

  private static let because = OptionSpecification(.because, .reason, "why")
}
