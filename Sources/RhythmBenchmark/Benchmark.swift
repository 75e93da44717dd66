import RhythmCalendar
import RhythmChecker
import RhythmDiagnostics
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmSyntax
import RhythmText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measures each stage on plans of several sizes and prints a row a stage.
///
/// Each size runs in a process of its own, since the peak of memory is told for a process. A row
/// is the median of several runs: time, rate, and the peak of memory after the stage.
struct Benchmark {
  private let arguments: BenchmarkArguments

  private var runs: Int { arguments.runs }

  init(_ arguments: BenchmarkArguments) { self.arguments = arguments }

  func run() {
    switch arguments.part {
    case .one: arguments.sizes.forEach(measure)
    case .checks: CheckTimes(runs: runs).run()
    case .agendas: AgendaTimes(runs: runs).run()
    case .dates: measureDates()
    case .all:
      measureDates()
      AgendaTimes(runs: runs).run()
      arguments.sizes.forEach(measureAlone)
    }
  }

  /// Measures a size in a process of its own, and the way from file to file.
  private func measureAlone(_ size: Int) {
    let runs = size >= 100_000 ? min(runs, 3) : runs
    let way = FileToFile()
    runAgain(
      ["--one", "\(size)", "--runs", "\(runs)"] + (way.map { ["--files", $0.folder] } ?? []))
    if let way { report(way, size, runs) }
    // Else the next child, which writes to the same place, would come first.
    fflush(nil)
  }

  /// Rules alone: what is printed is a table that `Tests/Benchmarks/peers` reads.
  private func measureDates() {
    print("nominal dates of \(NominalDates.span.first.year) to \(NominalDates.span.last.year)")
    for row in NominalDates.simple {
      reportDates(row.name) { NominalDates.expand(row.rule) }
    }
    for row in NominalDates.simple {
      reportDates(row.name + ", holidays and moves") {
        NominalDates.expand(row.rule, moved: DayOffMove(.next))
      }
    }
    let seconds = median { _ = NominalDates.expand(NominalDates.never) }
    let microseconds = seconds.seconds * 1e6 / Double(NominalDates.passes)
    print(padded("a rule that never happens", 58) + "\(decimal(microseconds)) microseconds")
  }

  private func reportDates(_ name: String, _ body: () -> Int) {
    let (seconds, count) = median(body)
    let perSecond = seconds > 0 ? Double(count) / seconds : 0
    print(padded(name, 58) + "\(decimal(perSecond / 1e6)) million dates/s")
  }

  /// The median time of several runs, and what the last of them gave.
  private func median<Value>(_ body: () -> Value) -> (seconds: Double, value: Value) {
    var value = body()
    var times: [Double] = []
    for _ in 0..<runs {
      let start = monotonicSeconds()
      value = body()
      times.append(monotonicSeconds() - start)
    }
    return (times.sorted()[times.count / 2], value)
  }

