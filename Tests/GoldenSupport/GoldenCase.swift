import Foundation

/// A recorded case: an input file and, beside it, what it has to give.
package struct GoldenCase: Sendable, CustomStringConvertible {
  /// The input's path below `Tests/Golden`, without its extension.
  package let name: String
  package let input: URL

  package var description: String { name }
  package var expectation: URL { input.deletingPathExtension().appendingPathExtension("expected") }

  /// The bytes of the input.
  package func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: input)) }

  /// Compares a result with the recorded one: nil where they are the same, else what to tell.
  ///
  /// With `RHYTHM_UPDATE_GOLDEN=1` in the environment it records the result instead.
  package func difference(from result: String) throws -> String? {
    if isUpdating {
      try Data(result.utf8).write(to: expectation)
      return nil
    }
    guard let data = try? Data(contentsOf: expectation) else {
      return "\(name): nothing is recorded yet; run with RHYTHM_UPDATE_GOLDEN=1"
    }
    let recorded = String(decoding: data, as: UTF8.self)
    if recorded == result { return nil }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = result.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = line ?? min(old.count, new.count)
    let before = place < old.count ? String(old[place]) : "(nothing)"
    let after = place < new.count ? String(new[place]) : "(nothing)"
    return """
      \(name): line \(place + 1) differs
        recorded: \(before)
        now:      \(after)
      RHYTHM_UPDATE_GOLDEN=1 records the new result
      """
  }
}

/// Whether results are recorded instead of compared.
package var isUpdating: Bool {
  ProcessInfo.processInfo.environment["RHYTHM_UPDATE_GOLDEN"] == "1"
}

/// The folder of all recorded cases.
package let goldenFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Golden", isDirectory: true)

/// The cases of a folder below `Tests/Golden`, in order of name.
package func goldenCases(_ folder: String, inputs: String = "rhythm") -> [GoldenCase] {
  files(of: folder).filter { $0.pathExtension == inputs }.map {
    GoldenCase(name: folder + "/" + $0.deletingPathExtension().lastPathComponent, input: $0)
  }
}

/// The names of expectations whose input is gone; recording removes them.
package func staleExpectations(_ folder: String, inputs: String = "rhythm") throws -> [String] {
  let all = files(of: folder)
  let known = Set(
    all.filter { $0.pathExtension == inputs }.map { $0.deletingPathExtension().lastPathComponent })
  let stale = all.filter {
    $0.pathExtension == "expected" && !known.contains($0.deletingPathExtension().lastPathComponent)
  }
  if isUpdating {
    for file in stale { try FileManager.default.removeItem(at: file) }
    return []
  }
  return stale.map(\.lastPathComponent)
}

private func files(of folder: String) -> [URL] {
  let url = goldenFolder.appendingPathComponent(folder, isDirectory: true)
  let content = try? FileManager.default.contentsOfDirectory(
    at: url, includingPropertiesForKeys: nil)
  return (content ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
}
