import RhythmText

/// The files of a run, with the places of each found only when a finding asks.
struct FileTexts {
  let files: [SourceFile]
  private var finders: [PositionFinder?]
  private let unit: ColumnUnit

  init(_ files: [SourceFile], counting unit: ColumnUnit = .scalars) {
    self.files = files
    self.unit = unit
    self.finders = Array(repeating: nil, count: files.count)
  }

  /// The name of a file for messages; `?` for an id that no file has.
  func path(_ file: FileID) -> String {
    files.indices.contains(Int(file.index)) ? files[Int(file.index)].path : "?"
  }

  func bytes(_ file: FileID) -> [UInt8] {
    files.indices.contains(Int(file.index)) ? files[Int(file.index)].bytes : []
  }

  mutating func position(_ offset: Int32, in file: FileID) -> TextPosition {
    withFinder(of: file) { $0.position(of: Int(offset)) } ?? TextPosition(line: 1, column: 1)
  }

  /// The number of the line that holds an offset, from 0.
  mutating func line(_ offset: Int, in file: FileID) -> Int {
    withFinder(of: file) { $0.table.line(at: offset) } ?? 0
  }

  /// The bytes of a line without its ending.
  mutating func content(of line: Int, in file: FileID) -> Range<Int> {
    let bytes = bytes(file)
    return withFinder(of: file) { $0.table.content(of: line, in: bytes) } ?? 0..<0
  }

  private mutating func withFinder<Result>(
    of file: FileID, _ body: (inout PositionFinder) -> Result
  ) -> Result? {
    let index = Int(file.index)
    guard files.indices.contains(index) else { return nil }
    var finder = finders[index] ?? PositionFinder(files[index].bytes, counting: unit)
    finders[index] = nil
    defer { finders[index] = finder }
    return body(&finder)
  }
}
