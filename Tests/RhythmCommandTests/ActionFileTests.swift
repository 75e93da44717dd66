import Foundation
import Testing

@testable import RhythmCommand

/// What the commands on actions leave in the files.
@Suite struct ActionFileTests {
  static let head = """
    plan p
      timezone Europe/London
      covers 2026
    person ana
    person bo
    review r
      chair ana
      attendees bo
      every week on Monday at 09:00 for 30m

    """

  private static func text(_ name: String, _ title: String, _ more: String = "") -> String {
    "action \(name) \"\(title)\" by bo due 2026-03-09 from r@2026-03-02\n" + more
  }

  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("plan.rhythm", text)
    return folder
  }

  private func read(_ folder: borrowing TemporaryFolder, _ path: String) throws -> String {
    try String(decoding: Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
  }

  @discardableResult
  private func rhythm(_ folder: borrowing TemporaryFolder, _ words: String...) -> String {
    let result = run(words, in: folder.url)
    #expect(result.code == 0, "\(words) \(result.talk)")
    return result.output
  }

  @Test func `a line goes below the last one of its action, with its indentation`() throws {
    let before = Self.head + Self.text("a", "A", "    with ana # both\n") + "\n# end"
    let folder = try folder(before)
    rhythm(folder, "action", "done", "a", "So")
    let after = try read(folder, "plan.rhythm")
    #expect(
      after
        == Self.head + Self.text("a", "A", "    with ana # both\n    2026-03-02 done \"So\"\n")
        + "\n# end")
  }

  @Test func `carriage returns and a missing last line break stay`() throws {
    let before = (Self.head + Self.text("a", "A")).dropLast().split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "\r\n")
    let folder = try folder(before)
    rhythm(folder, "action", "note", "a", "So")
    let noted = try read(folder, "plan.rhythm")
    #expect(noted == before + "\r\n  2026-03-02 note \"So\"")
    rhythm(folder, "action", "add", "B", "--by", "bo", "--from", "r", "--due", "Fri")
    let line = "action b \"B\" by bo due 2026-03-06 from r@2026-03-02"
    #expect(
      try read(folder, "plan.rhythm") == before + "\r\n  2026-03-02 note \"So\"\r\n\(line)")
  }

  @Test func `a new action stands in order of name, with the empty lines and comments of its file`()
    throws
  {
    let apart =
      Self.head + Self.text("b", "B") + "\n# about d\n" + Self.text("d", "D", "  with ana\n")
    let folder = try folder(apart)
    for title in ["C", "A", "E"] {
      rhythm(folder, "action", "add", title, "--by", "bo", "--from", "r", "--due", "2026-03-09")
    }
    let after = try read(folder, "plan.rhythm")
    #expect(
      after
        == Self.head + Self.text("a", "A") + Self.text("b", "B") + "\n" + Self.text("c", "C")
        + "\n# about d\n" + Self.text("d", "D", "  with ana\n") + "\n" + Self.text("e", "E"))
  }

  @Test func `the first action of a review opens a file, and the plan imports its folder once`()
    throws
  {
    let folder = try folder(Self.head)
    for title in ["B", "A"] {
      rhythm(folder, "action", "add", title, "--by", "bo", "--from", "r", "--due", "2026-03-09")
    }
    let actions = try read(folder, "actions/r.rhythm")
    #expect(actions == Self.text("a", "A") + Self.text("b", "B"))
    let plan = try read(folder, "plan.rhythm")
    #expect(plan.contains("\n  covers 2026\n\nimport \"actions/\"\nperson ana\n"))
    #expect(plan.split(separator: "\n").count { $0.hasPrefix("import") } == 1)
  }
}
