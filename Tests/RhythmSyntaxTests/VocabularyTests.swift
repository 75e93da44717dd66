import RhythmSyntax
import RhythmText
import Testing

@Suite struct VocabularyTests {
  @Test func wordsAreInOrderAndOnce() {
    #expect(Vocabulary.all == Vocabulary.all.sorted())
    #expect(Set(Vocabulary.all).count == Vocabulary.all.count)
  }

  @Test func theLexerKnowsEachWordAndNothingElse() {
    for word in Word.allCases {
      let tokens = lex(Array(word.rawValue.utf8), as: .init(0)).tokens
      #expect(tokens.count == 1)
      #expect(tokens.word(of: 0) == word)
      #expect(lex(Array((word.rawValue + "x").utf8), as: .init(0)).tokens.word(of: 0) != word)
    }
  }

  @Test func setsHoldWhatWasPutIn() {
    for word in Word.allCases {
      var set = WordSet()
      #expect(!set.contains(word))
      set.insert(word)
      #expect(set.words == [word])
      set.remove(word)
      #expect(set.isEmpty)
    }
  }

  @Test func weekdaysAndMonthsHaveTwoSpellingsInAnyCase() {
    #expect(Vocabulary.weekday(Array("tue".utf8)) == 2)
    #expect(Vocabulary.weekday(Array("SUNDAY".utf8)) == 7)
    #expect(Vocabulary.weekday(Array("Tues".utf8)) == nil)
    #expect(Vocabulary.month(Array("Sep".utf8)) == 9)
    #expect(Vocabulary.month(Array("may".utf8)) == 5)
    #expect(Vocabulary.month(Array("Sept".utf8)) == nil)
    #expect(Vocabulary.isEaster(Array("EASTER".utf8)))
  }
}
