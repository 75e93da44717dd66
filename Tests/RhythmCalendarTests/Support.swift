import RhythmCalendar
import Testing

/// A date from the way plans write it; a wrong one fails the test that asks.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> CivilDate {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3,
    let date = CivilDate(year: parts[0], month: parts[1], day: parts[2])
  else {
    Issue.record("\(text) is no date", sourceLocation: sourceLocation)
    return CivilDate.earliest
  }
  return date
}

func span(_ first: String, _ last: String) -> DateSpan {
  DateSpan(first: day(first), last: day(last))
}

func texts(_ dates: [CivilDate]) -> [String] { dates.map(\.description) }

func monthDay(_ month: Int, _ day: Int) -> MonthDay {
  MonthDay(month: month, day: day) ?? .newYear
}

func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
  TimeOfDay(hour: hour, minute: minute) ?? TimeOfDay(minutes: 0)
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  mutating func chance(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}
