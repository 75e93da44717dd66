import RhythmCalendar
import RhythmPlan

/// The dates of a series as others count from them: those on which it is held.
struct AnchoredSeries {
  var values: [BoundValue]
  /// Ascending, after moves and exceptions.
  var moments: [DueMoment]
}

/// From which days an anchor counts.
enum AnchorDates {
  case moments([DueMoment])
  /// A date field is empty, or a review waits for one.
  case waiting
  /// A review has dates that cannot be told yet.
  case unknown
}

extension Scheduling {
  /// The dates of an anchor over some days and a little more, ascending, each once.
  func dates(
    of anchor: Anchor, over span: DateSpan, for review: ReviewID?, _ bindings: Bindings
  ) -> AnchorDates {
    switch anchor {
    case .startOfEach(let unit):
      return .moments(context.spans(of: unit, over: span).map { DueMoment(date: $0.first) })
    case .endOfEach(let unit):
      return .moments(context.spans(of: unit, over: span).map { DueMoment(date: $0.last) })
    case .field(let reference, let name):
      guard let value = phrases.field(name, of: reference, bindings),
        let date = value.firstDay(in: context)
      else { return .waiting }
      return .moments([DueMoment(date: date)])
    case .each(let other), .next(let other):
      return moments(of: other, for: review, bindings)
    case .first(let other, of: let unit):
      return edges(of: moments(of: other, for: review, bindings), unit, isFirst: true)
    case .last(let other, of: let unit):
      return edges(of: moments(of: other, for: review, bindings), unit, isFirst: false)
    }
  }

  private func moments(
    of other: ReviewID, for review: ReviewID?, _ bindings: Bindings
  ) -> AnchorDates {
    let all = anchored[other] ?? []
    let matching = SeriesMatching(
      review.map { plan[$0].clauses.forEach } ?? [], plan[other].clauses.forEach, phrases)
    let values = bindings.values.compactMap { $0 }
    var seen: Set<DueMoment> = []
    let moments = all.filter { matching.matches(values, $0.values) }.flatMap(\.moments)
      .filter { seen.insert($0).inserted }
      .sorted { ($0.date, $0.time?.minutes ?? -1) < ($1.date, $1.time?.minutes ?? -1) }
    if moments.isEmpty, unsettled.contains(other) { return .unknown }
    if moments.isEmpty, waiting.contains(where: { $0.review == other }) { return .waiting }
    return .moments(moments)
  }

  /// The first or the last of each period, told from where dates end up.
  private func edges(
    of dates: AnchorDates, _ unit: PeriodUnit, isFirst: Bool
  ) -> AnchorDates {
    guard case .moments(let moments) = dates else { return dates }
    var result: [DueMoment] = []
    var period: DateSpan?
    for moment in moments {
      if let period, period.contains(moment.date) {
        if !isFirst { result[result.count - 1] = moment }
      } else {
        period = context.span(of: unit, containing: moment.date)
        result.append(moment)
      }
    }
    return .moments(result)
  }

  /// Keeps where a series ends up, for those that count from it.
  mutating func keepAnchors(
    _ dates: [SettledDate], _ lines: [CadenceLine], of review: ReviewID, _ values: [BoundValue]
  ) {
    guard order.anchors.contains(review) else { return }
    let moments = dates.map { settled in
      let line = lines.indices.contains(Int(settled.line)) ? lines[Int(settled.line)] : nil
      let minute = settled.minute >= 0 ? Int(settled.minute) : line?.minute
      return DueMoment(
        date: settled.date, time: minute.map { TimeOfDay(minutes: $0) }, zoneName: line?.zoneName)
    }
    anchored[review, default: []].append(
      AnchoredSeries(values: values, moments: moments.sorted { $0.date < $1.date }))
  }
}

extension FieldValue {
  /// The day that it names, of a period the first; nil for what is no date.
  func firstDay(in context: CalendarContext) -> CivilDate? {
    switch self {
    case .date(let date): date
    case .period(let period): context.span(of: period)?.first
    case .person, .name, .text, .number: nil
    }
  }

  /// The day that it names, of a period the last; nil for what is no date.
  func lastDay(in context: CalendarContext) -> CivilDate? {
    switch self {
    case .date(let date): date
    case .period(let period): context.span(of: period)?.last
    case .person, .name, .text, .number: nil
    }
  }
}
