import RhythmText
import Testing

@Suite struct ByteWriterTests {
  /// What a receiver was given; it is called on one thread.
  private final class Chunks: @unchecked Sendable {
    var all: [[UInt8]] = []
  }

  @Test func chunksAndRestAddUpToWhatWasWritten() {
    let chunks = Chunks()
    var kept = ByteWriter()
    var passed = ByteWriter(passingTo: { chunks.all.append($0) })
    for number in 0..<20_000 {
      kept.write("row ")
      kept.write(number, width: 8)
      passed.write("row ")
      passed.write(number, width: 8)
      kept.passOn()
      passed.passOn()
    }
    #expect(chunks.all.count > 1)
    #expect(chunks.all.allSatisfy { $0.count >= 1 << 16 })
    #expect(Array(chunks.all.joined()) + passed.bytes == kept.bytes)
  }

  @Test func whatIsShortStaysInTheWriter() {
    let chunks = Chunks()
    var output = ByteWriter(passingTo: { chunks.all.append($0) })
    output.write(contentsOf: Array("a few bytes".utf8)[2...])
    output.passOn()
    #expect(chunks.all.isEmpty)
    #expect(output.text == "few bytes")
  }
}
