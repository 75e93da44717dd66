import RhythmPlan
import RhythmText

/// A plan of a large organisation, always the same: teams of six with a manager, thirty-five reviews a
/// team at different times of the week, measures with readings, actions, windows and a policy.
struct GeneratedOrganisation {
  let people = 1_001
  let reviews = 5_005
  private let files: [SourceFile]

  private static let teams = 143
  private static let reviewsOfTeam = 35
  private static let measures = 40
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
  private static let kinds = ["coaching", "opportunity", "account", "forecast", "team", "call"]

  init() {
    var root = ByteWriter(capacity: 1 << 20)
    root.write(GeneratedHeader.text("actions due before next") + Self.declarations)
    for measure in 0..<Self.measures { Self.writeMeasure(measure, into: &root) }
    for team in 0..<Self.teams {
      Self.writeTeam(team, into: &root)
      for review in 0..<Self.reviewsOfTeam { Self.writeReview(review, of: team, into: &root) }
    }
    var readings = ByteWriter(capacity: 1 << 16)
    readings.write("date,measure,value\n")
    for measure in 0..<Self.measures {
      for day in 10..<30 { readings.write("2026-06-\(day),measure-\(measure),3.1\n") }
    }
    files = [
      SourceFile(path: "plan.rhythm", bytes: root.bytes),
      SourceFile(path: "readings.csv", bytes: readings.bytes),
    ]
  }

  func read() -> ReadPlan { PlanFolder(files).read() }

  /// What stands between the days off and the reviews.
  private static let declarations = """
    window close
      last 5 working days of quarter
      pauses kind call

    role leader "Leader"
      function sales
    role manager "Manager"
      function sales
    role rep "Rep"
      function sales

    readings from "readings.csv"

    policy standard
      limit internal time of role manager to 20h a week
      limit kind forecast of role manager to 6h a week
      limit reports of role manager to 8
      keep kind coaching of role manager at least 2h a month per report
      free Friday except customer-facing


    """

  private static func writeMeasure(_ measure: Int, into out: inout ByteWriter) {
    out.write("measure measure-\(measure) \"Measure \(measure)\"\n")
    out.write("  type \(measure % 3 == 0 ? "result" : "objective")\n")
    out.write("  meaning \"Value \(measure) divided by its target\"\n  target at least 3\n")
    out.write("  defined by m0\n  source \"Report \(measure)\"\n  updated every week\n\n")
  }

  private static func writeTeam(_ team: Int, into out: inout ByteWriter) {
    out.write("person m\(team) \"Manager \(team)\"\n  role manager\n")
    if team > 0 { out.write("  reports to m\((team - 1) / 8)\n") }
    for rep in 0..<6 {
      out.write("person r\(team)-\(rep) \"Rep \(team) \(rep)\"\n")
      out.write("  role rep\n  reports to m\(team)\n")
    }
    out.write("team t\(team) \"Team \(team)\"\n  lead m\(team)\n  members ")
    out.write((0..<6).map { "r\(team)-\($0)" }.joined(separator: ", ") + "\n\n")
  }

  private static func writeReview(_ index: Int, of team: Int, into out: inout ByteWriter) {
    let name = "review-\(team)-\(index)"
    let weekday = weekdays[index % weekdays.count]
    let hour = 9 + index / weekdays.count
    let isOfTeam = index % 6 == 4
    let isWeekly = index % 3 != 2
    let people = isOfTeam ? "members of t\(team)" : "r\(team)-\(index % 6)"
    out.write("review \(name) \"Review \(team) \(index)\"\n")
    out.write("  kind \(kinds[index % kinds.count])\n  purpose \"Decide what \(index) needs\"\n")
    out.write(
      isWeekly
        ? "  every week on \(weekday) at \(hour < 10 ? "0" : "")\(hour):00 for 45m\n"
        : "  every month on the 2nd \(weekday) at \(hour < 10 ? "0" : "")\(hour):00 for 45m\n")
    out.write("  chair m\(team)\n  attendees \(people)\n")
    out.write("  looks at measure-\(index % measures), measure-\((team + index) % measures)\n")
    out.write("  prep \"Figures are current\" by attendees due 1 working day before, takes 20m\n")
    out.write("  agenda\n    5m \"Open actions\" led by chair\n    40m \"The gap\" to decide\n")
    out.write("  expects \"A close plan\" by chair due within 2 working days\n")
    if isOfTeam, team > 0 { out.write("  feeds review-\((team - 1) / 8)-\(index)\n") }
    out.write("\n")
    guard isWeekly, index % 2 == 0, let date = firstDates[weekday] else { return }
    out.write("action action-\(team)-\(index) \"Send the terms\" by r\(team)-\(index % 6)")
    out.write(" due 2026-06-19 from \(name)@\(date)\n")
    if index % 4 == 0 { out.write("  2026-06-\(14 + index % 7) done \"Sent\"\n") }
    out.write("\n")
  }

  /// A date of each weekday, after which some weeks follow until the day of the measurement.
  private static let firstDates = [
    "Monday": "2026-06-08", "Tuesday": "2026-06-09", "Wednesday": "2026-06-10",
    "Thursday": "2026-06-11", "Friday": "2026-06-12",
  ]
}
