/// A page for people, before any format: a heading, facts, and sections of rows.
///
/// Text stands in it as the plan has it; each writer makes it safe for its own format.
package struct Page: Sendable {
  package var title: String
  /// Where in the year it lies, and by whose clock it is.
  package var subtitle: String
  /// What stands between heading and sections; the groups of the rows are their labels.
  package var facts: [PageRow]
  package var sections: [PageSection]

  package init(
    title: String, subtitle: String, facts: [PageRow] = [], sections: [PageSection] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.sections = sections
  }
}

/// A part of a page. One without rows is not printed, unless it has a lead.
package struct PageSection: Sendable {
  /// How the groups of its rows stand.
  package enum Grouping: UInt8, Sendable {
    /// In a column of their own, on the line of their first row: the days of a week.
    case inColumn
    /// On a line of their own, above their rows: people.
    case above
  }

  /// What it is called in marks and links: lower-case letters and hyphens.
  package var name: String
  package var title: String
  /// What stands beside the title: when it is.
  package var aside: String
  /// A sentence below the title.
  package var lead: String
  /// Whether it belongs to the section before it.
  package var isInner: Bool
  package var grouping: Grouping
  package var rows: [PageRow]

  package init(
    _ name: String, _ title: String, aside: String = "", lead: String = "", isInner: Bool = false,
    grouping: Grouping = .inColumn, rows: [PageRow] = []
  ) {
    self.name = name
    self.title = title
    self.aside = aside
    self.lead = lead
    self.isInner = isInner
    self.grouping = grouping
    self.rows = rows
  }

  package var isEmpty: Bool { rows.isEmpty && lead.isEmpty }
}

/// A line of a page, with what belongs to it.
package struct PageRow: Hashable, Sendable {
  package enum Tone: UInt8, Hashable, Sendable {
    case plain
    /// Late or over: what wants to be seen.
    case alarming
  }

  /// What it shares with its neighbours: a day, a person. Printed once for all of them.
  package var group: String
  /// When: a time or a date.
  package var label: String
  package var text: String
  /// What stands in the column behind the text: a part, who leads.
  package var aside: String
  package var notes: [String]
  /// An address that belongs to it.
  package var link: String?
  /// Whether it can be ticked.
  package var isBox: Bool
  package var tone: Tone
  /// Set in a row that only says how many more there are: the command that shows them.
  package var command: String?

  package init(
    _ text: String, group: String = "", label: String = "", aside: String = "",
    notes: [String] = [], link: String? = nil, isBox: Bool = false, tone: Tone = .plain
  ) {
    self.text = text
    self.group = group
    self.label = label
    self.aside = aside
    self.notes = notes
    self.link = link
    self.isBox = isBox
    self.tone = tone
  }

  /// `14 more: rhythm actions --for ana`
  package static func rest(_ count: Int, of group: String = "", command: String) -> PageRow {
    var row = PageRow("\(count) more", group: group)
    row.command = command
    return row
  }
}

extension [PageRow] {
  /// At most so many rows; where there are more, a row that counts the others and names the command
  /// that shows them. What has one row more than that is not cut, since the count takes a row too.
  package func cut(to most: Int, command: String) -> [PageRow] {
    if count <= Swift.max(1, most) + 1 { return self }
    let shown = prefix(Swift.max(1, most))
    let group = shown.last?.group ?? ""
    return shown + [.rest(count - shown.count, of: group, command: command)]
  }
}
