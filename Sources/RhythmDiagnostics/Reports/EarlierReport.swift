import RhythmText

/// The findings of an earlier run, read from its JSON report: enough to tell which ones are new.
package struct EarlierReport: Sendable {
  /// How grave the findings were that had a fingerprint, by message. One of which the report does not
  /// say it counts as an error, which nothing is graver than.
  private var known: [String: [String: [Severity]]] = [:]

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
      let severity = finding["severity"]?.string.flatMap { word in
        Severity.allCases.first { $0.word == word }
      }
      known[fingerprint, default: [:]][finding["message"]?.string ?? "", default: []]
        .append(severity ?? .error)
    }
  }

  /// Whether a text is such a report, of whatever version.
  package static func isReport(_ bytes: [UInt8]) -> Bool {
    guard case .success(let value) = JSONReader.read(bytes) else { return false }
    return value["version"]?.integer != nil && value["findings"]?.array != nil
  }

  /// The findings that were not there, or not so grave, in the order given.
  ///
  /// Of several findings with one fingerprint those whose message is known are known; of the others
  /// as many as there were, the first ones. One that has become graver says how grave it was.
  package func new(_ findings: [Finding], _ identities: FindingIdentities) -> [Finding] {
    var left = known
    var open: [Int] = []
    var told: [Int: Finding] = [:]
    for (index, fingerprint) in identities.fingerprints.enumerated()
    where findings.indices.contains(index) {
      let finding = findings[index]
      var earlier = left[fingerprint.text]?[finding.message] ?? []
      if earlier.isEmpty {
        open.append(index)
      } else {
        told[index] = finding.whereGraver(than: &earlier)
        left[fingerprint.text]?[finding.message] = earlier
      }
    }
    var others = left.mapValues { $0.values.flatMap { $0 } }
    for index in open {
      let key = identities.fingerprints[index].text
      var earlier = others[key] ?? []
      told[index] =
        earlier.isEmpty ? findings[index] : findings[index].whereGraver(than: &earlier)
      others[key] = earlier
    }
    return findings.indices.compactMap { told[$0] }
  }
}

extension Finding {
  /// Itself, with a note, if it is graver than all that was known; nil if it was known as grave. Takes
  /// away the one that it is taken for: the least grave that will do, else the gravest.
  fileprivate func whereGraver(than known: inout [Severity]) -> Finding? {
    known.sort()
    if let place = known.lastIndex(where: { $0 <= severity }) {
      known.remove(at: place)
      return nil
    }
    let was = known.removeFirst()
    var finding = self
    finding.notes.append(
      "it is not new, and has become graver: it was \(was == .warning ? "a warning" : was.word)")
    return finding
  }
}
