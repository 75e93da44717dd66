import RhythmText

/// The files of other programs that a plan takes facts from, and what was made of them.
struct DataFiles: Sendable {
  /// A row of a table of people, and the name of its person.
  struct PersonRow: Sendable {
    var table: Int
    var row: SeparatedValues.Row
    var name: String
    /// Whether it is a `person` line that the row adds to.
    var isOverridden: Bool
  }

  /// The table of a portfolio; its rows are those of the portfolio's entries, in order.
  struct EntryTable: Sendable {
    var portfolio: PortfolioID
    var table: Table
    var rows: [SeparatedValues.Row]
  }

  /// For each path in a declaration, its file. Without one the file could not be read.
  var places: [SourceRange: FileID] = [:]
  var values: [FileID: SeparatedValues] = [:]
  var directory = Directory()
  var peopleTables: [Table] = []
  var peopleRows: [PersonRow] = []
  /// The `person` lines that a row adds to already.
  var overridden: [String: SourceRange] = [:]
  var entryTables: [EntryTable] = []
  /// Portfolios that stand whole in their file.
  var portfoliosOfFiles: Set<PortfolioID> = []
  /// The fields that the plan asks for, of whatever, and those that it compares with numbers.
  var usedFields: Set<String> = []
  var comparedFields: Set<String> = []
  /// How many rows of each file have a finding.
  var brokenRows: [FileID: Int] = [:]
}
