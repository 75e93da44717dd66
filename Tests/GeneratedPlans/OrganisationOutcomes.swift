// What came of the reviews: actions, topics, decisions, and asks from outside.
extension OrganisationWriter {
  private static let titles = [
    "Send the terms", "Book the buyer", "Look into the price", "Write the plan", "Improve",
    "The list",
    "Ask for the budget", "Follow up",
  ]

  mutating func writeOutcomes() {
    let dated = reviews.filter { $0.weekday != nil }
    guard !dated.isEmpty else { return }
    for (number, review) in dated.enumerated() {
      guard let weekday = review.weekday, !random.once(in: 3) else { continue }
      let count = random.once(in: 6) ? 8 : random.below(5)
      let same = 11 + random.below(3)
      for index in 0..<count {
        let week = count == 8 ? same : 2 + random.below(12)
        writeAction("act-\(number)-\(index)", of: review, on: weekday + 7 * week)
      }
      if random.once(in: 4) {
        declare(
          "topic", "ask-\(number)",
          "\"Prices\" for \(review.series) by \(random.pick(review.people))",
          [])
      }
      if random.once(in: 4) {
        declare(
          "decision", "rule-\(number)",
          "\"Managers approve up to 10%\" from \(review.series)@\(Self.day(weekday + 77)) "
            + "by \(review.chair)",
          random.once(in: 2) ? ["meaning \"Above it \(head) decides\""] : [])
      }
    }
    for _ in 0..<random.below(3) {
      declare(
        "unplanned", "",
        "\(Self.day(random.below(90))) \(15 * (1 + random.below(6)))m \"Numbers for the board\" "
          + "for \(random.pick(everybody)) by \(head)", [])
    }
  }

  private mutating func writeAction(_ name: String, of review: KnownReview, on day: Int) {
    let owner = random.pick(random.once(in: 4) ? everybody : review.people)
    let due = random.once(in: 8) ? "" : " due \(Self.day(day + 1 + random.below(30)))"
    declare(
      "action", name,
      "\"\(random.pick(Self.titles))\" by \(owner)\(due) from \(review.series)@\(Self.day(day))", []
    )
    if random.once(in: 6) { add("serves \(random.pick(measures))") }
    var day = day
    for _ in 0..<random.below(3) {
      day += 1 + random.below(12)
      // Today is the 99th day.
      if day > 99 { break }
      let date = Self.day(day)
      switch random.below(6) {
      case 0: add("\(date) moved to \(Self.day(day + 14)) because \"No time\"")
      case 1: add("\(date) passed to \(random.pick(everybody)) because \"Leave\"")
      case 2: add("\(date) blocked by \(random.pick(everybody)) because \"No price\"")
      case 3: add("\(date) note \"Asked again\"")
      default:
        add("\(date) done \"Sent\"")
        return
      }
    }
    if random.once(in: 6), let other = reviews.last { add("comes back at \(other.series)") }
  }
}
