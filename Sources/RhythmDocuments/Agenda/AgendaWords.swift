import RhythmCalendar
import RhythmPlan

// Sentences that the text page and the Markdown page share.

extension AgendaDocument {
  /// The year of the page; dates of another say theirs.
  var year: Int { position.days.first.year }

  /// `Ana Duarte · week 2026-W12 · 16 to 22 March 2026`
  var heading: String {
    "\(title) · week \(position.name) · \(DateWords.longDays(position.days))"
  }

  /// `FY27 Q1, week 7 of 13, weeks counted from the first full week · times in Europe/Madrid`; where
  /// the plan says neither, `Calendar Q1 2026, ISO weeks`.
  var subheading: String {
    var words = position.fiscalName
    if position.fiscalYear == nil { words = "Calendar \(words) \(year)" }
    if let week = position.weekOfQuarter {
      let count = position.weeksOfQuarter.map { " of \($0)" } ?? ""
      words += ", week \(week)\(count), weeks counted \(countingWords)"
    } else {
      words += ", ISO weeks"
    }
    if let zoneName { words += " · times in \(zoneName)" }
    return words
  }

  /// How weeks are counted: `from the first full week`.
  var countingWords: String { position.rule.countingWords }

  var emptyWeek: String { "No reviews this week." }

  func nextWords(_ entry: AgendaEntry) -> String {
    "Next: \(entry.title), \(entry.span.momentWords(isAsync: entry.isAsync, on: year))"
  }
}

extension WeekOneRule {
  /// How weeks are counted, as a sentence says it.
  var words: String {
    switch self {
    case .firstFullWeek: "week 1 is the first full week"
    case .weekOfFirstDay: "week 1 holds day 1"
    case .daysOneToSeven: "week 1 is days 1 to 7"
    }
  }

  /// The same behind "weeks counted".
  fileprivate var countingWords: String {
    switch self {
    case .firstFullWeek: "from the first full week"
    case .weekOfFirstDay: "from the week of day 1"
    case .daysOneToSeven: "in sevens from day 1"
    }
  }
}

extension ISOWeek {
  /// `2026-W12`
  var name: String { Period.week(year: year, week: week).description }
}

extension DateWords {
  /// `Mon 16 Mar 09:00`, or the day alone.
  static func moment(_ wall: WallTime, on page: Int) -> String {
    let day = day(wall.date, on: page)
    return wall.time.map { "\(day) \($0)" } ?? day
  }

  /// `Monday 16 March`, with the year where it is not that of the page.
  static func longDay(_ date: CivilDate, on page: Int) -> String {
    let words = "\(date.weekday.name) \(date.day) \(month(date.month))"
    return date.year == page ? words : "\(words) \(date.year)"
  }
}

extension Holiday {
  /// `Mon 25 May: Spring bank holiday`
  func words(on page: Int) -> String {
    "\(DateWords.day(date, on: page)): \(title)\(isHalf ? " (half day)" : "")"
  }
}

extension AgendaWindow {
  /// `Quarter close, Fri 24 to Thu 30 Apr: pauses enablement, survey`
  func words(on page: Int) -> String {
    let pauses = pauses.isEmpty ? "" : ": pauses \(pauses.joined(separator: ", "))"
    return "\(title), \(DateWords.days(days, on: page))\(pauses)"
  }
}

extension AgendaChange {
  /// `Team meeting: Iberia, Fri 20 Mar to Thu 19 Mar 15:30: The team is at the customer day`
  func words(on page: Int) -> String {
    let when: String
    switch (sort, held) {
    case (.moved, let held?):
      when = "\(DateWords.days(days, on: page)) to \(DateWords.moment(held, on: page))"
    case (.added, let held?): when = DateWords.moment(held, on: page)
    default: when = DateWords.days(days, on: page)
    }
    return because.isEmpty ? "\(title), \(when)" : "\(title), \(when): \(because)"
  }
}

