import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// What is wrong with imports.
extension PlanReader {
  /// A file that is here already: no trouble, unless it leads back to itself.
  mutating func note(_ current: Pending, known place: Int) {
    var ancestor = Int(current.importer.index)
    var chain = [ancestor]
    while ancestor != place, parents[ancestor] != ancestor {
      ancestor = parents[ancestor]
      chain.append(ancestor)
    }
    guard ancestor == place else { return }
    // A folder that is imported as a whole may hold the file that imports it.
    if current.isListed { return }
    let names = chain.reversed().map { "`\(files[$0].path)`" }
    let itself = chain.count == 1
    findings.append(
      Finding(
        .badImport,
        itself
          ? "\(names[0]) imports itself"
          : "the imports of \(listed(names)) lead back to \(names[0])",
        at: current.range, label: itself ? "this very file" : "imported already, on the way here",
        help: [Help("leave this import out: every file sees the names of all the others")]))
  }

  mutating func report(planIn index: Int, _ plan: SyntaxNode) {
    let parent = parents[index]
    let range =
      trees[parent].root.nodes(.importDeclaration).first { node in
        guard let text = node.string?.plainText,
          case .success(let target) = ImportPath.resolve(text, from: paths[parent])
        else { return false }
        return target == paths[index]
          || target.isFolder && target.components == Array(paths[index].components.dropLast())
      }?.string?.sourceRange ?? plan.sourceRange
    findings.append(
      Finding(
        .badImport, "`\(files[index].path)` declares a plan of its own and cannot be imported",
        at: range, label: "a plan has one `plan` line, in its root file",
        secondary: [Label(plan.name?.sourceRange ?? plan.sourceRange, "the other plan")]))
  }

  mutating func report(
    _ refusal: ImportPath.Refusal, _ text: String, at range: SourceRange
  ) {
    switch refusal {
    case .empty:
      findings.append(Finding(.badImport, "an import names no file", at: range))
    case .absolute:
      findings.append(
        Finding(
          .badImport, "`\(text)` is told from the root of the disk", at: range,
          label: "not relative to this file",
          help: [Help("write the path from this file's folder, such as `teams/north.rhythm`")]))
    case .outside:
      findings.append(
        Finding(
          .badImport, "`\(text)` leaves the folder of the plan", at: range,
          label: "outside the root file's folder",
          help: [Help("move the file into the folder of the root file, or below it")]))
    }
  }

  mutating func reportRepeat(
    _ text: String, _ node: SyntaxNode, at range: SourceRange, first: SourceRange
  ) {
    let file = files[Int(node.file.index)].bytes
    var end = Int(node.range.upper)
    while end < file.count, file[end] != 0x0A { end += 1 }
    let line = SourceRange(node.file, ByteRange(Int(node.range.lower), min(end + 1, file.count)))
    findings.append(
      Finding(
        .badImport, "`\(text)` is imported twice", at: range, label: "a second time",
        secondary: [Label(first, "first here")],
        help: [Help("remove this line", fix: Fix(.safe, [TextEdit(line, with: "")]))]))
  }

  mutating func reportMissing(_ current: Pending, _ text: String, nearby: [String]) {
    let name = current.path.components.last ?? ""
    let candidates = nearby.filter { name in
      let endings = current.isData ? [".csv", ".ics", ".tsv", ".txt"] : [".rhythm", "/"]
      return endings.contains { name.hasSuffix($0) }
    }
    let wanted = current.path.isFolder ? name + "/" : name
    let plain = trees[Int(current.importer.index)]
    let written = files[Int(plain.file.index)].text(current.range.bytes)
    var help: [Help] = []
    if let near = candidates.first(where: { $0 == wanted + ".rhythm" || $0 == wanted + "/" })
      ?? nearestName(to: wanted, among: candidates)
    {
      let shown = current.path.origin == .library ? near.droppingSuffix(".rhythm") : near
      let folder = written.dropFirst().dropLast().split(
        separator: "/", omittingEmptySubsequences: false
      ).dropLast(current.path.isFolder ? 2 : 1).map { $0 + "/" }.joined()
      help.append(
        Help(
          "did you mean `\(folder)\(shown)`?",
          fix: Fix(.unsafe, [TextEdit(current.range, with: "\"\(folder)\(shown)\"")])))
    } else if current.path.origin == .library, !candidates.isEmpty {
      let names = candidates.map { "`\($0.droppingSuffix(".rhythm"))`" }
      help.append(Help("the library has \(names.joined(separator: ", "))"))
    }
    let message =
      current.path.origin == .library
      ? "the library has no `\(text.droppingSuffix(".rhythm"))`"
      : current.path.isFolder ? "there is no folder `\(text)`" : "there is no file `\(text)`"
    findings.append(
      Finding(.badImport, message, at: current.range, label: "not found", help: help))
  }
}
