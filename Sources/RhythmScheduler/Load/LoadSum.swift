import RhythmPlan

/// Minutes of load added up. What overlaps counts twice: it is all asked for.
package struct LoadSum: Hashable, Sendable {
  /// In reviews, those that a quota asks for among them.
  package var reviews = 0
  package var preparation = 0
  package var followUps = 0
  /// All but what customers take part in and what was not planned; coaching is part of it.
  package var `internal` = 0
  package var customerFacing = 0
  package var unplanned = 0
  /// What is of kind coaching, and what follows reviews with customers.
  package var coaching = 0
  /// What is of kind forecast or reporting.
  package var reporting = 0

  package init() {}

  /// Everything, with what was not planned.
  package var total: Int { `internal` &+ customerFacing &+ unplanned }

  package mutating func add(_ entry: LoadEntry) {
    let minutes = Int(entry.minutes)
    switch entry.nature {
    case .review, .quota: reviews &+= minutes
    case .prep: preparation &+= minutes
    case .followUp: followUps &+= minutes
    case .unplanned: break
    }
    switch entry.category {
    case .internal: `internal` &+= minutes
    case .customerFacing: customerFacing &+= minutes
    case .unplanned: unplanned &+= minutes
    }
    if entry.isCoaching { coaching &+= minutes }
    if let kind = entry.kind, kind == LoadSum.forecast || kind == LoadSum.reportingKind {
      reporting &+= minutes
    }
  }

  package mutating func add(_ other: LoadSum) {
    reviews &+= other.reviews
    preparation &+= other.preparation
    followUps &+= other.followUps
    `internal` &+= other.internal
    customerFacing &+= other.customerFacing
    unplanned &+= other.unplanned
    coaching &+= other.coaching
    reporting &+= other.reporting
  }

  private static let forecast = BuiltInKinds()["forecast"]
  private static let reportingKind = BuiltInKinds()["reporting"]
}
