// The policy, what leadership brings, and what no plan can live with.
extension OrganisationWriter {
  mutating func writePolicies() {
    guard random.once(in: 2) else { return }
    let lead = random.pick(leads)
    declare("policy", "", random.pick(["", "standard", "strict", "gentle"]), [])
    let lines = [
      "limit internal time of role manager to \(1 + random.below(12))h a week",
      "limit kind forecast, kind reporting of role manager to \(1 + random.below(4))h a week",
      "limit kind survey to 1 a month",
      "limit reports of role manager to \(2 + random.below(6))",
      "limit accounts.engineer to 1",
      "keep kind coaching of role manager at least \(1 + random.below(3))h a month per report",
      "keep kind coaching of \(lead) at least 2h a month, target 4h",
      "keep kind call at least \(1 + random.below(4)) a month",
      "free Friday except customer-facing",
      "free 12:00 to 13:00",
      "kind planning includes function product",
      "kind account includes function services",
      "block no-due-date", "warn vague-action", "advise no-purpose", "ignore unused-name",
      "warn low-completion below 90%", "warn old-action after 45 days",
      "advise crowded above 4", "advise no-breathing-space above 90m",
      "warn over-budget above \(2 + random.below(12))h",
      "waive missing-kind because \"The others are held elsewhere\"",
      "warn low-completion above 90%",
    ].filter { !$0.contains("accounts.") || has("portfolio") }
    for line in lines.dropLast(3) where random.once(in: 5) { add(line) }
    if random.once(in: 3) { add(lines[lines.count - 3]) }
    if !isCalm, random.once(in: 8) { add(lines[lines.count - 1]) }
    if declarations[declarations.count - 1].lines.count == 1 { add("warn no-purpose") }
    if random.once(in: 6) {
      declare("policy", "", "", ["limit kind survey to 3 a month", "advise no-due-date"])
    }
  }

  func has(_ keyword: String) -> Bool { declarations.contains { $0.keyword == keyword } }

  mutating func writeInitiatives() {
    guard random.once(in: 2) else { return }
    let isMuch = random.once(in: 3)
    for index in 0..<(isMuch ? 4 + random.below(2) : 1 + random.below(2)) {
      let team = random.pick(isMuch ? [teams[0]] : teams)
      let rollout = isMuch ? 90 + 7 * index : 50 + random.below(120)
      declare("initiative", "change-\(index + 1)", "\"Change \(index + 1)\"", [])
      if !random.once(in: 6) { add("owner \(head)") }
      if !random.once(in: 6) { add("sponsor \(head)") }
      let shaper = random.once(in: 4) ? random.pick(team.members) : team.lead
      if !random.once(in: 5) {
        let changed = random.once(in: 3) ? "" : ", changed \"One page instead of four\""
        add("shaped by \(shaper) since \(Self.day(random.below(60)))\(changed)")
      }
      add("affects \(team.name)")
      if !random.once(in: 4) { add("design until \(Self.day(35))") }
      if !random.once(in: 4) {
        add("pilot \(Self.day(rollout - 40)) to \(Self.day(rollout - 10)) with \(team.name)")
      }
      add("rollout \(Self.day(rollout))")
      if random.once(in: 2) { add("ends \"The old way\"") }
      if !random.once(in: 5) { add("success measure " + random.pick(measures)) }
      if random.once(in: 3) {
        add("prep \"Train everybody\" by \(team.lead) due 5 working days before, takes 90m")
      }
    }
  }

  mutating func writeErrors() {
    for _ in 0..<(1 + random.below(2)) {
      let name = "extra-\(declarations.count)"
      let chair = random.pick(leads)
      let usual = [
        "purpose \"Decide what to stop\"", "chair \(chair)", "attendees \(head)",
        "expects \"One step\" by \(chair) due within 5 working days",
      ]
      let errors: [[String]] = [
        ["every week on Monday at 09:00 for 30m", "attendees nobody-known"],
        ["biweekly on Monday at 09:00 for 30m"],
        ["every month on the 31st at 09:00 for 30m in February"],
        ["every week on Tuesday at 10:00 for 30m", "cancel 2026-02-30 because \"Away\""],
        ["every week on Wednesday at 11:00 for 30m", "cancel 2026-03-05 because \"Away\""],
        ["every week on Thursday at 11:00", "place \"Room\""],
        ["every week on Friday at 13:00 for 30m", "nonsense of a line"],
        ["every week on Friday at 13:00 for 30m,"],
        ["every year on March 2 at 09:00 for 30m in Q4"],
        [
          "every week on Saturday at 09:00 for 30m",
          "on non-working days move to next working day in the same week",
        ],
        ["at least 90 times a week for 30m"],
        [
          "on 2026-03-03 at 13:00 for 30m", "feeds \(name)-more", "prep \"The “list”\" by \(chair)",
        ],
      ]
      declare("review", name, "", usual + random.pick(errors))
    }
    if let first = reviews.first, random.once(in: 3) {
      declare("adjust", first.series, "because \"More\"", ["feeds \(first.name)"])
    }
    switch random.below(8) {
    case 0: declare("person", person(), "", ["reports to nobody-known"])
    case 1: declare("team", "ghosts", "", ["lead \(head)", "members nobody-known"])
    case 2: declare("measure", "noise", "", ["target at least lots"])
    case 3: declare("person", person(), "", ["timezone Europe/Atlantis"])
    case 4: declare("window", "empty", "", [])
    case 5:
      declare("template", "long", "based on short", ["async"])
      declare("template", "short", "based on long", ["async"])
    case 6:
      declare("window", "snow", "", ["\(Self.day(30)) to \(Self.day(44))", "pauses kind forecast"])
      declare(
        "window", "ice", "",
        ["\(Self.day(40)) to \(Self.day(50))", "pauses everything, except kind forecast"])
    default: break
    }
  }
}
