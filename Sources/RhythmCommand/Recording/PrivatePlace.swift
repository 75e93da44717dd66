import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// Where what is private to the people of a series is written down: beside what is private to the
/// same people, else in a file of its own, and never beside what is private to others.
enum PrivatePlace {
  /// In one file, which has these lines of theirs, in their order.
  case beside([SourceRange])
  /// In a file that is not there yet.
  case newFile(String)
}

extension PlanDraft {
  /// Writes declarations of a private series down.
  ///
  /// - Parameter kin: names and places of all declarations of their kind.
  mutating func insertPrivately(
    _ new: [NewDeclaration], ofSeries index: Int, among kin: [(name: String, range: SourceRange)],
    _ places: RecordedPlaces, in run: CommandRun
  ) throws(Failure) {
    switch try privatePlace(ofSeries: index, places) {
    case .beside(let lines):
      let theirs = Set(lines)
      let siblings = kin.filter { theirs.contains($0.range) }
      if siblings.isEmpty, let last = lines.last {
        let insertion = self.insertion(into: last.file)
        let lines = new.sorted { $0.name < $1.name }.map { $0.lines(insertion.indentation) }
        try apply([insertion.insert(NewDeclaration.apart(lines), behind: last)], in: run)
      } else {
        try insert(new, beside: siblings, orInto: "", in: run)
      }
    case .newFile(let path):
      let count = plan.files.count
      try insert(new, beside: [], orInto: path, ifPresent: true, in: run)
      if plan.files.count > count {
        privateFile = (FilePath.join(folder, path), places.schedule.series[index].id)
      }
    }
  }

  private func privatePlace(
    ofSeries index: Int, _ places: RecordedPlaces
  ) throws(Failure) -> PrivatePlace {
    let files = privateFiles(ofSeries: index, places)
    let best = files.filter { !$0.value.theirs.isEmpty }.max { left, right in
      rank(left.key, left.value) < rank(right.key, right.value)
    }
    if let best { return .beside(best.value.theirs.sorted()) }
    let id = places.schedule.series[index].id
    let path = "private/\(Slug.name(for: id, noun: "review"))/actions.rhythm"
    let wanted = FilePath.folder(of: FilePath.join(folder, path))
    // Who can read a folder is not known, but all that is in it they can read.
    let shared = files.filter(\.value.hasOthers).map { FilePath.folder(of: self.path(of: $0.key)) }
      .filter { wanted.hasPrefix($0) && $0.utf8.count > folder.utf8.count }
    if let folder = shared.min() {
      throw Failure(
        "the plan has no private file of `\(id)`, and `\(folder)` holds what is private to others",
        help: "write a first line by hand into a file that only its people can read, and write "
          + "`import \"...\" if present`; the next lines go beside it")
    }
    return .newFile(path)
  }

  /// A file that may be missing is better, one without lines of others too; else the last.
  private func rank(_ file: FileID, _ lines: PrivateLines) -> (Int, SourceRange) {
    let isOptional = plan.optionalFiles.contains(file)
    let last = lines.theirs.max() ?? SourceRange(file, ByteRange(0, 0))
    return ((isOptional ? 2 : 0) + (lines.hasOthers ? 0 : 1), last)
  }

  private func path(of file: FileID) -> String {
    plan.files.indices.contains(Int(file.index)) ? plan.files[Int(file.index)].path : ""
  }

  /// What each file of the plan holds of private reviews. An `adjust` counts where its file may be
  /// missing: elsewhere it says when something is held, which everybody may know.
  private func privateFiles(
    ofSeries index: Int, _ places: RecordedPlaces
  ) -> [FileID: PrivateLines] {
    let privacy = places.source.privacy
    let people = privacy.people(ofSeries: index).sorted()
    let ofReview = Dictionary(grouping: places.schedule.series.indices) {
      places.schedule.series[$0].review
    }
    var isTheirs: [Int: Bool] = [index: true]
    func belongs(_ reference: SeriesReference) -> Bool {
      let meant = (ofReview[reference.review] ?? []).filter {
        reference.matches(places.schedule.series[$0])
      }
      for series in meant where isTheirs[series] == nil {
        isTheirs[series] = privacy.people(ofSeries: series).sorted() == people
      }
      return !meant.isEmpty && meant.allSatisfy { isTheirs[$0] == true }
    }
    let lines: [(series: SeriesReference?, range: SourceRange)] =
      plan.actions.map { ($0.from?.series, $0.range) }
      + plan.topics.map { ($0.series, $0.range) }
      + plan.decisions.map { ($0.from?.series, $0.range) }
      + plan.adjustments.filter { plan.optionalFiles.contains($0.range.file) }
      .map { ($0.series, $0.range) }
    var files: [FileID: PrivateLines] = [:]
    for (series, range) in lines where isOwn(range) {
      guard let series, privacy.isPrivate(series.review) else { continue }
      if belongs(series) {
        files[range.file, default: PrivateLines()].theirs.append(range)
      } else {
        files[range.file, default: PrivateLines()].hasOthers = true
      }
    }
    return files
  }
}

/// The lines of private reviews in a file.
private struct PrivateLines {
  /// Those that are private to the people asked for, and to nobody else.
  var theirs: [SourceRange] = []
  var hasOthers = false
}
