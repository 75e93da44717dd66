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

  /// The folder that is used; `nil` where there is none.
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

  /// The rules of the zones that a plan names, by those names.
  func rules(for plan: Plan) -> [String: TimeZoneRules] {
    var found: [String: TimeZoneRules] = [:]
    for name in plan.timeZoneNames { found[name] = rules(name) }
    return found
  }

  /// The names of all zones: of continents and oceans, which are those that people mean.
  ///
  /// They are gathered only where a plan names a zone that there is not, for proposals.
  func names(beside found: [String: TimeZoneRules], for plan: Plan) -> [String] {
    found.count < plan.timeZoneNames.count ? allNames : []
  }

  /// The rules of a zone; `nil` for one that the data do not have.
  func rules(_ text: String) -> TimeZoneRules? {
    guard let name = TimeZoneName(text) else { return nil }
    return file(name) ?? name.successor.flatMap(file)
  }

  private func file(_ name: TimeZoneName) -> TimeZoneRules? {
    guard let folder, let bytes = try? FileReading.read(folder + "/" + name.text).get() else {
      return nil
    }
    return try? TimeZoneRules(bytes: bytes)
  }

  /// Which data these are, as `2026a in /usr/share/zoneinfo`.
  var description: String {
    guard let folder else { return "none found" }
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

  private var allNames: [String] {
    guard let folder else { return [] }
    let regions = [
      "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
      "Indian", "Pacific",
    ]
    var names = ["UTC"]
    for region in regions { names += zones(in: region, of: folder, depth: 0) }
    return names
  }

  private func zones(in region: String, of folder: String, depth: Int) -> [String] {
    (Folders.names(in: folder + "/" + region) ?? []).flatMap { name in
      let path = region + "/" + name
      let isRegion = depth == 0 && PathKind(of: folder + "/" + path) == .folder
      return isRegion ? zones(in: path, of: folder, depth: 1) : [path]
    }
  }
}
