/// A value of JSON (RFC 8259).
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As it was written: what a number may hold differs from program to program.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order in which they were written, one name perhaps more than once.
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The member of an object, the last of several with one name; `nil` where there is none or this is
  /// no object. Costs the number of members.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// A whole number; `nil` for one with a point or an exponent, or beyond 64 bits.
  package var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }
}
