import RhythmText
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("alcie", "alice"), ("scheduel", "schedule"), ("Alice", "alice"), ("chek", "check"),
    ("bobby", nil), ("", nil), ("forecasting-territory", nil),
  ])
  func `the nearest name, if it is near`(name: String, meant: String?) {
    #expect(nearestName(to: name, among: ["bo", "alice", "schedule", "check", "anna"]) == meant)
  }

  @Test func `of several as near, the first`() {
    #expect(nearestName(to: "anx", among: ["any", "ana"]) == "any")
  }
}
