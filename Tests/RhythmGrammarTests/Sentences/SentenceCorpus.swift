import GeneratedPlans

/// Plans made from the grammar file, the same in every run.
struct SentenceCorpus: Sendable {
  let texts: [String]
  let untaken: [String]
  let branchCount: Int
  /// How often the branch was taken that was taken least.
  let leastVisits: Int

  init(
    _ grammar: Grammar, count: Int, seed: UInt64, oddNames: [String] = [], isMutated: Bool = false
  ) {
    var generator = SentenceGenerator(grammar, seed: seed, oddNames: oddNames)
    var random = RandomNumbers(seed: seed &+ 1)
    texts = (0..<count).map { number in
      var tokens = generator.next()
      if isMutated { Self.mutate(&tokens, &random) }
      return SentenceLayout.numbered(number).text(of: tokens, &random)
    }
    untaken = generator.untaken
    branchCount = generator.branchCount
    leastVisits = generator.leastVisits
  }

  /// Loses one token, writes it twice or swaps it with the next; the layout stays.
  private static func mutate(
    _ tokens: inout [SentenceGenerator.Token], _ random: inout RandomNumbers
  ) {
    let places = tokens.indices.filter { index in
      if case .layout = tokens[index].terminal { false } else { true }
    }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    switch random.next() % 3 {
    case 0: tokens.remove(at: place)
    case 1: tokens.insert(tokens[place], at: place)
    default:
      if places.contains(place + 1) { tokens.swapAt(place, place + 1) }
    }
  }

  /// Plans whose names are sensible.
  static let plain = SentenceCorpus(PackageFiles.grammar, count: 2_000, seed: 1)

  /// Plans some of whose names are words of the language, but none that is out of reach somewhere.
  ///
  /// `the` is left out, since one too many is read as if it were not there.
  static let odd: SentenceCorpus = {
    let grammar = PackageFiles.grammar
    let refused = Set(grammar.productions.flatMap(\.refusedNames) + ["the"])
    return SentenceCorpus(
      grammar, count: 1_000, seed: 3, oddNames: grammar.words.subtracting(refused).sorted())
  }()

  /// Plans with one token lost, twice or swapped: a few of them are plans still.
  static let mutated = SentenceCorpus(
    PackageFiles.grammar, count: 1_000, seed: 5, isMutated: true)

  /// How many slices tests take a corpus in, to run at the same time.
  static let sliceCount = 8

  func slice(_ number: Int) -> [String] {
    texts.indices.filter { $0 % Self.sliceCount == number }.map { texts[$0] }
  }
}
