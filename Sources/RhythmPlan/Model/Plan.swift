import RhythmCalendar
import RhythmText

/// Everything that the files of one plan say, with its names resolved.
///
/// Entities stand in arrays in the order of their declaration, files in the order of their import;
/// an id is an index. What could not be read or resolved is `nil` or left out, and has its
/// finding already.
package struct Plan: Sendable {
  /// `SourceRange.file` is an index into it.
  package var files: [SourceFile] = []
  /// Those of them that are imported `if present`, or by such a file alone: they may stand in a folder
  /// or repository of their own.
  package var optionalFiles: Set<FileID> = []
  package var header: PlanHeader?
  package var holidayCalendars: [HolidayCalendar] = []
  package var cycles: [CycleDeclaration] = []
  package var windows: [Window] = []
  package var kinds: [Kind] = []
  package var functions: [Function] = []
  package var roles: [Role] = []
  package var people: [Person] = []
  package var teams: [Team] = []
  package var portfolios: [Portfolio] = []
  package var entries: [Entry] = []
  package var fileSources: [FileSource] = []
  package var measures: [Measure] = []
  /// What files say of them, in the order of the files and their rows.
  package var readings: [Reading] = []
  package var terms: [Term] = []
  package var initiatives: [Initiative] = []
  /// Templates among them.
  package var reviews: [Review] = []
  package var adjustments: [Adjustment] = []
  package var unplanned: [Unplanned] = []
  package var actions: [Action] = []
  package var topics: [Topic] = []
  package var decisions: [Decision] = []
  package var policies: [Policy] = []
  /// What is declared and named nowhere else; empty where not all could be read.
  package var unnamed: [UnnamedDeclaration] = []
  /// The kinds that the program itself knows by name.
  package var builtInKinds = BuiltInKinds()

  package init() {}
}

/// The `plan` declaration.
package struct PlanHeader: Sendable {
  package var name: Located<String>
  package var title: Text?
  package var owner: Located<PeopleTerm>?
  /// Time zone, working days and hours, holidays.
  package var working = WorkingTimes()
  /// The horizon, as dates; `nil` means the plan's year that holds today.
  package var covers: Located<DateSpan>?
  /// The calendar's year where the plan says nothing.
  package var fiscal: FiscalCalendar = .calendarYear
  package var fiscalRange: SourceRange?
  package var weekStart: Weekday = .monday
  /// `nil` is unsaid, which means the first full week and a warning where it is used.
  package var weekOneOfMonth: Located<WeekOneRule>?
  package var weekOneOfQuarter: Located<WeekOneRule>?
  package var weekOneOfHalf: Located<WeekOneRule>?
  package var weekOneOfYear: Located<WeekOneRule>?
  package var daysOff: [DayOffRule] = []
  package var actionsDue: Due?
  package var comesBackAt: ComeBack?
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// Where the kinds of the language stand in `Plan.kinds`.
package struct BuiltInKinds: Sendable {
  /// In the order of `Plan.kinds`, where they come first.
  package static let names = [
    "territory", "account", "opportunity", "forecast", "pipeline", "call", "coaching", "team",
    "business", "planning", "risk", "win-loss", "enablement", "all-hands", "survey", "reporting",
  ]

  package init() {}

  /// The id of a built-in kind; `nil` for a name that the language does not bring.
  package subscript(name: String) -> KindID? {
    Self.names.firstIndex(of: name).map { KindID($0) }
  }
}

extension Plan {
  /// The functions that the language brings, first in `Plan.functions`.
  package static let builtInFunctions = [
    "sales", "services", "product", "marketing", "finance", "operations", "people",
  ]

  package subscript(id: PersonID) -> Person { people[Int(id.index)] }
  package subscript(id: TeamID) -> Team { teams[Int(id.index)] }
  package subscript(id: RoleID) -> Role { roles[Int(id.index)] }
  package subscript(id: FunctionID) -> Function { functions[Int(id.index)] }
  package subscript(id: KindID) -> Kind { kinds[Int(id.index)] }
  package subscript(id: PortfolioID) -> Portfolio { portfolios[Int(id.index)] }
  package subscript(id: EntryID) -> Entry { entries[Int(id.index)] }
  package subscript(id: MeasureID) -> Measure { measures[Int(id.index)] }
  package subscript(id: WindowID) -> Window { windows[Int(id.index)] }
  package subscript(id: CycleID) -> CycleDeclaration { cycles[Int(id.index)] }
  package subscript(id: HolidayCalendarID) -> HolidayCalendar { holidayCalendars[Int(id.index)] }
  package subscript(id: ReviewID) -> Review { reviews[Int(id.index)] }
  package subscript(id: InitiativeID) -> Initiative { initiatives[Int(id.index)] }
  package subscript(id: ActionID) -> Action { actions[Int(id.index)] }
  package subscript(id: DecisionID) -> Decision { decisions[Int(id.index)] }
}
