/// Measures the stages on generated plans: `rhythm-benchmark [reviews...] [--runs N]`, or
/// those of dates alone: `--dates`.
Benchmark(arguments: CommandLine.arguments.dropFirst()).run()
