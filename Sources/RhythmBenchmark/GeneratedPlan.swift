import RhythmText

/// A plan of a given number of reviews, the same for the same number.
///
/// It is shaped like a real one: one team to ten reviews, a manager and six people to a team, the
/// cadences of a sales organisation, agendas, preps and expected actions. Files stay below the
/// limit that the program sets for one file.
struct GeneratedPlan {
  /// The root file first, then what it imports.
  var files: [SourceFile]

  var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }

  private static let reviewsPerFile = 20_000

  /// The lines that say when, in turn; each gives 36 occurrences a year on the average.
  private static let cadences = [
    "every week on Monday at 09:00 for 45m, except during close",
    "every week on Wednesday at 10:00 for 45m",
    "every 2 weeks on Thursday at 11:00 for 45m, starting 2026-01-08",
    "every month on the 2nd Tuesday at 14:00 for 45m",
    "every month on the 2nd last working day at 15:00 for 45m",
    "every quarter on Tuesday of week 2 at 16:00 for 45m",
    "every week on Friday at 10:30 for 45m in Q1, Q3",
    "every week on Tue, Thu at 13:00 for 45m",
    "every week on Monday at 17:00 for 45m",
    "every month on the 15th at 08:00 for 45m",
  ]

  init(reviews count: Int) {
    var root = ByteWriter(capacity: 4096)
    root.write(GeneratedHeader.text())
    root.write(
      """
      window close
        last 5 working days of quarter

      role manager "Manager"
        function sales
      role rep "Rep"
        function sales


      """)
    var parts: [SourceFile] = []
    var next = 0
    while next < count {
      let end = min(count, next + Self.reviewsPerFile)
      let path = "part\(parts.count).rhythm"
      root.write("import \"\(path)\"\n")
      parts.append(SourceFile(path: path, bytes: Self.part(next..<end)))
      next = end
    }
    files = [SourceFile(path: "plan.rhythm", bytes: root.bytes)] + parts
  }

  private static func part(_ range: Range<Int>) -> [UInt8] {
    var out = ByteWriter(capacity: range.count * 400)
    for index in range {
      if index % 10 == 0 { writeTeam(index / 10, into: &out) }
      writeReview(index, into: &out)
    }
    return out.bytes
  }

  private static func writeTeam(_ team: Int, into out: inout ByteWriter) {
    out.write("person m\(team) \"Manager \(team)\"\n  role manager\n")
    for rep in 0..<6 {
      out.write("person r\(team)-\(rep) \"Rep \(team) \(rep)\"\n")
      out.write("  role rep\n  reports to m\(team)\n")
    }
    out.write("team t\(team) \"Team \(team)\"\n  lead m\(team)\n")
    out.write(
      "  members r\(team)-0, r\(team)-1, r\(team)-2, r\(team)-3, r\(team)-4, r\(team)-5\n\n")
  }

  private static func writeReview(_ index: Int, into out: inout ByteWriter) {
    let team = index / 10
    out.write("review review-\(index) \"Review \(index)\"\n")
    out.write("  kind forecast\n  purpose \"Agree one number\"\n")
    out.write("  \(cadences[index % cadences.count])\n")
    out.write("  chair m\(team)\n  attendees members of t\(team)\n")
    out.write(
      "  prep \"Close dates are current\" by attendees due 1 working day before, takes 20m\n")
    out.write("  agenda\n    5m \"Open actions\" led by chair\n    40m \"Gap\" to decide\n")
    out.write("  expects \"A close plan\" by chair due within 2 working days\n\n")
  }
}
