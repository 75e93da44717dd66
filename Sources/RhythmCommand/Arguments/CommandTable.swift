/// The one table of commands and options.
enum CommandTable {
  static let summary = "operating rhythms as plain text: who meets when, what comes of it"

  /// In the order in which help lists them.
  static let commands: [CommandSpecification] = [
    CommandSpecification(
      name: .check, summary: "find what is wrong in a plan",
      operand: OperandSpecification(value: .path, count: .any),
      options: [
        OptionSpecification(
          .format, .choice(["text", "short", "json", "sarif", "github"]),
          "text for people, short for editors (one line each), the others for programs"),
        OptionSpecification(.all, nil, "show everything, and not the worst alone"),
        OptionSpecification(
          .only, .checks, "only what these checks find, with commas between them"),
        OptionSpecification(
          .severity, .choice(["error", "warning", "advice"]), "only what is at least so grave"),
        OptionSpecification(.strict, nil, "exit with 1 for warnings, too"),
        OptionSpecification(.fix, nil, "apply the fixes that keep the meaning of the plan"),
        OptionSpecification(.unsafe, nil, "with --fix, also those that may change it"),
        OptionSpecification(.diff, nil, "show what --fix would change, and write nothing"),
        OptionSpecification(.baseline, .file, "also write the findings as JSON to a file"),
        OptionSpecification(.since, .file, "only what is new since such a file was written"),
        OptionSpecification(.waived, nil, "list what the plan waives instead, and why"),
      ],
      details: """
        Reads the plan and what it imports, schedules it over its horizon, and says
        what is wrong, where, and what to do: the gravest first, then what costs most
        (people times minutes). As text it shows the errors, at most 100, and ten
        other causes; the last line counts the rest. A PATH is a file or a folder that
        holds a plan.rhythm; a file that declares no plan is checked through the
        nearest plan that imports it. Several paths of one plan are one run.
        """,
      examples: [
        "rhythm check", "rhythm check Examples/sales", "rhythm check --only no-chair,no-purpose",
        "rhythm check --fix --diff", "rhythm check --since baseline.json --format github",
      ]),
    CommandSpecification(
      name: .schedule, summary: "list when every review is held, and with whom",
      operand: OperandSpecification(value: .path, count: .optional),
      options: [
        OptionSpecification(
          .from, .date, "the first day (default: the first that the plan covers)"),
        OptionSpecification(.to, .date, "the last day (default: the last that the plan covers)"),
        OptionSpecification(.period, .period, "the days of a period, instead of --from and --to"),
        OptionSpecification(.participant, .person, "only what this person or team takes part in"),
        OptionSpecification(.review, .review, "only this review, or this series of it"),
        OptionSpecification(
          .format, .choice(["text", "json", "csv"]), "how to write it (default: text)"),
      ],
      details: """
        Lists every occurrence in the order of time, with its dates settled: moves,
        holidays, exceptions and time zones are worked in. An occurrence keeps the id
        that it has, series@date before any move, in every format.
        """,
      examples: [
        "rhythm schedule Examples/sales --in 2026-03", "rhythm schedule --for ana --format csv",
      ]),
    CommandSpecification(
      name: .next, summary: "list the next occurrences",
      operand: OperandSpecification(value: .review, count: .optional),
      options: [OptionSpecification(.count, .number, "how many (default: 10)")],
      details: """
        Lists what comes from today on, of the whole plan or of one review.
        """,
      examples: ["rhythm next", "rhythm next forecast -n 3"]),
    CommandSpecification(
      name: .agenda, summary: "write somebody's week: reviews, preparation, actions, hours",
      operand: OperandSpecification(value: .path, count: .optional),
      options: [
        OptionSpecification(.participant, .person, "whose week, or that of all in a team or role"),
        OptionSpecification(.week, .week, "which week (default: the one that holds today)"),
        OptionSpecification(.on, .date, "the day to take for today, and its week"),
        OptionSpecification(.period, .period, "every week of a period, a page each"),
        OptionSpecification(.all, nil, "lists whole, none of them cut"),
        OptionSpecification(
          .format, .choice(["text", "markdown", "html", "json"]),
          "how to write it (default: text)"),
        OptionSpecification(
          .into, .file, "write Markdown into the marked blocks of this file, or a new one"),
      ],
      required: [.participant],
      details: """
        Writes the page that somebody opens on Monday, in their own time zone: what was
        changed and why, today, what comes first, the week day by day, what they owe and
        chase, open actions, hours against their budget, what is not held, the next two
        weeks, and how today's reviews run. Of a week that does not hold today it is the
        page of its Monday.
        """,
      examples: [
        "rhythm agenda --for ana", "rhythm agenda --for ana --on 2026-03-17",
        "rhythm agenda --for ana --week 2026-W12 --format html",
      ]),
    CommandSpecification(
      name: .sheet, summary: "write one occurrence's page: open, agenda, to fill in",
      operand: OperandSpecification(value: .review, count: .one),
      options: [
        OptionSpecification(.on, .date, "which date (default: the next one)"),
        OptionSpecification(
          .participant, .person, "by this person's clock; of a private review, somebody in it"),
        OptionSpecification(
          .format, .choice(["text", "markdown", "html"]), "how to write it (default: text)"),
        OptionSpecification(
          .into, .file, "write Markdown into the marked blocks of this file, or a new one"),
      ],
      details: """
        Writes the page of one occurrence of a review, or of one series of it: its
        purpose, who comes and who is missing, open actions with boxes to tick, topics,
        measures, the agenda with a running clock, and where to write decisions and new
        actions. A sheet in Markdown can be read back with `rhythm collect`. That of a
        private review is for the people in it.
        """,
      examples: [
        "rhythm sheet forecast/iberia", "rhythm sheet one-to-one/bo --for bo --format markdown",
      ]),
    CommandSpecification(
      name: .load, summary: "add up whose time goes where, against the budgets of the policy",
      operand: OperandSpecification(value: .path, count: .optional),
      options: [
        OptionSpecification(
          .participant, .person, "one person week by week, or the people of a team or a role"),
        OptionSpecification(
          .by, .choice(["person", "role", "team", "kind"]),
          "what a line is, for everybody (default: person)"),
        OptionSpecification(
          .per, .choice(["week", "month", "quarter"]), "the periods that are told (default: week)"),
        OptionSpecification(
          .period, .period, "the days of a period (default: all that the plan covers)"),
        OptionSpecification(
          .format, .choice(["text", "csv", "json"]),
          "how to write it (default: text); data has minutes, period by period"),
      ],
      details: """
        Adds up the minutes of everybody from the dates as they are held, by their own
        clock: reviews in which they must be, preparation and follow-up on the day on
        which they are due, what quotas ask for, and what was asked outside the rhythm.
        Shows the share of working time, what is over budget, and its largest causes.
        """,
      examples: ["rhythm load Examples/sales", "rhythm load --for ana --in 2026-03"]),
    .actions, .actionAdd, .actionDone, .actionDrop, .actionMove, .actionPass, .actionBlock,
    .actionResume, .actionNote, .held, .collect,
    CommandSpecification(
      name: .when, summary: "say what a cadence means, and its next dates",
      operand: OperandSpecification(value: .cadence, count: .one),
      options: [OptionSpecification(.count, .number, "how many dates (default: 5)")],
      details: """
        Reads a cadence as it stands in a review and prints its normal form, its meaning
        in words and the next dates from today on. Where there is a plan, its years,
        weeks, holidays and time zone count, and its names may be used; its pausing
        windows do not, since they depend on the review.
        """,
      examples: [
        "rhythm when \"every quarter on Tuesday of week 2 at 10:00\"",
        "rhythm when \"every 2 weeks on Thu at 14:00, starting 2026-01-08\" -n 3",
      ]),
    CommandSpecification(
      name: .why, summary: "say how a date came to be, or why nothing is held on one",
      operand: OperandSpecification(value: .occurrence, count: .optional),
      options: [
        OptionSpecification(.review, .review, "the review, or one series of it, with --on"),
        OptionSpecification(.on, .date, "the date, with --review"),
        OptionSpecification(.participant, .person, "also when it is by this person's clock"),
      ],
      details: """
        Prints the derivation of one date, each step with its place in the plan: the
        cadence and where it counts from, filters, pausing windows, days off, what was
        dated by hand, who is away, the time zone. For a date on which nothing is held
        it says which cadence would have held it and what took it away.
        """,
      examples: [
        "rhythm why forecast/iberia@2026-05-25", "rhythm why --review forecast --on 2026-05-25",
      ]),
    CommandSpecification(
      name: .explain, summary: "say what a check looks for and why it matters",
      operand: OperandSpecification(value: .check, count: .optional),
      details: """
        Prints the page of a check: when it fires, why it matters, a plan that has it
        and the plan mended. Without NAME it lists all checks.
        """,
      examples: ["rhythm explain unknown-name", "rhythm explain"]),
    CommandSpecification(
      name: .library, summary: "list the holidays and templates inside the program, or print one",
      operand: OperandSpecification(value: .libraryFile, count: .optional),
      details: """
        Prints a file of the library as it is, to read or to copy. Without NAME it lists
        them all. A plan takes one in with `import "std/holidays/spain"`.
        """,
      examples: ["rhythm library", "rhythm library std/reviews/forecast"]),
    CommandSpecification(
      name: .initialise, summary: "write a plan to start from",
      operand: OperandSpecification(value: .folder, count: .optional),
      options: [
        OptionSpecification(.example, .example, "the files of an example, instead of a small plan")
      ],
      details: """
        Writes plan.rhythm into the folder in which you are, or into FOLDER. A file
        that is there is never written over.
        """,
      examples: ["rhythm init", "rhythm init --example sales my-team"]),
    CommandSpecification(
      name: .completions, summary: "write completions for a shell",
      operand: OperandSpecification(value: .choice(["bash", "zsh", "fish"]), count: .one),
      details: """
        Writes a script that teaches the shell the commands and options of rhythm:
          bash: rhythm completions bash >> ~/.bash_completion
          zsh:  rhythm completions zsh > "${fpath[1]}/_rhythm"
          fish: rhythm completions fish > ~/.config/fish/completions/rhythm.fish
        """,
      examples: ["rhythm completions bash"]),
    CommandSpecification(
      name: .help, summary: "say how the program, or one command, is used",
      operand: OperandSpecification(value: .command, count: .words),
      details: """
        The same as -h or --help with a command.
        """,
      examples: ["rhythm help", "rhythm help schedule", "rhythm help action add"]),
    CommandSpecification(
      name: .version, summary: "say which version this is, and which time zone data it uses",
      details: """
        The same as --version.
        """,
      examples: ["rhythm version"]),
  ]

  /// The options that every command takes.
  static let commonOptions: [OptionSpecification] = [
    OptionSpecification(
      .plan, .path, "the plan: a file, or a folder that holds plan.rhythm; - for standard input"),
    OptionSpecification(.today, .date, "the day to take for today (default: the clock's)"),
    OptionSpecification(
      .timeZoneFolder, .folder, "where time zone data is (default: the system's)"),
    OptionSpecification(
      .maximumOccurrences, .number, "how many occurrences a plan may have (default: 1000000)"),
    OptionSpecification(
      .color, .choice(["auto", "always", "never"]), "colours (default: auto, for a terminal only)"),
    OptionSpecification(.help, nil, "say how it is used"),
    OptionSpecification(.version, nil, "say which version this is"),
  ]

  /// What a run tells the shell.
  static let exitCodes: [(code: ExitCode, meaning: String)] = [
    (.fine, "nothing is wrong"),
    (.findings, "the plan has errors; with check --strict, also: it has warnings"),
    (.failed, "the run failed: wrong usage, or a file that cannot be read"),
    (.defect, "a defect of rhythm itself"),
  ]

  /// The specification of a command.
  static func command(_ name: CommandName) -> CommandSpecification? {
    commands.first { $0.name == name }
  }
}
