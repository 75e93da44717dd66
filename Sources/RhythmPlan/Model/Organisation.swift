import RhythmCalendar
import RhythmText

/// The working times that a person, a team or the plan may say.
package struct WorkingTimes: Sendable {
  /// An IANA name, not yet checked to exist.
  package var timeZone: Located<String>?
  package var days: Located<WeekdaySet>?
  package var hours: Located<TimeRange>?
  /// Empty means unsaid.
  package var holidays: [Located<HolidayCalendarID>] = []

  package init() {}
}

/// What a job belongs to: sales, services, product and so on.
package struct Function: Sendable {
  package var name: String
  /// `nil` for those that the language brings.
  package var range: SourceRange?

  package init(name: String, range: SourceRange?) {
    self.name = name
    self.range = range
  }
}

/// A kind of review or initiative.
package struct Kind: Sendable {
  package var name: String
  package var title: String?
  /// `nil` for those that the language brings.
  package var range: SourceRange?

  package init(name: String, title: String?, range: SourceRange?) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// A job.
package struct Role: Sendable {
  package var name: Located<String>
  package var title: Text?
  package var function: Located<FunctionID>?
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// Somebody.
package struct Person: Sendable {
  package var name: Located<String>
  package var title: Text?
  package var roles: [Located<RoleID>] = []
  package var email: Located<String>?
  package var reportsTo: Located<PersonID>?
  package var working = WorkingTimes()
  package var absences: [Absence] = []
  package var started: Located<CivilDate>?
  package var left: Located<CivilDate>?
  /// What further columns of a file say, in their order.
  package var fields: [Entry.Field] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// `away 2026-08-03 to 2026-08-14 "Summer leave", stand-in bo`
package struct Absence: Hashable, Sendable {
  package var dates: DateSpan
  package var title: Text?
  package var standIn: Located<PeopleTerm>?
  package var range: SourceRange

  package init(
    dates: DateSpan, title: Text?, standIn: Located<PeopleTerm>?, range: SourceRange
  ) {
    self.dates = dates
    self.title = title
    self.standIn = standIn
    self.range = range
  }
}

/// People who belong together.
package struct Team: Sendable {
  package var name: Located<String>
  package var title: Text?
  package var lead: Located<PeopleTerm>?
  package var members: PeoplePhrase?
  package var partOf: Located<TeamID>?
  package var working = WorkingTimes()
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// What reviews go through: territories, accounts, opportunities.
package struct Portfolio: Sendable {
  package var name: Located<String>
  package var title: Text?
  /// The file that its entries come from, as written.
  package var source: Located<String>?
  package var columns: [Column] = []
  /// Its entries, in order, in the plan's `entries`.
  package var entries: [EntryID] = []
  /// Where the file that its entries come from stands in the plan's files; `nil` where there is none,
  /// or it could not be read.
  package var file: FileID?
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(name: Located<String>, title: Text?, range: SourceRange) {
    self.name = name
    self.title = title
    self.range = range
  }
}

/// One line of a portfolio.
package struct Entry: Sendable {
  package var portfolio: PortfolioID
  package var name: Located<String>
  package var title: Text?
  /// In the order in which they were written.
  package var fields: [Field]

  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: Located<FieldValue>

    package init(name: String, value: Located<FieldValue>) {
      self.name = name
      self.value = value
    }
  }

  package init(
    portfolio: PortfolioID, name: Located<String>, title: Text?, fields: [Field] = []
  ) {
    self.portfolio = portfolio
    self.name = name
    self.title = title
    self.fields = fields
  }

  /// The value of a field; `nil` where the entry has none of that name.
  package func value(of field: String) -> FieldValue? {
    fields.first { $0.name == field }?.value.value
  }
}

/// A value in a portfolio or a test.
package enum FieldValue: Hashable, Sendable {
  case person(PersonID)
  /// A name that is no person's.
  case name(String)
  case text(String)
  case number(Number)
  case date(CivilDate)
  case period(Period)
}

/// A decimal number, kept exactly: `units` of ten to the power of minus `decimals`.
package struct Number: Hashable, Sendable {
  package var units: Int64
  package var decimals: UInt8
  package var isPercent: Bool

  package init(units: Int64, decimals: UInt8 = 0, isPercent: Bool = false) {
    self.units = units
    self.decimals = decimals
    self.isPercent = isPercent
  }
}

/// `owner "Owner Email"`: which column of a file is which field.
package struct Column: Hashable, Sendable {
  package var field: Located<String>
  package var header: Located<String>

  package init(field: Located<String>, header: Located<String>) {
    self.field = field
    self.header = header
  }
}

/// `people from`, `leave from`, `readings from`: facts that come from a file.
package struct FileSource: Sendable {
  package enum Content: String, Hashable, Sendable, CaseIterable {
    case people, leave, readings
  }

  package var content: Content
  package var path: Located<String>
  package var columns: [Column]
  /// Where it stands in the plan's files; `nil` where it could not be read.
  package var file: FileID?
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(
    content: Content, path: Located<String>, columns: [Column], file: FileID?, range: SourceRange
  ) {
    self.content = content
    self.path = path
    self.columns = columns
    self.file = file
    self.range = range
  }
}
