extension Finding {
  /// By file, place and name, so that the same findings always stand in the same order.
  package static func isOrderedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.primary.range != right.primary.range {
      return left.primary.range < right.primary.range
    }
    if left.check != right.check { return left.check.rawValue < right.check.rawValue }
    return left.message < right.message
  }
}

/// How many findings there are of each severity.
package struct FindingCount: Hashable, Sendable {
  package var errors = 0
  package var warnings = 0
  package var advice = 0

  package init(_ findings: some Sequence<Finding>) {
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .advice: advice += 1
      }
    }
  }

  package var isEmpty: Bool { total == 0 }
  package var total: Int { errors + warnings + advice }

  /// `3 errors, 1 warning`; what there is none of is left out. Empty if there is nothing.
  package var summary: String {
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) \(errors == 1 ? "error" : "errors")") }
    if warnings > 0 { parts.append("\(warnings) \(warnings == 1 ? "warning" : "warnings")") }
    if advice > 0 { parts.append("\(advice) \(advice == 1 ? "piece" : "pieces") of advice") }
    return parts.joined(separator: ", ")
  }
}
