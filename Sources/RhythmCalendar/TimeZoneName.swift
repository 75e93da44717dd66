/// The name of a time zone as IANA writes it: `Europe/London`.
package struct TimeZoneName: Hashable, Sendable {
  /// The name as it was given.
  package let text: String

  /// A name, or nil if the text could be none, before it becomes a path.
  ///
  /// Parts between slashes are letters, digits, `_`, `+` and `-` and start with a letter; so there is
  /// no way up, no root and no hidden file. Whether the zone exists is for the data to tell.
  package init?(_ text: String) {
    guard (1...100).contains(text.utf8.count) else { return nil }
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let first = part.first, TimeZoneName.isLetter(first) else { return nil }
      for byte in part {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
          UInt8(ascii: "-"):
          continue
        default: guard TimeZoneName.isLetter(byte) else { return nil }
        }
      }
    }
    self.text = text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The name that took the place of an old one: `America/New_York` for `US/Eastern`; nil if this is
  /// not known as an old name. Systems differ in which old names they still have.
  package var successor: TimeZoneName? {
    var range = 0..<TimeZoneName.successors.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let (old, new) = TimeZoneName.successors[middle]
      if old == text { return TimeZoneName(new) }
      range = old < text ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
