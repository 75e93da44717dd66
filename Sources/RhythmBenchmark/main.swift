/// Measures the stages on generated plans: `rhythm-benchmark [reviews...] [--runs N]`.
Benchmark(arguments: CommandLine.arguments.dropFirst()).run()
