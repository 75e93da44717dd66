import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

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
  ) -> ActionState {
    var action = Action(
      name: Located("buyer", at: place), title: text("Meet the buyer"), range: place)
    action.owners = [Located(bo, at: place)]
    action.due = Located(date("2026-03-12"), at: place)
    action.events = lines.map { day, change in
      Action.Event(
        date: Located(date(day), at: place), change: change, range: place)
    }
    return ActionState(of: action, on: date(day))
  }

  @Test func `without a line it is open, as it was promised`() {
    let state = Self.state([], on: "2026-03-20")
    #expect(state.isOpen)
    #expect(state.owner == Self.bo)
    #expect(state.due == (date("2026-03-12")))
    #expect(state.moves == 0)
  }

  @Test func `moves and passes add up, the latest holds`() {
    let state = Self.state(
      [
        ("2026-03-10", .moved(to: date("2026-03-16"), because: Self.text(""))),
        ("2026-03-11", .passed(to: Located(Self.ana, at: Self.place), because: Self.text(""))),
        ("2026-03-15", .moved(to: date("2026-03-19"), because: Self.text(""))),
      ], on: "2026-03-20")
    #expect(state.owner == Self.ana)
    #expect(state.due == (date("2026-03-19")))
    #expect(state.moves == 2)
  }

  @Test func `the latest date decides, not the last line`() {
    let lines: [(String, Action.Change)] = [
      ("2026-03-18", .done(nil)),
      ("2026-03-14", .blocked(by: Located(Self.ana, at: Self.place), because: Self.text("waits"))),
    ]
    #expect(Self.state(lines, on: "2026-03-20").status == .done)
    #expect(
      Self.state(lines, on: "2026-03-15").status
        == .blocked(by: Self.ana, because: Self.text("waits")))
  }

  @Test func `of two lines of a day the later one holds`() {
    let lines: [(String, Action.Change)] = [
      ("2026-03-14", .blocked(by: nil, because: Self.text(""))), ("2026-03-14", .resumed(nil)),
    ]
    #expect(Self.state(lines, on: "2026-03-14").status == .open)
  }

  @Test func `what is not written yet has not happened yet`() {
    let lines: [(String, Action.Change)] = [("2026-03-14", .dropped(because: Self.text("")))]
    #expect(Self.state(lines, on: "2026-03-13").isOpen)
    #expect(Self.state(lines, on: "2026-03-14").isOpen == false)
  }
}
