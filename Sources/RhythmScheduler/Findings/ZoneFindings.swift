import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension Scheduling {
  /// Reports zones that do not exist, each name once.
  mutating func noteUnknownZones() {
    var uses: [String: [SourceRange]] = [:]
    for use in plan.timeZoneUses where zones.rules(for: use.value) == nil {
      uses[use.value, default: []].append(use.range)
    }
    for (name, ranges) in uses {
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
}

extension Scheduling {
  /// Reports old names of zones, each once.
  mutating func noteOldZones() {
    var known: Set<String> = []
    for use in plan.timeZoneUses {
      guard use.value != "UTC", use.value != "GMT",
        let new = TimeZoneName(use.value)?.successor?.text, known.insert(use.value).inserted
      else { continue }
      let ranges = plan.timeZoneUses.filter { $0.value == use.value }.map(\.range)
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
  private let wanted: [UInt8]
  private let wantedCity: [UInt8]

  init(_ name: String) {
    wanted = NearestZone.folded(name)
    wantedCity = NearestZone.city(wanted)
  }

  /// The name with the fewest letters to change, in the whole or in its last part; nil if all are
  /// far.
  func choose(from names: [String]) -> String? {
    var best: (distance: Int, name: String)?
    for name in names {
      let folded = NearestZone.folded(name)
      let city = NearestZone.city(folded)
      var distance = min(
        NearestZone.distance(wanted, folded) * 2, NearestZone.distance(wantedCity, city) * 2 + 1)
      if folded == wanted { distance = 0 }
      if distance <= best?.distance ?? max(2, wanted.count / 2) {
        if let known = best, known.distance == distance, known.name <= name { continue }
        best = (distance, name)
      }
    }
    return best?.name
  }

  /// Small letters, blanks and hyphens as underscores.
  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.prefix(60).map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x20, 0x2D: 0x5F
      default: byte
      }
    }
  }

  private static func city(_ name: [UInt8]) -> [UInt8] {
    name.split(separator: 0x2F).last.map(Array.init) ?? []
  }

  /// How many letters must be changed, added or left out.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if abs(left.count - right.count) > 8 { return 100 }
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
