extension Scheduling {
  /// Puts series, their occurrences and what is noted of them back into the order in which reviews
  /// are declared, where anchors made it another; linear.
  mutating func restoreDeclarationOrder() {
    if order.isDeclared, !hasDeferred { return }
    let places = series.indices.sorted {
      (series[$0].review, $0) < (series[$1].review, $1)
    }
    var ordered: [Occurrence] = []
    ordered.reserveCapacity(occurrences.count)
    var newStarts: [Int] = []
    var newPlaces = Array(repeating: 0 as Int32, count: series.count)
    for (new, old) in places.enumerated() {
      newPlaces[old] = Int32(clamping: new)
      newStarts.append(ordered.count)
      let end = old + 1 < starts.count ? starts[old + 1] : occurrences.count
      for var occurrence in occurrences[starts[old]..<end] {
        occurrence.series = Int32(clamping: new)
        ordered.append(occurrence)
      }
    }
    series = places.map { series[$0] }
    occurrences = ordered
    starts = newStarts
    for index in quotas.indices { quotas[index].series = newPlaces[Int(quotas[index].series)] }
    quotas.sort { ($0.series, $0.cadence.rawValue) < ($1.series, $1.cadence.rawValue) }
    turns = Dictionary(uniqueKeysWithValues: turns.map { (newPlaces[Int($0.key)], $0.value) })
    waiting.sort { ($0.range, $0.subject) < ($1.range, $1.subject) }
  }
}
