#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The whole way from files on disk to a CSV on disk, as a process of the program itself.
///
/// A process starts with the peak of memory of the one that starts it. So the plan is written by the
/// process that measures the stages, and the program is started by the small one above it.
struct FileToFile {
  /// How long a run took, and the most memory that it held.
  struct Measurement {
    var seconds: Double
    var mebibytes: Double
  }

  /// Where the files of the plan are.
  let folder =
    (getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir) + "/rhythm-benchmark.\(getpid())"
  private let program: String

  /// Makes the folder; `nil` where the program does not stand beside the benchmark.
  init?() {
    guard let own = CommandLine.arguments.first, let slash = own.lastIndex(of: "/") else {
      return nil
    }
    program = own[...slash] + "rhythm"
    guard access(program, X_OK) == 0, mkdir(folder, 0o700) == 0 else { return nil }
  }

  func run() -> Measurement {
    let command =
      "exec \(program) schedule --plan \(folder) --format csv --today 2026-01-05 "
      + "--max-occurrences 1000000000 > \(folder)/schedule.csv 2> /dev/null"
    let start = monotonicSeconds()
    let usage = runAndWait("/bin/sh", ["-c", command])
    return Measurement(seconds: monotonicSeconds() - start, mebibytes: peakMemory(usage))
  }

  func removeFiles() {
    _ = runAndWait("/bin/rm", ["-r", folder])
  }
}

extension GeneratedPlan {
  /// Writes the files of the plan into a folder.
  func write(to folder: String) {
    for file in files {
      guard let stream = fopen("\(folder)/\(file.path)", "wb") else { return }
      fwrite(file.bytes, 1, file.bytes.count, stream)
      fclose(stream)
    }
  }
}
