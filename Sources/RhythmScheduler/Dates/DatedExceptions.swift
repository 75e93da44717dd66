import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

extension SeriesReference {
  /// Whether a series is the one that is meant, or one of them.
  func includes(_ values: [BoundValue]) -> Bool {
    path.count <= values.count && zip(path, values).allSatisfy { $0 == $1 }
  }
}

extension DatedException {
  /// The dates of a series that it takes or moves; nil where it is about another one, or adds one.
  func named(in values: [BoundValue]) -> DateSpan? {
    guard only?.includes(values) ?? true else { return nil }
    switch change {
    case .cancel(let span): return span
    case .move(let date, _, _): return DateSpan(date)
    case .add: return nil
    }
  }
}

/// What became of an exception in the series that it names.
struct ExceptionUse {
  var exception: DatedException
  var hasHit = false
  /// The dates of the series, nearest to what it names, before and after.
  var earlier: CivilDate?
  var later: CivilDate?
  /// The first series that it names.
  var subject: String?
  /// The `cancel` that took what it names.
  var cancelled: SourceRange?
}

extension Scheduling {
  /// Carries out what somebody dated by hand, in the order of `cancel`, `move`, `add`.
  ///
  /// A date is the one before moves; the one after is understood where only one fits.
  mutating func apply(
    _ uses: inout [ExceptionUse], to dates: inout [SettledDate], _ values: [BoundValue],
    id: String, addedLine: Int
  ) {
    let all = dates
    for index in uses.indices {
      let exception = uses[index].exception
      guard exception.only?.includes(values) ?? true else { continue }
      uses[index].subject = uses[index].subject ?? id
      guard case .cancel(let span) = exception.change else { continue }
      let count = dates.count
      dates.removeAll { span.contains($0.nominal) }
      if dates.count == count {
        let moved = dates.indices.filter { span.contains(dates[$0].date) }
        if let only = moved.first, moved.count == 1 {
          dates.remove(at: only)
        } else if span.count == 1, let only = onlyOne(on: span.first, of: dates) {
          dates.remove(at: only)
        }
      }
      if dates.count < count {
        uses[index].hasHit = true
      } else if span.count == 1, isAmongSeveral(span.first, of: dates) {
        uses[index].hasHit = true
        keep(exception, on: span.first)
      } else {
        uses[index].miss(span, among: all)
        noteCancelled(&uses, index, span, among: all)
      }
    }
    for index in uses.indices {
      let exception = uses[index].exception
      guard exception.only?.includes(values) ?? true,
        case .move(let from, let target, let time) = exception.change
      else { continue }
      var found = dates.firstIndex { $0.nominal == from }
      if found == nil {
        let moved = dates.indices.filter { dates[$0].date == from }
        found = moved.count == 1 ? moved.first : onlyOne(on: from, of: dates)
      }
      if found == nil, isAmongSeveral(from, of: dates) {
        uses[index].hasHit = true
        keep(exception, on: from)
        continue
      }
      guard let found else {
        uses[index].miss(DateSpan(from), among: all)
        noteCancelled(&uses, index, DateSpan(from), among: all)
        continue
      }
      uses[index].hasHit = true
      dates[found].date = target
      dates[found].stretch = -1
      dates[found].flags.insert(.movedByHand)
      if let time { dates[found].minute = time.minutes }
    }
    for use in uses {
      guard use.exception.only?.includes(values) ?? true,
        case .add(let date, let time, let length) = use.exception.change
      else { continue }
      var added = SettledDate(date, line: addedLine)
      added.flags.insert(.added)
      added.minute = time.minutes
      switch length {
      case .minutes(let minutes): added.seconds = seconds(minutes)
      case .days(let days): added.seconds = seconds(min(days, 10_000) * 1440)
      case nil: break
      }
      dates.append(added)
    }
  }

  /// Notes which `cancel` took the dates that an exception names, where there were some.
  private func noteCancelled(
    _ uses: inout [ExceptionUse], _ index: Int, _ span: DateSpan, among dates: [SettledDate]
  ) {
    guard let date = dates.first(where: { span.contains($0.nominal) })?.nominal else { return }
    uses[index].cancelled =
      uses.first { use in
        guard case .cancel(let taken) = use.exception.change else { return false }
        return use.hasHit && taken.contains(date)
      }?.exception.dateRange
  }

  /// The one that is to be placed in a stretch that holds a date, where there is only one.
  private func onlyOne(on date: CivilDate, of dates: [SettledDate]) -> Int? {
    let found = dates.indices.filter { stretch(of: dates[$0])?.contains(date) ?? false }
    return found.count == 1 ? found.first : nil
  }

  /// Reports exceptions that found nothing; `span` is where dates were looked for.
  mutating func noteMisses(_ uses: [ExceptionUse], over span: DateSpan, isWaiting: Bool) {
    for use in uses {
      let range = use.exception.dateRange
      let named: DateSpan
      switch use.exception.change {
      case .cancel(let span): named = span
      case .move(let date, _, _), .add(let date, _, _): named = DateSpan(date)
      }
      guard let subject = use.subject else {
        // An entry that has left its file, of which the reading of the plan has told.
        if use.exception.only?.path.contains(where: \.isText) ?? false { continue }
        findings.add(
          Finding(
            .exceptionMisses, "`only` names no series of this review",
            at: use.exception.only?.range ?? range))
        continue
      }
      if case .add = use.exception.change { continue }
      guard !use.hasHit, !isWaiting, span.contains(named) else { continue }
      let words = named.count == 1 ? "on \(named.first)" : "from \(named.first) to \(named.last)"
      if let cancelled = use.cancelled {
        findings.add(
          Finding(
            .exceptionMisses, "`\(subject)` is cancelled \(words) already", at: range,
            label: "not held any more", secondary: [Label(cancelled, "cancelled here")],
            help: [Help("leave one of the two lines out")]))
        continue
      }
      let nearest = [use.earlier, use.later].compactMap { $0 }
        .sorted { abs($0.days(to: named.first)) < abs($1.days(to: named.first)) }
      findings.add(
        Finding(
          .exceptionMisses, "`\(subject)` has no occurrence \(words)", at: range,
          label: "no occurrence here",
          help: nearest.map { date in
            Help(
              "did you mean `\(date)`, a \(date.weekday.name)?",
              fix: named.count == 1 ? Fix(.unsafe, [.init(range, with: "\(date)")]) : nil)
          }))
    }
  }
}

extension ExceptionUse {
  fileprivate mutating func miss(_ span: DateSpan, among dates: [SettledDate]) {
    if let before = dates.last(where: { $0.nominal < span.first })?.nominal {
      earlier = max(earlier ?? before, before)
    }
    if let after = dates.first(where: { $0.nominal > span.last })?.nominal {
      later = min(later ?? after, after)
    }
  }
}

extension BoundValue {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
