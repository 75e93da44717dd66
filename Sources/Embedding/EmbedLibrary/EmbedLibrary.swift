import Foundation
import PackagePlugin

/// Writes the files of a target's folder `Library` into a Swift file of that target.
@main
struct EmbedLibrary: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Library")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".rhythm") }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "LibraryFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the library",
        executable: try context.tool(named: "EmbeddingTool").url,
        arguments: [output.path, "libraryFiles", folder.path] + files,
        inputFiles: files.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
