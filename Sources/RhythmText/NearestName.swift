/// How many single slips (a letter left out, added, changed, or two neighbours swapped) lead from
/// one word to the other. Costs the product of their lengths.
package func editDistance(_ left: String, _ right: String) -> Int {
  let left = Array(left.unicodeScalars)
  let right = Array(right.unicodeScalars)
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = last
  for row in 1...left.count {
    current[0] = row
    for column in 1...right.count {
      let isSame = left[row - 1] == right[column - 1]
      var distance = min(
        last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        distance = min(distance, beforeLast[column - 2] + 1)
      }
      current[column] = distance
    }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count]
}

/// The candidate that was probably meant by `word`: nearest by slips, the first of equally near
/// ones; nil where none is near. Upper and lower case count as the same.
///
/// A third of the letters may be wrong, at least one; a word of one or two letters has to have the
/// same letters.
package func nearestName(to word: String, among candidates: some Sequence<String>) -> String? {
  let written = word.lowercased()
  let length = written.unicodeScalars.count
  guard length <= 64 else { return nil }
  let allowed = length < 3 ? 0 : max(1, length / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = candidate.lowercased()
    let difference = other.unicodeScalars.count - length
    if length < 3 {
      guard difference == 0, other.unicodeScalars.sorted() == written.unicodeScalars.sorted()
      else { continue }
      return candidate
    }
    guard abs(difference) <= allowed else { continue }
    let distance = editDistance(written, other)
    if distance <= allowed, distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.name
}
