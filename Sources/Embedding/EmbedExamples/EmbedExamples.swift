import Foundation
import PackagePlugin

/// Writes the plans under Examples, with the tables that they read, into a Swift file of a target.
/// Left out is `troubled-sales`, which shows what the checks find: nobody starts from it.
@main
struct EmbedExamples: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Examples")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { [".rhythm", ".csv", ".ics"].contains(where: $0.hasSuffix) }
      .filter { !$0.hasPrefix("troubled-sales/") }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "ExampleFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the examples",
        executable: try context.tool(named: "EmbeddingTool").url,
        arguments: [output.path, "exampleFiles", folder.path] + files,
        inputFiles: files.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
