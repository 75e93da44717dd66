#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Measures the stages on generated plans, and what `--help` says beside.
do throws(BenchmarkArguments.Refusal) {
  Benchmark(try BenchmarkArguments(CommandLine.arguments.dropFirst())).run()
} catch {
  guard let reason = error.reason else {
    print(BenchmarkArguments.usage, terminator: "")
    exit(0)
  }
  let message = Array("error: \(reason)\n\n\(BenchmarkArguments.usage)".utf8)
  _ = write(2, message, message.count)
  exit(2)
}
