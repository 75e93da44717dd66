import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Fields of entries, their values, and the tests of `where`.
extension Lowering {
  /// The tests of a `where`, of entries of some portfolios.
  mutating func tests(_ phrase: WherePhrase?, portfolios: [PortfolioID]) -> [FieldTest] {
    guard let phrase else { return [] }
    var tests: [FieldTest] = []
    for phrase in phrase.tests {
      if let test = test(phrase, portfolios: portfolios) { tests.append(test) }
    }
    return tests
  }

  private mutating func test(_ phrase: TestPhrase, portfolios: [PortfolioID]) -> FieldTest? {
    guard let name = phrase.field, let field = name.field, let comparison = comparison(phrase)
    else { return missing() }
    if comparison.isOfNumbers { data.comparedFields.insert(field.text) }
    guard let owner = name.owner else {
      checkField(field.text, of: portfolios, at: field.sourceRange)
      return FieldTest(
        reference: nil, field: field.text, comparison: comparison, range: phrase.sourceRange)
    }
    guard let reference = reference(owner, [.entry, .initiative, .person]) else { return nil }
    checkField(field.text, of: reference, at: field.sourceRange)
    return FieldTest(
      reference: reference, field: field.text, comparison: comparison, range: phrase.sourceRange)
  }

  private mutating func comparison(_ test: TestPhrase) -> FieldTest.Comparison? {
    let value = test.value.flatMap { fieldValue($0.node) }
    let length = test.span.flatMap { span($0) }
    if test.isEquality {
      if test.isSet { return test.isNegated ? .isNotSet : .isSet }
      return value.map { test.isNegated ? .differs($0) : .equals($0) }
    }
    if test.isWithin { return length.map { .within($0) } }
    if test.isAgo { return length.map { .moreThanAgo($0) } }
    if test.isLeast { return value.map { .atLeast($0) } }
    if test.isMost { return value.map { .atMost($0) } }
    return test.isAbove ? value.map { .above($0) } : value.map { .below($0) }
  }

  mutating func fieldValue(_ node: SyntaxNode) -> FieldValue? {
    for token in node.tokens {
      switch token.kind {
      case .name, .keyword, .weekday, .month:
        let name = token.text
        guard let person = names.use(of: name, among: .person) else { return .name(name) }
        return .person(PersonID(Int(person.index)))
      case .string, .text: return .text(token.plainText ?? "")
      case .integer, .decimal, .percent: return token.exactNumber.map { .number($0) }
      case .date: return token.civilDate.map { .date($0) }
      case .period: return token.namedPeriod.map { .period($0) }
      default: continue
      }
    }
    return nil
  }

  /// Tells of a field that no entry of the portfolio has that a name goes through, and of one that
  /// nothing has of the kind that a name stands for.
  mutating func checkField(_ field: String, of reference: Reference, at range: SourceRange) {
    data.usedFields.insert(field)
    if case .entry(let id) = reference {
      return checkField(field, of: [plan[id].portfolio], at: range)
    }
    if case .binding(let slot) = reference,
      let portfolios = scope.bindings.last(where: { $0.slot == slot })?.portfolios,
      !portfolios.isEmpty
    {
      return checkField(field, of: portfolios, at: range)
    }
    switch kind(of: reference) {
    case .person:
      // A header that could not be read may have any field.
      if openKinds.contains(.person) { return }
      let further = data.peopleTables.flatMap { $0.columns.map(\.field) }
      checkField(field, among: FieldNames.ofPeople + further, of: .person, at: range)
    case .team: checkField(field, among: FieldNames.ofTeams, of: .team, at: range)
    case .measure: checkField(field, among: FieldNames.ofMeasures, of: .measure, at: range)
    case .initiative: checkField(field, among: FieldNames.ofInitiatives, of: .initiative, at: range)
    default: return
    }
  }

  private mutating func checkField(
    _ field: String, among known: [String], of kind: NameKind, at range: SourceRange
  ) {
    if known.contains(field) { return }
    let article = kind == .initiative ? "an" : "a"
    reportNoField("\(article) \(kind.noun) has no field `\(field)`", field, known, at: range)
  }

  mutating func checkField(
    _ field: String, of portfolios: [PortfolioID], at range: SourceRange
  ) {
    data.usedFields.insert(field)
    if portfolios.isEmpty || FieldNames.ofEntries.contains(field) { return }
    var known: [String] = []
    for id in portfolios {
      // A header that could not be read may have any field.
      if !openPortfolios.isDisjoint(with: [id]) { return }
      guard let fields = portfolioFields[id] else { return }
      if fields.contains(field) { return }
      known += fields
    }
    let called = portfolios.map { "`\(plan[$0].name.value)`" }.joined(separator: ", ")
    reportNoField("no entry of \(called) has a field `\(field)`", field, known, at: range)
  }

  /// Tells of a field that stands at the end of a place.
  private mutating func reportNoField(
    _ message: String, _ field: String, _ known: [String], at range: SourceRange
  ) {
    isTroubled = true
    let nearest = nearestName(to: field, among: known)
    let last = SourceRange(
      range.file, ByteRange(Int(range.bytes.upper) - field.utf8.count, Int(range.bytes.upper)))
    report(
      .unknownName, message, at: last, label: "not a field",
      help: nearest.map {
        [Help("did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(last, with: $0)]))]
      } ?? [])
  }
}

extension FieldTest.Comparison {
  /// Whether a field has to be a number for it.
  fileprivate var isOfNumbers: Bool {
    switch self {
    case .atLeast(.number), .atMost(.number), .above(.number), .below(.number): true
    default: false
    }
  }
}

/// The fields that things have beside those which a plan gives them.
private enum FieldNames {
  static let ofEntries = ["id", "name", "title", "owner"]
  static let ofPeople = [
    "id", "name", "title", "email", "role", "manager", "team", "timezone", "started", "left",
  ]
  static let ofTeams = ["id", "name", "title", "lead"]
  static let ofMeasures = ["id", "name", "title", "status"]
  static let ofInitiatives = [
    "name", "title", "kind", "owner", "sponsor", "design", "pilot", "rollout",
  ]
}