  private func measure(_ size: Int) {
    let generated = GeneratedPlan(reviews: size)
    if let folder = arguments.folder { generated.files.write(to: folder) }
    print(
      "\n\(size) reviews, \(generated.byteCount / 1024) KiB in \(generated.files.count) files, "
        + "median of \(runs)")
    print("stage         milliseconds   rate                       peak MiB")
    let megabytes = Double(generated.byteCount) / 1e6

    var total = 0
    report("lex", rate: (megabytes, "MB/s")) {
      total = generated.files.reduce(0) { $0 + lex($1.bytes, as: FileID(0)).tokens.count }
    }
    report("parse", rate: (megabytes, "MB/s")) {
      total += generated.files.reduce(0) { $0 + parse($1, as: FileID(0)).findings.count }
    }
    var read = generated.read()
    report("lower", rate: (Double(size), "reviews/s")) { read = generated.read() }
    let plan = read.plan
    let today = plan.header?.covers?.value.first ?? .earliest
    var rules: [String: TimeZoneRules] = [:]
    for name in plan.timeZoneNames {
      rules[name] = try? TimeZoneRules(bytes: timeZoneFile(name))
    }
    let zones = TimeZoneDatabase(rules)
    func scheduled() -> Schedule {
      RhythmScheduler.schedule(plan, over: nil, today: today, zones: zones, limit: .max)
    }
    var schedule = scheduled()
    let count = Double(schedule.occurrences.count)
    report("schedule", rate: (count, "occurrences/s")) { schedule = scheduled() }
    var findings: [Finding] = []
    report("check", rate: (count, "occurrences/s")) {
      findings = Checker.findings(
        of: plan, schedule: schedule, zones: zones, earlier: read.findings, today: today)
    }
    let source = DocumentSource(plan: plan, schedule: schedule, zones: zones, today: today)
    var ledger = source.loadLedger()
    report("load", rate: (count, "occurrences/s")) { ledger = source.loadLedger() }
    var output = ByteWriter()
    if let person = plan.people.indices.first {
      report("agenda", rate: (1, "pages/s")) {
        output = ByteWriter()
        let page = AgendaDocument(
          source, for: PersonID(person), at: AgendaMoment(on: today), ledger: ledger)
        AgendaText.write(page, style: PageStyle(width: 100, isColoured: false), into: &output)
      }
    }
    let received = ByteCount()
    report("write", rate: (count, "rows/s")) {
      received.bytes = 0
      output = ByteWriter(passingTo: { received.bytes += $0.count })
      let document = ScheduleDocument(source, .init(days: schedule.horizon))
      ScheduleCSV.write(document, into: &output)
    }
    let written = received.bytes + output.bytes.count
    print(
      "\(total) tokens, \(ledger.people.count) people, \(Int(count)) occurrences, \(findings.count) findings, "
        + "\(written / 1024) KiB written")
  }

  /// The program as a user runs it, the cost of starting it included.
  private func report(_ way: FileToFile, _ size: Int, _ runs: Int) {
    let measured = (0..<runs).map { _ in way.run() }.sorted { $0.seconds < $1.seconds }
    way.removeFiles()
    let median = measured[measured.count / 2]
    printRow(
      "file to file", seconds: median.seconds, rate: (Double(size), "reviews/s"),
      peak: median.mebibytes)
  }

  private func report(_ stage: String, rate: (amount: Double, unit: String), _ body: () -> Void) {
    var times: [Double] = []
    for _ in 0..<runs {
      let start = monotonicSeconds()
      body()
      times.append(monotonicSeconds() - start)
    }
    printRow(
      stage, seconds: times.sorted()[times.count / 2], rate: rate, peak: peakMemory())
  }

  private func printRow(
    _ stage: String, seconds: Double, rate: (amount: Double, unit: String), peak: Double
  ) {
    let perSecond = seconds > 0 ? rate.amount / seconds : 0
    print(
      padded(stage, 13) + padded(decimal(seconds * 1000), 13, left: true) + "   "
        + padded("\(decimal(perSecond)) \(rate.unit)", 27) + decimal(peak))
  }

  private func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(1, width - text.count))
    return left ? fill + text : text + fill
  }

  /// With three digits after the point below ten, else with one.
  private func decimal(_ value: Double) -> String {
    let scale = value < 10 ? 1000.0 : 10.0
    return "\((value * scale).rounded() / scale)"
  }
}

/// How many bytes a receiver was given; it is called on one thread.
private final class ByteCount: @unchecked Sendable {
  var bytes = 0
}

extension GeneratedPlan {
  func read() -> ReadPlan {
    guard let root = files.first else {
      return PlanReader(root: SourceFile(path: "", bytes: [])).finish()
    }
    var reader = PlanReader(root: root)
    while let request = reader.request {
      let file = files.first { $0.path == request.path }
      reader.take(file.map { .file($0.bytes) } ?? .missing(nearby: []))
    }
    return reader.finish()
  }
}
