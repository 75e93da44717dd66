/// One line of a body: the word that starts it, what it is, and how it goes on.
struct Clause: Sendable {
  let word: Word?
  let kind: NodeKind
  /// A line as it should be, for messages.
  let example: StaticString
  /// Whether `parse` takes the word itself, since more than one form starts with it.
  let keepsWord: Bool
  /// Reads what stands behind the word, the lines below included.
  let parse: @Sendable (inout Parser) -> Void

  init(
    _ word: Word?, _ kind: NodeKind, _ example: StaticString, keepsWord: Bool = false,
    _ parse: @escaping @Sendable (inout Parser) -> Void
  ) {
    self.word = word
    self.kind = kind
    self.example = example
    self.keepsWord = keepsWord
    self.parse = parse
  }
}

/// What may stand in a body, and how messages call it.
struct Body: Sendable {
  /// With its article: "a review".
  let noun: String
  let clauses: [Clause]
  /// The words of `clauses` that `also` may stand before.
  let additional: WordSet
  /// A line that starts with a day, where some do, for messages.
  let dated: String?
  /// Finds the clause of a line that starts with no word of `clauses`: with a date, a number.
  let other: @Sendable (Parser) -> Clause?
  /// For each word, its clause's place and one more; 0 for none.
  private let places: [UInt8]

  init(
    _ noun: String, _ clauses: [Clause], additional: WordSet = [],
    dated: String? = nil, other: @escaping @Sendable (Parser) -> Clause? = { _ in nil }
  ) {
    self.noun = noun
    self.clauses = clauses
    self.additional = additional
    self.dated = dated
    self.other = other
    var places = [UInt8](repeating: 0, count: 256)
    for (place, clause) in clauses.enumerated() {
      if let word = clause.word { places[word.index] = UInt8(clamping: place + 1) }
    }
    self.places = places
  }

  subscript(word: Word?) -> Clause? {
    guard let word else { return nil }
    let place = Int(places[word.index])
    return place > 0 ? clauses[place - 1] : nil
  }

  /// How a message goes on about a word that starts no clause.
  var unknown: String { isFile ? "starts no declaration" : "is not a clause of \(noun)" }

  /// Whether it is the whole file.
  var isFile: Bool { noun == "a file" }

  /// The words that may start a line.
  var words: [Word] { clauses.compactMap(\.word) }

  /// The clause of the line at whose start the parser stands.
  func clause(at parser: Parser) -> Clause? {
    self[parser.word()] ?? other(parser)
  }
}
