import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// Turns the trees of a plan's files into the plan.
///
/// First every declaration gets its place in the plan and its name, those in the rows of files
/// among them; then bodies are lowered, when every name can be looked up, and last the rows, which
/// add to them. `dataFiles` tells the file behind each path in a declaration. Costs time linear in the size of the files, and for each review
/// that is based on a template in the size of the template.
func lower(
  _ trees: [SyntaxTree], files: [SourceFile], dataFiles: [SourceRange: FileID], lacksFiles: Bool
) -> (plan: Plan, names: NameTable, findings: [Finding]) {
  var lowering = Lowering(lacksFiles: lacksFiles)
  lowering.plan.files = files
  lowering.data.places = dataFiles
  lowering.declareAll(in: trees)
  lowering.lowerBodies()
  lowering.lowerRows()
  lowering.findCycles()
  lowering.plan.unnamed = lowering.unnamedDeclarations
  return (lowering.plan, lowering.names, lowering.allFindings)
}

/// The state of lowering; each family of declarations extends it in its own file.
struct Lowering {
  /// A declaration with the index of what it declares in the plan's array of its kind.
  struct Body {
    var node: SyntaxNode
    var index: Int
  }

  var plan = Plan()
  var names = NameTable()
  var findings: [Finding] = []
  var unknown = UnknownNames()
  var bodies: [Body] = []
  /// For each review, what stands in its heading and binds names.
  var outlines: [ReviewOutline] = []

  /// What the plan says of its years and weeks.
  var calendar = CalendarContext()
  /// The weekdays on which the plan's people work.
  var plannedWeekdays = WeekdaySet.mondayToFriday
  /// Whether the plan's fiscal years are known; without them their periods are no dates.
  var knowsFiscalYear = true

  /// The own names of the declaration at hand.
  var scope = Scope.none
  /// Set when something could not be read or resolved, so that nothing is told that follows from it.
  var isTroubled = false
  /// Whether what is being lowered waits for nobody any more.
  var isOver = false

  /// Whether names may be declared in a file that could not be read, or that is not known since no
  /// plan imports it.
  var lacksFiles: Bool
  /// Names on lines that could not be read: they may have been declared there.
  var suspects: Set<String> = []
  /// What the files of other programs hold.
  var data = DataFiles()
  /// Kinds of things that also come from a file that could not be read.
  var openKinds: NameKinds = []
  /// Portfolios whose entries stand in a file that could not be read.
  var openPortfolios: Set<PortfolioID> = []
  /// The names of the fields that the entries of each portfolio have, in order.
  var portfolioFields: [PortfolioID: [String]] = [:]

  init(lacksFiles: Bool) {
    self.lacksFiles = lacksFiles
    for name in BuiltInKinds.names {
      let index = plan.kinds.count
      plan.kinds.append(Kind(name: name, title: nil, range: nil))
      _ = names.declare(.kind, name, index: index, at: nil)
    }
    for name in Plan.builtInFunctions {
      let index = plan.functions.count
      plan.functions.append(Function(name: name, range: nil))
      _ = names.declare(.function, name, index: index, at: nil)
    }
  }

  /// The findings, each once: a clause of a template is lowered for every review that uses it.
  var allFindings: [Finding] {
    var seen: Set<Finding> = []
    return (findings + unknown.findings).filter { seen.insert($0).inserted }
  }

  mutating func report(
    _ check: CheckName, _ message: String, at range: SourceRange, label: String = "",
    secondary: [Label] = [], help: [Help] = []
  ) {
    findings.append(
      Finding(check, message, at: range, label: label, secondary: secondary, help: help))
  }

  mutating func lowerBodies() {
    for body in bodies where body.node.kind == .planDeclaration { lowerCalendar(body.node) }
    for body in bodies where body.node.kind == .cycleDeclaration { lowerCycle(body) }
    calendar.cycles = plan.cycles.compactMap(\.cycle)
    lowerOutlines()
    for body in bodies where body.node.kind != .adjustDeclaration { lower(body) }
    for body in bodies where body.node.kind == .adjustDeclaration { lower(body) }
  }

  mutating func lowerRows() {
    if data.places.isEmpty { return }
    lowerPeopleRows()
    lowerLeaveRows()
    lowerEntryRows()
    lowerReadingRows()
    reportFurtherRows()
  }

  private mutating func lower(_ body: Body) {
    scope = .none
    isOver = body.node.kind == .decisionDeclaration || isOver(body.node)
    if !body.node.isReview { checkRepeatedPhrases(body.node) }
    switch Declaration(body.node) {
    case .plan: lowerPlan(body.node)
    case .holidays: lowerHolidays(body)
    case .window: lowerWindow(body)
    case .kind: lowerKind(body)
    case .role: lowerRole(body)
    case .person: lowerPerson(body)
    case .team: lowerTeam(body)
    case .people, .leave, .readings: lowerFileSource(body.node)
    case .portfolio: lowerPortfolio(body)
    case .measure: lowerMeasure(body)
    case .term: lowerTerm(body)
    case .initiative: lowerInitiative(body)
    case .review, .template: lowerReview(body)
    case .adjust(let declaration): lowerAdjustment(declaration)
    case .unplanned(let declaration): lowerUnplanned(declaration)
    case .action: lowerAction(body)
    case .topic: lowerTopic(body)
    case .decision: lowerDecision(body)
    case .policy(let declaration): lowerPolicy(declaration)
    case .cycle, .imported, nil: break  // read before all others
    }
  }
}
