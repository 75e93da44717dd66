import RhythmDiagnostics
import RhythmText

/// The lines of holidays, cycles and windows.
extension Body {
  static let holidays = Body(
    "holidays",
    [
      Clause(.observed, .observedClause, "observed Sunday on Monday") { $0.parseObserved() },
      .waive,
    ],
    other: { parser in
      parser.startsHoliday
        ? Clause(nil, .holidayLine, "January 1 \"New Year's Day\"") { $0.parseHoliday() } : nil
    })

  static let window = Body(
    "a window",
    [
      Clause(.pauses, .pausesClause, "pauses kind survey") { $0.parsePauses() },
      Clause(.first, .windowRule, "first 7 working days of month", keepsWord: true) {
        $0.parseEdgeRule()
      },
      Clause(.last, .windowRule, "last 14 days of quarter", keepsWord: true) {
        $0.parseEdgeRule()
      },
      Clause(.from, .windowRule, "from 3 working days after each results to 2026-04-30") {
        $0.parseMark()
        $0.expect(.to)
        $0.parseMark()
      },
      .waive,
    ],
    other: { parser in
      parser.isDate() || parser.kind() == .period || parser.kind() == .integer
        ? Clause(nil, .windowRule, "2026-07-20 to 2026-08-28") { $0.parseDatedRule() } : nil
    })

  static let cycle = Body("a cycle", [.waive])

  /// Of what holds free names besides.
  static let waivers = Body("a declaration", [.waive])
}

extension Parser {
  /// Whether a line that may start with a free name is a `waive` clause.
  var startsWaiver: Bool { word() == .waive && kind(1) == .name }

  // MARK: Cycles.

  /// Lines NAME span, and `waive`.
  mutating func parseParts(of body: Body) {
    bodyAbove = body
    parseBlock(knows: { _ in false }) { parser in
      if parser.startsWaiver {
        return parser.parseClauseLine(of: body)
      }
      parser.example = "build 6 weeks"
      parser.node(.cyclePart) {
        $0.expectDeclaredName(.part, "the name of a part")
        $0.parseSpan()
        $0.endLine()
      }
    }
  }

  // MARK: Holidays.

  fileprivate var startsHoliday: Bool {
    switch kind() {
    case .date, .integer, .ordinal: true
    case .name:
      word() == .last || word() == .orthodox || isMonth() || isWeekday()
        || Vocabulary.isEaster(bytes())
    default: false
    }
  }

  /// A rule, its title, and how long and when it is observed.
  fileprivate mutating func parseHoliday() {
    parseHolidayRule()
    expectString("the holiday's name in quotes")
    parsePhrases([.from, .until, .half, .not, .observed]) { parser, word in
      switch word {
      case .from:
        parser.node(.holidayFrom) {
          $0.expect(.from)
          $0.expectInteger("a year")
        }
      case .until:
        parser.node(.holidayUntil) {
          $0.expect(.until)
          $0.expectInteger("a year")
        }
      case .half:
        parser.node(.halfDay) {
          $0.expect(.half)
          $0.expect(anyOf: Units.days, "`day`")
        }
      case .not:
        parser.node(.notObserved) {
          $0.expect(.not)
          $0.expect(.observed)
        }
      default:
        parser.node(.observedClause) {
          $0.expect(.observed)
          $0.parseObserved()
        }
      }
    }
  }

  private mutating func parseHolidayRule() {
    if isDate() { return parseRange() }
    if kind() == .integer, isMonth(1), !hasFailed {
      let meant = "\(text(1)) \(text())"
      let both = SourceRange(file, range().union(range(1)))
      return fail(
        message: "the month stands before the day", at: both, label: "the day first",
        help: [Help("write `\(meant)`", fix: Fix(.safe, edit(both, meant)))])
    }
    let isEaster = kind() == .name && Vocabulary.isEaster(bytes())
    guard kind() == .integer || isEaster || word() == .orthodox else { return parseDayOfYear() }
    open(.easterDay)
    if acceptToken(.integer) {
      expect(anyOf: Units.days, "`days`")
      expect(anyOf: [.before, .after])
    }
    _ = accept(.orthodox)
    if kind() == .name, Vocabulary.isEaster(bytes()) {
      bump(as: .easter)
    } else {
      failMissing("`Easter`")
    }
    close()
  }

  /// weekdays "on" WEEKDAY | "next" "working" day
  fileprivate mutating func parseObserved() {
    if accept(.next) {
      expect(.working)
      expect(anyOf: Units.days, "`day`")
    } else {
      parseWeekdays()
      expect(.on)
      expectWeekday()
    }
  }

  // MARK: Windows.

  /// edge [[","] "from" ["the"] "nearest" WEEKDAY]
  fileprivate mutating func parseEdgeRule() {
    parseEdge()
    parsePhrases([.from]) { parser, _ in
      parser.node(.snapPhrase) {
        $0.expect(.from)
        _ = $0.accept(.the)
        $0.expect(.nearest)
        $0.expectWeekday()
      }
    }
  }

  /// point ("is" range | ["to" point])
  fileprivate mutating func parseDatedRule() {
    let length = kind() == .name ? 2 : 1
    if word(length) == .is {
      setKind(.windowOverride)
      parsePoint()
      expect(.is)
    }
    parseRange()
  }

  /// date | [lead ("before" | "after")] anchor
  fileprivate mutating func parseMark() {
    open(.markPhrase)
    if isDate() {
      parseDate()
    } else if isAnchor || !isLead {
      parseAnchor()
    } else {
      parseLead()
      expect(anyOf: [.before, .after])
      parseAnchor()
    }
    close()
  }

  /// A selector, or a block of them.
  fileprivate mutating func parsePauses() {
    parseListContent("`kind`, `review`, `customer-facing` or `everything`") { $0.parseSelector() }
  }
}
