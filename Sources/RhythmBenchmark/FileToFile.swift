import RhythmText

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
    /// What it took of the processor, in the program and in the system.
    var processorSeconds: Double
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
    run(
      "schedule --plan \(folder) --format csv --today 2026-01-05 --max-occurrences 1000000000",
      into: "\(folder)/schedule.csv")
  }

  /// The agenda of somebody for one week.
  func runAgenda(of person: String) -> Measurement {
    run(
      "agenda --plan \(folder) --for \(person) --week 2026-W12 --today 2026-03-16",
      into: "/dev/null")
  }

  private func run(_ arguments: String, into file: String) -> Measurement {
    let start = monotonicSeconds()
    let usage = runAndWait(
      "/bin/sh", ["-c", "exec \(program) \(arguments) > \(file) 2> /dev/null"])
    return Measurement(
      seconds: monotonicSeconds() - start, processorSeconds: processorSeconds(usage),
      mebibytes: peakMemory(usage))
  }

  func write(_ files: [SourceFile]) { files.write(to: folder) }

  func removeFiles() {
    _ = runAndWait("/bin/rm", ["-r", folder])
  }
}

extension [SourceFile] {
  /// Writes the files of a plan into a folder.
  func write(to folder: String) {
    for file in self {
      guard let stream = fopen("\(folder)/\(file.path)", "wb") else { return }
      fwrite(file.bytes, 1, file.bytes.count, stream)
      fclose(stream)
    }
  }
}