extension AgendaSoonest {
  /// `Chi Okafor: Account plan`
  func words(naming most: Int) -> String {
    people.isEmpty ? title : "\(PeopleWords.list(people, most: most)): \(title)"
  }

  /// Why it comes first: `3 days late · from Regional forecast`.
  func reason(on page: Int) -> String {
    if let held { return "for \(review), \(DateWords.moment(held, on: page))" }
    let late = daysLate > 0 ? ["\(DateWords.count(daysLate, "day")) late"] : []
    let waits = sort == .waitedFor ? ["waits for you"] : []
    return (waits + late + (review.isEmpty ? [] : ["from \(review)"])).joined(separator: " · ")
  }
}

extension AgendaReport {
  /// Whether there is nothing to tell.
  var isBlank: Bool { !hasOneToOnes && coaching == 0 && coachingFloor == nil && jointCall == nil }

  /// `one-to-one Tue 17 Mar 11:00 · coaching 2h of 2h this month · joint call Tue 10 Mar`
  func words(on page: Int) -> String {
    var words: [String] = []
    if let oneToOne {
      words.append("one-to-one \(DateWords.moment(oneToOne, on: page))")
    } else if hasOneToOnes {
      words.append("no one-to-one to come")
    }
    let length = DateWords.length(minutes: coaching)
    if let coachingFloor {
      words.append("coaching \(length) of \(DateWords.length(minutes: coachingFloor)) this month")
    } else if coaching > 0 {
      words.append("coaching \(length) this month")
    }
    if let jointCall { words.append("joint call \(DateWords.day(jointCall, on: page))") }
    return words.joined(separator: " · ")
  }
}

extension AgendaAbsence {
  /// `Chi Okafor, Wed 18 to Fri 20 Mar: Training; Bo Almeida stands in`
  func words(on page: Int) -> String {
    var words = "\(who ?? "You"), \(DateWords.days(days, on: page))"
    if let title { words += ": \(title)" }
    if let standIn { words += "; \(standIn) stands in" }
    return words
  }
}

extension AgendaEntry {
  /// Her part, as the page says it to her.
  var partWords: String {
    switch absence {
    case .standIn(let name): "you are away; \(name) stands in"
    case .nobodyStandsIn: "you are away"
    case nil: part.words
    }
  }

  /// Who else comes, where, and what is special about it: a line each.
  func lines(on page: Int, naming most: Int = 8, withLink: Bool = true) -> [String] {
    var lines: [String] = []
    var people = chair.map { ["\($0) chairs"] } ?? []
    let isSaid = chair == nil && others.count == 1 && title.contains(others.joined())
    if !others.isEmpty, !isSaid {
      people.append((people.isEmpty ? "with " : "") + PeopleWords.list(others, most: most))
    }
    if !people.isEmpty { lines.append(people.joined(separator: " · ")) }
    if !missing.isEmpty { lines.append("without \(PeopleWords.list(missing, most: most)), away") }
    if let standsInFor { lines.append("you stand in for \(standsInFor)") }
    let places = [place, withLink ? link : nil].compactMap { $0 }
    if !places.isEmpty { lines.append(places.joined(separator: " · ")) }
    if let change { lines.append(change.words(on: page)) }
    if span.end.time == nil, span.end.date > span.start.date {
      lines.append("to \(DateWords.day(span.end.date, on: page))")
    }
    return lines
  }
}

enum PeopleWords {
  /// Up to so many names, and how many more there are.
  static func list(_ names: [String], most: Int = 8) -> String {
    if names.count <= most { return names.joined(separator: ", ") }
    return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
  }
}

extension AgendaDuty {
  /// `for Forecast review: Iberia, Mon 16 Mar 09:00`
  func purpose(on page: Int) -> String {
    "\(isFollowUp ? "after" : "for") \(review), \(DateWords.moment(held, on: page))"
  }

  var titleWithLength: String {
    minutes.map { "\(title) (\(DateWords.length(minutes: $0)))" } ?? title
  }
}

