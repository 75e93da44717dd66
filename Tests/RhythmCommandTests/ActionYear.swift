import Foundation
import RhythmCalendar
import Testing

@testable import RhythmCommand

/// A year as people live it, written down through the commands, and what is known of it besides.
struct ActionYear {
  /// An action as the model knows it.
  struct Known {
    var owner: String
    var team: String
    var due: String
    var opened: String
    var isOpen = true
    var isBlocked = false
    /// Who could clear the way.
    var blocker: String?
    var helper: String?
  }

  /// What a page says of an open action.
  struct Line: Hashable, Comparable {
    var name: String
    var owner: String
    var due: String
    var isBlocked: Bool

    static func < (left: Line, right: Line) -> Bool { left.name < right.name }
  }

  static let teams = ["north", "south", "west"]
  static let wanted = 600

  static var people: [String] {
    teams.flatMap { team in ["lead", "1", "2", "3"].map { "\(team)-\($0)" } }
  }

  /// Each team keeps its actions in a file of its own, with comments and an action written by hand.
  static var files: [(path: String, text: String)] {
    var plan = """
      plan year
        timezone Europe/London
        covers 2026-01 to 2027-01
        week 1 is days 1 to 7

      import "north.rhythm"
      import "south.rhythm"
      import "west.rhythm"

      """
    for team in teams {
      plan += "person \(team)-lead\n"
      for number in 1...3 { plan += "person \(team)-\(number)\n  reports to \(team)-lead\n" }
      plan += "team \(team)\n  lead \(team)-lead\n  members \(team)-1, \(team)-2, \(team)-3\n"
    }
    plan += """
      review forecast
        for each team in north, south, west
        purpose "Agree one number"
        chair lead of team
        attendees members of team
        every week on Monday at 09:00 for 45m
        expects "A commitment" by chair

      """
    return [("plan.rhythm", plan)]
      + teams.map { team in
        let text = """
          # Ours.

          # The first of the year.
          action \(team)-first   "Do it first" by \(team)-1 due 2026-01-12 from \
          forecast/\(team)@2026-01-05
              with \(team)-2   # who has the list

          # Below stands nothing yet.

          """
        return (team + ".rhythm", text)
      }
  }

  private let url: URL
  private var known: [String: Known] = [:]
  private var week = 0
  private var random: UInt64 = 20_260_105
  /// How often each command was run.
  private(set) var runs: [String: Int] = [:]

  init(_ url: URL) {
    self.url = url
    for team in Self.teams {
      known["\(team)-first"] = Known(
        owner: "\(team)-1", team: team, due: "2026-01-12", opened: "2026-01-05",
        helper: "\(team)-2")
    }
  }

  /// How many actions were promised through the commands.
  var opened: Int { known.count - Self.teams.count }

  private var today: String { Self.day(week * 7) }

  /// The day so many days after the first Monday of the year.
  private static func day(_ offset: Int) -> String {
    (CivilDate(year: 2026, month: 1, day: 5) ?? .earliest).adding(days: offset).description
  }

  private mutating func next(_ bound: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((random >> 33) % UInt64(max(1, bound)))
  }

  /// Runs a command on the Monday of the week.
  @discardableResult
  mutating func rhythm(_ words: String...) -> RunResult {
    runs[words[0] == "action" ? "action " + words[1] : words[0], default: 0] += 1
    let result = run(words + ["--today", today], in: url)
    #expect(result.code == 0, "\(words) \(result.talk)")
    return result
  }

  /// Goes on to the Monday of a week; gives its date.
  mutating func begin(week: Int) throws -> CivilDate {
    self.week = week
    return try #require(DateArgument.date(today))
  }

