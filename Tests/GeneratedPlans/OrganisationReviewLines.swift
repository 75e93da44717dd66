// The lines of reviews: when they are, what they go through, what they ask for.
extension OrganisationWriter {
  mutating func purpose() -> String {
    random.pick([
      "purpose \"Which deals close, and who helps?\"", "purpose \"Agree one number\"",
      "purpose \"Find good pipeline\"", "purpose \"Which deals are \\\"slipped\\\"?\"",
    ])
  }

  mutating func due() -> String {
    random.pick([
      " due before next", " due within 5 working days", " due same day",
      " due 2 working days after", "",
    ])
  }

  /// The lines of an agenda and the minutes that they take.
  mutating func agenda() -> (lines: [String], length: Int) {
    var items: [(minutes: Int, text: String)] = []
    if !random.once(in: 5) { items.append((5, "\"Open actions\" led by chair")) }
    let others = [
      "\"Deals, one by one\" to decide", "\"What we change\" to discuss", "\"Numbers\" to inform",
      "\"Where help is needed\" led by attendees to decide", "\"One skill\" to coach",
      "\"Each safe deal\" to decide",
    ]
    for _ in 0..<(isCalm ? 1 : 1 + random.below(3)) {
      items.append((random.pick([10, 20, 25, 40]), random.pick(others)))
    }
    var lines = ["agenda"]
    for item in items {
      lines.append("  \(item.minutes)m \(item.text)")
      if random.once(in: 8) { lines.append("    looks at " + random.pick(measures)) }
      if random.once(in: 10) { lines.append("    ask \"What must be true?\"") }
    }
    let sum = items.reduce(0) { $0 + $1.minutes }
    return (lines, errs && random.once(in: 10) ? sum - 5 : sum)
  }

  /// Writes when a review is held; gives the day of the week, from Monday, if it is every week.
  mutating func writeCadence(length: Int) -> Int? {
    let weekday = random.below(5)
    let name = Self.weekdays[weekday]
    slots += 1
    var start = 9 * 60 + (isCalm ? 45 * (slots % 10) : 15 * random.below(28))
    if !isCalm, random.once(in: 9) { start = random.pick([7 * 60, 18 * 60, 4 * 60, 12 * 60 + 30]) }
    let when = "at \(Self.time(start)) for \(length)m"
    switch random.below(18) {
    case 0: add("every 2 weeks on \(name) \(when), starting \(Self.day(weekday))")
    case 1: add("every 2 weeks on \(name) \(when)")
    case 2: add("every month on the 2nd \(name) \(when)")
    case 3:
      add("every month on the \(random.pick(["15th", "last day", "1st working day"])) \(when)")
    case 4: add("every quarter on \(name) of week \(1 + random.below(9)) \(when)")
    case 5: add("every working day at \(Self.time(start)) for \(length)m")
    case 6: add("every week on \(name) between 09:00 and 17:00 for \(length)m")
    case 7: add("on \(Self.day(weekday + 56)), \(Self.day(weekday + 119)) \(when)")
    case 8: add("every month on the 5th \(name) \(when)")
    case 16:
      add("every 2 weeks on \(name) \(when), starting \(Self.day(weekday + 1))")
    case 17 where !isCalm:
      add(random.pick(["every day \(when)", "every week on Sunday at 02:30 for \(length)m"]))
    case 9 where !windows.isEmpty:
      add("every week on \(name) \(when), except during \(windows[0])")
    case 10:
      add("every week on \(name) \(when)")
      add("every month on the 1st \(name) at \(Self.time(15 * 60)) for \(length)m")
    default:
      add("every week on \(name) \(when)")
      return weekday
    }
    return nil
  }

  mutating func writeDuties(_ chair: String, _ team: Team) {
    for _ in 0..<random.below(3) {
      let who = random.pick(["attendees", chair, random.pick(team.members)])
      let due = random.pick([
        "due 1 working day before", "due 2 hours before", "due 3 working days before at 17:00",
        "due same day at 08:00",
      ])
      let submits = random.once(in: 3) ? ", submits " + random.pick(measures) : ""
      add(
        "prep \"The numbers are right\" by \(who) \(due), takes \(5 * (1 + random.below(12)))m\(submits)"
      )
    }
    if random.once(in: 3) { add("looks at " + some(measures, atMost: 4).joined(separator: ", ")) }
    if random.once(in: 5) {
      add(
        "follow-up \"Notes to everybody\" by chair due within \(1 + random.below(3)) working days, takes 15m"
      )
    }
    if random.once(in: 6) {
      add("waive no-expected-action because \"It informs\"")
    } else if !random.once(in: 5) {
      let title = random.pick(["Send the terms", "Follow up", "Numbers", "Agree the next step"])
      let owner = random.pick(["chair", random.pick(team.members), head])
      add("expects \"\(title)\" by \(owner)" + due())
    }
  }

  mutating func writeRelations(_ index: Int, _ weekday: Int?) {
    if let earlier = reviews.last, random.once(in: 5) {
      add(
        random.pick([
          "feeds \(earlier.name)", "feeds \(earlier.name) at least 1 working day ahead",
          "instead of \(earlier.name) on the same day", "actions come back at \(earlier.name)",
        ]))
    }
    if random.once(in: 10) { add("revisit by " + Self.day(random.below(170))) }
    if random.once(in: 12) { add("if chair is away, skip") }
    if random.once(in: 12) { add("async") }
    if random.once(in: 12) { add("waive status-only until \(Self.day(50)) because \"A trial\"") }
    guard let weekday else { return }
    let week = random.below(22)
    let date = Self.day(weekday + 7 * week)
    if random.once(in: 6) { add("cancel \(date) because \"A fair\"") }
    if random.once(in: 8) {
      add(
        "move \(Self.day(weekday + 7 * (week + 1))) to \(Self.day(weekday + 7 * (week + 1) + 1)) because \"A fair\""
      )
    }
    if random.once(in: 8) {
      add("add \(Self.day(7 * week + (weekday + 2) % 5)) at 14:00 for 30m because \"A visit\"")
    }
    if random.once(in: 6) { add("held \(Self.day(weekday + 84)) outcome \"The price is agreed\"") }
  }
}
