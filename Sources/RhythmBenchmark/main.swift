/// Measures the stages on generated plans: `rhythm-benchmark [reviews...] [--runs N]`, or
/// those of dates alone: `--dates`, or every check alone: `--checks`.
Benchmark(arguments: CommandLine.arguments.dropFirst()).run()
