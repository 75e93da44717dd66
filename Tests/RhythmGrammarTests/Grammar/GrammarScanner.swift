/// What is wrong with a grammar file.
struct GrammarError: Error, CustomStringConvertible, Equatable {
  var line: Int
  var message: String

  var description: String { "line \(line): \(message)" }
}

/// The pieces of a grammar file.
struct GrammarPiece: Hashable {
  enum Kind: Hashable {
    case name
    /// Text in quotes.
    case quoted
    /// Text between slashes.
    case pattern
    /// One of `= | ( ) [ ] { } ;`.
    case sign
    case end
  }

  var kind: Kind
  var text: String
  var line: Int
  /// The comments between the piece before and this one.
  var comment: String
}

/// Cuts a grammar file into pieces.
func scanGrammar(_ text: String) throws(GrammarError) -> [GrammarPiece] {
  var pieces: [GrammarPiece] = []
  let characters = Array(text.unicodeScalars)
  var index = 0
  var line = 1
  var comment = ""

  func slice(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters[range])
    return String(view)
  }

  func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }

  func add(_ kind: GrammarPiece.Kind, _ text: String) {
    pieces.append(GrammarPiece(kind: kind, text: text, line: line, comment: comment))
    comment = ""
  }

  while index < characters.count {
    let character = characters[index]
    if character == "\n" {
      line += 1
      index += 1
    } else if character == " " {
      index += 1
    } else if character == "(", index + 1 < characters.count, characters[index + 1] == "*" {
      let start = index + 2
      index = start
      let opening = line
      while index + 1 < characters.count,
        !(characters[index] == "*" && characters[index + 1] == ")")
      {
        if characters[index] == "\n" { line += 1 }
        index += 1
      }
      guard index + 1 < characters.count else {
        throw GrammarError(line: opening, message: "the comment does not end")
      }
      comment += slice(start..<index) + "\n"
      index += 2
    } else if isLetter(character) {
      let start = index
      while index < characters.count, isLetter(characters[index]) { index += 1 }
      add(.name, slice(start..<index))
    } else if character == "\"" || character == "/" {
      let start = index + 1
      index = start
      while index < characters.count, characters[index] != character, characters[index] != "\n" {
        if character == "/", characters[index] == "\\" { index += 1 }
        index += 1
      }
      guard index < characters.count, characters[index] == character else {
        throw GrammarError(line: line, message: "\(character) is not closed on its line")
      }
      add(character == "/" ? .pattern : .quoted, slice(start..<index))
      index += 1
    } else if "=|()[]{};".unicodeScalars.contains(character) {
      add(.sign, String(character))
      index += 1
    } else {
      throw GrammarError(line: line, message: "\(character) means nothing here")
    }
  }
  add(.end, "the end of the file")
  return pieces
}
