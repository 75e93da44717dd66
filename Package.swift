// swift-tools-version: 6.2

import PackageDescription

// Continuous integration sets CI, and there a warning is an error.
let settings: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// A stage of the pipeline, standing on the stages that come before it.
func stage(
  _ name: String, on dependencies: [String] = [], exclude: [String] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name,
    dependencies: dependencies.map { .init(stringLiteral: $0) },
    exclude: exclude,
    swiftSettings: settings,
    plugins: plugins)
}

func tests(of name: String, also dependencies: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: ([name] + dependencies).map { .init(stringLiteral: $0) },
    swiftSettings: settings)
}

/// A build tool that writes files into the source of a target.
func embedding(_ name: String) -> Target {
  .plugin(
    name: name, capability: .buildTool(), dependencies: ["EmbeddingTool"],
    path: "Sources/Embedding/" + name)
}

let package = Package(
  name: "rhythm",
  products: [
    .executable(name: "rhythm", targets: ["RhythmExecutable"]),
    .executable(name: "rhythm-benchmark", targets: ["RhythmBenchmark"]),
    .library(name: "Rhythm", targets: ["Rhythm"]),
  ],
  targets: [
    // In the order of the pipeline: a stage knows nothing of those below it in this list.
    stage("RhythmText"),
    stage("RhythmCalendar"),
    stage("RhythmDiagnostics", on: ["RhythmText"]),
    stage("RhythmSyntax", on: ["RhythmText", "RhythmDiagnostics"]),
    stage(
      "RhythmPlan",
      on: ["RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax"],
      exclude: ["Library"], plugins: ["EmbedLibrary"]),
    // Puts the files under RhythmPlan/Library into the program: adding a file there is enough.
    embedding("EmbedLibrary"),
    // Likewise the plans under Examples, for `rhythm init --example`.
    embedding("EmbedExamples"),
    .executableTarget(
      name: "EmbeddingTool", path: "Sources/Embedding/EmbeddingTool", swiftSettings: settings),
    stage(
      "RhythmScheduler", on: ["RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmPlan"]),
    stage(
      "RhythmChecker",
      on: ["RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmPlan", "RhythmScheduler"]),
    stage(
      "RhythmDocuments", on: ["RhythmText", "RhythmCalendar", "RhythmPlan", "RhythmScheduler"]),
    stage(
      "RhythmCommand",
      on: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "RhythmPlan",
        "RhythmScheduler", "RhythmChecker", "RhythmDocuments",
      ], plugins: ["EmbedExamples"]),
    stage(
      "Rhythm",
      on: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "RhythmPlan",
        "RhythmScheduler", "RhythmChecker",
      ]),
    .executableTarget(
      name: "RhythmExecutable", dependencies: ["RhythmCommand"], swiftSettings: settings),
    .executableTarget(
      name: "RhythmBenchmark",
      dependencies: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "RhythmPlan",
        "RhythmScheduler", "RhythmChecker", "RhythmDocuments",
      ],
      swiftSettings: settings),
    tests(of: "RhythmText"),
    tests(of: "RhythmCalendar"),
    tests(of: "RhythmDiagnostics", also: ["RhythmText"]),
    .target(name: "GoldenSupport", path: "Tests/GoldenSupport", swiftSettings: settings),
    tests(of: "RhythmSyntax", also: ["RhythmText", "RhythmDiagnostics", "GoldenSupport"]),
    .target(name: "GeneratedPlans", path: "Tests/GeneratedPlans", swiftSettings: settings),
    .testTarget(
      name: "RhythmGrammarTests",
      dependencies: ["RhythmText", "RhythmDiagnostics", "RhythmSyntax", "GeneratedPlans"],
      swiftSettings: settings),
    tests(
      of: "RhythmPlan",
      also: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "GoldenSupport",
      ]),
    tests(
      of: "RhythmScheduler",
      also: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "RhythmPlan",
        "GeneratedPlans",
      ]),
    tests(
      of: "RhythmChecker",
      also: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "RhythmPlan",
        "RhythmScheduler", "GoldenSupport", "GeneratedPlans",
      ]),
    tests(
      of: "RhythmDocuments",
      also: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "RhythmPlan",
        "RhythmScheduler",
      ]),
    tests(
      of: "RhythmCommand",
      also: [
        "RhythmText", "RhythmCalendar", "RhythmDiagnostics", "RhythmSyntax", "RhythmPlan",
        "RhythmScheduler", "RhythmChecker", "RhythmDocuments", "RhythmExecutable",
        "GeneratedPlans",
      ]),
    tests(of: "Rhythm"),
  ]
)
