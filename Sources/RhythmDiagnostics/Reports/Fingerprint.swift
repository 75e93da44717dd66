import RhythmText

/// By what a finding is known again after the plan has changed: its check, its file and the
/// declaration in which it stands, and neither its message nor its line.
///
/// Several findings of one check in one declaration share it, so that their number counts.
package struct Fingerprint: Hashable, Sendable {
  private let value: UInt64

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  fileprivate init(_ check: CheckName, _ file: String, _ declaration: String) {
    value = Self.hash(check.rawValue + "\n" + file + "\n" + declaration)
  }

  /// FNV-1a with 64 bits: the same on every machine and in every version.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What findings are known by, each at the place of its finding.
package struct FindingIdentities: Sendable {
  package private(set) var fingerprints: [Fingerprint] = []
  /// What the declarations are called in which the findings stand: `review forecast`.
  package private(set) var declarations: [String] = []

  /// - Parameter names: what the files are called wherever the command is run; their paths where
  ///   there are none.
  package init(of findings: [Finding], files: [SourceFile], names: [String] = []) {
    var tables: [FileID: DeclarationTable] = [:]
    for finding in findings {
      let place = finding.primary.range
      let index = Int(place.file.index)
      guard files.indices.contains(index) else {
        declarations.append("")
        fingerprints.append(Fingerprint(finding.check, "", ""))
        continue
      }
      let table = tables[place.file] ?? DeclarationTable(files[index])
      tables[place.file] = table
      let declaration = table.name(at: Int(place.bytes.lower))
      let name = names.indices.contains(index) ? names[index] : files[index].path
      declarations.append(declaration)
      fingerprints.append(Fingerprint(finding.check, name, declaration))
    }
  }

  /// The how manyth finding with its fingerprint each is, from 1, in the order given.
  package var ordinals: [Int] {
    var counts: [Fingerprint: Int] = [:]
    return fingerprints.map { fingerprint in
      let count = counts[fingerprint, default: 0] + 1
      counts[fingerprint] = count
      return count
    }
  }
}
