import RhythmSyntax
import RhythmText
import Testing

/// Which names are refused: those that could not be reached, and no others.
@Suite struct RefusedNamesTests {
  private func findings(_ text: String) -> [String] {
    parse(SourceFile(path: "names.rhythm", text: text), as: FileID(0)).findings
      .map(\.check.rawValue)
  }

  @Test func everyWordMayNameWhatIsAlwaysReached() {
    for word in Word.allCases {
      #expect(findings("kind \(word.rawValue)\n") == [])
      #expect(findings("role \(word.rawValue)\n") == [])
      #expect(findings("term \(word.rawValue) \"T\"\n") == [])
    }
  }

  @Test func refusedWordsAreReportedOnce() {
    for word in Word.allCases {
      let isRefused = RefusedNames.words(for: .person).contains(word)
      #expect(findings("person \(word.rawValue)\n") == (isRefused ? ["refused-name"] : []))
    }
    #expect(findings("cycle c starting 2026-01-05\n  may 2 weeks\n") == ["refused-name"])
  }

  /// A person whose name is not refused is read as that name in a list, behind a comma.
  @Test func otherNamesAreReachedBehindAComma() {
    for word in Word.allCases where !RefusedNames.words(for: .person).contains(word) {
      let text =
        "review r\n  attendees ana, \(word.rawValue)\n  expects \"X\" by ana, \(word.rawValue)\n"
      let tree = parse(SourceFile(path: "names.rhythm", text: text), as: FileID(0))
      #expect(tree.findings.isEmpty, "\(word.rawValue)")
    }
  }

  @Test func otherNamesOfWindowsAreReached() {
    for word in Word.allCases where !RefusedNames.words(for: .window).contains(word) {
      let text = "review r\n  every week, during a, \(word.rawValue), during \(word.rawValue)\n"
      #expect(findings(text) == [], "\(word.rawValue)")
    }
  }

  @Test func otherNamesOfCyclesAndPartsAreReached() {
    for word in Word.allCases where !RefusedNames.words(for: .cycle).contains(word) {
      #expect(findings("review r\n  every \(word.rawValue)\n") == [], "\(word.rawValue)")
    }
    for word in Word.allCases where !RefusedNames.words(for: .part).contains(word) {
      let text = "review r\n  every c on the 1st Friday of \(word.rawValue)\n"
      #expect(findings(text) == [], "\(word.rawValue)")
    }
  }

  @Test func weekdaysAndMonthsStayUsableAsNames() {
    for name in Vocabulary.weekdays + Vocabulary.months {
      #expect(findings("person \(name)\nreview r\n  attendees ana, \(name)\n") == [], "\(name)")
    }
  }
}
