/// Why a text is not JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// A sentence without its end: "a value was expected".
  package var message: String
  /// The byte at which it was seen; the length of the text at its end.
  package var offset: Int

  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// Reads JSON (RFC 8259) as it is defined: no comments, no commas before an end, UTF-8 alone.
///
/// It never traps, on any bytes. A byte order mark is passed over.
package struct JSONReader {
  /// How deep arrays and objects may stand in one another: far beyond what is written, far from the
  /// end of the stack.
  package static let depthLimit = 200

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// The value that a whole text holds. Costs one pass over it.
  package static func read(_ bytes: [UInt8]) -> Result<JSONValue, JSONError> {
    do throws(JSONError) {
      if let place = UTF8Validation.firstError(in: bytes) {
        throw JSONError(message: "this is not UTF-8", offset: place)
      }
      var reader = JSONReader(bytes)
      let value = try reader.value()
      reader.skipSpace()
      guard reader.offset == bytes.count else {
        throw reader.error("nothing was expected behind the value")
      }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The byte at hand; 0, which no JSON holds outside of strings, at the end.
  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func error(_ message: String) -> JSONError {
    JSONError(
      message: offset < bytes.count ? message : message + ", and the text ends", offset: offset)
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw error("a value was expected")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else { throw error("a value was expected") }
    offset += word.utf8.count
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return leave(.object(members)) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw error("a name in quotes was expected") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw error("`:` was expected") }
      members.append(JSONValue.Member(name, try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw error("`,` or `}` was expected") }
    return leave(.object(members))
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return leave(.array(values)) }
    repeat {
      values.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw error("`,` or `]` was expected") }
    return leave(.array(values))
  }

  /// Passes a bracket and goes one level deeper.
  private mutating func enter() throws(JSONError) {
    guard depth < Self.depthLimit else {
      throw error("brackets are nested more than \(Self.depthLimit) deep")
    }
    depth += 1
    offset += 1
  }

  private mutating func leave(_ value: JSONValue) -> JSONValue {
    depth -= 1
    return value
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private mutating func number() throws(JSONError) -> String {
    let start = offset
    _ = take("-")
    if take("0") {
      if isDigit { throw error("a number does not start with 0") }
    } else {
      try digits()
    }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private var isDigit: Bool { current >= 0x30 && current <= 0x39 }

  private mutating func digits() throws(JSONError) {
    guard isDigit else { throw error("a digit was expected") }
    while isDigit { offset += 1 }
  }

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    var text: [UInt8] = []
    while true {
      let start = offset
      while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != UInt8(ascii: "\""),
        bytes[offset] != UInt8(ascii: "\\")
      {
        offset += 1
      }
      text += bytes[start..<offset]
      if take("\"") { return String(decoding: text, as: UTF8.self) }
      guard take("\\") else {
        throw error(
          offset < bytes.count
            ? "a control character stands in a string" : "the end of a string was expected")
      }
      text += try escape()
    }
  }

  /// What stands behind a backslash, as UTF-8.
  private mutating func escape() throws(JSONError) -> [UInt8] {
    let byte = current
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      offset += 1
      return [byte]
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      offset += 1
      return [Self.control(byte)]
    case UInt8(ascii: "u"):
      offset += 1
      return Array(String(Character(try escapedScalar())).utf8)
    default: throw error("this cannot stand behind a backslash")
    }
  }

  private static func control(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    default: 0x09
    }
  }

  /// One unit of UTF-16, or two that make one character.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take("\\"), take("u") {
      let second = try unit()
      if second >= 0xDC00, second < 0xE000,
        let scalar = Unicode.Scalar((first - 0xD800) << 10 + (second - 0xDC00) + 0x10000)
      {
        return scalar
      }
    }
    offset = start
    throw error("half of a character stands alone")
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch current {
      case 0x30...0x39: digit = current - 0x30
      case 0x41...0x46: digit = current - 0x37
      case 0x61...0x66: digit = current - 0x57
      default: throw error("four hexadecimal digits were expected")
      }
      unit = unit << 4 | UInt32(digit)
      offset += 1
    }
    return unit
  }
}
