import Foundation
import GeneratedPlans
import GoldenSupport
import RhythmCalendar
import RhythmDiagnostics
import RhythmText
import Testing

/// A plan to try the checks on: recorded, an example that ships, or generated.
struct PlanCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The plan first.
  let files: [SourceFile]
  let today: CivilDate
  /// Where it was generated.
  var organisation: GeneratedOrganisation?

  var testDescription: String { name }
  var text: String { String(decoding: files.first?.bytes ?? [], as: UTF8.self) }

  /// What the checks find in it as it is, told once for all tests.
  func checked() -> CheckedPlan {
    if let known = Self.known[name] { return known }
    let checked = CheckedPlan(files: files, today: today)
    Self.known[name] = checked
    return checked
  }

  /// The same with other files, those of the library left out.
  func checked(_ files: [SourceFile]) -> CheckedPlan {
    CheckedPlan(files: files.filter { !$0.path.hasPrefix("std/") }, today: today)
  }
}

extension PlanCase {
  private static let known = KnownPlans()

  /// All that are recorded for checks, their marks as comments among them.
  static let recorded: [PlanCase] = goldenCases("checks").compactMap { recorded in
    guard let bytes = try? recorded.bytes() else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return PlanCase(
      name: recorded.name, files: MarkedPlan.unmarked(text).files,
      today: MarkedPlan.day(of: text) ?? CheckedPlan.usualDay)
  }

  /// The plans below `Examples`, each with all files of its folder.
  static let examples: [PlanCase] = {
    let folder = goldenFolder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples")
    let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
    return paths.sorted().filter { $0.hasSuffix("plan.rhythm") || $0.hasSuffix("mended.rhythm") }
      .map { path in
        let own = (path as NSString).deletingLastPathComponent + "/"
        let others = paths.sorted().filter { $0.hasPrefix(own) && $0 != path }
        let files = ([path] + others).compactMap { path -> SourceFile? in
          guard path.hasSuffix(".rhythm") || path.hasSuffix(".csv"),
            let data = try? Data(contentsOf: folder.appendingPathComponent(path))
          else { return nil }
          return SourceFile(path: String(path.dropFirst(own.count)), bytes: [UInt8](data))
        }
        return PlanCase(name: "Examples/" + path, files: files, today: CheckedPlan.usualDay)
      }
  }()

  /// Generated plans: few, since the tests run often, and others for each property; as many as
  /// `RHYTHM_SEEDS` says where that is set.
  static func generated(_ count: Int, from first: Int = 0) -> [PlanCase] {
    let environment = ProcessInfo.processInfo.environment
    if let wanted = environment["RHYTHM_SEEDS"].flatMap({ Int($0) }) {
      let first = environment["RHYTHM_FIRST_SEED"].flatMap { Int($0) } ?? 0
      return (first..<first + wanted).map(generated(seed:))
    }
    return (first..<first + count).map(generated(seed:))
  }

  static func generated(seed: Int) -> PlanCase {
    let organisation = GeneratedOrganisation(seed: seed)
    let day = organisation.today
    return PlanCase(
      name: "generated \(seed)",
      files: [SourceFile(path: "plan.rhythm", text: organisation.text)]
        + organisation.dataFiles.map { SourceFile(path: $0.path, text: $0.text) },
      today: CivilDate(year: day.year, month: day.month, day: day.day) ?? .earliest,
      organisation: organisation)
  }
}

/// Plans that have been checked, by the names of their cases; tests run side by side.
private final class KnownPlans: @unchecked Sendable {
  private let lock = NSLock()
  private var plans: [String: CheckedPlan] = [:]

  subscript(name: String) -> CheckedPlan? {
    get { lock.withLock { plans[name] } }
    set { lock.withLock { plans[name] = newValue } }
  }
}
