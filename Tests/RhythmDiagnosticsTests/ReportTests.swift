import RhythmDiagnostics
import RhythmText
import Testing

@Suite struct ReportTests {
  private func finding(
    _ check: CheckName, _ message: String = "something", at offset: Int = 0, cost: Int = 0,
    severity: Severity? = nil
  ) -> Finding {
    Finding(
      check, message, at: SourceRange(FileID(0), ByteRange(offset, offset + 1)),
      severity: severity, cost: cost)
  }

  private func file(_ text: String, path: String = "plan.rhythm") -> SourceFile {
    SourceFile(path: path, text: text)
  }

  // MARK: What is shown

  @Test func `the gravest come first, of these the costliest, of these by place`() {
    let findings = [
      finding(.clockShift, at: 0), finding(.noPurpose, at: 9), finding(.noPurpose, at: 1),
      finding(.assumedAnchor, at: 20, cost: 90), finding(.noChair, at: 30),
    ]
    let ranked = findings.sorted(by: Finding.isRankedBefore)
    #expect(ranked.map { Int($0.primary.range.bytes.lower) } == [30, 20, 1, 9, 0])
  }

  @Test func `a wall of findings is cut, and what is left out is counted`() {
    let errors = (0..<120).map { finding(.noChair, at: $0) }
    let others = (0..<15).map { finding(.noPurpose, at: $0, cost: $0) }
    let advice = (0..<2).map { finding(.clockShift, at: $0) }
    let excerpt = FindingExcerpt(advice + others + errors, showsAll: false)
    #expect(excerpt.shown.count == 110)
    #expect(excerpt.shown.dropFirst(100).map(\.cost) == Array((5..<15).reversed()))
    #expect(excerpt.omitted.summary == "20 errors, 5 warnings, 2 pieces of advice")
    #expect(FindingExcerpt(others, showsAll: true).shown.count == 15)
    #expect(FindingExcerpt(others, showsAll: true).omitted.isEmpty)
  }

  // MARK: What findings are known by

  @Test func `a fingerprint stays where lines move and messages change`() {
    let before = "review weekly\n  chair ana\n"
    let after = "# a comment\n\nperson ana\n\nreview weekly \"Weekly\"\n  chair ana\n"
    let old = FindingIdentities(
      of: [finding(.noPurpose, "one", at: 16)], files: [file(before)])
    let new = FindingIdentities(
      of: [finding(.noPurpose, "two", at: after.utf8.count - 3)], files: [file(after)])
    #expect(old.fingerprints == new.fingerprints)
    #expect(old.declarations == ["review weekly"])
    #expect(old.fingerprints.first?.text.utf8.count == 16)
  }

  @Test func `another check, file or declaration has another fingerprint`() {
    let text = "review a\n  x\nreview b\n  x\n"
    func print(_ check: CheckName, _ offset: Int, _ name: String) -> Fingerprint? {
      FindingIdentities(
        of: [finding(check, at: offset)], files: [file(text)], names: [name]
      ).fingerprints.first
    }
    let all = [
      print(.noPurpose, 2, "p"), print(.noChair, 2, "p"), print(.noPurpose, 2, "q"),
      print(.noPurpose, 15, "p"),
    ]
    #expect(Set(all).count == 4)
  }

  @Test func `declarations are told from the text`() {
    let text = "import \"a\"\npolicy strict\n  x\n\tx\n# c\nadjust a/b starting 2026-01-01\n  x"
    let offsets = [3, 12, text.utf8.count - 1]
    let plan = FindingIdentities(
      of: offsets.map { finding(.syntax, at: $0) }, files: [file(text)])
    #expect(plan.declarations == ["import \"a\"", "policy", "adjust a/b"])
    let table = FindingIdentities(
      of: [finding(.brokenFile, at: 14)], files: [file("id,name\nbo,Bo Almeida\n", path: "a.csv")])
    #expect(table.declarations == ["bo"])
  }

  // MARK: What is new

  private func report(_ findings: [Finding], _ text: String) -> [UInt8] {
    var writer = ByteWriter()
    JSONRenderer.write(findings, files: [file(text)], to: &writer)
    return writer.bytes
  }

  @Test func `only what is new is told, and numbers count`() throws {
    let text = "review a\n  x\nreview b\n  x\n"
    let old = [finding(.noPurpose, "m1", at: 2), finding(.noPurpose, "m2", at: 10)]
    let earlier = try EarlierReport(reading: report(old, text), name: "b.json")
    func new(_ findings: [Finding]) -> [String] {
      earlier.new(findings, FindingIdentities(of: findings, files: [file(text)])).map(\.message)
    }
    #expect(new(old).isEmpty)
    #expect(new([finding(.noPurpose, "m3", at: 2)]).isEmpty)
    // The two that were there have their messages still; the third is the new one.
    #expect(new([finding(.noPurpose, "new", at: 0)] + old) == ["new"])
    #expect(new([finding(.noPurpose, "m1", at: 15)]) == ["m1"])
    #expect(new([finding(.noChair, "m1", at: 2)]) == ["m1"])
  }

