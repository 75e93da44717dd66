extension Finding {
  /// The gravest first, of these the costliest, of these by place.
  package static func isRankedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    if left.cost != right.cost { return left.cost > right.cost }
    return isOrderedBefore(left, right)
  }
}

/// What is shown of findings, since a wall of them is read by nobody: errors first, then the causes
/// that cost most.
package struct FindingExcerpt: Sendable {
  /// How many errors are shown: nobody mends more before looking again.
  package static let errorLimit = 100
  /// How many other findings are shown.
  package static let otherLimit = 10

  /// In the order in which to read them.
  package let shown: [Finding]
  /// How many are left out.
  package let omitted: FindingCount

  /// - Parameter showsAll: whether nothing is left out.
  package init(_ findings: [Finding], showsAll: Bool) {
    let ranked = findings.sorted(by: Finding.isRankedBefore)
    if showsAll {
      shown = ranked
      omitted = FindingCount([])
      return
    }
    let errors = ranked.prefix { $0.severity == .error }
    let others = ranked[errors.endIndex...]
    shown = Array(errors.prefix(Self.errorLimit) + others.prefix(Self.otherLimit))
    omitted = FindingCount(errors.dropFirst(Self.errorLimit) + others.dropFirst(Self.otherLimit))
  }
}
