/// A set of kinds of nodes, of a fixed size.
struct KindSet {
  private var bits = SIMD8<UInt64>()

  /// Adds a kind; false where it was there.
  mutating func insert(_ kind: NodeKind) -> Bool {
    let number = Int(kind.rawValue)
    guard number < 512 else { return false }
    let bit = UInt64(1) << UInt64(number & 63)
    if bits[number >> 6] & bit != 0 { return false }
    bits[number >> 6] |= bit
    return true
  }
}
