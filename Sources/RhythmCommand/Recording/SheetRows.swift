import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler

// What a row that somebody wrote means.
extension SheetCollector {
  /// `bo: Meet Acme's buyer by Fri`
  func newAction(_ item: FilledSheet.Item) throws(Failure) -> NewAction {
    guard let (who, what) = SheetCollector.parts(item.whole) else {
      throw Failure("it does not say who owns it", help: "write `- [ ] bo: Meet the buyer by Fri`")
    }
    guard let owner = person(who) else {
      if who.contains(",") || who.contains(" and ") || who.contains("&") {
        throw Failure("an action has one owner", help: "name one person before the colon")
      }
      throw CommandRun.unknown(
        "no person of this plan", who, places.plan.people.map(\.name.value), option: "")
    }
    let (title, due) = try titleAndDue(what, for: owner)
    if item.isTicked == true, occurrence.date > places.today {
      throw Failure(
        "it is done, and \(occurrence.date), on which it is promised, is still to come",
        help: "collect it on that day, or write it into the sheet of an earlier date")
    }
    return NewAction(title: title, owner: owner, due: due, occurrence: occurrence)
  }

  /// The title before the last `by` behind which a date stands; without one, the usual date.
  private func titleAndDue(
    _ text: String, for owner: PersonID
  ) throws(Failure) -> (String, CivilDate) {
    let words = text.split(separator: " ")
    for place in words.indices.reversed()
    where place > 0 && SheetCollector.announcesDate(words[place]) {
      let said = words[(place + 1)...].joined(separator: " ")
      guard SpokenDate(said) != nil || SpokenDate.isMeant(by: said) else { continue }
      let due = try places.date(said, for: owner, at: occurrence, saidOn: occurrence.date, "by")
      guard due >= occurrence.date else {
        throw Failure("\(due) is before the day on which it was promised")
      }
      return (words[..<place].joined(separator: " "), due)
    }
    if let usual = places.source.details.usualDue(at: occurrence, for: owner) {
      return (text, usual)
    }
    throw Failure("it does not say by when", help: "end it with `by Fri`, or a date")
  }

  /// `by`, also `(by` and `due:`.
  private static func announcesDate(_ word: Substring) -> Bool {
    ["by", "due", "until"].contains(word.lowercased().filter { !"(*_,:".contains($0) })
  }

  /// Lists what stands below no heading of a sheet and looks as if it belonged below one: a box, or
  /// who does what by when. A box that the sheet wrote and nobody filled in says nothing.
  func refuseStray(_ item: FilledSheet.Item) throws(Failure) {
    let isKnown: Bool
    if let name = named(item), draft.index(ofAction: name.text) != nil {
      guard item.isTicked == true || !name.behind.isEmpty else { return }
      isKnown = true
    } else {
      guard item.isTicked != nil || isPromise(item.whole) else { return }
      isKnown = false
    }
    throw Failure(
      "it stands below no heading of a sheet",
      help: "move it below `\(isKnown ? "## Open actions" : "## New actions")`")
  }

  /// Whether a text says who does what by when.
  private func isPromise(_ text: String) -> Bool {
    guard let (who, what) = SheetCollector.parts(text), person(who) != nil else { return false }
    let words = what.split(separator: " ")
    return words.indices.dropFirst().contains { place in
      let said = words[(place + 1)...].joined(separator: " ")
      return SheetCollector.announcesDate(words[place])
        && (SpokenDate(said) != nil || SpokenDate.isMeant(by: said))
    }
  }

  /// Who says something, where it starts with a person: `bo: Approvals take a week`.
  func speaker(_ text: String) -> (PersonID?, String) {
    guard let (who, what) = SheetCollector.parts(text), let person = person(who) else {
      return (nil, text)
    }
    return (person, what)
  }

  /// What stands before the first colon and behind it.
  private static func parts(_ text: String) -> (String, String)? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let what = parts[1].drop { $0 == " " }
    return parts[0].isEmpty || what.isEmpty ? nil : (String(parts[0]), String(what))
  }

  /// A person by name or title, whatever the capitals, or by a first name that only one has.
  private func person(_ text: String) -> PersonID? {
    let wanted = text.lowercased()
    let people = places.plan.people.indices
    func titles(_ index: Int) -> String {
      (places.plan.people[index].title.map(places.plan.plainWords) ?? "").lowercased()
    }
    if let index = people.first(where: {
      places.plan.people[$0].name.value.lowercased() == wanted
    }) {
      return PersonID(index)
    }
    let called = people.filter { titles($0) == wanted }
    let close =
      called.isEmpty
      ? people.filter { titles($0).split(separator: " ").first ?? "" == wanted } : called
    return close.count == 1 ? PersonID(close[0]) : nil
  }
}
