import Foundation
import GeneratedPlans
import RhythmCalendar
import RhythmPlan
import RhythmText
import Testing

@testable import RhythmScheduler

/// The load of people, added up on another way: occurrence after occurrence, with the attendance and
/// the duties of each told by themselves, which the ledger takes from its series where it can.
@Suite struct GeneratedLoadTests {
  /// Minutes by person and by what they come from.
  private struct Minutes: Hashable {
    var person: Int
    var source: LoadEntry.Source
  }

  @Test(arguments: PlanTexts.all)
  func everyMinuteOfThePeopleIsOneOfTheOccurrences(plan: PlanTexts) {
    let read = readPlan(root: plan.files[0]) { plan.answer($0) }
    let schedule = RhythmScheduler.schedule(
      read.plan, over: nil, today: date("2026-04-14"), zones: .forTests)
    let details = OccurrenceDetails(plan: read.plan, schedule: schedule)
    let load = LoadLedger(plan: read.plan, schedule: schedule, details: details, zones: .forTests)
    let expected = expected(read.plan, schedule, details, load)
    var found: [Minutes: Int] = [:]
    var ofQuotas = 0
    for person in load.people {
      var sum = LoadSum()
      for entry in load.entries(of: PersonID(person)) {
        sum.add(entry)
        if case .quota = entry.source {
          ofQuotas += Int(entry.minutes)
        } else {
          found[Minutes(person: person, source: entry.source), default: 0] += Int(entry.minutes)
        }
      }
      // All kinds of time together are all time, and so are all weeks.
      #expect(sum.total == sum.reviews + sum.preparation + sum.followUps + sum.unplanned)
      #expect(sum == weeks(of: PersonID(person), load))
    }
    for (key, minutes) in expected where found[key] != minutes {
      Issue.record("\(key.source) takes \(minutes) of \(key.person), not \(found[key] ?? 0)")
    }
    #expect(found.count == expected.count)
    #expect(ofQuotas == 0 || !schedule.quotas.isEmpty)
  }

  private func expected(
    _ plan: Plan, _ schedule: Schedule, _ details: OccurrenceDetails, _ load: LoadLedger
  ) -> [Minutes: Int] {
    var minutes: [Minutes: Int] = [:]
    func add(_ number: Int, _ person: PersonID, _ source: LoadEntry.Source) {
      if number > 0 {
        minutes[Minutes(person: Int(person.index), source: source), default: 0] += number
      }
    }
    for (index, occurrence) in schedule.occurrences.enumerated() {
      let participants = details.attendance(of: occurrence).participants
      let isSatThrough = !occurrence.flags.contains(.isAsync) && !occurrence.flags.contains(.held)
      for person in participants.required {
        var length = Int(occurrence.seconds) / 60
        if !isSatThrough {
          length = details.workMinutes(of: occurrence)
        } else if occurrence.flags.contains(.wholeDays) || length > 720 {
          let days = DateSpan(first: occurrence.date, count: max(1, (length + 720) / 1440))
          length = load.workingMinutes(of: person, in: days)
        }
        add(length, person, .occurrence(index))
      }
      for duty in details.duties(of: occurrence) where duty.kind != .expects {
        guard let person = duty.person, let takes = duty.minutes,
          details.presence(of: person, on: occurrence.date) == .there
        else { continue }
        add(takes, person, .occurrence(index))
      }
    }
    for (index, ask) in plan.unplanned.enumerated() {
      guard let whom = ask.whom else { continue }
      for person in details.phrases.people(whom, Bindings()) {
        add(ask.minutes, person, .unplanned(index))
      }
    }
    for item in details.initiativeDuties() where item.duty.due != nil {
      guard let person = item.duty.person, let takes = item.duty.minutes else { continue }
      add(takes, person, .initiative(item.initiative))
    }
    return minutes
  }

  /// The sums of all weeks in which a person has something to do.
  private func weeks(of person: PersonID, _ load: LoadLedger) -> LoadSum {
    var sum = LoadSum()
    var next: CivilDate?
    for entry in load.entries(of: person) where next.map({ entry.day >= $0 }) ?? true {
      let week = load.week(of: entry.day)
      sum.add(load.sum(of: person, in: week))
      next = week.last.adding(days: 1)
    }
    return sum
  }
}

/// The files of a plan: generated, or an example that ships.
struct PlanTexts: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The plan first.
  let files: [SourceFile]

  /// As many generated ones as `RHYTHM_SEEDS` says, else a few.
  static let all: [PlanTexts] = {
    let wanted = ProcessInfo.processInfo.environment["RHYTHM_SEEDS"].flatMap { Int($0) } ?? 40
    let generated = (0..<wanted).map { seed in
      let organisation = GeneratedOrganisation(seed: seed)
      return PlanTexts(
        testDescription: "generated \(seed)",
        files: [SourceFile(path: "plan.rhythm", text: organisation.text)]
          + organisation.dataFiles.map { SourceFile(path: $0.path, text: $0.text) })
    }
    return generated + examples
  }()

  private static let examples: [PlanTexts] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples")
    let paths = (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted()
    return paths.filter { $0.hasSuffix("plan.rhythm") }.map { path in
      let own = String(path.dropLast("plan.rhythm".count))
      let others = paths.filter { $0.hasPrefix(own) && $0 != path }
      let files = ([path] + others).compactMap { path in
        (try? Data(contentsOf: folder.appending(path: path))).map {
          SourceFile(path: String(path.dropFirst(own.count)), bytes: [UInt8]($0))
        }
      }
      return PlanTexts(testDescription: "Examples/" + path, files: files)
    }
  }()

  func answer(_ request: ImportRequest) -> ImportAnswer {
    switch request {
    case .file(let path):
      return files.first { $0.path == path }.map { .file($0.bytes) } ?? .missing(nearby: [])
    case .folder(let path):
      let names = files.filter { $0.path.hasPrefix(path) }.map {
        String($0.path.dropFirst(path.count).drop { $0 == "/" })
      }
      return names.isEmpty ? .missing(nearby: []) : .folder(names)
    }
  }
}
