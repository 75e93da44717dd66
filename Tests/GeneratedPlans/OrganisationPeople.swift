// The plan itself, its calendar and its people.
extension OrganisationWriter {
  mutating func writePlan() {
    let isWholeYear = random.once(in: 5)
    declare("plan", "halden", "\"Halden\"", [])
    add(
      "timezone "
        + random.pick([
          "Europe/Berlin", "Europe/London", isCalm ? "Europe/Rome" : "America/New_York",
        ]))
    add("covers " + (isWholeYear ? "2026" : "2026-01 to 2026-06"))
    if !random.once(in: 6) { add("week 1 is the first full week") }
    if random.once(in: 4) { add("fiscal year starts February, named by end") }
    if random.once(in: 3) { add("working hours 09:00 to 17:30") }
    if !random.once(in: 5) {
      add(
        "on non-working days "
          + random.pick([
            "move to next working day", "move to previous working day", "skip", "keep",
          ]))
    }
    if random.once(in: 2) { add("actions due before next") }
    if !random.once(in: 4) { add("holidays closed") }
    declare(
      "holidays", "closed", "",
      ["January 1 \"New Year\"", "Easter \"Easter\"", "May 1 \"Labour Day\""]
        + maybe("2026-04-06 \"Easter Monday\"", once: 2)
        + maybe("2026-02-16 to 2026-02-17 \"Carnival\"", once: 3))
    writeWindows()
  }

  private mutating func writeWindows() {
    if random.once(in: 2) {
      windows.append("close")
      declare("window", "close", "\"Quarter close\"", ["last 10 working days of quarter"])
      if random.once(in: 3) { add("2026-Q1 is 2026-03-02 to 2026-03-20") }
      if random.once(in: 3) { add("pauses kind " + random.pick(["survey", "team", "coaching"])) }
    }
    if random.once(in: 2) {
      windows.append("calm")
      let first = 7 * random.below(20)
      declare("window", "calm", "\"Calm weeks\"", [])
      add("\(Self.day(first)) to \(Self.day(first + 4 + random.below(15)))")
      add(
        "pauses "
          + random.pick([
            "kind survey", "everything, except kind coaching", "kind forecast, kind team",
            "everything except customer-facing",
          ]))
    }
    for name in ["north-deal", "south-deal"] where random.once(in: 4) {
      declare(
        "term", name, random.pick(["\"Qualified\"", "\"Committed\""]),
        ["meaning \"The buyer has named a day\"", "not \"good pipeline\", \"safe deal\""])
    }
  }

  mutating func writePeople() {
    for role in ["leader", "manager", "rep"] {
      declare("role", role, "", ["function sales"])
    }
    declare("role", "consultant", "", ["function services"])
    declare("role", "engineer", "", ["function product"])
    head = person()
    declare("person", head, "", ["role leader"] + maybe("email \"\(head)@example.com\"", once: 2))
    for name in ["north", "south", "west"].prefix(1 + random.below(3)) { writeTeam(name) }
    specialists = [person(), person()]
    for (name, role) in zip(specialists, ["consultant", "engineer"]) {
      declare("person", name, "", ["role \(role)"] + trouble(of: name))
    }
    if random.once(in: 2) { writePortfolio() }
  }

  private mutating func writeTeam(_ name: String) {
    let lead = person()
    declare("person", lead, "", ["role manager", "reports to \(head)"] + trouble(of: lead))
    let count = random.once(in: 8) ? 9 + random.below(3) : 2 + random.below(4)
    var members: [String] = []
    for _ in 0..<count {
      let member = person()
      members.append(member)
      declare("person", member, "", ["role rep", "reports to \(lead)"])
      // In great teams the dice fall often enough.
      if count < 8 { for line in trouble(of: member) { add(line) } }
    }
    teams.append(Team(name: name, lead: lead, members: members))
    declare(
      "team", name, "\"Team \(name.capitalizedName)\"",
      ["lead \(lead)", "members " + members.joined(separator: ", ")])
  }

  /// What makes somebody's week different.
  private mutating func trouble(of person: String) -> [String] {
    let zones = ["Asia/Kolkata", "America/New_York", "Europe/Madrid", "US/Eastern"]
    var lines = maybe("timezone " + (isCalm ? zones[2] : random.pick(zones)), once: 7)
    if random.once(in: 4) {
      let first = random.below(160)
      let other = everybody.filter { !$0.isEmpty && $0 != person }
      let standIn = random.once(in: 2) || other.isEmpty ? "" : ", stand-in \(random.pick(other))"
      lines.append(
        "away \(Self.day(first)) to \(Self.day(first + random.below(12))) \"Leave\"\(standIn)")
    }
    lines += maybe("working days Monday to Thursday", once: 12)
    lines += maybe("started \(Self.day(random.below(60)))", once: 15)
    return lines
  }

  private mutating func writePortfolio() {
    declare("portfolio", "accounts", "\"Accounts\"", [])
    let sellers = teams.flatMap(\.members)
    for name in ["acme", "beta", "gamma"].prefix(1 + random.below(3)) {
      let owner = random.pick(sellers)
      let helper = random.once(in: 3) ? owner : random.pick(specialists)
      add(
        "\(name) \"\(name.capitalizedName)\" owner \(owner), engineer \(helper), trainer \(helper), "
          + "planner \(helper), renewal \(Self.day(90 + random.below(80)))")
    }
  }
}

extension String {
  /// The name with a capital, as titles write it.
  var capitalizedName: String { prefix(1).uppercased() + dropFirst() }
}
