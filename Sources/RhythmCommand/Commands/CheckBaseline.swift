import RhythmDiagnostics
import RhythmText

// `check --since FILE` and `check --baseline FILE`.
extension CommandRun {
  /// The report that `--since` names.
  func earlierReport() throws(Failure) -> EarlierReport? {
    guard let path = invocation[.since] else { return nil }
    switch FileReading.read(environment.resolve(path)) {
    case .success(let bytes): return try EarlierReport(reading: bytes, name: path)
    case .failure(.missing):
      throw Failure(
        "there is no file `\(path)`", help: "`rhythm check --baseline \(path)` writes one")
    case .failure: throw Failure("`\(path)` cannot be read")
    }
  }

  /// Writes all findings to the file that `--baseline` names. What stands there is replaced only if
  /// it is such a report: a slip of the pen never costs a plan.
  func writeBaseline(_ checked: CheckedPlans, _ failures: [Failure]) throws(Failure) {
    guard let path = invocation[.baseline] else { return }
    var writer = ByteWriter()
    JSONRenderer.write(
      checked.findings, failures: failures, files: checked.files,
      identities: checked.identities(of: checked.findings), to: &writer)
    let resolved = environment.resolve(path)
    let failure: WriteFailure?
    switch FileReading.read(resolved) {
    case .success(let old):
      guard EarlierReport.isReport(old) else {
        throw Failure(
          "`\(path)` is there and no report of `rhythm check`, so it was not written over",
          help: "choose another name")
      }
      let target = Folders.canonicalPath(resolved) ?? resolved
      failure =
        FileWriting.replace([FileReplacement(path: target, old: old, new: writer.bytes)])?.failure
    case .failure(.missing):
      if case .failure(let trouble) = FileWriting.create(resolved, writer.bytes) {
        failure = trouble
      } else {
        failure = nil
      }
    case .failure: failure = .unwritable
    }
    if failure != nil { throw Failure("`\(path)` cannot be written") }
  }
}
