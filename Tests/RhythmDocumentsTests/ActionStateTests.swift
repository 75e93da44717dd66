import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmDocuments

@Suite struct ActionStateTests {
  private static let place = SourceRange(FileID(0), ByteRange(0, 0))
  private static let ana = PersonID(0)
  private static let bo = PersonID(1)

  private static func text(_ words: String) -> Text {
    Text(segments: [.literal(words)], range: place)
  }

  /// The state on a day of an action of Bo's, due on 12 March, with lines in the order given.
  private static func state(
    _ lines: [(String, Action.Change)], on day: String
  ) throws -> ActionState {
    var action = Action(
      name: Located("buyer", at: place), title: text("Meet the buyer"), range: place)
    action.owners = [Located(bo, at: place)]
    action.due = Located(try AgendaSample.date("2026-03-12"), at: place)
    action.events = try lines.map { date, change in
      Action.Event(
        date: Located(try AgendaSample.date(date), at: place), change: change, range: place)
    }
    return ActionState(of: action, in: Plan(), on: try AgendaSample.date(day))
  }

  @Test func `without a line it is open, as it was promised`() throws {
    let state = try Self.state([], on: "2026-03-20")
    #expect(state.isOpen)
    #expect(state.owner == Self.bo)
    #expect(state.due == (try AgendaSample.date("2026-03-12")))
    #expect(state.moves == 0)
  }

  @Test func `moves and passes add up, the latest holds`() throws {
    let state = try Self.state(
      [
        ("2026-03-10", .moved(to: try AgendaSample.date("2026-03-16"), because: Self.text(""))),
        ("2026-03-11", .passed(to: Located(Self.ana, at: Self.place), because: Self.text(""))),
        ("2026-03-15", .moved(to: try AgendaSample.date("2026-03-19"), because: Self.text(""))),
      ], on: "2026-03-20")
    #expect(state.owner == Self.ana)
    #expect(state.due == (try AgendaSample.date("2026-03-19")))
    #expect(state.moves == 2)
  }

  @Test func `the latest date decides, not the last line`() throws {
    let lines: [(String, Action.Change)] = [
      ("2026-03-18", .done(nil)),
      ("2026-03-14", .blocked(by: Located(Self.ana, at: Self.place), because: Self.text("waits"))),
    ]
    #expect(try Self.state(lines, on: "2026-03-20").status == .done)
    #expect(
      try Self.state(lines, on: "2026-03-15").status == .blocked(by: Self.ana, because: "waits"))
  }

  @Test func `of two lines of a day the later one holds`() throws {
    let lines: [(String, Action.Change)] = [
      ("2026-03-14", .blocked(by: nil, because: Self.text(""))), ("2026-03-14", .resumed(nil)),
    ]
    #expect(try Self.state(lines, on: "2026-03-14").status == .open)
  }

  @Test func `what is not written yet has not happened yet`() throws {
    let lines: [(String, Action.Change)] = [("2026-03-14", .dropped(because: Self.text("")))]
    #expect(try Self.state(lines, on: "2026-03-13").isOpen)
    #expect(try Self.state(lines, on: "2026-03-14").isOpen == false)
  }
}
