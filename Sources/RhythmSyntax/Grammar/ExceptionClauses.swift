/// What was dated by hand: exceptions, and what was held.
extension Parser {
  /// [only] because
  mutating func parseOnlyAndBecause() {
    if at(.only) {
      node(.onlyPhrase) {
        $0.expect(.only)
        $0.parseSeries()
      }
    }
    parseBecause()
  }

  /// date "to" date ["at" TIME] [only] because
  mutating func parseMove() {
    parseDate()
    expect(.to)
    parseDate()
    if accept(.at) { expectTime() }
    parseOnlyAndBecause()
  }

  /// date "at" TIME ["for" length] [only] because
  mutating func parseAdd() {
    parseDate()
    expect(.at)
    expectTime()
    if at(.for) { parseForLength() }
    parseOnlyAndBecause()
  }

  /// date {[","] heldPhrase}
  mutating func parseHeld() {
    parseDate()
    parsePhrases([.for, .with, .about, .outcome]) { parser, word in
      switch word {
      case .for: parser.parseForSeries()
      case .with:
        parser.node(.heldWith) {
          $0.expect(.with)
          $0.parsePersons()
        }
      case .about:
        parser.node(.heldAbout) {
          $0.expect(.about)
          $0.parseInlineThings()
        }
      default:
        parser.node(.outcomePhrase) {
          $0.expect(.outcome)
          $0.expectString()
        }
      }
    }
  }

  /// "for" series
  mutating func parseForSeries() {
    node(.forSeries) {
      $0.expect(.for)
      $0.parseSeries()
    }
  }
}
