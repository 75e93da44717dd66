import Foundation
import Testing

@testable import RhythmCommand

/// What a private review holds reaches nobody outside it, whatever command is run.
@Suite struct PrivacyTests {
  /// Every word with `zq` in it is private to ana and bo.
  private static let plan = """
    plan north "North"
      timezone Europe/Madrid
      covers 2026-01 to 2026-12
      week 1 is the first full week
      actions due before next

    role manager
    role rep

    person vera "Vera Lind"
    person ana "Ana Duarte"
      role manager
      reports to vera
    person bo "Bo Almeida"
      role rep
      reports to ana
    person chi "Chi Okafor"
      role rep
      reports to ana

    team iberia "Iberia"
      lead ana
      members bo, chi

    review weekly "Weekly"
      purpose "Agree the week"
      chair ana
      attendees bo, chi
      every week on Monday at 09:00 for 15m
      agenda
        5m "Open actions" led by chair
        10m "The week" to decide
      expects "One commitment" by bo

    review one-to-one "One-to-one: {rep}"
      private # zq-comment
      kind coaching
      purpose "zq-purpose of {rep}"
      for each rep in bo
      chair ana
      attendees rep
      every week on Tuesday at 10:00 for 30m
      move 2026-03-17 to 2026-03-18 because "zq-because"
      cancel 2026-03-24 because "zq-cancelled"
      done when "zq-exit"
      prep "zq-prep" by rep due 1 working day before
        takes 20m
        done when "zq-prep-done"
      agenda
        5m "Open actions" led by rep
        20m "zq-item of {rep}" led by rep to coach
          ask "zq-ask"
          done when "zq-item-done"
        15m "zq-overrun" led by rep
      expects "zq-expects"
      held 2026-02-24 outcome "zq-outcome"
        note "zq-note"

    adjust one-to-one/bo starting 2026-06-02 because "zq-adjusted"
      prep "zq-later-prep" by rep

    action zq-action-name "zq-action" by bo due 2026-02-20 from one-to-one/bo@2026-02-17
      about "zq-about"
      2026-02-20 moved to 2026-02-27 because "zq-moved"
      2026-02-23 note "zq-action-note"
      2026-02-24 blocked by vera because "zq-blocked"

    action zq-two-owners "zq-two-owners" by bo, by chi from one-to-one/bo@2026-02-17

    topic zq-topic-name "zq-topic" for one-to-one/bo by bo on 2026-03-01

    decision zq-decision-name "zq-decision" from one-to-one/bo@2026-02-24 by ana
      meaning "zq-meaning"

    """

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("plan.rhythm", plan)
    return folder
  }

  /// Command lines by which each command tells of a plan; those of `explain` and the like tell of none.
  static func lines(of command: CommandSpecification) -> [[String]] {
    var operands: [[String]] = [[]]
    switch (command.name, command.operand?.value) {
    case (.when, _): operands = [["every week on Tuesday"]]
    case (.why, _):
      operands = ["2026-03-03", "2026-03-17", "2026-03-24", "2026-06-09"].map {
        ["one-to-one/bo@\($0)"]
      }
    case (.completions, _): operands = [["bash"]]
    case (.explain, _), (.library, _), (.initialise, _), (.help, _), (.version, _): return []
    case (_, .action?): operands = [["z-action-name"], ["q-two-owners"]]
    case (_, .review?): operands = [[], ["weekly"], ["one-to-one"], ["one-to-one/bo"]]
    default: break
    }
    var lines = operands.map { [command.name.rawValue] + $0 }
    for option in command.options {
      switch (option.name, option.value) {
      case (.format, .choice(let formats)?):
        lines += lines.flatMap { line in formats.map { line + ["--format", $0] } }
      case (.review, .review?) where command.operand?.value == .path:
        lines += lines.map { $0 + ["--review", "one-to-one"] }
      case (.week, _): lines += lines.map { $0 + ["--week", "2026-W12"] }
      case (.on, .date?) where command.name != .why:
        lines += lines.map { $0 + ["--on", "2026-03-17"] }
      case (let name, nil): lines += lines.map { $0 + [name.spelling] }
      default: continue
      }
    }
    guard command.options.contains(where: { $0.name == .participant }) else { return lines }
    let readers = ["vera", "chi"].flatMap { reader in lines.map { $0 + ["--for", reader] } }
    return command.required.contains(.participant) ? readers : lines + readers
  }

  @Test(arguments: CommandTable.commands.map(\.name))
  func `nothing private leaves it`(_ name: CommandName) throws {
    let command = try #require(CommandTable.command(name))
    for line in Self.lines(of: command) {
      // A command that edits files finds them as they were.
      let folder = try Self.folder()
      let result = run(line, in: folder.url)
      let leaks = (result.output + "\n" + result.talk).split(separator: "\n")
        .filter { $0.lowercased().contains("zq") }
      #expect(leaks.isEmpty, "\(line): \(leaks)")
    }
  }

  @Test(arguments: ["text", "markdown"])
  func `the people in it read it`(_ format: String) throws {
    let folder = try Self.folder()
    for reader in ["ana", "bo"] {
      let page = run(
        ["agenda", "--for", reader, "--on", "2026-03-03", "--format", format], in: folder.url
      ).output
      // The questions are for the page of who leads it.
      let secrets =
        ["zq-purpose of Bo Almeida", "zq-item of Bo Almeida", "zq-action"]
        + (reader == "ana" ? ["zq-ask"] : [])
      for secret in secrets { #expect(page.contains(secret), "\(reader): \(secret)") }
    }
    let why = run(["why", "one-to-one/bo@2026-03-17", "--for", "bo"], in: folder.url).output
    #expect(why.contains("zq-because"))
  }

  @Test func `a finding still tells its place and its check`() throws {
    let folder = try Self.folder()
    let result = run(["check"], in: folder.url)
    #expect(result.output.contains("no-single-owner"))
    #expect(result.output.contains("plan.rhythm:55"))
  }
}
