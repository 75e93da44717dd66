import Foundation
import RhythmText
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> JSONValue? { try? JSONReader.read(Array(text.utf8)).get() }

  private func error(_ text: String) -> JSONError? {
    if case .failure(let error) = JSONReader.read(Array(text.utf8)) { error } else { nil }
  }

  @Test func `every kind of value`() {
    #expect(read(" null ") == .null)
    #expect(read("true") == .bool(true))
    #expect(read("-12.5e+3") == .number("-12.5e+3"))
    #expect(read("[]") == .array([]))
    #expect(
      read("{\"a\": [1, {}], \"b\": \"x\"}")
        == .object([
          .init("a", .array([.number("1"), .object([])])), .init("b", .string("x")),
        ]))
    #expect(read("\u{FEFF}1") == .number("1"))
  }

  @Test func `escapes`() {
    #expect(read(#""\"\\\/\b\f\n\r\t""#) == .string("\"\\/\u{8}\u{C}\n\r\t"))
    #expect(read(#""\u00e9\uD83D\uDE00""#) == .string("é😀"))
    #expect(error(#""\uD83D""#)?.message == "half of a character stands alone")
    #expect(error(#""\uD83Dx""#)?.offset == 3)
    #expect(error(#""\uDE00""#) != nil)
    #expect(error(#""\x""#)?.offset == 2)
  }

  @Test func `errors say what was expected and where`() {
    #expect(error("")?.message == "a value was expected, and the text ends")
    #expect(error("[1 2]") == JSONError("`,` or `]` was expected", 3))
    #expect(error("{\"a\" 1}") == JSONError("`:` was expected", 5))
    #expect(error("{a: 1}") == JSONError("a name in quotes was expected", 1))
    #expect(error("[1,]") == JSONError("a value was expected", 3))
    #expect(error("01") == JSONError("a number does not start with 0", 1))
    #expect(error("1 1") == JSONError("nothing was expected behind the value", 2))
    #expect(error("\"a\nb\"") == JSONError("a control character stands in a string", 2))
    if case .failure(let error) = JSONReader.read([0x22, 0xFF, 0x22]) {
      #expect(error.offset == 1)
    } else {
      Issue.record("bytes that are not UTF-8 were read")
    }
  }

  @Test func `depth is bounded`() {
    let limit = JSONReader.depthLimit
    let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(read(deep) != nil)
    #expect(error("[" + deep + "]")?.offset == limit)
    #expect(error(String(repeating: "[{\"a\":", count: 100_000)) != nil)
  }

  @Test func `members are found by name, the last of several`() {
    let value = read(#"{"a": 1, "b": "x", "a": 2}"#)
    #expect(value?["a"]?.integer == 2)
    #expect(value?["b"]?.string == "x")
    #expect(value?["c"] == nil && JSONValue.null["a"] == nil)
    #expect(JSONValue.number("1.5").integer == nil)
  }

  @Test func `what the writer writes is read again`() {
    let texts = ["", "a\"b\\c", "\u{1}\n\t", "é😀\u{202E}", "{}"]
    var writer = JSONWriter()
    writer.beginObject()
    for (index, text) in texts.enumerated() {
      writer.key(named: "\(index)" + text)
      writer.value(text)
    }
    writer.endObject()
    let members = texts.enumerated().map { JSONValue.Member("\($0)" + $1, .string($1)) }
    #expect(read(writer.output.text) == .object(members))
  }

  /// Texts made from JSON by chance changes: Foundation reads the same of them.
  @Test func `Foundation reads the same`() throws {
    let seeds = [
      #"{"version": 1, "findings": [{"check": "no-chair", "cost": -1.5e3, "x": null}], "ok": true}"#,
      #"["a\u00e9\n", "\uD83D\uDE00", 0, -0.5, 1E2, [], {}, [[1, 2], false]]"#,
      #""text with \"quotes\" and é""#,
    ]
    let alphabet = Array("{}[]\",:\\ue0123.-+ \n\u{1}tnfé".utf8)
    var state: UInt64 = 11
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
    var accepted = 0
    for round in 0..<6_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<next(below: 4) {
        let place = next(below: bytes.count)
        switch next(below: 3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet[next(below: alphabet.count)], at: place)
        default: bytes[place] = alphabet[next(below: alphabet.count)]
        }
      }
      let ours = JSONReader.read(bytes)
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: [.fragmentsAllowed])
      let text = String(decoding: bytes, as: UTF8.self)
      switch ours {
      case .success(let value):
        accepted += 1
        let theirs = try #require(theirs, "\(text)")
        #expect(Self.agrees(value, theirs), "\(text)")
      case .failure(let error):
        // A comma before an end is no JSON, and Foundation takes it.
        let before = bytes[..<min(error.offset, bytes.count)].last { $0 > 0x20 }
        let isExtraComma = before == UInt8(ascii: ",")
        #expect(theirs == nil || isExtraComma, "\(text): \(error.message) at \(error.offset)")
        #expect(error.offset <= bytes.count)
      }
    }
    #expect(accepted > 1_000)
  }

  @Test func `no bytes trap`() {
    var state: UInt64 = 5
    for _ in 0..<5_000 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      }
      if case .failure(let error) = JSONReader.read(bytes) {
        #expect(error.offset <= bytes.count)
      }
    }
  }

  private static func agrees(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: return theirs is NSNull
    case .bool(let flag): return (theirs as? Bool) == flag
    case .number(let text): return (theirs as? NSNumber)?.doubleValue == Double(text)
    case .string(let text): return (theirs as? String) == text
    case .array(let values):
      guard let others = theirs as? [Any], others.count == values.count else { return false }
      return zip(values, others).allSatisfy(agrees)
    case .object(let members):
      guard let others = theirs as? [String: Any] else { return false }
      let names = Set(members.map(\.name))
      return names.count == others.count
        && names.allSatisfy { name in
          guard let value = ours[name], let other = others[name] else { return false }
          // Of several members with one name, Foundation may keep another.
          return members.filter { $0.name == name }.count > 1 || agrees(value, other)
        }
    }
  }
}

extension JSONError {
  fileprivate init(_ message: String, _ offset: Int) {
    self.init(message: message, offset: offset)
  }
}
