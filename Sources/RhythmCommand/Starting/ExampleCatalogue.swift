/// An example that `rhythm init --example` writes.
struct Example {
  let name: String
  /// Paths below the folder that is written, and texts.
  let files: [(path: String, text: String)]
}

/// The examples inside the program: the folders of Examples/, but `troubled-sales`, which shows what
/// the checks find.
enum ExampleCatalogue {
  /// In the order of their names.
  static var examples: [Example] {
    var examples: [Example] = []
    for file in exampleFiles {
      let parts = String(describing: file.path).split(separator: "/", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let (name, path) = (String(parts[0]), String(parts[1]))
      let new = (path: path, text: String(describing: file.text))
      if let last = examples.last, last.name == name {
        examples[examples.count - 1] = Example(name: name, files: last.files + [new])
      } else {
        examples.append(Example(name: name, files: [new]))
      }
    }
    return examples
  }

  static func example(named name: String) -> Example? { examples.first { $0.name == name } }
}
