#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The whole way from files on disk to a CSV on disk, as a process of the program itself.
struct FileToFile {
  /// How long a run took, and the most memory that it held.
  struct Measurement {
    var seconds: Double
    var mebibytes: Double
  }

  private let program: String
  private let folder: String

  /// Writes a plan into a folder of its own; `nil` where the program does not stand beside the
  /// benchmark, or nothing can be written.
  init?(_ plan: GeneratedPlan) {
    guard let own = CommandLine.arguments.first, let slash = own.lastIndex(of: "/") else {
      return nil
    }
    program = own[...slash] + "rhythm"
    folder = "/tmp/rhythm-benchmark.\(getpid())"
    guard access(program, X_OK) == 0, mkdir(folder, 0o700) == 0 else { return nil }
    for file in plan.files {
      guard let stream = fopen("\(folder)/\(file.path)", "wb") else { return nil }
      fwrite(file.bytes, 1, file.bytes.count, stream)
      fclose(stream)
    }
  }

  /// Takes away what was written.
  func removeFiles(of plan: GeneratedPlan) {
    for path in plan.files.map(\.path) + ["schedule.csv"] { unlink("\(folder)/\(path)") }
    rmdir(folder)
  }

  func run() -> Measurement {
    let command =
      "exec \(program) schedule --plan \(folder) --format csv --today 2026-01-05 "
      + "--max-occurrences 1000000000 > \(folder)/schedule.csv 2> /dev/null"
    let start = monotonicSeconds()
    let usage = runAndWait("/bin/sh", ["-c", command])
    return Measurement(seconds: monotonicSeconds() - start, mebibytes: peakMemory(usage))
  }
}
