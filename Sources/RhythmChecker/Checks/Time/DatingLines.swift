import RhythmPlan
import RhythmScheduler
import RhythmText

extension CheckInput {
  /// The `add` or `move` line that dated an occurrence; nil where a rule did.
  func exception(behind occurrence: Occurrence, _ series: Series) -> SourceRange? {
    guard occurrence.isDatedByHand else { return nil }
    let adjusted = plan.adjustments.filter { $0.series.review == series.review }
    let exceptions =
      plan.reviews[Int(series.review.index)].clauses.exceptions
      + adjusted.flatMap(\.clauses.exceptions)
    return exceptions.last { exception in
      switch exception.change {
      case .add(let date, at: _, length: _):
        occurrence.flags.contains(.added) && date == occurrence.nominal
      case .move(_, to: let date, at: _):
        occurrence.flags.contains(.movedByHand) && date == occurrence.date
      case .cancel: false
      }
    }?.range
  }
}

extension Plan {
  /// The edit that takes lines away: those on which a clause or a declaration stands, and an empty
  /// line behind it. Nil for a place in no file of the plan.
  func removal(of range: SourceRange) -> TextEdit? {
    let index = Int(range.file.index)
    guard files.indices.contains(index) else { return nil }
    let bytes = files[index].bytes
    let newLine = UInt8(ascii: "\n")
    var start = min(max(0, Int(range.bytes.lower)), bytes.count)
    while start > 0, bytes[start - 1] != newLine { start -= 1 }
    var end = min(max(start, Int(range.bytes.upper)), bytes.count)
    if end == start || bytes[end - 1] != newLine {
      while end < bytes.count, bytes[end] != newLine { end += 1 }
      if end < bytes.count { end += 1 }
    }
    let isDeclaration = start == Int(range.bytes.lower)
    if isDeclaration, end < bytes.count, bytes[end] == newLine { end += 1 }
    return TextEdit(SourceRange(range.file, ByteRange(start, end)), with: "")
  }
}
