import RhythmPlan
import RhythmText

extension Scheduling {
  /// Notes that a cadence of a series waits for the date that an anchor names.
  mutating func wait(for anchor: Anchor, _ cadence: Cadence, _ series: SeriesContext) {
    let field: String
    switch anchor {
    case .field(let reference, let name): field = words(reference, name, series)
    default:
      guard let review = anchor.review else { return }
      field = waiting.first { $0.review == review }?.field ?? plan[review].name.value
    }
    wait(for: field, cadence, series)
  }

  /// Notes that a cadence of a series waits for a date field that bounds it.
  mutating func wait(
    forBound bound: Located<Cadence.Bound>?, _ cadence: Cadence, _ series: SeriesContext
  ) {
    guard case .field(let reference, let name)? = bound?.value else { return }
    wait(for: words(reference, name, series), cadence, series)
  }

  private mutating func wait(for field: String, _ cadence: Cadence, _ series: SeriesContext) {
    let values = series.bindings.values.compactMap { $0 }
      .prefix(plan[series.review].clauses.forEach.count)
    let subject = ([plan[series.review].name.value] + values.map(phrases.name))
      .joined(separator: "/")
    let new = Waiting(
      review: series.review, subject: subject, field: field, range: cadence.formRange)
    if !waiting.contains(new) { waiting.append(new) }
  }

  /// `account.renewal`, with the name that the plan gives what has the field.
  private func words(_ reference: Reference, _ field: String, _ series: SeriesContext) -> String {
    let name: String
    switch reference {
    case .binding(let slot):
      name =
        series.bindings[slot].map(phrases.name)
        ?? plan[series.review].clauses.forEach.first { $0.slot == slot }?.name ?? ""
    case .initiative(let id):
      name = plan.initiatives.indices.contains(Int(id.index)) ? plan[id].name.value : ""
    default:
      name = phrases.values(reference, series.bindings).first.map(phrases.name) ?? ""
    }
    return name.isEmpty ? field : "\(name).\(field)"
  }
}
