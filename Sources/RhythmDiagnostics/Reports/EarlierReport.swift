import RhythmText

/// The findings of an earlier run, read from its JSON report: enough to tell which ones are new.
package struct EarlierReport: Sendable {
  /// How many findings there were with a fingerprint, by message.
  private var known: [String: [String: Int]] = [:]

  /// - Parameter name: how a failure calls the file.
  package init(reading bytes: [UInt8], name: String) throws(Failure) {
    let report: JSONValue
    switch JSONReader.read(bytes) {
    case .success(let value): report = value
    case .failure(let error):
      var finder = PositionFinder(bytes)
      let place = finder.position(of: error.offset)
      throw Failure(
        "`\(name)` is no JSON: line \(place.line), column \(place.column): \(error.message)",
        help: "name a file that `rhythm check --baseline` has written")
    }
    guard let version = report["version"]?.integer, let findings = report["findings"]?.array else {
      throw Failure(
        "`\(name)` is no report of `rhythm check`",
        help: "name a file that `rhythm check --baseline` has written")
    }
    guard version == JSONRenderer.version else {
      throw Failure(
        "`\(name)` is a report of version \(version), and this program reads version "
          + "\(JSONRenderer.version)", help: "`rhythm check --baseline \(name)` writes it anew")
    }
    for finding in findings {
      guard let fingerprint = finding["fingerprint"]?.string else {
        throw Failure(
          "`\(name)` has a finding without `fingerprint`",
          help: "`rhythm check --baseline \(name)` writes it anew")
      }
      known[fingerprint, default: [:]][finding["message"]?.string ?? "", default: 0] += 1
    }
  }

  /// Whether a text is such a report, of whatever version.
  package static func isReport(_ bytes: [UInt8]) -> Bool {
    guard case .success(let value) = JSONReader.read(bytes) else { return false }
    return value["version"]?.integer != nil && value["findings"]?.array != nil
  }

  /// The findings that were not there, in the order given.
  ///
  /// Of several findings with one fingerprint those whose message is known are known; of the others
  /// as many as there were, the first ones.
  package func new(_ findings: [Finding], _ identities: FindingIdentities) -> [Finding] {
    var left = known
    var open: [Int] = []
    for (index, fingerprint) in identities.fingerprints.enumerated()
    where findings.indices.contains(index) {
      let key = fingerprint.text
      if let count = left[key]?[findings[index].message], count > 0 {
        left[key]?[findings[index].message] = count - 1
      } else {
        open.append(index)
      }
    }
    var counts = left.mapValues { $0.values.reduce(0, +) }
    return open.filter { index in
      let key = identities.fingerprints[index].text
      guard let count = counts[key], count > 0 else { return true }
      counts[key] = count - 1
      return false
    }.map { findings[$0] }
  }
}
