/// Output that is gathered in one buffer and written once, or in large chunks.
///
/// Every format is written through it: text, Markdown, CSV and JSON differ in what they escape,
/// not in how bytes are moved.
package struct ByteWriter: Sendable {
  /// What was written and not yet passed on.
  package private(set) var bytes: [UInt8]
  /// Takes the chunks; `nil` where all is kept.
  private var receiver: (@Sendable ([UInt8]) -> Void)?

  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// A writer that passes chunks on to a receiver, in their order. What is left at the end stands in
  /// `bytes`.
  package init(passingTo receiver: @escaping @Sendable ([UInt8]) -> Void) {
    bytes = []
    self.receiver = receiver
  }

  /// The least size of a chunk: large enough for one call to the system to cost nothing beside it,
  /// small enough to stay in the processor's cache.
  private static let chunkSize = 1 << 16

  /// Passes on what has gathered, once that is a chunk. Writers of long output call it between two
  /// records.
  package mutating func passOn() {
    guard bytes.count >= Self.chunkSize, let receiver else { return }
    receiver(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  package mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  package mutating func write(contentsOf other: [UInt8]) {
    bytes.append(contentsOf: other)
  }

  package mutating func write(contentsOf other: ArraySlice<UInt8>) {
    bytes.append(contentsOf: other)
  }

  package mutating func write(contentsOf other: some Sequence<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Lets what appends to arrays of bytes write into the buffer itself.
  package mutating func write(appending body: (inout [UInt8]) -> Void) {
    body(&bytes)
  }

  /// Writes a decimal number, filled with zeros on the left up to `width` digits.
  package mutating func write(_ number: Int, width: Int = 0) {
    var magnitude = number.magnitude
    var reversed: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &reversed) { digits in
      var count = 0
      repeat {
        digits[count] = UInt8(0x30 + magnitude % 10)
        magnitude /= 10
        count += 1
      } while magnitude > 0
      while count < min(width, 20) {
        digits[count] = 0x30
        count += 1
      }
      if number < 0 { bytes.append(0x2D) }
      while count > 0 {
        count -= 1
        bytes.append(digits[count])
      }
    }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
