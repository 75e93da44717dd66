/// A set of days as bits, from its first to its last, with a running count.
struct DaySet: Hashable, Sendable {
  private var base: Int
  private var words: [UInt64]
  /// How many days of the set lie before each word.
  private var before: [Int32]

  /// A set of dates in any order; those outside the years 1 to 9999 are left out.
  init(_ dates: [CivilDate]) {
    let numbers = dates.lazy.map { Int($0.dayNumber) }.filter { DaySet.supported.contains($0) }
    guard let first = numbers.min(), let last = numbers.max() else {
      (base, words, before) = (0, [], [])
      return
    }
    base = first
    words = Array(repeating: 0, count: (last - first) / 64 + 1)
    before = []
    for number in numbers {
      words[(number - base) >> 6] |= 1 << UInt64((number - base) & 63)
    }
    before.reserveCapacity(words.count)
    var total: Int32 = 0
    for word in words {
      before.append(total)
      total += Int32(word.nonzeroBitCount)
    }
  }

  static let supported = -719_162...2_932_896

  var isEmpty: Bool { words.isEmpty }

  func contains(_ number: Int) -> Bool {
    let offset = number &- base
    guard offset >= 0, offset >> 6 < words.count else { return false }
    return words[offset >> 6] >> UInt64(offset & 63) & 1 == 1
  }

  /// How many days of the set come before a day.
  func count(before number: Int) -> Int {
    let offset = number &- base
    guard offset > 0, let total = before.last, let lastWord = words.last else { return 0 }
    guard offset >> 6 < words.count else { return Int(total) + lastWord.nonzeroBitCount }
    let mask = (1 as UInt64) << UInt64(offset & 63) &- 1
    return Int(before[offset >> 6]) + (words[offset >> 6] & mask).nonzeroBitCount
  }

  /// The days, ascending.
  var dates: [CivilDate] {
    var result: [CivilDate] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(CivilDate(dayNumber: base + index * 64 + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return result
  }
}
