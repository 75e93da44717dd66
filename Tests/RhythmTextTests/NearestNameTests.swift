import RhythmText
import Testing

@Suite struct NearestNameTests {
  @Test func countsSlips() {
    #expect(editDistance("forecast", "forecast") == 0)
    #expect(editDistance("forecats", "forecast") == 1)
    #expect(editDistance("", "abc") == 3)
    #expect(editDistance("chair", "chairs") == 1)
    #expect(editDistance("kitten", "sitting") == 3)
  }

  @Test func offersOnlyWhatIsNear() {
    #expect(nearestName(to: "alcie", among: ["bob", "alice", "alicia"]) == "alice")
    #expect(nearestName(to: "Alice", among: ["alice"]) == "alice")
    #expect(nearestName(to: "zebra", among: ["alice", "bob"]) == nil)
    #expect(nearestName(to: "ta", among: ["to", "at"]) == "at")
    #expect(nearestName(to: "xy", among: ["to", "at"]) == nil)
  }
}
