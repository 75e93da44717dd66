import Testing

@Suite("The grammar file")
struct GrammarFileTests {
  private let grammar = PackageFiles.grammar

  @Test func definesALanguage() {
    #expect(grammar.productions.first?.name == "file")
    print(
      "grammar: \(grammar.productions.count) productions, \(grammar.words.count) words,",
      "\(grammar.tokens.count) tokens")
  }

  @Test func holdsExamplesThatParse() throws {
    let recognizer = PackageFiles.recognizer
    var count = 0
    for production in grammar.productions {
      for example in production.examples {
        let tokens = recognizer.tokenizer.tokens(of: example)
        let ends = ExampleMatcher(recognizer, tokens: tokens).ends(of: production.body, from: [0])
        // The last two tokens are the end of the line and of the file.
        let isWhole = ends.contains(tokens.count - 2) || ends.contains(tokens.count - 1)
        #expect(isWhole, "\(production.name) is not `\(example)`")
        count += 1
      }
    }
    #expect(count > 150)
  }

  @Test func givesSamplesTheShapesOfTheirTokens() throws {
    let tokenizer = PackageFiles.recognizer.tokenizer
    for (token, samples) in TokenSamples.samples.sorted(by: { $0.key < $1.key }) {
      for sample in samples { #expect(tokenizer.shape(of: sample) == token, "\(sample)") }
    }
    for name in TokenSamples.names { #expect(tokenizer.shape(of: name) == "NAME", "\(name)") }
    #expect(grammar.words.isDisjoint(with: TokenSamples.names))
  }

  @Test(arguments: [
    ("FY27", "PERIOD"), ("FY27-M03", "PERIOD"), ("Q4", "QUARTER"), ("Q5", "NAME"),
    ("FY27-x", "NAME"), ("fy27", "NAME"), ("4-5-4", "PATTERN"), ("2026", "INT"), ("-2", "DECIMAL"),
    ("2026-W12", "PERIOD"), ("9am", "TIME"), ("1h30m", "DURATION"), ("21st", "ORDINAL"),
  ])
  func tellsShapesApart(text: String, token: String) throws {
    #expect(PackageFiles.recognizer.tokenizer.shape(of: text) == token)
  }

  @Test(arguments: ["2026-3-2", "2w", "09:00-17:30", "1st2", "2026-Q5", "a--b", "a-", "-"])
  func refusesShapes(text: String) throws {
    #expect(PackageFiles.recognizer.tokenizer.shape(of: text) == nil)
  }
}

@Suite("The reader of grammars")
struct GrammarReaderTests {
  private static let head = "NAME = /a/ ;\n"

  @Test(arguments: [
    ("file = lines ;", "line 2: lines is not defined"),
    ("file = NAME ;\nlines = NAME ;", "line 3: lines is never used"),
    ("file = NAME ;\nDATE = /d/ ;", "line 0: DATE is never used"),
    ("file = NAME ;\nfile = NAME ;", "line 3: file is defined twice, first on line 2"),
    ("file = NAME ;\nfile2 = NAME ;", "line 3: 2 means nothing here"),
    ("file = line EOF ;\nline = [ NAME ] line NAME | NAME ;", "line 3: line can start with itself"),
    (
      "file = line EOF ;\nline = other | NAME ;\nother = { NAME } line ;",
      "line 3: line can start with itself"
    ),
    ("file = { [ NAME ] } EOF ;", "line 2: file repeats what may be nothing"),
    ("file = NAME", "line 2: expected ; before the end of the file"),
    ("file = ( NAME ;", "line 2: expected ) before ;"),
    ("file = NAME | ;", "line 2: nothing stands before ;"),
    ("file = \"word ;", "line 2: \" is not closed on its line"),
    ("file = NAME ; (* open", "line 2: the comment does not end"),
    ("body(x) = x ;\nfile = NAME ;", "line 2: body is never used"),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    #expect {
      try GrammarReader.read(Self.head + text)
    } throws: { error in
      "\(error)" == message
    }
  }

  @Test func expandsAbbreviations() throws {
    let grammar = try GrammarReader.read(
      Self.head + "twice(x) = x \",\" x ;\nfile = twice(NAME | \"b\") EOF ;")
    #expect(grammar.nodes.count { if case .choice = $0 { true } else { false } } == 2)
  }
}
