import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// What is declared, named nowhere else, and meant nowhere by a role, a title or a default either.
  /// Nothing is said of the rows of files and of the library.
  static let unusedName = Check(name: .unusedName) { input, findings in
    var uses = IndirectUses(input)
    for declared in input.plan.unnamed {
      guard let found = input.plan.declaration(declared), !input.plan.isOfLibrary(found.range),
        input.plan.isWritten(found.range), !uses.hold(declared)
      else { continue }
      let name = found.name
      findings.append(
        Finding(
          .unusedName, "nothing uses the \(declared.kind.noun) `\(name.value)`", at: name.range,
          label: declared.kind.whatIsMissing,
          help: [
            Help(
              "take it away, or use it where it was meant",
              fix: input.plan.removal(of: found.range).map { Fix(.unsafe, [$0]) })
          ]))
    }
  }
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
  fileprivate func declaration(
    _ declared: UnnamedDeclaration
  ) -> (name: Located<String>, range: SourceRange)? {
    let index = declared.index
    switch declared.kind {
    case .person where people.indices.contains(index):
      return (people[index].name, people[index].range)
    case .team where teams.indices.contains(index):
      return (teams[index].name, teams[index].range)
    case .window where windows.indices.contains(index):
      return (windows[index].name, windows[index].range)
    case .term where terms.indices.contains(index):
      return (terms[index].name, terms[index].range)
    case .template where reviews.indices.contains(index):
      return (reviews[index].name, reviews[index].range)
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
    participants = people
    return people
  }

  /// Whether a text of the plan says a word of the glossary, by its title or its name.
  private mutating func isWritten(_ term: Term) -> Bool {
    let texts = self.texts ?? input.plan.glossaryTexts.compactMap { WrittenText($0, input.plan) }
    self.texts = texts
    let words = [term.title.literal, term.name.value]
    let forms = words + words.map { $0 + "s" }
    return texts.contains { text in
      !term.range.contains(text.range) && forms.contains { !text.places(of: $0).isEmpty }
    }
  }
}

extension Plan {
  /// All texts that may say a word of the glossary: those that the plan asks and explains by, and
  /// what things are called.
  fileprivate var glossaryTexts: [Text] {
    let titles: [Text?] =
      reviews.map(\.title) + portfolios.map(\.title) + entries.map(\.title)
      + windows.map(\.title) + terms.map(\.title)
    return ownTexts + titles.compactMap { $0 } + actions.map(\.title) + topics.map(\.title)
      + decisions.map(\.title) + standingWaivers.map(\.waiver.because)
  }
}