extension AgendaAction {
  /// `due Mon 9 Mar, 7 days late`
  func dueWords(on page: Int) -> String {
    guard let due else { return "no date" }
    let late = daysLate > 0 ? ", \(DateWords.count(daysLate, "day")) late" : ""
    return "due \(DateWords.day(due, on: page))\(late)"
  }

  /// `Bo Almeida, due Wed 18 Mar · from Forecast review: Iberia · moved once`
  ///
  /// The review is told where the list is not its own, the owner where the list is not theirs.
  func details(isOnOwnList: Bool, namesOwner: Bool = true, on page: Int) -> String {
    let names = !namesOwner || isOnOwnList && isHers || owner.isEmpty ? "" : "\(owner), "
    let source = isOnOwnList && !review.isEmpty ? ["from \(review)"] : []
    return ([names + dueWords(on: page)] + source + notes).joined(separator: " · ")
  }

  /// What is special about it: how old it is, that it waits, and how often it was carried and moved.
  var notes: [String] {
    var notes: [String] = []
    if let age, age > 0 { notes.append("\(DateWords.count(age, "day")) old") }
    if timesCarried > 0 { notes.append("carried \(DateWords.times(timesCarried))") }
    if isHelpedByReader { notes.append("you help") }
    if !helpers.isEmpty { notes.append("with \(PeopleWords.list(helpers))") }
    if let block {
      let who = block.isByReader ? "waits for you" : block.by.map { "waits for \($0)" } ?? "blocked"
      notes.append(block.because.isEmpty ? who : "\(who): \(block.because)")
    }
    if moves > 0 { notes.append("moved \(DateWords.times(moves))") }
    if isEscalated { notes.append("escalated") }
    return notes
  }
}

extension AgendaCancellation {
  /// `Enablement, Thu 23 Apr: Quiet period pauses it`
  func words(on page: Int) -> String {
    let most = 5
    let days = dates.prefix(most).map { DateWords.day($0, on: page) }.joined(separator: ", ")
    let rest = dates.count > most ? " and \(dates.count - most) more" : ""
    let target = movedTo.map { ", held \(DateWords.day($0, on: page))" } ?? ""
    let words = "\(title), \(days)\(rest)\(target)"
    return because.isEmpty ? words : "\(words): \(because)"
  }
}

extension AgendaLoad {
  /// What the week's reviews take, a sentence a line; nothing for a week that takes nothing.
  var lines: [String] {
    guard total + unplanned > 0 else { return [] }
    let length = DateWords.length(minutes:)
    var sum = "Reviews \(length(reviews))"
    if preparation > 0 { sum += " and preparation \(length(preparation))" }
    if working > 0 {
      let share = NumberWords.percent(total, of: working)
      sum += preparation > 0 ? ": \(length(total)) of " : " of "
      sum += "\(length(working)) working hours (\(share)%)"
    }
    var parts: [String] = []
    if customerFacing > 0 {
      parts.append("customers \(length(customerFacing))")
      parts.append("internal \(length(`internal`))")
    }
    if coaching > 0 { parts.append("coaching \(length(coaching))") }
    if reporting > 0 {
      let share = working > 0 ? " (\(NumberWords.percent(reporting, of: working))%)" : ""
      parts.append("forecast and reporting \(length(reporting))\(share)")
    }
    var lines = [sum]
    if !parts.isEmpty {
      let words = parts.joined(separator: " · ")
      lines.append(words.prefix(1).uppercased() + words.dropFirst())
    }
    lines += limits.map(\.words)
    if unplanned > 0 {
      lines.append("Asked outside the rhythm, beside all this: \(length(unplanned))")
    }
    return lines
  }
}

extension AgendaLimit {
  /// `Internal time 6h of at most 14h (35%)`
  var words: String {
    let name = subject.prefix(1).uppercased() + subject.dropFirst()
    let share = share.map { " (\($0))" } ?? ""
    let over = isOver ? ": \(DateWords.length(minutes: used - most)) over" : ""
    return
      "\(name) \(DateWords.length(minutes: used)) of at most \(DateWords.length(minutes: most))"
      + share + over
  }
}