  func lines() throws -> [String: [String]] {
    var lines: [String: [String]] = [:]
    for (path, _) in Self.files {
      let data = try Data(contentsOf: url.appending(path: path))
      lines[path] = String(decoding: data, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines
  }
}

extension ActionYear {
  /// A promise that is to be made: whose, what and by when.
  private mutating func newPromise(_ number: Int, in team: String) -> (Known, title: String) {
    let owner = "\(team)-\(1 + next(3))"
    let due = Self.day(week * 7 + 1 + next(20))
    return (
      Known(owner: owner, team: team, due: due, opened: today),
      "Promise \(next(1000)) of week \(week), the \(number)th"
    )
  }

  private var wantedByNow: Int { Self.wanted * (week + 1) / 52 }

  /// Fills in the sheet of a team's review and collects it: what is done is ticked, and up to three
  /// new promises stand below the last heading.
  mutating func holdReview(of team: String, sheet: String) throws {
    var lines = sheet.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (name, action) in known.sorted(by: { $0.key < $1.key })
    where action.isOpen && action.team == team && action.opened < today && next(24) < 6 {
      let index = try #require(lines.firstIndex { $0.hasSuffix("`\(name)`") })
      #expect(lines[index].hasPrefix("- [ ] "))
      lines[index] = "- [x] " + lines[index].dropFirst(6) + " So it went"
      known[name]?.isOpen = false
    }
    var promises: [Known] = []
    for number in (opened..<max(opened, wantedByNow)).prefix(3) {
      let (promise, title) = newPromise(number, in: team)
      promises.append(promise)
      lines.append("- [ ] \(promise.owner): \(title) by \(promise.due)")
    }
    let path = "sheet.md"
    try lines.joined(separator: "\n").write(
      to: url.appending(path: path), atomically: true, encoding: .utf8)
    let names = rhythm("collect", path).output.split(separator: "\n")
      .filter { $0.contains("` is new: ") }.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
    try #require(names.count == promises.count)
    for (name, promise) in zip(names, promises) { known[name] = promise }
  }

  /// Writes down one by one what was promised besides.
  mutating func promise() {
    while opened < wantedByNow {
      let team = Self.teams[next(3)]
      let (promise, title) = newPromise(opened, in: team)
      let output = rhythm(
        "action", "add", title, "--by", promise.owner, "--from", "forecast/\(team)", "--due",
        promise.due
      ).output
      let name = String(output.dropFirst().prefix { $0 != "`" })
      #expect(known[name] == nil)
      known[name] = promise
    }
  }

  /// Writes down what became of actions between the reviews.
  mutating func goOn() {
    for (name, before) in known.sorted(by: { $0.key < $1.key }) where before.isOpen {
      var action = before
      switch next(36) {
      case 0:
        rhythm("action", "done", name, "So")
        action.isOpen = false
      case 1:
        rhythm("action", "drop", name, "--because", "No need")
        action.isOpen = false
      case 2:
        action.due = Self.day(week * 7 + 30)
        if action.due == before.due { continue }
        rhythm("action", "move", name, "--to", action.due, "--because", "It takes longer")
      case 3:
        action.owner = "\(action.team)-\(["lead", "1", "2", "3"][next(4)])"
        if action.owner == before.owner { continue }
        rhythm("action", "pass", name, "--to", action.owner, "--because", "Leave")
      case 4 where !action.isBlocked:
        action.isBlocked = true
        action.blocker = Self.people[next(Self.people.count)]
        rhythm(
          "action", "block", name, "--by", action.blocker ?? "", "--because", "No price")
      case 5...12 where action.isBlocked:
        (action.isBlocked, action.blocker) = (false, nil)
        rhythm("action", "resume", name)
      default: continue
      }
      known[name] = action
    }
  }
}

extension ActionYear {
  private func open(where isMeant: (Known) -> Bool) -> [Line] {
    known.filter { $0.value.isOpen && isMeant($0.value) }.map { name, action in
      Line(name: name, owner: action.owner, due: action.due, isBlocked: action.isBlocked)
    }.sorted()
  }

  /// What stands on somebody's page: their own, what waits for them, that with which they help, and
  /// those of their reports.
  private func open(for person: String) -> [Line] {
    let reports = person.hasSuffix("-lead") ? person.dropLast(4) : "nobody"
    return open { action in
      action.owner == person || action.blocker == person || action.helper == person
        || action.owner.hasPrefix(reports)
    }
  }

  /// What the review of a team looks at on the day: what was promised before it.
  private func open(at team: String) -> [Line] {
    open { $0.team == team && $0.opened < today }
  }

  /// The pages of everybody and the sheets of all teams hold what the model says is open.
  func expectModel(on pages: YearPages) {
    for person in Self.people {
      let wanted = open(for: person)
      #expect(pages.list(of: person) == wanted, "list of \(person) on \(today)")
      #expect(pages.agenda(of: person) == wanted, "agenda of \(person) on \(today)")
    }
    for team in Self.teams {
      #expect(pages.lines(ofSheet: team) == open(at: team), "sheet of \(team) on \(today)")
    }
  }

  /// The same of what the commands print, for one person and team of each such week.
  mutating func expectModelOfCommands(week: Int) {
    let person = Self.people[week / 4 % Self.people.count]
    let wanted = open(for: person)
    let list = rhythm("actions", "--for", person, "--format", "csv").output
    #expect(YearPages.lines(ofCSV: list) == wanted, "\(person) on \(today)")
    let agenda = rhythm("agenda", "--for", person, "--format", "json").output
    #expect(YearPages.names(inJSON: agenda) == wanted.map(\.name), "\(person) on \(today)")
    let team = Self.teams[week / 4 % 3]
    let sheet = rhythm("sheet", "forecast/\(team)", "--format", "markdown").output
    #expect(YearPages.names(inSheet: sheet) == open(at: team).map(\.name), "\(team) on \(today)")
  }

  /// No command was left out by the dice.
  func expectEverythingHappened() {
    for command in ["add", "done", "drop", "move", "pass", "block", "resume"] {
      #expect(runs["action " + command, default: 0] > 5, "\(command)")
    }
    for command in ["collect", "actions", "agenda", "sheet"] {
      #expect(runs[command, default: 0] > 10, "\(command)")
    }
  }
}
