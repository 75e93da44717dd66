import RhythmCalendar
import RhythmChecker
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measures every check alone: a row a check, in milliseconds, and their total.
struct CheckTimes {
  let runs: Int

  /// A plan of a large organisation, and an ordinary one where the benchmark runs beside it.
  func run() {
    let large = GeneratedOrganisation()
    let today = CivilDate(year: 2026, month: 7, day: 1) ?? .earliest
    report("\(large.people) people, \(large.reviews) reviews", large.read(), today: today)
    if let files = PlanFolder("Examples/sales") {
      let march = CivilDate(year: 2026, month: 3, day: 16) ?? .earliest
      report("Examples/sales", files.read(), today: march)
    }
  }

  private func report(_ title: String, _ read: ReadPlan, today: CivilDate) {
    let plan = read.plan
    var rules: [String: TimeZoneRules] = [:]
    for name in plan.timeZoneNames {
      rules[name] = try? TimeZoneRules(bytes: timeZoneFile(name))
    }
    let zones = TimeZoneDatabase(rules)
    let schedule = RhythmScheduler.schedule(
      plan, over: nil, today: today, zones: zones, limit: .max)
    print(
      "\n\(title): \(schedule.occurrences.count) occurrences, \(plan.actions.count) actions, "
        + "median of \(runs)")
    var checks = SeparateChecks(of: plan, schedule: schedule, zones: zones, today: today)
    let preparing = median {
      checks = SeparateChecks(of: plan, schedule: schedule, zones: zones, today: today)
    }
    printRow("(what all of them need)", preparing, found: nil)
    var total = preparing
    for (index, name) in checks.names.enumerated() {
      var count = 0
      let seconds = median { count = checks.findings(ofCheckAt: index).count }
      total += seconds
      printRow(name.rawValue, seconds, found: count)
    }
    printRow("total of the rows", total, found: nil)
    var found = 0
    let whole = median {
      found =
        Checker.findings(
          of: plan, schedule: schedule, zones: zones, earlier: read.findings, today: today
        ).count
    }
    printRow("the whole check", whole, found: found)
  }

  private func median(_ body: () -> Void) -> Double {
    var times: [Double] = []
    for _ in 0..<runs {
      let start = monotonicSeconds()
      body()
      times.append(monotonicSeconds() - start)
    }
    return times.sorted()[times.count / 2]
  }

  private func printRow(_ name: String, _ seconds: Double, found: Int?) {
    let milliseconds = "\((seconds * 100_000).rounded() / 100)"
    let fill = String(repeating: " ", count: max(1, 40 - name.count - milliseconds.count))
    print(name + fill + milliseconds + " ms" + (found.map { "   \($0) found" } ?? ""))
    // A row is read while the next one is still measured.
    fflush(nil)
  }
}
