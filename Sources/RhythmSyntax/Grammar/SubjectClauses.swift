import RhythmDiagnostics
import RhythmText

/// The lines of portfolios, measures, terms and initiatives.
extension Body {
  static let measure = Body(
    "a measure",
    [
      Clause(.type, .typeClause, "type objective") {
        $0.expectName("`activity`, `objective` or `result`")
      },
      .meaning,
      Clause(.unit, .unitClause, "unit x") { $0.parseValue() },
      Clause(.target, .targetClause, "target at least 3.5") { $0.parseBound() },
      Clause(.red, .redClause, "red below 3") { $0.parseBound() },
      Clause(.no, .noTargetClause, "no target because \"It only informs\"") {
        $0.expect(.target)
        $0.parseBecause()
      },
      Clause(.defined, .definedByClause, "defined by vera") {
        $0.expect(.by)
        $0.parseWho()
      },
      Clause(.for, .forEachClause, "for each manager in role manager") { $0.parseForEach() },
      Clause(.accountable, .accountableClause, "accountable manager") { $0.parseWho() },
      Clause(.source, .sourceClause, "source \"CRM report\"") { $0.expectString() },
      Clause(.updated, .updatedClause, "updated every week") { $0.parseEvery() },
      Clause(.drives, .drivesClause, "drives bookings") {
        $0.parseNameList("the name of a measure")
      },
      Clause(.beside, .besideClause, "beside win-rate") {
        $0.parseNameList("the name of a measure")
      },
      .waive,
    ])

  static let term = Body(
    "a term",
    [
      .meaning,
      Clause(.not, .notClause, "not \"good pipeline\"") { $0.parseStringList() },
      .waive,
    ])

  static let initiative = Body(
    "an initiative",
    [
      .kind,
      Clause(.owner, .ownerClause, "owner vera") { $0.parseWho() },
      Clause(.sponsor, .sponsorClause, "sponsor vera") { $0.parseWho() },
      .shaped,
      Clause(.affects, .affectsClause, "affects iberia") { $0.parseCrowd() },
      Clause(.design, .designClause, "design until 2026-03-31") {
        $0.expect(.until)
        $0.parseDate()
      },
      Clause(.pilot, .pilotClause, "pilot 2026-04-01 to 2026-05-31 with iberia") { parser in
        parser.parseRange()
        if parser.accept(.with) { parser.parsePeople() }
      },
      Clause(.rollout, .rolloutClause, "rollout 2026-06-01") { $0.parseDate() },
      Clause(.ends, .endsClause, "ends old-forecast") { parser in
        if !parser.acceptString() {
          parser.parseInlineNames("the name of a review, or a text in quotes")
        }
      },
      Clause(.success, .successMeasureClause, "success measure coverage") {
        $0.expect(.measure)
        $0.expectName("the name of a measure")
      },
      .prep,
      .followUp,
      .waive,
    ])
}

extension Clause {
  static let meaning = Clause(.meaning, .meaningClause, "meaning \"A dated next step\"") {
    $0.expectString()
  }

  static let kind = Clause(.kind, .kindClause, "kind forecast") {
    $0.expectName("the name of a kind")
  }

  /// "by" people "since" date [[","] "changed" STRING]
  static let shaped = Clause(.shaped, .shapedClause, "shaped by ana since 2026-01-12") { parser in
    parser.expect(.by)
    parser.parsePeople()
    parser.expect(.since)
    parser.parseDate()
    parser.parsePhrases([.changed]) { parser, _ in
      parser.node(.changedPhrase) {
        $0.expect(.changed)
        $0.expectString()
      }
    }
  }
}

extension Parser {
  /// Lines NAME [STRING] [NAME value {"," NAME value}].
  mutating func parseEntries() {
    parseBlock(knows: { _ in false }) { parser in
      if parser.startsWaiver { return parser.parseClauseLine(of: .waivers) }
      parser.example = "lisbon \"Lisbon\" owner bo, tier 1"
      parser.node(.entryLine) {
        $0.expectDeclaredName(.entry, "the name of an entry")
        _ = $0.acceptString()
        $0.parseFields()
        $0.endLine()
      }
    }
  }

  private mutating func parseFields() {
    if kind() == .comma, kind(1) == .name { dropComma(before: "the first field") }
    while kind() == .name {
      node(.fieldValue) {
        $0.expectName("the name of a field")
        $0.parseValue()
      }
      if kind() == .comma, kind(1) == .name {
        bump()
      } else if kind() == .name {
        let end = range().lower
        var place = Int(end)
        while place > 0, source[place - 1] == 0x20 || source[place - 1] == 0x09 { place -= 1 }
        mend(
          "fields stand apart by commas", at: sourceRange(), label: "no comma before it",
          help: [
            Help(
              "write `,` before `\(text())`",
              fix: Fix(.safe, edit(SourceRange(file, ByteRange(place, place)), ",")))
          ])
      }
    }
  }

  /// Reads the line as if the comma that stands next were not there.
  mutating func dropComma(before what: String) {
    mend(
      "no comma stands before \(what)", at: sourceRange(), label: "not needed",
      help: [Help("delete it", fix: Fix(.safe, edit(sourceRange(), "")))])
    bump(as: .skipped)
  }
}
