import RhythmText

/// A plan of a thousand people in a CSV, always the same, whose one-to-ones leave open when in the week
/// they are held: what has to be placed is most of what it has.
struct GeneratedOneToOnes {
  /// The root file first.
  let files: [SourceFile]

  private static let directors = 13
  private static let managers = 109
  private static let reps = 8

  /// How many people and how many series of one-to-ones it has.
  static let people = 1 + directors + managers * (1 + reps)
  static let series = directors + managers * (1 + reps)

  init() {
    var rows = ByteWriter(capacity: 1 << 16)
    rows.write("id,name,role,manager\nvera,Vera,leader,\n")
    for director in 0..<Self.directors {
      rows.write("d\(director),Director \(director),director,vera\n")
    }
    for manager in 0..<Self.managers {
      rows.write("m\(manager),Manager \(manager),manager,d\(manager % Self.directors)\n")
      for rep in 0..<Self.reps {
        rows.write("r\(manager)-\(rep),Rep \(manager) \(rep),rep,m\(manager)\n")
      }
    }
    var plan = ByteWriter(capacity: 1 << 16)
    plan.write(GeneratedHeader.text("actions due before next") + Self.declarations)
    for role in ["rep", "manager", "director"] { Self.writeOneToOne(of: role, into: &plan) }
    for manager in 0..<Self.managers { Self.writeTeam(manager, into: &plan) }
    files = [
      SourceFile(path: "plan.rhythm", bytes: plan.bytes),
      SourceFile(path: "people.csv", bytes: rows.bytes),
    ]
  }

  /// What stands between the days off and the reviews.
  private static let declarations = """
    people from "people.csv"

    role leader "Leader"
      function sales
    role director "Director"
      function sales
    role manager "Manager"
      function sales
    role rep "Rep"
      function sales


    """

  private static func writeOneToOne(of role: String, into out: inout ByteWriter) {
    out.write("review one-to-one-\(role) \"One-to-one: {\(role)}\"\n  kind coaching\n  private\n")
    out.write("  purpose \"What does {\(role)} need next?\"\n")
    out.write("  for each \(role) in role \(role)\n")
    out.write("  every week between 09:00 and 17:00 for 30m\n")
    out.write("  chair manager of \(role)\n  attendees \(role)\n")
    out.write("  agenda\n    30m \"Topics and one skill\" led by \(role) to coach\n")
    out.write("  expects \"One commitment\" by \(role)\n\n")
  }

  private static func writeTeam(_ manager: Int, into out: inout ByteWriter) {
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    let time = "\(10 + manager % 7):00"
    out.write("review team-\(manager) \"Team \(manager)\"\n  kind team\n")
    out.write("  purpose \"Agree the week\"\n")
    out.write("  every week on \(weekdays[manager % 5]) at \(time) for 60m\n")
    out.write("  chair m\(manager)\n  attendees reports of m\(manager)\n")
    out.write("  agenda\n    60m \"Topics\" to decide\n  expects \"A commitment\" by chair\n\n")
  }
}
