import Foundation
import RhythmCalendar
import Testing

@testable import RhythmCommand

/// A year of three teams with weekly reviews, lived through the commands, beside a plain model of it.
@Suite struct ActionYearTests {
  private struct Known {
    var owner: String
    var team: String
    var due: String
    var isOpen = true
    var isBlocked = false
  }

  /// 600 actions take minutes where the program is built for debugging, so the full number is asked
  /// for by `RHYTHM_WHOLE_YEAR`; the shape of the year is the same.
  private static let actionsPerTeam =
    ProcessInfo.processInfo.environment["RHYTHM_WHOLE_YEAR"] == nil ? 13 : 200

  private static let teams = ["north", "south", "west"]

  private static var plan: String {
    var text = """
      plan year
        timezone Europe/London
        covers 2026
        week 1 is days 1 to 7

      import "north.rhythm"

      """
    for team in teams {
      text += "person \(team)-lead\n"
      for number in 1...3 { text += "person \(team)-\(number)\n  reports to \(team)-lead\n" }
      text += "team \(team)\n  lead \(team)-lead\n  members \(team)-1, \(team)-2, \(team)-3\n"
    }
    text += """
      review forecast
        for each team in north, south, west
        purpose "Agree one number"
        chair lead of team
        attendees members of team
        every week on Monday at 09:00 for 45m
        expects "A commitment" by chair

      """
    return text
  }

  /// The day so many days after the first Monday of the year.
  private static func day(_ offset: Int) -> String {
    (CivilDate(year: 2026, month: 1, day: 5) ?? .earliest).adding(days: offset).description
  }

  @Test func `the open set of every page is that of a plain model, and no written line changes`()
    throws
  {
    let folder = try TemporaryFolder()
    let url = folder.url
    try folder.write("plan.rhythm", Self.plan)
    // Somebody keeps the actions of one team by hand, with comments.
    try folder.write(
      "north.rhythm",
      "# Ours.\n\n# The first of the year.\n"
        + "action first \"Do it first\" by north-1 due 2026-01-12 from forecast/north@2026-01-05\n")
    var known = ["first": Known(owner: "north-1", team: "north", due: "2026-01-12")]
    var random: UInt64 = 20_260_105
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % UInt64(max(1, bound)))
    }
    func rhythm(_ words: [String], on day: String) -> RunResult {
      let result = run(words + ["--today", day], in: url)
      #expect(result.code == 0, "\(words) \(result.talk)")
      return result
    }
    var lines = try Self.lines(in: url)
    var opened = 0
    for week in 0..<52 {
      let today = Self.day(week * 7)
      let wanted = Self.actionsPerTeam * Self.teams.count * (week + 1) / 52
      while opened < wanted {
        let team = Self.teams[opened % 3]
        let owner = "\(team)-\(1 + next(3))"
        let due = Self.day(week * 7 + 1 + next(20))
        opened += 1
        let output = rhythm(
          [
            "action", "add", "Promise \(next(1000)) of week \(week), the \(opened)th", "--by",
            owner,
            "--from", "forecast/\(team)", "--due", due,
          ], on: today
        ).output
        let name = String(output.dropFirst().prefix { $0 != "`" })
        #expect(known[name] == nil)
        known[name] = Known(owner: owner, team: team, due: due)
      }
      for name in known.keys.sorted() where known[name]?.isOpen == true {
        guard var action = known[name] else { continue }
        switch next(24) {
        case 0, 1, 2, 3:
          _ = rhythm(["action", "done", name, "So"], on: today)
          action.isOpen = false
        case 4:
          _ = rhythm(["action", "drop", name, "--because", "No need"], on: today)
          action.isOpen = false
        case 5:
          action.due = Self.day(week * 7 + 30)
          _ = rhythm(
            ["action", "move", name, "--to", action.due, "--because", "It takes longer"], on: today)
        case 6:
          let owner = "\(action.team)-lead"
          guard owner != action.owner else { continue }
          action.owner = owner
          _ = rhythm(["action", "pass", name, "--to", owner, "--because", "Leave"], on: today)
        case 7 where !action.isBlocked:
          action.isBlocked = true
          _ = rhythm(["action", "block", name, "--because", "No price"], on: today)
        case 8 where action.isBlocked:
          action.isBlocked = false
          _ = rhythm(["action", "resume", name], on: today)
        default: continue
        }
        known[name] = action
      }
      try Self.expect(known, in: url, on: today)
      let after = try Self.lines(in: url)
      for (path, before) in lines {
        #expect(Self.isContained(before, in: after[path] ?? []), "\(path) in week \(week)")
      }
      lines = after
    }
    #expect(opened == Self.actionsPerTeam * 3)
    #expect(rhythm(["check", "--only", "syntax"], on: Self.day(364)).code == 0)
  }

  /// The pages of each team's lead hold what the model says is open, with owner, date and state.
  private static func expect(_ known: [String: Known], in url: URL, on today: String) throws {
    for team in teams {
      let page = run(
        ["actions", "--for", "\(team)-lead", "--format", "csv", "--today", today], in: url)
      let rows = page.output.split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let shown = rows.map { row in
        // The titles of this year hold one comma, which is quoted.
        let tail = row.suffix(14)
        return [String(row[0])] + tail.prefix(3).map(String.init)
      }
      let wanted = known.filter { $0.value.isOpen && $0.value.team == team }.map { name, action in
        [name, action.owner, action.due, action.isBlocked ? "blocked" : "open"]
      }
      #expect(
        shown.sorted { $0[0] < $1[0] } == wanted.sorted { $0[0] < $1[0] }, "\(team) on \(today)")
    }
  }

  private static func lines(in url: URL) throws -> [String: [String]] {
    var lines: [String: [String]] = [:]
    for path in ["plan.rhythm", "north.rhythm", "actions/forecast.rhythm"] {
      guard let data = try? Data(contentsOf: url.appending(path: path)) else { continue }
      lines[path] = String(decoding: data, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines
  }

  /// Whether all lines of a file stand in another in the same order.
  private static func isContained(_ lines: [String], in others: [String]) -> Bool {
    var rest = lines[...]
    for line in others where rest.first == line { rest.removeFirst() }
    return rest.isEmpty
  }
}
