import RhythmCalendar
import RhythmPlan
import RhythmScheduler

/// Reads the ledger for a document.
struct LoadReader {
  let source: DocumentSource
  let ledger: LoadLedger
  let selection: LoadDocument.Selection
  let periods: [DateSpan]

  private var plan: Plan { source.plan }
  private var people: [PersonID] {
    selection.audience?.people ?? plan.people.indices.map { PersonID($0) }
  }

  /// The rows that have some load, the fullest first.
  func rows() -> [LoadRow] {
    let rows: [LoadRow] =
      switch selection.grouping {
      case .person: people.map { row(plan[$0].name.value, plan.title(of: $0), [$0]) }
      case .role:
        plan.roles.enumerated().map { index, role in
          row(
            role.name.value, role.title.map(plan.plainText) ?? role.name.value,
            source.organisation.people(in: RoleID(index)))
        }
      case .team:
        plan.teams.enumerated().map { index, team in
          row(
            team.name.value, team.title.map(plan.plainText) ?? team.name.value,
            source.organisation.people(of: TeamID(index)))
        }
      case .kind: kindRows()
      }
    let filled = rows.filter { $0.sum.total > 0 }
    return filled.enumerated().sorted { left, right in
      let (one, other) = (fullness(left.element), fullness(right.element))
      return one != other ? one > other : left.offset < right.offset
    }.map(\.element)
  }

  /// What takes more of the hours stands first; of kinds, what takes more at all.
  private func fullness(_ row: LoadRow) -> Int {
    let total = row.sum.total
    return selection.grouping == .kind ? total : total * 100_000 / max(1, row.working)
  }

  private func row(_ name: String, _ title: String, _ people: [PersonID]) -> LoadRow {
    let cells = periods.map { period in
      var cell = LoadCell(sum: LoadSum(), working: 0)
      for person in people {
        cell.sum.add(ledger.sum(of: person, in: period))
        cell.working += ledger.workingMinutes(of: person, in: period)
      }
      return cell
    }
    return LoadRow(name: name, title: title, people: people, cells: cells)
  }

  /// A row for each kind, one for what has none, and one for what was not planned.
  private func kindRows() -> [LoadRow] {
    let names = plan.kinds.map { ($0.name, $0.title ?? $0.name) }
    let further = [("none", "without a kind"), ("unplanned", "asked outside the rhythm")]
    let empty = periods.map { period in
      LoadCell(
        sum: LoadSum(),
        working: people.reduce(0) { $0 + ledger.workingMinutes(of: $1, in: period) })
    }
    var rows = (names + further).map {
      LoadRow(name: $0.0, title: $0.1, people: people, cells: empty)
    }
    for (index, period) in periods.enumerated() {
      for person in people {
        for entry in ledger.entries(of: person, in: period) {
          var place = entry.kind.map { Int($0.index) } ?? names.count
          if entry.nature == .unplanned { place = names.count + 1 }
          if rows.indices.contains(place) { rows[place].cells[index].sum.add(entry) }
        }
      }
    }
    return rows
  }

  /// Who of the rows is over a budget.
  func over(_ rows: [LoadRow]) -> [LoadOver] {
    let budgets = LoadBudgets(plan, source.organisation)
    let everybody = selection.grouping == .person ? rows.flatMap(\.people) : people
    return everybody.flatMap { person in
      ledger.excesses(of: person, over: budgets.budgets(of: person), in: selection.days, plan)
        .map { excess in
          LoadOver(
            name: plan[person].name.value, title: plan.title(of: person),
            subject: plan.words(of: excess.budget), excess: excess,
            causes: excess.causes.map(part))
        }
    }
  }

  func asked() -> [LoadAsked] {
    var minutes: [Int: Int] = [:]
    var asked: [Int: [PersonID]] = [:]
    // Nobody is told apart from somebody by a number that no person has.
    for person in people {
      for entry in ledger.entries(of: person, in: selection.days) {
        guard case .unplanned(let index) = entry.source else { continue }
        let asker = plan.asker(ofUnplanned: index).map { Int($0.index) } ?? -1
        minutes[asker, default: 0] += Int(entry.minutes)
        if asked[asker]?.contains(person) != true { asked[asker, default: []].append(person) }
      }
    }
    return minutes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { asker, minutes in
      let person = asker >= 0 ? PersonID(asker) : nil
      return LoadAsked(
        name: person.map { plan[$0].name.value },
        title: person.map { plan.title(of: $0) } ?? "somebody", minutes: minutes,
        people: (asked[asker] ?? []).map { plan.title(of: $0) })
    }
  }

  /// What takes the time of somebody, the most first.
  func parts(of person: PersonID) -> [LoadPart] {
    ledger.causes(of: ledger.entries(of: person, in: selection.days), in: plan, most: 12)
      .map(part)
  }

  private func part(_ cause: LoadCause) -> LoadPart {
    LoadPart(
      name: plan.name(of: cause.origin), title: plan.title(of: cause.origin),
      minutes: cause.minutes)
  }
}
