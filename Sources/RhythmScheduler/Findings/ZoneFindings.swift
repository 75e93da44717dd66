import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// Reports zones that do not exist, and old names of those that do, each name once.
  mutating func noteZones() {
    let uses = plan.timeZoneUses
    noteUnknownZones(uses)
    noteOldZones(uses)
  }

  private mutating func noteUnknownZones(_ uses: [Located<String>]) {
    var unknown: [String: [SourceRange]] = [:]
    for use in uses where zones.rules(for: use.value) == nil {
      unknown[use.value, default: []].append(use.range)
    }
    for (name, ranges) in unknown {
      guard let range = ranges.first else { continue }
      let nearest = NearestZone(name).choose(from: zones.names)
      findings.add(
        Finding(
          .unknownZone, "no time zone is called `\(name)`", at: range, label: "not a time zone",
          secondary: ranges.dropFirst().map { Label($0, "also here") },
          help: nearest.map { nearest in
            [
              Help(
                "did you mean `\(nearest)`?",
                fix: Fix(.unsafe, ranges.sorted().map { .init($0, with: nearest) }))
            ]
          } ?? [Help("zones are called as `Europe/London` or `America/New_York`")]))
    }
  }

  private mutating func noteOldZones(_ uses: [Located<String>]) {
    var known: Set<String> = []
    for use in uses {
      guard use.value != "UTC", use.value != "GMT",
        let new = TimeZoneName(use.value)?.successor?.text, known.insert(use.value).inserted
      else { continue }
      let ranges = uses.filter { $0.value == use.value }.map(\.range)
      findings.add(
        Finding(
          .oldZoneName, "`\(use.value)` is an old name of the time zone `\(new)`", at: use.range,
          label: "an old name", secondary: ranges.dropFirst().map { Label($0, "also here") },
          help: [
            Help(
              "write `\(new)`", fix: Fix(.safe, ranges.sorted().map { .init($0, with: new) }))
          ]))
    }
  }

  /// The first date whose times can be told in a zone.
  func firstDate(in zone: String?) -> CivilDate {
    guard let zone, zones.embedded.contains(zone) else { return .earliest }
    return EmbeddedTimeZones.firstDate
  }

  /// Reports once that times before the table inside the program are asked for.
  mutating func noteBeforeTable(_ line: CadenceLine) {
    let range = plan.header?.covers?.range ?? plan.header?.name.range ?? line.range
    let first = EmbeddedTimeZones.firstDate
    findings.add(
      Finding(
        .unknownZone,
        "times before \(first.year) cannot be told, since the system has no data of the zone "
          + "`\(line.zoneName ?? "")` and the table inside the program starts on \(first)",
        at: range, label: "goes back before \(first.year)",
        secondary: range == line.range ? [] : [Label(line.range, "held before \(first.year)")],
        help: [Help("install the system's `tzdata`, or name a folder that has it by `--tzdir`")]))
  }
}

/// Finds the zone that somebody may have meant.
private struct NearestZone {
  private let wanted: String
  private let wantedCity: String

  init(_ name: String) {
    wanted = NearestZone.folded(name)
    wantedCity = NearestZone.city(wanted)
  }

  /// The name with the fewest letters to change, in the whole or in its last part; nil if all are
  /// far. Of two as near the first in the order of names.
  func choose(from names: [String]) -> String? {
    let farthest = max(2, wanted.utf8.count / 2)
    return names.lazy.map { (distance: distance(to: $0), name: $0) }
      .filter { $0.distance <= farthest }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
      .name
  }

  private func distance(to name: String) -> Int {
    let folded = NearestZone.folded(name)
    if folded == wanted { return 0 }
    return min(
      editDistance(wanted, folded) * 2, editDistance(wantedCity, NearestZone.city(folded)) * 2 + 1)
  }

  /// Small letters, blanks and hyphens as underscores, so much as a name may have.
  private static func folded(_ name: String) -> String {
    String(
      decoding: name.utf8.prefix(60).map { byte in
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x20, 0x2D: 0x5F
        default: byte
        }
      }, as: UTF8.self)
  }

  private static func city(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? ""
  }
}
