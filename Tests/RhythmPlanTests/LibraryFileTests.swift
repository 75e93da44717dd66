import RhythmDiagnostics
import RhythmPlan
import RhythmText
import Testing

/// The files of the library, each read as a plan that imports it would read it.
struct LibraryFileTests {
  static let start = """
    plan sample "Sample"
      owner ana
      timezone Europe/London
      covers 2026
      on non-working days move to next working day

    role lead "Lead"
      function sales

    person ana "Ana"
      role lead
    person bo "Bo"
      role lead
      reports to ana


    """

  /// The path as an import writes it: without the ending.
  static func importPath(_ path: String) -> String { String(path.dropLast(".rhythm".count)) }

  static func plan(importing path: String, _ rest: String = "") -> ReadPlan {
    let text = start + "import \"\(importPath(path))\"\n" + rest
    return readPlan(root: SourceFile(path: "plan.rhythm", text: text))
  }

  static let calendars = Library.paths.filter { $0.hasPrefix("std/holidays/") }
  static let templates = Library.paths.filter { $0.hasPrefix("std/reviews/") }

  @Test func theLibraryHoldsBoth() {
    #expect(Self.calendars.count >= 16)
    #expect(Self.templates.count >= 8)
    #expect(Self.calendars.count + Self.templates.count == Library.paths.count)
  }

  @Test(arguments: Library.paths)
  func isReadWithoutAFinding(path: String) {
    let read = Self.plan(importing: path)
    #expect(read.findings.map(\.message) == [])
  }

  @Test(arguments: calendars)
  func aCalendarIsNamedForItsFile(path: String) {
    let read = Self.plan(importing: path)
    let name = Self.importPath(path).split(separator: "/").last.map(String.init)
    #expect(read.plan.holidayCalendars.map(\.name.value) == [name].compactMap(\.self))
    #expect(read.plan.holidayCalendars.first?.title != nil)
  }

  @Test(arguments: templates)
  func aTemplateNeedsChairAttendeesAndTimeAlone(path: String) {
    let names = Self.plan(importing: path).plan.reviews.map(\.name.value)
    #expect(!names.isEmpty)
    for name in names {
      let rest = """
        review held "Held" based on \(name)
          chair ana
          attendees bo
          every week on Tuesday at 10:00
        """
      let read = Self.plan(importing: path, rest + "\n")
      #expect(read.findings.map(\.message) == [], "\(name)")
      guard let review = read.plan.reviews.first(where: { !$0.isTemplate }) else {
        Issue.record("\(name) gives no review")
        continue
      }
      #expect(review.clauses.kind != nil, "\(name)")
      #expect(review.clauses.purpose != nil, "\(name)")
      #expect(!review.clauses.agendas.isEmpty, "\(name)")
      #expect(!review.clauses.expects.isEmpty, "\(name)")
      for action in review.clauses.expects {
        #expect(action.due != nil && action.by != nil, "\(name)")
      }
    }
  }

  @Test func namesOfTemplatesStayOutOfTheWay() {
    for path in Self.templates {
      for review in Self.plan(importing: path).plan.reviews {
        #expect(review.isTemplate && review.name.value.hasPrefix("standard-"))
      }
    }
  }

  /// What the forms are known for.
  @Test(arguments: [
    ("territory", "standard-territory-review", [10, 20, 20, 15, 25]),
    ("opportunity", "standard-deal-consult", [5, 10, 30, 5]),
    ("leadership", "standard-leadership-weekly", [5, 5, 5, 5, 5, 60, 5]),
    ("leadership", "standard-leadership-weekly-by-items", [10, 10, 50, 10]),
  ])
  func agendasAddUp(file: String, template: String, minutes: [Int]) {
    let read = Self.plan(importing: "std/reviews/\(file).rhythm")
    let review = read.plan.reviews.first { $0.name.value == template }
    #expect(review?.clauses.agendas.first?.items.map(\.minutes) == minutes)
  }
}
