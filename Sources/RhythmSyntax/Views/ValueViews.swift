// Values that many lines share.

/// `Monday 2026-03-02`
package struct DatePhrase: NodeView {
  package static var kind: NodeKind { .datePhrase }
  package let node: SyntaxNode
  package var weekday: SyntaxToken? { node.firstToken(of: .weekday) }
  package var day: SyntaxToken? { node.firstToken(of: .date) }
}

/// `FY27-Q1`, `2026`
package struct PeriodPhrase: NodeView {
  package static var kind: NodeKind { .periodPhrase }
  package let node: SyntaxNode
  /// An integer is a year.
  package var period: SyntaxToken? {
    node.tokens.first { $0.kind == .period || $0.kind == .integer }
  }
}

/// A date, or all days of a period.
package enum DatePoint: NodeChoice {
  case date(DatePhrase)
  case period(PeriodPhrase)

  package init?(_ node: SyntaxNode) {
    switch node.kind {
    case .datePhrase: self = .date(DatePhrase(node: node))
    case .periodPhrase: self = .period(PeriodPhrase(node: node))
    default: return nil
    }
  }

  /// The node, whichever it is.
  package var node: SyntaxNode {
    switch self {
    case .date(let view): view.node
    case .period(let view): view.node
    }
  }
}

/// `2026-03-02 to 2026-03-13`, `FY27-Q1`
package struct RangePhrase: NodeView {
  package static var kind: NodeKind { .rangePhrase }
  package let node: SyntaxNode
  package var start: DatePoint? { node.choice() }
  /// What stands behind `to`.
  package var end: DatePoint? {
    let points: [DatePoint] = node.choices()
    return points.dropFirst().first
  }
}

/// `3 working days`
package struct SpanPhrase: NodeView {
  package static var kind: NodeKind { .spanPhrase }
  package let node: SyntaxNode
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
  package var unit: SpanUnit? { node.child() }
}

/// `working days`, `weeks`, `hours`
package struct SpanUnit: NodeView {
  package static var kind: NodeKind { .spanUnit }
  package let node: SyntaxNode
}

/// `fiscal month`, `quarter`
package struct UnitPhrase: NodeView {
  package static var kind: NodeKind { .unitPhrase }
  package let node: SyntaxNode
}

/// `45m`, `2 days`
package struct LengthPhrase: NodeView {
  package static var kind: NodeKind { .lengthPhrase }
  package let node: SyntaxNode
  package var duration: SyntaxToken? { node.firstToken(of: .duration) }
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
  package var isDays: Bool { node.has(.day) || node.has(.days) }
  package var isHours: Bool { node.has(.hour) || node.has(.hours) }
}

/// `45m`, `2 hours`
package struct DurationPhrase: NodeView {
  package static var kind: NodeKind { .durationPhrase }
  package let node: SyntaxNode
  package var duration: SyntaxToken? { node.firstToken(of: .duration) }
  package var count: SyntaxToken? { node.firstToken(of: .integer) }
  package var isHours: Bool { node.has(.hour) || node.has(.hours) }
}

/// `Monday to Friday`, `Monday, Wednesday`
package struct WeekdaysPhrase: NodeView {
  package static var kind: NodeKind { .weekdaysPhrase }
  package let node: SyntaxNode
  package var weekdays: [SyntaxToken] { node.tokens { $0.kind == .weekday } }
  package var isRange: Bool { node.has(.to) }
}

/// One value of any kind: a name, a text, a number, a date, a period.
package struct ValuePhrase: NodeView {
  package static var kind: NodeKind { .valuePhrase }
  package let node: SyntaxNode
  package var value: SyntaxToken? { node.firstToken }
}

/// `Europe/London`
package struct ZonePhrase: NodeView {
  package static var kind: NodeKind { .zonePhrase }
  package let node: SyntaxNode
  package var names: [SyntaxToken] { node.tokens { $0.kind == .name } }
  /// The whole of it in quotes.
  package var text: SyntaxToken? { node.string }
}

/// `because "The office is closed"`
package struct BecausePhrase: NodeView {
  package static var kind: NodeKind { .becausePhrase }
  package let node: SyntaxNode
  package var text: SyntaxToken? { node.string }
}

/// `from "deals.csv"`
package struct FileSource: NodeView {
  package static var kind: NodeKind { .fileSource }
  package let node: SyntaxNode
  package var path: SyntaxToken? { node.string }
}
