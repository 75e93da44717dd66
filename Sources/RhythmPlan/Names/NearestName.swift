/// The candidate that somebody most likely meant, if one is near enough; the first of several.
///
/// Near means few letters changed, left out, added or swapped with their neighbour: one in a short
/// name, a third of them in a long one. Costs the product of the lengths for each candidate of
/// about the same length.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  let most = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    guard abs(candidate.utf8.count - name.utf8.count) <= most * 2 else { continue }
    let scalars = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let limit = best.map { $0.distance - 1 } ?? most
    guard abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters are changed, left out, added or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for j in right.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, before[j - 1] + 1)
      }
      row.append(cost)
    }
    before = last
    last = row
  }
  return last[right.count]
}
