import RhythmCalendar
import RhythmText

/// A named set of days off.
package struct HolidayCalendar: Sendable {
  package var name: Located<String>
  package var title: Text?
  /// `holidays x from "f.ics"`: the file, as written.
  package var source: Located<String>?
  package var holidays: HolidaySet
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(
    name: Located<String>, title: Text?, source: Located<String>?, holidays: HolidaySet,
    range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.holidays = holidays
    self.range = range
  }
}

/// A repeating period of weeks with named parts.
package struct CycleDeclaration: Sendable {
  package struct Part: Hashable, Sendable {
    package var name: Located<String>
    package var length: Span

    package init(name: Located<String>, length: Span) {
      self.name = name
      self.length = length
    }
  }

  package var name: Located<String>
  package var title: Text?
  package var start: Located<CivilDate>
  package var parts: [Part]
  /// What the parts mean in days; `nil` where they are broken.
  package var cycle: Cycle?
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(
    name: Located<String>, title: Text?, start: Located<CivilDate>, parts: [Part], cycle: Cycle?,
    range: SourceRange
  ) {
    self.name = name
    self.title = title
    self.start = start
    self.parts = parts
    self.cycle = cycle
    self.range = range
  }
}

/// A named stretch of time.
package struct Window: Sendable {
  package enum Rule: Hashable, Sendable {
    case dates(DateSpan)
    /// `last 10 working days of quarter, from the nearest Friday`
    case edge(PeriodEdge, snapTo: Weekday?)
    case between(Mark, Mark)
  }

  /// An end of a window: a date, or a lead and an anchor.
  package enum Mark: Hashable, Sendable {
    case date(CivilDate)
    case anchor(Anchor)
    case lead(Lead, Direction, Anchor)
  }

  package struct Override: Hashable, Sendable {
    /// `FY27-Q2 is ...`
    package var period: Located<DateSpan>
    package var dates: Located<DateSpan>

    package init(period: Located<DateSpan>, dates: Located<DateSpan>) {
      self.period = period
      self.dates = dates
    }
  }

  package var name: Located<String>
  package var title: Text?
  package var rules: [Located<Rule>] = []
  package var overrides: [Override] = []
  package var pauses: [Selector] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}