  @Test(arguments: [
    ("{", "line 1, column 2"), ("[]", "no report"), ("{\"version\": 7, \"findings\": []}", "7"),
    ("{\"version\": 1, \"findings\": [{}]}", "without `fingerprint`"),
  ])
  func `what is no report is refused with the reason`(text: String, words: String) {
    #expect {
      try EarlierReport(reading: Array(text.utf8), name: "b.json")
    } throws: { error in
      let failure = error as? Failure
      return failure?.message.contains(words) == true
        && failure?.help?.contains("--baseline") == true
    }
  }

  // MARK: Annotations

  @Test func `annotations escape what the runner would take for its own`() {
    let text = "a\n::error::b\n"
    var found = finding(.noChair, "100% `a\n::error::b`")
    found.help = [Help("say: so, then")]
    var writer = ByteWriter()
    GitHubRenderer.write(
      [found], failures: [Failure("gone", help: "come back")],
      files: [file(text, path: "a,b:c%.rhythm")], to: &writer)
    #expect(
      writer.text == """
        ::error title=rhythm::gone%0Ahelp: come back
        ::error file=a%2Cb%3Ac%25.rhythm,line=1,col=1,endColumn=2,title=no-chair::\
        100%25 `a ::error::b`%0Ahelp: say: so, then

        """)
  }

  @Test func `an annotation over several lines has no columns`() {
    var found = finding(.clockShift)
    found.primary.range.bytes = ByteRange(0, 3)
    var writer = ByteWriter()
    GitHubRenderer.write([found], files: [file("a\nb\n")], to: &writer)
    #expect(writer.text.hasPrefix("::notice file=plan.rhythm,line=1,endLine=2,title=clock-shift::"))
  }

  // MARK: SARIF

  private func sarif(_ findings: [Finding], _ file: SourceFile) throws -> JSONValue {
    var writer = ByteWriter()
    SARIFRenderer.write(
      findings, files: [file], identities: FindingIdentities(of: findings, files: [file]),
      toolVersion: "1.2.3", to: &writer)
    return try JSONReader.read(writer.bytes).get()
  }

  @Test func `SARIF counts columns in UTF-16 and escapes paths and braces`() throws {
    let text = "x 😀é«»"
    let emoji = SourceRange(FileID(0), ByteRange(6, 8))
    var found = Finding(.noPurpose, "a {b}", at: emoji)
    found.help = [Help("do", fix: Fix(.safe, [TextEdit(emoji, with: "e")]))]
    let log = try sarif([found], file(text, path: "my plans/é.rhythm"))
    let run = log["runs"]?.array?.first
    #expect(run?["columnKind"]?.string == "utf16CodeUnits")
    let result = run?["results"]?.array?.first
    #expect(result?["message"]?["text"]?.string == "a {{b}}")
    #expect(result?["level"]?.string == "warning")
    let place = result?["locations"]?.array?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "my%20plans/%C3%A9.rhythm")
    #expect(place?["region"]?["startColumn"]?.integer == 5)
    #expect(place?["region"]?["endColumn"]?.integer == 6)
    let change = result?["fixes"]?.array?.first?["artifactChanges"]?.array?.first
    let replacement = change?["replacements"]?.array?.first
    #expect(replacement?["insertedContent"]?["text"]?.string == "e")
    let rules = run?["tool"]?["driver"]?["rules"]?.array
    #expect(rules?.compactMap { $0["id"]?.string } == ["no-purpose"])
    #expect(rules?.first?["help"]?["markdown"]?.string?.contains("Why it matters") == true)
  }

  @Test func `results with one fingerprint are told apart by their number`() throws {
    let log = try sarif(
      [finding(.noPurpose, at: 0), finding(.noPurpose, at: 1)], file("review a\n"))
    let prints = log["runs"]?.array?.first?["results"]?.array?.compactMap {
      $0["partialFingerprints"]?["primaryLocationLineHash"]?.string
    }
    #expect(prints?.map { $0.suffix(2) } == [":1", ":2"])
    #expect(prints?.first?.dropLast(2) == prints?.last?.dropLast(2))
  }

  // MARK: Fixes

  private func fixable(_ lower: Int, _ upper: Int, _ safety: Fix.Safety = .safe) -> Finding {
    let range = SourceRange(FileID(0), ByteRange(lower, upper))
    var found = Finding(.syntax, "at \(lower)", at: range)
    found.help = [Help("do", fix: Fix(safety, [TextEdit(range, with: "x")]))]
    return found
  }

  private func chosen(_ findings: [Finding], _ safety: Fix.Safety = .safe) -> [String] {
    FixSelection.choose(findings, allowing: safety) { _ in true }.map(\.finding.message)
  }

  @Test func `of fixes that overlap the first is taken`() {
    #expect(chosen([fixable(4, 8), fixable(0, 5), fixable(8, 9)]) == ["at 0", "at 8"])
    #expect(chosen([fixable(3, 3), fixable(3, 3)]) == ["at 3"])
    #expect(chosen([fixable(0, 3), fixable(3, 5)]) == ["at 0", "at 3"])
  }

  @Test func `unsafe fixes are taken only where they are allowed and there is no choice`() {
    let single = fixable(0, 1, .unsafe)
    #expect(chosen([single]).isEmpty)
    #expect(chosen([single], .unsafe) == ["at 0"])
    var several = single
    several.help += single.help
    #expect(chosen([several], .unsafe).isEmpty)
  }
}
