/// A small plan that has nothing wrong with it, with parts replaced; `nil` leaves a part out.
func smallPlan(
  zone: String = "Europe/London",
  covers: String = "2026",
  planClause: String? = nil,
  daysOff: String? = "on non-working days move to next working day",
  purpose: String? = "Decide the next step",
  cadence: String? = nil,
  length: String? = "30m",
  chair: String? = "ana",
  attendees: String = "bo",
  agenda: [String]? = ["5m \"Open actions\" led by chair", "25m \"The next step\" to decide"],
  expects: String? = "expects \"One step\" by bo due before next",
  clause: String? = nil,
  also: String = ""
) -> String {
  var lines = ["plan small", "  timezone \(zone)", "  covers \(covers)"]
  for clause in [planClause, daysOff] {
    if let clause { lines.append("  " + clause) }
  }
  lines += ["", "person ana", "  email \"ana@example.com\"", "", "person bo", "  reports to ana"]
  lines += ["", "review weekly"]
  if let purpose { lines.append("  purpose \"\(purpose)\"") }
  let held = "every week on Monday at 09:00" + (length.map { " for " + $0 } ?? "")
  lines.append("  " + (cadence ?? held))
  if let chair { lines.append("  chair " + chair) }
  lines.append("  attendees " + attendees)
  if let agenda {
    lines.append("  agenda")
    lines += agenda.map { "    " + $0 }
  }
  if let expects { lines.append("  " + expects) }
  if let clause { lines.append("  " + clause) }
  return lines.joined(separator: "\n") + "\n" + (also.isEmpty ? "" : also + "\n")
}

/// A second review of the small plan, to stand below the first.
func secondReview(
  cadence: String = "every month on the 1st Wednesday at 14:00", clause: String? = nil
) -> String {
  """

  review monthly
    purpose "Decide what to stop"
    \(cadence) for 30m
    chair ana
    attendees bo
    agenda
      5m "Open actions" led by chair
      25m "What to stop" to decide
    expects "One thing less" by bo due before next
  """ + (clause.map { "\n  " + $0 } ?? "")
}
