import RhythmText
import Testing

@Suite struct UTF8ValidationTests {
  @Test(arguments: ["", "plain text, more than eight bytes", "é€😀", "\u{10FFFF}\u{D7FF}\u{E000}"])
  func `text is text`(text: String) {
    #expect(UTF8Validation.firstError(in: Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `the first wrong sequence is found`(bytes: [UInt8]) {
    #expect(UTF8Validation.firstError(in: bytes) == 0)
    #expect(UTF8Validation.firstError(in: Array("twelve bytes".utf8) + bytes) == 12)
  }

  @Test func `agrees with the standard library on all pairs and many triples`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let isText = String(validating: [first, second], as: UTF8.self) != nil
        #expect((UTF8Validation.firstError(in: [first, second]) == nil) == isText)
      }
    }
    for first in UInt8(0xE0)...0xF5 {
      for second in UInt8(0x7F)...0xC0 {
        let bytes = [first, second, 0x80, 0xBF]
        let isText = String(validating: bytes, as: UTF8.self) != nil
        #expect((UTF8Validation.firstError(in: bytes) == nil) == isText)
      }
    }
  }
}
