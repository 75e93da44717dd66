import Foundation
import RhythmCalendar
import RhythmDocuments
import RhythmPlan
import RhythmScheduler
import RhythmText
import Testing

@testable import RhythmCommand

/// A year of three teams with weekly reviews, lived through the commands, beside a plain model of it:
/// 600 actions are promised, moved, passed on, blocked and closed.
@Suite struct ActionYearTests {
  @Test func `the open set of every page is that of a plain model, and no written line changes`()
    throws
  {
    let folder = try TemporaryFolder()
    for (path, text) in ActionYear.files { try folder.write(path, text) }
    var year = ActionYear(folder.url)
    var lines = try year.lines()
    for week in 0..<52 {
      let pages = try YearPages(in: folder.url, on: year.begin(week: week))
      year.expectModel(on: pages)
      if week % 4 == 3 { year.expectModelOfCommands(week: week) }
      for team in ActionYear.teams { try year.holdReview(of: team, sheet: pages.sheet(of: team)) }
      year.promise()
      year.goOn()
      let after = try year.lines()
      for (path, before) in lines {
        #expect(isContained(before, in: after[path] ?? []), "\(path) in week \(week)")
      }
      lines = after
    }
    let end = try YearPages(in: folder.url, on: year.begin(week: 52))
    year.expectModel(on: end)
    #expect(year.opened == ActionYear.wanted)
    year.expectEverythingHappened()
    #expect(year.rhythm("check", "--only", "syntax").code == 0)
  }

  /// Whether all lines of a file stand in another in the same order.
  private func isContained(_ lines: [String], in others: [String]) -> Bool {
    var rest = lines[...]
    for line in others where rest.first == line { rest.removeFirst() }
    return rest.isEmpty
  }
}
