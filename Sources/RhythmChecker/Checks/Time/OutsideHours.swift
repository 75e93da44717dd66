import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmScheduler
import RhythmText

extension Check {
  /// Told in the zone and by the hours of each person who must come. A time that rotates is for
  /// everybody in turn, so nothing is said of it. One finding a line that gives the time.
  static let outsideHours = Check(name: .outsideHours) { input, findings in
    var clocks = WorkingClocks(input)
    var causes: [SourceRange: Untimely] = [:]
    var ofSeries: [Int32: [WorkingClocks.Group]] = [:]
    for occurrence in input.schedule.occurrences
    where occurrence.seconds > 0
      && occurrence.flags.isDisjoint(with: [.isAsync, .wholeDays, .held])
    {
      let index = Int(occurrence.series)
      let review = input.schedule.series[index].review
      if input.plan.reviews[Int(review.index)].isBroken { continue }
      let groups: [WorkingClocks.Group]
      if !input.details.isAttendedAsPlanned(occurrence) {
        groups = clocks.groups(input.details.attendance(of: occurrence).participants.required)
      } else if let known = ofSeries[occurrence.series] {
        groups = known
      } else {
        groups = clocks.groups(input.schedule.series[index].participants.required)
        ofSeries[occurrence.series] = groups
      }
      for group in groups {
        guard let meeting = clocks.untimely(occurrence, for: group) else { continue }
        let cadence = input.details.cadence(of: occurrence)
        if case .binding = cadence?.start { break }
        let place =
          input.exception(behind: occurrence, input.schedule.series[index]) ?? cadence?.range
          ?? input.plan[review].name.range
        causes[place, default: Untimely(review)].add(meeting, group.people)
      }
    }
    findings += causes.sorted { $0.key < $1.key }.map { $0.value.finding(at: $0.key, input) }
  }
}

/// The clocks and hours of people, those alike together.
private struct WorkingClocks {
  /// People of one zone and the same hours.
  struct Group {
    var cursor: Int
    var hours: TimeRange
    var people: [PersonID]
  }

  /// When something is for somebody who does not work then.
  struct Meeting {
    var date: CivilDate
    var time: TimeOfDay
    var isAtNight: Bool
  }

  private let input: CheckInput
  private var cursors: [TimeZoneCursor] = []
  /// Of each person where the cursor of their zone stands; nil where no zone is known.
  private var cursorOfPerson: [Int?] = []

  init(_ input: CheckInput) {
    self.input = input
    var places: [String: Int] = [:]
    for index in input.plan.people.indices {
      let zone = input.schedule.workingDays.zone(of: PersonID(index))
      cursorOfPerson.append(zone.flatMap { cursor($0, &places) })
    }
  }

  /// Some people by their clocks and hours; whoever has no zone that is known is left out.
  func groups(_ people: [PersonID]) -> [Group] {
    let days = input.schedule.workingDays
    var groups: [Group] = []
    for person in people {
      guard cursorOfPerson.indices.contains(Int(person.index)),
        let cursor = cursorOfPerson[Int(person.index)]
      else { continue }
      let hours = days.hours(of: person)
      if let place = groups.firstIndex(where: { $0.cursor == cursor && $0.hours == hours }) {
        groups[place].people.append(person)
      } else {
        groups.append(Group(cursor: cursor, hours: hours, people: [person]))
      }
    }
    return groups
  }

  /// The time of an occurrence by a clock, where some of it is outside the hours.
  mutating func untimely(_ occurrence: Occurrence, for group: Group) -> Meeting? {
    let wall = cursors[group.cursor].wallTime(at: occurrence.start)
    let start = Int(wall.time.minutes)
    let end = start + (Int(occurrence.seconds) + 59) / 60
    if group.hours.holds(start, to: end) { return nil }
    let isAtNight = start < 360 || end > 1440
    return Meeting(date: wall.date, time: wall.time, isAtNight: isAtNight)
  }

  private mutating func cursor(_ zone: String, _ places: inout [String: Int]) -> Int? {
    if let known = places[zone] { return known }
    guard let rules = input.zones.rules(for: zone) else { return nil }
    cursors.append(TimeZoneCursor(rules))
    places[zone] = cursors.count - 1
    return cursors.count - 1
  }
}

extension TimeRange {
  /// Whether a stretch lies in these hours, in minutes from midnight, its end perhaps on the next day.
  /// Hours that end before they start reach into the next day.
  fileprivate func holds(_ first: Int, to last: Int) -> Bool {
    let opening = Int(start.minutes)
    let closing = Int(end.minutes) + (end.minutes <= start.minutes ? 1440 : 0)
    return opening <= first && last <= closing
      || opening <= first + 1440 && last + 1440 <= closing
  }
}

/// What one line asks of people outside their hours.
private struct Untimely {
  private let review: ReviewID
  private var people: Set<PersonID> = []
  private var dates: Set<CivilDate> = []
  private var worst: (meeting: WorkingClocks.Meeting, person: PersonID)?

  init(_ review: ReviewID) { self.review = review }

  mutating func add(_ meeting: WorkingClocks.Meeting, _ group: [PersonID]) {
    people.formUnion(group)
    dates.insert(meeting.date)
    guard let first = group.first else { return }
    let isWorse = meeting.isAtNight && worst?.meeting.isAtNight == false
    if worst == nil || isWorse { worst = (meeting, first) }
  }

  func finding(at place: SourceRange, _ input: CheckInput) -> Finding {
    let review = input.plan[self.review].name
    guard let (meeting, person) = worst else {
      return Finding(.outsideHours, "`\(review.value)` is outside working hours", at: place)
    }
    let days = input.schedule.workingDays
    let hours = days.hours(of: person)
    let others =
      people.count > 1 ? " and for \(people.count - 1) more who must come" : ""
    let count = dates.count > 1 ? " on \(dates.count) dates, first" : " on"
    let zone = days.zone(of: person).map { " in `\($0)`" } ?? ""
    let moment =
      "\(meeting.date.weekday.shortName) \(meeting.date) at \(meeting.time)\(zone)"
    let what = meeting.isAtNight ? "in the night" : "outside working hours"
    return Finding(
      .outsideHours,
      "`\(review.value)` is \(what) for `\(input.plan[person].name.value)`\(others)\(count) \(moment)",
      at: place,
      label: "the hours of `\(input.plan[person].name.value)` are \(hours.start) to \(hours.end)",
      severity: meeting.isAtNight ? .error : .warning,
      secondary: [Label(review.range, "this review")],
      help: [
        Help("choose a time within the hours of all who must come, or make somebody optional"),
        Help(
          "where no time suits all, let it go round: `rotate time through 09:00, 16:00` and"
            + " `every ... at time`"),
      ])
  }
}
