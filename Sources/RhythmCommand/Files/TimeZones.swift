import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// The time zone data that a run uses.
struct TimeZones {
  /// Where systems keep their data.
  private static let usualFolders = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    "/var/db/timezone/zoneinfo",
  ]

  /// The folder that is used; `nil` where there is none, and the table inside the program is used.
  let folder: String?

  /// - Parameter chosen: what `--tzdir` names.
  init(_ environment: Environment, chosen: String?) throws(Failure) {
    if let chosen {
      let path = environment.resolve(chosen)
      guard PathKind(of: path) == .folder else {
        throw Failure(
          "there is no folder `\(chosen)`", help: "`--tzdir` names a folder of time zone data")
      }
      folder = path
      return
    }
    let named = environment.variable("TZDIR").map { [$0] } ?? []
    folder = (named + Self.usualFolders).first { PathKind(of: $0) == .folder }
  }

  /// The zones that a plan names.
  func database(for plan: Plan) -> TimeZoneDatabase {
    TimeZoneDatabase(for: plan, system: file, names: { allNames })
  }

  private func file(_ name: TimeZoneName) -> TimeZoneRules? {
    guard let folder, let bytes = try? FileReading.read(folder + "/" + name.text).get() else {
      return nil
    }
    return try? TimeZoneRules(bytes: bytes)
  }

  /// Which data these are, as `2026a in /usr/share/zoneinfo`.
  var description: String {
    let version = version
    guard let folder, version != nil || !allNames.isEmpty else {
      return "\(EmbeddedTimeZones.version) inside the program, from "
        + "\(EmbeddedTimeZones.firstDate.year) on, since "
        + (folder == nil ? "the system has none" : "the folder of time zone data has none")
    }
    return (version.map { $0 + " " } ?? "of an unknown version ") + "in " + folder
  }

  private var version: String? {
    guard let folder else { return nil }
    if let bytes = try? FileReading.read(folder + "/+VERSION").get() { return firstLine(bytes) }
    guard let bytes = try? FileReading.read(folder + "/tzdata.zi").get() else { return nil }
    let line = firstLine(bytes)
    return line.hasPrefix("# version ") ? String(line.dropFirst(10)) : nil
  }

  private func firstLine(_ bytes: [UInt8]) -> String {
    VisibleText.line(String(decoding: bytes.prefix(64).prefix { $0 >= 0x20 }, as: UTF8.self))
  }

  /// Those of continents and oceans, which are what people mean.
  private var allNames: [String] {
    guard let folder else { return [] }
    let regions = [
      "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
      "Indian", "Pacific",
    ]
    var names = ["UTC"]
    for region in regions { names += zones(in: region, of: folder, depth: 0) }
    return names.count > 1 ? names : []
  }

  private func zones(in region: String, of folder: String, depth: Int) -> [String] {
    (Folders.names(in: folder + "/" + region) ?? []).flatMap { name in
      let path = region + "/" + name
      let isRegion = depth == 0 && PathKind(of: folder + "/" + path) == .folder
      return isRegion ? zones(in: path, of: folder, depth: 1) : [path]
    }
  }
}
