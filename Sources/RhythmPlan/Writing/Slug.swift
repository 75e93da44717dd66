import RhythmSyntax
import RhythmText

/// Names that are made from titles: `meet-acmes-buyer` from "Meet Acme's buyer".
///
/// A name follows from its title alone, so that two branches make the same one only for the same
/// title. Where words are cut or characters are left out, a mark made from the whole title stands
/// behind. Titles that differ in capitals, accents or punctuation alone count as the same.
package enum Slug {
  /// How many words of a title a name holds.
  private static let wordLimit = 6
  private static let byteLimit = 48

  /// The name that follows from a title; `noun` stands where the title has no word that could be
  /// written in ASCII letters.
  package static func name(for title: String, noun: String) -> String {
    let (words, isWhole) = words(of: title)
    var taken: [String] = []
    var length = 0
    for word in words.prefix(wordLimit) where length + word.utf8.count < byteLimit {
      taken.append(word)
      length += word.utf8.count + 1
    }
    let isCut = !isWhole || taken.count < words.count || taken.isEmpty
    if taken.first.map({ !startsWithLetter($0) }) ?? true { taken.insert(noun, at: 0) }
    let name = taken.joined(separator: "-")
    return isCut || !isName(name) ? name + "-" + mark(of: title) : name
  }

  /// The words of a title in ASCII letters and digits, and whether nothing was left out.
  private static func words(of title: String) -> (words: [String], isWhole: Bool) {
    var words: [String] = []
    var word = ""
    var isWhole = true
    for scalar in title.unicodeScalars {
      if let letters = Folding.letters(for: scalar) {
        word += letters
      } else if Folding.isSilent(scalar) {
        continue
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        if Folding.carriesMeaning(scalar) { isWhole = false }
      }
    }
    if !word.isEmpty { words.append(word) }
    return (words, isWhole)
  }

  /// Five letters and digits made from the bytes of a title (FNV-1a), the first of them a letter, so
  /// that it cannot be read as a number.
  private static func mark(of title: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in title.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // What is easily misread is left out: i, l, o, 0 and 1.
    let letters = Array("abcdefghjkmnpqrstuvwxyz".unicodeScalars)
    let all = letters + Array("23456789".unicodeScalars)
    var text = ""
    hash ^= hash >> 32
    for place in 0..<5 {
      let alphabet = place == 0 ? letters : all
      text.unicodeScalars.append(alphabet[Int(hash % UInt64(alphabet.count))])
      hash /= UInt64(alphabet.count)
    }
    return text
  }

  private static func startsWithLetter(_ word: String) -> Bool {
    word.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
  }

  /// Whether the language reads a text as one name and nothing else.
  package static func isName(_ text: String) -> Bool {
    let tree = parse(SourceFile(path: "", text: "decision \(text) \"\"\n"), as: FileID(0))
    guard tree.findings.isEmpty, let node = tree.root.firstChild(of: .decisionDeclaration) else {
      return false
    }
    return node.name?.text == text
  }
}
