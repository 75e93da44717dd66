import RhythmCalendar
import RhythmDiagnostics
import RhythmText

/// The time zone data that a run uses.
///
/// A zone is read when it is first asked for, and once.
final class TimeZones {
  /// Where systems keep their data.
  private static let usualFolders = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    "/var/db/timezone/zoneinfo",
  ]

  /// The folder that is used; `nil` where there is none.
  let folder: String?
  private var known: [String: TimeZoneRules?] = [:]

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

  /// The rules of a zone; `nil` for one that the data do not have.
  func rules(_ name: String) -> TimeZoneRules? {
    if let rules = known[name] { return rules }
    let rules = read(name)
    known[name] = .some(rules)
    return rules
  }

  private func read(_ text: String) -> TimeZoneRules? {
    guard let name = TimeZoneName(text) else { return nil }
    if let rules = file(name) { return rules }
    return name.successor.flatMap(file)
  }

  private func file(_ name: TimeZoneName) -> TimeZoneRules? {
    guard let folder,
      let bytes = try? FileReading.read(folder + "/" + name.text).get()
    else { return nil }
    return try? TimeZoneRules(bytes: bytes)
  }

  /// Which data these are, as `2026a in /usr/share/zoneinfo`.
  var description: String {
    guard let folder else { return "none found" }
    return (version.map { $0 + " " } ?? "of an unknown version ") + "in " + folder
  }

  private var version: String? {
    if let bytes = try? FileReading.read(folder.map { $0 + "/+VERSION" } ?? "").get() {
      return firstLine(bytes)
    }
    let file = folder.map { $0 + "/tzdata.zi" } ?? ""
    guard let bytes = try? FileReading.read(file).get() else { return nil }
    let line = firstLine(bytes)
    return line.hasPrefix("# version ") ? String(line.dropFirst(10)) : nil
  }

  private func firstLine(_ bytes: [UInt8]) -> String {
    VisibleText.line(String(decoding: bytes.prefix(64).prefix { $0 >= 0x20 }, as: UTF8.self))
  }
}
