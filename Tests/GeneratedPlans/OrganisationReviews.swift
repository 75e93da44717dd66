// The reviews.
extension OrganisationWriter {
  private static let kinds = [
    "forecast", "pipeline", "opportunity", "account", "risk", "team", "planning", "coaching",
    "call",
    "survey", "business", "reporting", "territory",
  ]

  mutating func writeReviews() {
    if random.once(in: 2) { writeTemplate() }
    for index in 0..<(3 + random.below(isCalm ? 7 : 13)) {
      switch random.below(isCalm ? 14 : 9) {
      case 0: writeReviewOfTeams(index)
      case 1: writeOneToOnes(index)
      case 2: writeQuota(index)
      default: writeReview(index)
      }
    }
    for index in 0..<random.below(3) { writeAdjustment(index) }
  }

  private mutating func writeTemplate() {
    declare("template", "base", "", ["kind forecast", "purpose \"Agree one number\""])
    for line in agenda().lines { add(line) }
    if !random.once(in: 3) { add("expects \"Send the terms\" by chair" + due()) }
    if random.once(in: 4) { add("fixed agenda") }
    if random.once(in: 4) { add("waive no-purpose because \"Everybody knows\"") }
  }

  private mutating func writeReview(_ index: Int) {
    let kind = random.pick(Self.kinds)
    let name = "\(kind)-\(index)"
    let team = random.pick(teams)
    let chair = random.once(in: 4) ? head : team.lead
    let known = KnownReview(
      name: name, series: name, weekday: nil, chair: chair, people: [chair] + team.members,
      isPrivate: !isCalm && kind == "coaching" && random.once(in: 2))
    let isBased = has("template") && random.once(in: 4)
    declare("review", name, isBased ? "based on base" : "\"About \(kind)\"", [])
    let (lines, length) = agenda()
    if !isBased { add("kind \(kind)") }
    if known.isPrivate { add("private") }
    if kind == "account", random.once(in: 2) { add("customer-facing") }
    if !isBased, !random.once(in: 6) { add(purpose()) }
    let weekday = writeCadence(length: random.once(in: 8) ? length + 10 : length)
    if !(errs && random.once(in: 12)) { add("chair \(chair)") }
    let guests = random.pick([
      "members of \(team.name)", "reports of \(chair)",
      some(everybody, atMost: 3).joined(separator: ", "),
      "\(random.pick(team.members)), \(specialists[0])",
      "\(head), " + leads.joined(separator: ", "),
      random.pick(team.members) + " for function services",
    ])
    add("attendees \(guests)")
    if random.once(in: 6) { add("optional " + random.pick(everybody)) }
    if random.once(in: 6) {
      add(
        "rotate note-taker through "
          + ([team.lead] + team.members.prefix(3)).joined(separator: ", ")
          + random.pick(["", " by week of month", " by week of month, 5th week \(chair)"]))
    }
    if !isBased { for line in lines { add(line) } }
    writeDuties(chair, team)
    writeRelations(index, weekday)
    reviews.append(
      KnownReview(
        name: name, series: name, weekday: weekday, chair: chair, people: known.people,
        isPrivate: known.isPrivate))
  }

  private mutating func writeReviewOfTeams(_ index: Int) {
    let name = "line-up-\(index)"
    let (lines, length) = agenda()
    declare(
      "review", name, "\"Line-up: {team}\"",
      ["kind " + random.pick(["team", "pipeline", "forecast"])])
    add(purpose())
    add("for each team in " + teams.map(\.name).joined(separator: ", "))
    add("chair lead of team")
    add("attendees members of team")
    let weekday = writeCadence(length: length)
    for line in lines { add(line) }
    add("expects \"Send the terms\" by chair" + due())
    let team = random.pick(teams)
    if weekday != nil {
      reviews.append(
        KnownReview(
          name: name, series: "\(name)/\(team.name)", weekday: weekday, chair: team.lead,
          people: team.members))
    }
  }

  private mutating func writeOneToOnes(_ index: Int) {
    let name = "one-to-one-\(index)"
    let team = random.pick(teams)
    declare("review", name, "\"One-to-one: {who}\"", ["kind coaching"])
    let isPrivate = random.once(in: 2)
    if isPrivate { add("private") }
    add("purpose \"What does {who} need next?\"")
    add("for each who in members of \(team.name)")
    add("chair \(team.lead)")
    add("attendees who")
    add(
      random.pick([
        "every week on Tuesday between 09:00 and 17:00 for 30m",
        "every 2 weeks on Thursday between 09:00 and 17:00 for 30m, starting 2026-01-08",
        "every month on the 1st Wednesday between 10:00 and 16:00 for 30m",
      ]))
    add("agenda")
    add("  5m \"Open actions\" led by who")
    add("  25m \"What {who} brings\" led by \(random.once(in: 2) ? "who" : "chair") to coach")
    if !random.once(in: 4) { add("expects \"Try one thing\" by who due before next") }
    if let first = team.members.first {
      reviews.append(
        KnownReview(
          name: name, series: "\(name)/\(first)", weekday: nil, chair: team.lead, people: [first],
          isPrivate: isPrivate))
    }
  }

  private mutating func writeQuota(_ index: Int) {
    let team = random.pick(teams)
    declare(
      "review", "calls-\(index)", "",
      ["kind call", "purpose \"What do customers say?\""])
    add(
      random.pick([
        "at least 2 times in any 14 days for 30m", "3 times a month for 45m",
        "at least 9 times a week for 60m", "2 times a week between 09:00 and 17:00 for 20m",
      ]))
    add("chair \(team.lead)")
    add("attendees " + some(team.members, atMost: 2).joined(separator: ", "))
    if random.once(in: 2) { add("looks at " + random.pick(measures)) }
    if random.once(in: 2) {
      add("expects \"Write down what was asked for\" by \(team.lead) due same day")
    }
    if random.once(in: 3) { add("held \(Self.day(64)) outcome \"They want a price\"") }
  }

  private mutating func writeAdjustment(_ index: Int) {
    guard !reviews.isEmpty else { return }
    let known = random.pick(reviews)
    declare(
      "adjust", known.series, "starting \(Self.day(random.below(80))) because \"It fits better\"",
      [])
    switch random.below(3) {
    case 0: add("place \"Room \(index)\"")
    case 1: add("attendees " + random.pick(everybody))
    default: add("note-taker " + random.pick(known.people))
    }
    if let weekday = known.weekday, random.once(in: 2) {
      add("cancel \(Self.day(weekday + 7 * random.below(20))) because \"A fair\"")
    }
  }
}
