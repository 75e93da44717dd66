import RhythmCalendar
import RhythmChecker
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

/// An operating rhythm plan that was read from its files.
///
/// Reading never fails: what is wrong with the plan is in `findings(on:)`. Nothing here touches a
/// file, the clock or the environment.
public struct OperatingRhythm: Sendable {
  /// One file of a plan.
  public struct File: Sendable {
    /// Its path, `/` between its parts; imports are told relative to it.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    public init(path: String, text: String) {
      self.init(path: path, bytes: Array(text.utf8))
    }
  }

  private let read: ReadPlan
  private let zones: TimeZoneDatabase

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - root: the file that holds the `plan` declaration.
  ///   - imports: the other files, which it imports by their paths; those of the library are known.
  ///   - timeZoneFile: gives the TZif data (RFC 9636) of an IANA zone such as `Europe/London`, or
  ///     `nil`, for which a table inside the program stands in that starts in 2020. It is asked for
  ///     each zone that the plan names.
  public init(
    root: File, imports: [File] = [], timeZoneFile: (_ name: String) -> [UInt8]?
  ) {
    var reader = PlanReader(root: SourceFile(path: root.path, bytes: root.bytes))
    while let request = reader.request {
      reader.take(Self.answer(request, from: imports))
    }
    read = reader.finish()
    zones = TimeZoneDatabase(for: read.plan) { name in
      timeZoneFile(name.text).flatMap { try? TimeZoneRules(bytes: $0) }
    }
  }

  private static func answer(_ request: ImportRequest, from files: [File]) -> ImportAnswer {
    switch request {
    case .file(let path):
      return files.first { $0.path == path }.map { .file($0.bytes) }
        ?? .missing(nearby: files.map(\.path))
    case .folder(let path):
      let names = files.filter { $0.path.hasPrefix(path) }.map {
        String($0.path.dropFirst(path.count))
      }.filter { !$0.contains("/") }
      return names.isEmpty ? .missing(nearby: []) : .folder(names)
    }
  }

  /// What is wrong with the plan, in the order of its files.
  ///
  /// - Parameter today: the day on which it is asked, as `2026-03-16`; `nil` where that is no date.
  public func findings(on today: String) -> [PlanFinding]? {
    guard let today = Self.date(today) else { return nil }
    let schedule = RhythmScheduler.schedule(
      read.plan, over: nil, today: today, zones: zones)
    var finders = read.plan.files.map { PositionFinder($0.bytes) }
    return Checker.findings(
      of: read.plan, schedule: schedule, zones: zones, earlier: read.findings, today: today
    ).map { PlanFinding($0, in: read.plan.files, &finders) }
  }

  /// What is held from one day to another, both included, by its start.
  ///
  /// The days are dates such as `2026-03-16`, which may lie outside what the plan covers; `nil` where
  /// one is no date, or the first is after the last.
  public func occurrences(from first: String, to last: String) -> [PlanOccurrence]? {
    guard let first = Self.date(first), let last = Self.date(last), first <= last else {
      return nil
    }
    let schedule = RhythmScheduler.schedule(
      read.plan, over: DateSpan(first: first, last: last), today: first,
      zones: zones)
    let details = OccurrenceDetails(plan: read.plan, schedule: schedule)
    return schedule.occurrences.map { PlanOccurrence($0, in: schedule, details, read.plan) }
  }

  private static func date(_ text: String) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
