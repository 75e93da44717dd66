import RhythmDiagnostics
import Testing

@testable import RhythmCommand

@Suite struct ArgumentParserTests {
  @Test(arguments: [
    ["schedule", "x", "--for", "ana", "--format", "csv"],
    ["schedule", "--for=ana", "x", "--format=csv"],
    ["--for", "ana", "schedule", "--format=csv", "x"],
    ["--for=ana", "--format", "csv", "schedule", "--", "x"],
  ])
  func `options may stand anywhere`(arguments: [String]) throws {
    let invocation = try ArgumentParser.parse(arguments)
    #expect(invocation.command == .schedule)
    #expect(invocation.operands == ["x"])
    #expect(invocation.values == [.participant: "ana", .format: "csv"])
  }

  @Test(arguments: [["-n3"], ["-n", "3"], ["-n=3"], ["--count", "3"], ["--count=3"]])
  func `a letter may hold its value`(arguments: [String]) throws {
    let invocation = try ArgumentParser.parse(["next"] + arguments)
    #expect(try invocation.number(.count) == 3)
  }

  @Test func `letters may be bundled`() throws {
    let invocation = try ArgumentParser.parse(["next", "-hVn", "2"])
    #expect(invocation.asksForHelp && invocation.asksForVersion)
  }

  @Test func `after two dashes everything is an operand`() throws {
    let invocation = try ArgumentParser.parse(["check", "--", "--plan", "-h", "--"])
    #expect(invocation.operands == ["--plan", "-h", "--"])
  }

  @Test func `a dash alone is an operand and a value`() throws {
    #expect(try ArgumentParser.parse(["check", "-"]).operands == ["-"])
    #expect(try ArgumentParser.parse(["check", "--plan", "-"]).values == [.plan: "-"])
  }

  @Test(arguments: [
    (["chek"], "there is no command `chek`", "did you mean `rhythm check`?"),
    (["frobnicate"], "there is no command `frobnicate`", "`rhythm help` lists the commands"),
    (["check", "--fromat", "json"], "there is no option `--fromat`", "did you mean `--format`?"),
    (["check", "--form"], "there is no option `--form`", "did you mean `--format`?"),
    (["check", "-x"], "there is no option `-x`", "`rhythm help check` lists the options"),
    (
      ["check", "--from", "2026-03-02"], "`rhythm check` has no option `--from`",
      "see `rhythm help check`"
    ),
    (["check", "--format", "jsno"], "`--format` knows no `jsno`", "did you mean `json`?"),
    (
      ["check", "--format=markdown"], "`--format` knows no `markdown`",
      "there are `text`, `short`, `json`, `sarif`, `github`"
    ),
    (["schedule", "--plan"], "`--plan` needs a value", "`rhythm help` lists the options"),
    (
      ["schedule", "--plan", "--for", "x"], "`--plan` needs a value",
      "`rhythm help` lists the options"
    ),
    (["schedule", "--for=a", "--for=b"], "`--for` is given twice", "keep one of them"),
    (
      ["agenda"], "`rhythm agenda` needs `--for` and the name of a person or a team",
      "for example `rhythm agenda --for ana`"
    ),
    (
      ["version", "x"], "`rhythm version` takes nothing after it, but here is `x`",
      "see `rhythm help version`"
    ),
    (
      ["completions"], "`rhythm completions` needs one of bash, zsh, fish",
      "for example `rhythm completions bash`"
    ),
    (["completions", "fihs"], "`rhythm completions` knows no `fihs`", "did you mean `fish`?"),
    (
      ["schedule", "a", "b"], "`rhythm schedule` takes one PATH, and `b` is a second",
      "see `rhythm help schedule`"
    ),
    (["schedule", "--from", "2026-3-2"], "`2026-3-2` is not a date", "write `--from 2026-03-02`"),
    (
      ["schedule", "--from", "2026-02-30"], "`2026-02-30` is not a date",
      "write `--from 2026-03-02`"
    ),
    (
      ["schedule", "--in", "March"], "`March` is not a period",
      "write `--in 2026-03`, or `2026-W12`, `2026-Q1`, `FY27-Q1`"
    ),
    (
      ["agenda", "--for", "a", "--week", "2025-W53"], "there is no week `2025-W53`",
      "the last week of 2025 is `2025-W52`"
    ),
    (["next", "-n", "0"], "`0` is not a number of at least 1", "write `--count 10`"),
    (["next", "-n-3"], "`-3` is not a number of at least 1", "write `--count 10`"),
    (["explain", "no-chiar"], "`rhythm explain` knows no `no-chiar`", "did you mean `no-chair`?"),
    (["help", "chekc"], "`rhythm help` knows no `chekc`", "did you mean `check`?"),
  ])
  func `what is wrong is said, with a way out`(
    arguments: [String], message: String, help: String
  ) {
    #expect(throws: Failure(message, help: help)) { try ArgumentParser.parse(arguments) }
  }

  @Test(arguments: [
    ["schedule", "--bogus", "-h"], ["--help", "agenda"], ["check", "a", "-h", "-x"],
  ])
  func `help is given whatever else is wrong`(arguments: [String]) throws {
    #expect(try ArgumentParser.parse(arguments).asksForHelp)
  }

  @Test func `arguments at random never trap`() {
    var state: UInt64 = 7
    let pieces = [
      "-", "--", "-h", "-n", "--plan", "--plan=", "=", "", "check", "next", "é", "--for=ana", "-nh",
      "--in", "2026-W99", "\u{1B}", "999999999999999999999999", "--today=0000-00-00",
    ]
    for _ in 0..<5000 {
      var arguments: [String] = []
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        arguments.append(pieces[Int(state >> 33) % pieces.count])
      }
      _ = try? ArgumentParser.parse(arguments)
    }
  }
}
