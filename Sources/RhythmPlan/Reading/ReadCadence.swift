import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

/// A single cadence that was read beside a plan, or without one.
package struct ReadCadence: Sendable {
  /// The plan with one more review, whose only clause is the cadence.
  package var plan: Plan
  /// That review; nil where the text is no cadence.
  package var review: ReviewID?
  package var cadence: Cadence?
  /// What is wrong with the text, placed in the plan's last file.
  package var findings: [Finding]

  /// What stands in the last file before the text itself.
  private static let heading = "review \(name)\n  "
  /// A name that no plan needs.
  private static let name = "this-cadence"

  /// Reads a cadence as it stands in a review: `every quarter on Tuesday of week 2 at 10:00`.
  ///
  /// Names are those of the plan; without one there are none, and times are in UTC.
  package init(_ text: String, in read: ReadPlan?) {
    var files = read?.plan.files ?? [SourceFile(path: "plan", text: "plan none\n  timezone UTC\n")]
    var trees = read?.trees ?? files.map { parse($0, as: FileID(0)) }
    let file = FileID(files.count)
    files.append(SourceFile(path: "cadence", text: Self.heading + text + "\n"))
    trees.append(parse(files[Int(file.index)], as: file))
    let lacksFiles = read?.findings.contains { $0.check == .badImport } ?? false
    let lowered = lower(
      trees, files: files, dataFiles: read?.dataFiles ?? [:], lacksFiles: lacksFiles)
    plan = lowered.plan
    findings = (trees.last?.findings ?? [])
    findings += lowered.findings.filter { $0.primary.range.file == file }
    if let index = plan.reviews.firstIndex(where: { $0.name.value == Self.name }) {
      let cadences = plan.reviews[index].clauses.cadences
      cadence = cadences.count == 1 ? cadences.first : nil
      review = cadence == nil ? nil : ReviewID(index)
    }
  }

  /// The plan's files, the last of them as it was given.
  package var files: [SourceFile] {
    var files = plan.files
    guard let last = files.indices.last else { return [] }
    files[last].bytes = Array(files[last].bytes.dropFirst(Self.heading.utf8.count))
    return files
  }

  /// A finding placed in `files`; nil for one in another file of the plan.
  package func placed(_ finding: Finding) -> Finding? {
    let file = FileID(plan.files.count - 1)
    guard finding.primary.range.file == file else { return nil }
    func moved(_ range: SourceRange) -> SourceRange {
      guard range.file == file else { return range }
      let heading = Int32(clamping: Self.heading.utf8.count)
      return SourceRange(
        file, ByteRange(max(0, range.bytes.lower - heading), max(0, range.bytes.upper - heading)))
    }
    var finding = finding
    finding.primary.range = moved(finding.primary.range)
    finding.secondary = finding.secondary.map { Label(moved($0.range), $0.text) }
    finding.help = finding.help.map { help in
      Help(
        help.text,
        fix: help.fix.map { fix in
          Fix(fix.safety, fix.edits.map { TextEdit(moved($0.range), with: $0.replacement) })
        })
    }
    return finding
  }

  /// The plan as it is scheduled to tell the dates of the cadence alone: without the dates of
  /// reviews from which it does not count. A cadence without a time is read as one in writing.
  package var planOfDates: Plan {
    var plan = plan
    guard let review, let cadence else { return plan }
    if !cadence.countsFromReviews {
      for index in plan.reviews.indices where index != Int(review.index) {
        plan.reviews[index].isTemplate = true
      }
      plan.adjustments = []
      plan.windows.indices.forEach { plan.windows[$0].pauses = [] }
    }
    if cadence.start == nil {
      plan.reviews[Int(review.index)].clauses.cadences[0].isAsync = true
    }
    return plan
  }
}

extension Cadence {
  /// Whether it counts from the dates of a review.
  fileprivate var countsFromReviews: Bool {
    guard case .lead(_, _, let anchor) = form else { return false }
    switch anchor {
    case .each, .first, .last, .next: return true
    case .startOfEach, .endOfEach, .field: return false
    }
  }
}
