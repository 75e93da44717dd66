/// Plans made from the grammar file, the same in every run.
struct SentenceCorpus: Sendable {
  let texts: [String]
  let untaken: [String]
  let branchCount: Int
  /// How often the branch was taken that was taken least.
  let leastVisits: Int

  init(_ grammar: Grammar, count: Int, seed: UInt64, oddNames: [String] = []) {
    var generator = SentenceGenerator(grammar, seed: seed, oddNames: oddNames)
    var random = RandomNumbers(seed: seed &+ 1)
    texts = (0..<count).map { number in
      SentenceLayout.numbered(number).text(of: generator.next(), &random)
    }
    untaken = generator.untaken
    branchCount = generator.branchCount
    leastVisits = generator.leastVisits
  }

  /// Plans whose names are sensible.
  static let plain = SentenceCorpus(PackageFiles.grammar, count: 2_000, seed: 1)

  /// Plans some of whose names are words of the language.
  static let odd = SentenceCorpus(
    PackageFiles.grammar, count: 1_000, seed: 3, oddNames: PackageFiles.grammar.words.sorted())

  /// How many slices tests take a corpus in, to run at the same time.
  static let sliceCount = 8

  func slice(_ number: Int) -> [String] {
    texts.indices.filter { $0 % Self.sliceCount == number }.map { texts[$0] }
  }
}
