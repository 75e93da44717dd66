/// The name of a time zone as IANA writes it: `Europe/London`.
package struct TimeZoneName: Hashable, Sendable {
  package let text: String
}
