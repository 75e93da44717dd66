#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Seconds on a clock that only goes forward.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that the process has held so far, in MiB.
func peakMemory() -> Double {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  return peakMemory(usage)
}

/// The most memory that a process has held, in MiB.
func peakMemory(_ usage: rusage) -> Double {
  #if canImport(Darwin)
    return Double(usage.ru_maxrss) / 1_048_576
  #else
    return Double(usage.ru_maxrss) / 1024
  #endif
}

/// What a process has taken of the processor, in seconds.
func processorSeconds(_ usage: rusage) -> Double {
  Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// The bytes of a file of the system's time zone data; empty where there is none.
func timeZoneFile(_ name: String) -> [UInt8] {
  guard let file = fopen("/usr/share/zoneinfo/" + name, "rb") else { return [] }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes.prefix(count))
}

/// Runs this program again with other arguments and waits for it, so that its peak memory is its own.
func runAgain(_ arguments: [String]) {
  guard let own = CommandLine.arguments.first else { return }
  _ = runAndWait(own, arguments)
}

/// Runs a program, waits for its end, and tells what it used.
func runAndWait(_ program: String, _ arguments: [String]) -> rusage {
  var pointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
  pointers.append(nil)
  defer { pointers.forEach { free($0) } }
  var usage = rusage()
  var child: pid_t = 0
  guard posix_spawnp(&child, program, nil, nil, pointers, environ) == 0 else {
    print("cannot start \(program)")
    return usage
  }
  var status: Int32 = 0
  wait4(child, &status, 0, &usage)
  return usage
}
