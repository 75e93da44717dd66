import RhythmCalendar

/// A queue in which everybody takes turns: whoever had one goes to its end, whoever joins starts
/// there, whoever leaves is gone, and nobody else is shifted.
struct TurnQueue<Member: Hashable> {
  private var waiting: [Member] = []
  private var first: [Member] = []
  private var hasStarted = false

  /// Takes the next turns, at most as many as there are members.
  ///
  /// Newcomers of one date join in the order given.
  mutating func take(_ count: Int, from members: [Member], newcomers: ([Member]) -> [Member])
    -> [Member]
  {
    let present = Set(members)
    waiting.removeAll { !present.contains($0) }
    let known = Set(waiting)
    let new = members.filter { !known.contains($0) }
    waiting += hasStarted ? newcomers(new) : new
    if !hasStarted { first = waiting }
    hasStarted = true
    let taken = Array(waiting.prefix(max(1, count)))
    waiting.removeFirst(taken.count)
    waiting += taken
    return taken
  }

  /// The turns so many occurrences before the first, as if those of the first had always been there.
  func turns(before distance: Int, _ count: Int) -> [Member] {
    guard !first.isEmpty else { return [] }
    let count = min(max(1, count), first.count)
    let start = -(distance * count % first.count) + first.count
    return (0..<count).map { first[(start + $0) % first.count] }
  }
}

/// Rounds in which everybody has one turn, each in an order of its own.
struct ShuffledRounds<Member: Hashable> {
  private let seed: UInt64
  private var waiting: [Member] = []
  private var dealt: Set<Member> = []
  private var round: Int64 = 0
  private var first: [Member] = []

  init(seed: UInt64) { self.seed = seed }

  /// Takes the next turns, at most as many as there are members and none twice.
  mutating func take(_ count: Int, from members: [Member]) -> [Member] {
    if first.isEmpty { first = members }
    let present = Set(members)
    waiting.removeAll { !present.contains($0) }
    if round > 0 {
      let known = dealt.union(waiting)
      waiting += members.filter { !known.contains($0) }
    }
    var taken: [Member] = []
    while taken.count < min(max(1, count), members.count) {
      if waiting.isEmpty {
        waiting = shuffled(members, round: round)
        dealt = []
        round += 1
      }
      guard let place = waiting.firstIndex(where: { !taken.contains($0) }) else { break }
      let member = waiting.remove(at: place)
      dealt.insert(member)
      taken.append(member)
    }
    return taken
  }

  /// The turns so many occurrences before the first, in rounds of those who were there then.
  func turns(before distance: Int, _ count: Int) -> [Member] {
    guard !first.isEmpty else { return [] }
    let count = min(max(1, count), first.count)
    return (0..<count).map { offset in
      let position = distance * count - offset
      let round = (position + first.count - 1) / first.count
      return shuffled(first, round: Int64(-round))[round * first.count - position]
    }
  }

  /// Fisher and Yates, by numbers that hang on the seed and the round alone.
  private func shuffled(_ members: [Member], round: Int64) -> [Member] {
    var numbers = RoundNumbers(state: seed ^ UInt64(bitPattern: round) &* 0x9E37_79B9_7F4A_7C15)
    var result = members
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, numbers.next(below: last + 1))
    }
    return result
  }
}

/// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers everywhere.
private struct RoundNumbers {
  var state: UInt64

  /// A number from 0 to before a bound.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    number ^= number >> 31
    return Int(clamping: number.multipliedFullWidth(by: UInt64(clamping: bound)).high)
  }
}

/// FNV-1a of some texts: a seed that is the same on every machine.
func seed(of texts: [String]) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for text in texts {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }
  return hash
}
