/// Letters of other alphabets as letters that every keyboard has.
enum Folding {
  /// The ASCII letters or digits, in lower case, that stand for a character; nil for what is no
  /// letter or digit, and for scripts that are not written letter by letter.
  static func letters(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return scalar.properties.lowercaseMapping
    default:
      if scalar.value < 0x80 { return nil }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      return table[lower]
    }
  }

  /// Whether a character stands inside a word and is not heard: an apostrophe, or the accent of a
  /// letter that stands before it.
  static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2018, 0x2019, 0x2BC, 0xAD, 0x200C, 0x200D: true
    case 0x300...0x36F: true
    default: false
    }
  }

  /// Whether leaving a character out could make two titles alike: letters, digits and signs, such as
  /// `%` or an emoji, but neither spaces nor punctuation.
  static func carriesMeaning(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: false
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .connectorPunctuation:
      false
    case .otherPunctuation: scalar == "%" || scalar == "#" || scalar == "&" || scalar == "@"
    default: true
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for row in rows {
      for scalar in row.from.unicodeScalars { table[scalar] = row.to }
    }
    return table
  }()

  private static let rows: [(from: String, to: String)] = [
    ("àáâãåāăąǎ", "a"), ("äæ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"),
    ("ñńņň", "n"), ("òóôõōŏő", "o"), ("öøœ", "oe"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ß", "ss"),
    ("ţťŧț", "t"), ("þ", "th"), ("ùúûũūŭůűų", "u"), ("ü", "ue"), ("ŵ", "w"), ("ýÿŷ", "y"),
    ("źżž", "z"),
    // Greek
    ("αά", "a"), ("β", "v"), ("γ", "g"), ("δ", "d"), ("εέ", "e"), ("ζ", "z"), ("ηήιίϊΐ", "i"),
    ("θ", "th"), ("κ", "k"), ("λ", "l"), ("μ", "m"), ("ν", "n"), ("ξ", "x"), ("οόωώ", "o"),
    ("π", "p"), ("ρ", "r"), ("σς", "s"), ("τ", "t"), ("υύϋΰ", "y"), ("φ", "f"), ("χ", "ch"),
    ("ψ", "ps"),
    // Cyrillic
    ("а", "a"), ("б", "b"), ("в", "v"), ("гґ", "g"), ("д", "d"), ("еёэє", "e"), ("ж", "zh"),
    ("з", "z"), ("иіы", "i"), ("йї", "y"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"),
    ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("уў", "u"), ("ф", "f"),
    ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "shch"), ("ъь", ""), ("ю", "yu"),
    ("я", "ya"),
  ]
}
