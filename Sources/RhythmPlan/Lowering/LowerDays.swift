import RhythmCalendar
import RhythmDiagnostics
import RhythmSyntax
import RhythmText

// Which days of a period are meant: what stands after `on`.
extension Lowering {
  /// The days of a phrase; `.none` where there is none.
  mutating func days(_ phrase: DaysPhrase?) -> DaySelection {
    switch phrase {
    case nil: return .none
    case .weekdays(let days):
      return .weekdays(WeekdaySet(days.weekdays.compactMap(\.dayOfWeek)), of: part(days.part))
    case .nth(let days):
      var groups: [DaySelection] = []
      for group in days.groups { groups.append(nthGroup(group)) }
      return groups.count == 1 ? groups[0] : .union(groups)
    case .dates(let days):
      var dates: [MonthDay] = []
      for day in days.days {
        if let date = monthDay(day) { dates.append(date) }
      }
      return .monthDays(dates)
    case .numbers(let days): return .dayNumbers(days.numbers.compactMap(\.integer))
    }
  }

  private mutating func nthGroup(_ group: NthGroup) -> DaySelection {
    let ordinals = group.ordinals.compactMap { ordinal($0) }
    let kind: OrdinalKind =
      group.weekday?.dayOfWeek.map { .weekday($0) } ?? (group.isWorkingDay ? .workingDay : .day)
    return .ordinals(ordinals, of: kind, within: part(group.part))
  }

  private mutating func part(_ phrase: InPeriod?) -> SubPeriod? {
    guard let phrase else { return nil }
    if let month = phrase.month?.month { return .namedMonth(month) }
    if phrase.isLastWeek { return .lastWeek }
    if let number = phrase.number?.integer {
      return phrase.isMonth ? .month(number) : .week(number)
    }
    guard let token = phrase.part else { return missing() }
    return part(token)
  }

  /// A part of the cycle behind `every`; elsewhere of the one cycle that has such a part.
  private mutating func part(_ token: SyntaxToken) -> SubPeriod? {
    let name = token.text
    if let cycle = scope.cycle {
      if let part = names.declaration(of: name, .part, owner: cycle.index) {
        return .part(Int(part.index))
      }
      let parts = plan[cycle].parts.map(\.name.value)
      isTroubled = true
      if suspects.contains(name) { return nil }
      let nearest = nearestName(to: name, among: parts)
      report(
        .unknownName, "the cycle `\(plan[cycle].name.value)` has no part `\(name)`",
        at: token.sourceRange, label: "not a part of it",
        help: nearest.map {
          [
            Help(
              "did you mean `\($0)`?", fix: Fix(.unsafe, [TextEdit(token.sourceRange, with: $0)]))
          ]
        } ?? [])
      return nil
    }
    return declaration(of: token, NameKinds(.part)).map { .part(Int($0.index)) }
  }
}
