import Testing

@Suite("Sentences made from the grammar")
struct SentenceTests {
  @Test func takeEveryBranch() {
    let corpus = SentenceCorpus.plain
    let taken = corpus.branchCount - corpus.untaken.count
    print(
      "sentences: \(corpus.texts.count) plans take \(taken) of \(corpus.branchCount) branches",
      "(\(taken * 100 / max(1, corpus.branchCount)) %), each at least \(corpus.leastVisits) times")
    #expect(corpus.untaken == [])
    #expect(corpus.leastVisits >= 5)
  }

  @Test(arguments: 0..<SentenceCorpus.sliceCount)
  func areRecognised(slice: Int) {
    let recognizer = PackageFiles.recognizer
    for text in SentenceCorpus.plain.slice(slice) {
      if let rejection = recognizer.rejection(of: text) {
        Issue.record("\(rejection)\n\(text)")
        return
      }
    }
  }

  @Test func areTheSameInEveryRun() {
    let once = SentenceCorpus(PackageFiles.grammar, count: 20, seed: 7)
    let twice = SentenceCorpus(PackageFiles.grammar, count: 20, seed: 7)
    let other = SentenceCorpus(PackageFiles.grammar, count: 20, seed: 8)
    #expect(once.texts == twice.texts)
    #expect(once.texts != other.texts)
  }
}
