import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

extension Check {
  /// Fields of people are the parts of an entry. Those of selling are a seller's own.
  static let manyHats = Check(name: .manyHats) { input, findings in
    guard let sales = Plan.function("sales") else { return }
    let plan = input.plan
    let functions = Functions(input)
    let most = input.threshold(of: .manyHats, else: 2)
    for portfolio in plan.portfolios {
      var hats: [PersonID: [(entry: EntryID, parts: [Entry.Field])]] = [:]
      for entry in portfolio.entries where plan.entries.indices.contains(Int(entry.index)) {
        var parts: [PersonID: [Entry.Field]] = [:]
        for field in plan[entry].fields where !partsOfSelling.contains(field.name) {
          guard case .person(let person) = field.value.value, functions.belongs(person, to: sales)
          else { continue }
          parts[person, default: []].append(field)
        }
        for (person, fields) in parts where fields.count > most {
          hats[person, default: []].append((entry, fields))
        }
      }
      for (person, entries) in hats.sorted(by: { $0.key < $1.key }) {
        guard let first = entries.first, first.parts.indices.contains(most) else { continue }
        let others =
          entries.count > 1 ? ", and of \(entries.count - 1) more of `\(portfolio.name.value)`" : ""
        findings.append(
          Finding(
            .manyHats,
            "`\(plan[person].name.value)` of sales has \(first.parts.count) other parts of "
              + "`\(plan[first.entry].name.value)`\(others): \(listed(first.parts.map(\.name)))",
            at: first.parts[most].value.range, label: "one part too many",
            secondary: first.parts.prefix(most).map { Label($0.value.range, "and this") },
            help: [Help("give some of them to services, product or support")]))
      }
    }
  }

  private static let partsOfSelling: Set<String> = [
    "owner", "rep", "seller", "sales", "manager", "executive", "ae", "account-executive",
  ]
}
