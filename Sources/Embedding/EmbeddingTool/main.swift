// Writes files into a Swift file, as an array of their paths and texts.
//
// Usage: EmbeddingTool OUTPUT ARRAY FOLDER PATH... where each path is told from the folder, and
// ARRAY is what the array is called.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes.append(contentsOf: buffer[..<count])
  }
}

func fail(_ message: String) -> Never {
  print("error: \(message)")
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  fail("usage: EmbeddingTool OUTPUT ARRAY FOLDER PATH...")
}

var code = "/// Where each file stands in its folder, and its text.\n"
code += "let \(arguments[2]): [(path: StaticString, text: StaticString)] = [\n"
for path in arguments.dropFirst(4) {
  guard let bytes = contents(of: arguments[3] + "/" + path) else { fail("cannot read \(path)") }
  let text = String(decoding: bytes, as: UTF8.self)
  code += "  (\(path.debugDescription), \(text.debugDescription)),\n"
}
code += "]\n"

guard let output = fopen(arguments[1], "wb"), fputs(code, output) >= 0, fclose(output) == 0 else {
  fail("cannot write \(arguments[1])")
}
