import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// What is declared, named nowhere else, and meant nowhere by a role, a title or a default either.
  /// Nothing is said of the rows of files and of the library.
  ///
  /// All people are one finding, since a directory that was copied is one cause. A
  /// declaration without a line is told of as such.
  static let unusedName = Check(name: .unusedName) { input, findings in
    let plan = input.plan
    var uses = IndirectUses(input)
    var people: [UnusedDeclaration] = []
    for declared in plan.unnamed {
      guard let found = plan.declaration(declared), !plan.isOfLibrary(found.range),
        plan.isWritten(found.range), !input.broken.hold(found.range), !uses.hold(declared)
      else { continue }
      if declared.kind == .person {
        people.append(found)
      } else if plan.text(found.range).contains("\n") {
        let what = "the \(declared.kind.noun) `\(found.name.value)`"
        findings += [finding(what, declared.kind, [found], plan)].compactMap { $0 }
      }
    }
    let noun = people.count == 1 ? "person" : "people"
    let names = people.map(\.name.value).sorted()
    findings += [finding("the \(noun) \(listed(names))", .person, people, plan)].compactMap { $0 }
  }

  private static func finding(
    _ what: String, _ kind: NameKind, _ unused: [UnusedDeclaration], _ plan: Plan
  ) -> Finding? {
    let unused = unused.sorted { $0.range < $1.range }
    guard let first = unused.first else { return nil }
    let edits = unused.compactMap { plan.removal(of: $0.range) }
    return Finding(
      .unusedName, "nothing uses \(what)", at: first.name.range,
      label: kind.whatIsMissing,
      secondary: unused.dropFirst().prefix(2).map { Label($0.name.range, "nor does this one") },
      help: [
        kind == .person
          ? Help("invite them where they were meant to be, or take their lines away")
          : Help("take it away, or use it where it was meant", fix: Fix(.unsafe, edits))
      ])
  }
}

/// Where something unused stands.
private struct UnusedDeclaration {
  var name: Located<String>
  var range: SourceRange
}

extension NameKind {
  fileprivate var whatIsMissing: String {
    switch self {
    case .person: "takes part in nothing"
    case .team: "is in no review, and gives its members nothing"
    case .window: "no review is held by it, and it pauses nothing"
    case .term: "stands in no text of the plan"
    default: "no review is based on it"
    }
  }
}

extension Plan {
  fileprivate func declaration(_ declared: UnnamedDeclaration) -> UnusedDeclaration? {
    let index = declared.index
    switch declared.kind {
    case .person where people.indices.contains(index):
      return UnusedDeclaration(name: people[index].name, range: people[index].range)
    case .team where teams.indices.contains(index):
      return UnusedDeclaration(name: teams[index].name, range: teams[index].range)
    case .window where windows.indices.contains(index):
      return UnusedDeclaration(name: windows[index].name, range: windows[index].range)
    case .term where terms.indices.contains(index):
      return UnusedDeclaration(name: terms[index].name, range: terms[index].range)
    case .template where reviews.indices.contains(index):
      return UnusedDeclaration(name: reviews[index].name, range: reviews[index].range)
    default: return nil
    }
  }

  /// Whether a place is in a file of the language, and not in one of another program.
  fileprivate func isWritten(_ range: SourceRange) -> Bool {
    let index = Int(range.file.index)
    return files.indices.contains(index) && files[index].path.hasSuffix(".rhythm")
  }
}

/// Uses that say no name.
private struct IndirectUses {
  private let input: CheckInput
  private var participants: Set<PersonID>?
  private var texts: [WrittenText]?

  init(_ input: CheckInput) { self.input = input }

  mutating func hold(_ declared: UnnamedDeclaration) -> Bool {
    let plan = input.plan
    switch declared.kind {
    case .person: return everybody().contains(PersonID(declared.index))
    case .team:
      // `teams of` the one that it is part of may mean it.
      let team = plan.teams[declared.index]
      let working = team.working
      return team.partOf != nil || working.timeZone != nil || working.days != nil
        || working.hours != nil || !working.holidays.isEmpty
    case .window: return !plan.windows[declared.index].pauses.isEmpty
    case .term: return isWritten(plan.terms[declared.index])
    default: return false
    }
  }

  /// All who take part in something, or have something to do for it.
  private mutating func everybody() -> Set<PersonID> {
    if let participants { return participants }
    var people: Set<PersonID> = []
    var seen: Set<Int32> = []
    for occurrence in input.schedule.occurrences {
      let isFirst = seen.insert(occurrence.series).inserted
      if isFirst || !input.details.isAttendedAsPlanned(occurrence) {
        people.formUnion(input.details.planned(for: occurrence).everybody)
      }
      if isFirst { people.formUnion(input.details.duties(of: occurrence).compactMap(\.person)) }
    }
    for series in input.schedule.series {
      people.formUnion(series.participants.everybody)
      for case .person(let person) in series.values { people.insert(person) }
    }
    // A portfolio that comes as a file names people by a field, an address or a title.
    for entry in input.plan.entries {
      for field in entry.fields {
        if case .person(let person) = field.value.value { people.insert(person) }
      }
    }
    participants = people
    return people
  }

  /// Whether a text of the plan says a word of the glossary, by its title, its name or a word that
  /// should not be used for it, which is found as such.
  private mutating func isWritten(_ term: Term) -> Bool {
    let texts =
      self.texts
      ?? (input.texts + input.plan.titlesAndPromises).compactMap {
        WrittenText($0, input.plan.files)
      }
    self.texts = texts
    let words = ([term.title.literal, term.name.value] + term.discouraged.map(\.literal))
      .map { SoughtWords($0) }
    return texts.contains { text in
      !term.range.contains(text.range) && words.contains { !text.places(of: $0).isEmpty }
    }
  }
}

extension Plan {
  /// The texts that may say a word of the glossary beside those that the plan asks and explains by:
  /// what things are called, what was promised, and why.
  fileprivate var titlesAndPromises: [Text] {
    let titles: [Text?] =
      reviews.indices.map { reviews[$0].title } + portfolios.map(\.title) + entries.map(\.title)
      + windows.map(\.title) + terms.map(\.title)
    return titles.compactMap { $0 } + actions.map(\.title) + topics.map(\.title)
      + decisions.map(\.title) + standingWaivers.map(\.waiver.because)
  }
}
