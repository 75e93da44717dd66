// What is looked at, and what is known of it.
extension OrganisationWriter {
  mutating func writeMeasures() {
    measures = Array(
      ["coverage", "bookings", "dials", "visits", "win-rate", "churn"].prefix(3 + random.below(4)))
    for name in measures {
      let type = random.pick(
        name == "dials" || name == "visits" ? ["activity"] : ["objective", "result", "objective"])
      declare("measure", name, "\"Value of \(name)\"", ["type \(type)"])
      if !random.once(in: 8) { add("meaning \"What \(name) is, counted in the CRM\"") }
      if !random.once(in: 4) { add("target at least \(1 + random.below(9))") }
      if !random.once(in: 8) { add("defined by \(head)") }
      if random.once(in: 3) { add("accountable " + random.pick(leads)) }
      if random.once(in: 6), let team = teams.first {
        add("for each seller in members of \(team.name)")
      }
      if !random.once(in: 8) { add("source \"CRM, report \(random.below(40))\"") }
      if !random.once(in: 8) {
        add("updated every " + random.pick(["week", "week", "month", "day"]))
      }
      if type == "activity", random.once(in: 2) { add("drives \(measures[0])") }
    }
    guard random.once(in: 2) else { return }
    for name in measures where !random.once(in: 3) {
      for _ in 0..<(1 + random.below(3)) {
        readings.append("\(Self.day(60 + random.below(38))),\(name),\(random.below(9)),")
      }
    }
    if readings.isEmpty { return }
    declare("readings", "", "from \"readings.csv\"", [])
  }
}
