import Testing

@Suite("The recogniser")
struct RecognizerTests {
  @Test(arguments: PackageFiles.plans(under: "Examples"))
  func acceptsExample(path: String) throws {
    expectAcceptance(try PackageFiles.text(of: path), path)
  }

  @Test(arguments: acceptedPlans)
  func accepts(plan: String) {
    expectAcceptance(plan, plan)
  }

  @Test(arguments: rejectedPlans)
  func rejects(plan: String) {
    #expect(PackageFiles.recognizer.rejection(of: plan) != nil, "\(plan)")
  }

  private func expectAcceptance(_ plan: String, _ name: String) {
    let rejection = PackageFiles.recognizer.rejection(of: plan)
    #expect(rejection == nil, "\(name): \(rejection.map { "\($0)" } ?? "")")
  }

  private static let acceptedPlans = [
    "",
    "# nothing but a comment",
    "plan p",
    "\u{FEFF}plan p \"P\"\r\n\towner ana\r\n",
    "person plan\n  role review, role",
    "review r\n  attendees ana,  # who\n\n      bo,\n    except chi\n  private\n",
    "review r\n  attendees\n    ana in Q1\n    bo, except during w\n    except chi\n",
    "review r\n  agenda\n    5m \"A\"\n      ask \"\"\"\n        What?\n        \"\"\"\n    5m \"B\"\n",
    "review r\n  purpose \"\"\"\n    \"Why\" {team}\n\n  \"\"\"\n  private",
    "review r\n  every month on the 1st, 3rd Friday, in Q1, Q3, for 1h30m\n",
    "review r\n  chair members\n  presenter members of members\n",
    "team every\n  members role every, each of\n".replacing(", each of", with: ""),
    "adjust a/b/\"0064x\"\n  cancel 2026-03-02 only a/b because \"x\"",
  ]

  private static let rejectedPlans = [
    "plan",
    "plan p q",
    " plan p",
    "plan p\n  owner ana\n    covers FY27",
    "plan p\n    owner ana\n  covers FY27",
    "plan p\n\towner ana\n  covers FY27",
    "plan p\n  owner ana,",
    "plan p\n  owner ana,\n  covers FY27",
    "plan p \"P",
    "plan p \"{\"",
    "plan p \"\\x\"",
    "review r\n  purpose \"\"\"\n    Why\n",
    "review r\n  purpose \"\"\"\n  Why\n  \"\"\"",
    "plan p\n  covers 2026-3-2",
    "review r\n  every week on Monday at 9:0",
    "review r\n  attendees ana, , bo",
    "review r\n  attendees ana bo",
    "review r\n  attendees ana, except",
    "review r\n  every week in Q1 Q2",
    "review r\n  5m \"A\"",
    "adjust a / b",
    "adjust a/\n",
    "person Ana\n  Role rep",
    "@",
    "import std",
  ]
}
