import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText

/// That a review of hers is not held when its rule has it.
package struct AgendaCancellation: Hashable, Sendable {
  package var title: String
  /// The dates before any move, ascending.
  package var dates: [CivilDate]
  /// Where it is held instead, in another week; nil where it is dropped.
  package var movedTo: CivilDate?
  /// Why, in words.
  package var because: String
}

extension AgendaReader {
  /// What is not held in the week, by its first date; dates of one review that fall out for the same
  /// reason stand together.
  func cancellations(_ notHeld: [NotHeld]) -> [AgendaCancellation] {
    var result: [AgendaCancellation] = []
    for item in notHeld {
      let because = reason(item)
      let same = result.firstIndex {
        $0.title == item.series.title && $0.because == because && $0.movedTo == item.movedTo
      }
      if let same {
        if !result[same].dates.contains(item.nominal) { result[same].dates.append(item.nominal) }
      } else {
        result.append(
          AgendaCancellation(
            title: item.series.title, dates: [item.nominal], movedTo: item.movedTo,
            because: because))
      }
    }
    return result
  }

  private func reason(_ notHeld: NotHeld) -> String {
    switch notHeld.reason.fact {
    case .paused(let window):
      return "\(plan[window].title.map(plan.plainText) ?? plan[window].name.value) pauses it"
    case .dayOff(let dayOff): return cause(of: dayOff, on: notHeld.nominal)
    case .displaced(let review, isForGood: _):
      let title = plan[review].title.map(plan.plainText) ?? plan[review].name.value
      return "\(title) is held instead"
    case .cancelled(let exception), .moved(let exception):
      return plan.plainText(exception.because)
    case .conditionHolds: return line(notHeld.reason.range)
    case .unplaced: return "no time is free for it"
    default: return "it was dated by hand"
    }
  }

  /// What makes the day one off: a holiday by its title, else whose day it is.
  private func cause(of dayOff: DerivationStep.DayOff, on date: CivilDate) -> String {
    if dayOff.people.isEmpty {
      return source.holidays.title(on: date, of: plan.header?.working.holidays ?? [])
        ?? "\(date.weekday.name) is not a working day"
    }
    let causes = dayOff.people.map { person in
      let title = source.holidays.title(on: date, of: source.holidayCalendars(of: person))
      return title.map { "\($0) (\(plan.title(of: person)))" }
        ?? "\(plan.title(of: person)) is away"
    }
    return causes.joined(separator: ", ")
  }

  /// A line of the plan as it is written, where it is known.
  private func line(_ range: SourceRange?) -> String {
    guard let range, plan.files.indices.contains(Int(range.file.index)) else {
      return "a condition of its own holds"
    }
    return plan.files[Int(range.file.index)].text(range.bytes)
  }
}
