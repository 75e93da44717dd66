import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// Reads a plan of several files given as one text: a line `--- path` starts each file but the
/// first, which is `plan.rhythm`.
func readTogether(_ text: String) -> ReadPlan {
  var files: [(path: String, text: String)] = [("plan.rhythm", "")]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("--- ") {
      files.append((String(line.dropFirst(4)), ""))
    } else {
      files[files.count - 1].text += line + "\n"
    }
  }
  if text.hasSuffix("\n") { files[files.count - 1].text.removeLast() }
  return readFiles(files)
}

/// Reads a plan from files in memory; the first is the root.
func readFiles(_ files: [(path: String, text: String)]) -> ReadPlan {
  let (root, text) = files[0]
  return readPlan(root: SourceFile(path: root, text: text)) { request in
    switch request {
    case .file(let path):
      if let file = files.first(where: { $0.path == path }) { return .file(Array(file.text.utf8)) }
      return .missing(nearby: names(in: folder(of: path), files))
    case .folder(let path):
      let content = names(in: path == "./" ? "" : path, files)
      return content.isEmpty ? .missing(nearby: names(in: "", files)) : .folder(content)
    }
  }
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// The names in a folder, those of folders with `/` at the end.
private func names(in folder: String, _ files: [(path: String, text: String)]) -> [String] {
  var names: [String] = []
  for file in files where file.path.hasPrefix(folder) {
    let rest = file.path.dropFirst(folder.count)
    let name = rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest)
    if !names.contains(name) { names.append(name) }
  }
  return names
}

/// Findings as people see them.
func rendered(_ findings: [Finding], of plan: ReadPlan) -> String {
  var writer = ByteWriter()
  TerminalRenderer().write(findings, files: plan.plan.files, to: &writer)
  return writer.text
}
