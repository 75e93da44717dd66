import RhythmDiagnostics
import RhythmText

/// What `check` is asked to show and to do.
struct CheckSelection {
  enum Subject: Hashable {
    case findings
    case waived
    /// What fixes would change.
    case difference
  }

  /// The checks that `--only` names; `nil` for all.
  private let checks: Set<CheckName>?
  /// The least grave that is shown.
  private let least: Severity
  let shows: Subject
  let showsAll: Bool
  let isStrict: Bool
  /// Whether fixes are worked out.
  let fixes: Bool
  let allowedFixes: Fix.Safety

  init(_ invocation: Invocation) throws(Failure) {
    checks = try invocation[.only].map { text throws(Failure) in try Self.checks(text) }
    least = Severity.allCases.first { $0.word == invocation[.severity] } ?? .advice
    showsAll = invocation.has(.all)
    isStrict = invocation.has(.strict)
    fixes = invocation.has(.fix) || invocation.has(.diff)
    allowedFixes = invocation.has(.unsafe) ? .unsafe : .safe
    shows = invocation.has(.waived) ? .waived : invocation.has(.diff) ? .difference : .findings
    if invocation.has(.unsafe), !fixes {
      throw Failure("`--unsafe` says which fixes are applied", help: "write `--fix --unsafe`")
    }
    if shows == .waived {
      if fixes { throw Failure("`--waived` lists, and `--fix` mends", help: "keep one of them") }
      if let format = invocation[.format], format != "text", format != "json" {
        throw Failure(
          "what is waived is written as text or json, not as `\(format)`",
          help: "write `--format json`")
      }
    }
    if shows == .difference, let format = invocation[.format], format != "text" {
      throw Failure(
        "`--diff` writes a difference, which has no format `\(format)`", help: "keep one of them")
    }
  }

  /// Whether some findings are not asked for.
  var isNarrowed: Bool { checks != nil || least != .advice }

  func includes(_ finding: Finding) -> Bool {
    finding.severity <= least && checks?.contains(finding.check) != false
  }

  /// The checks of `no-chair,no-purpose`.
  private static func checks(_ text: String) throws(Failure) -> Set<CheckName> {
    var checks: Set<CheckName> = []
    for name in text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) {
      guard let check = CheckName(rawValue: name) else {
        let nearest = nearestName(to: name, among: CheckNames.all)
        throw Failure(
          "no check is called `\(name)`",
          help: nearest.map { "did you mean `\($0)`?" } ?? "`rhythm explain` lists them")
      }
      checks.insert(check)
    }
    if checks.isEmpty {
      throw Failure("`--only` names no check", help: "`rhythm explain` lists them")
    }
    return checks
  }
}
