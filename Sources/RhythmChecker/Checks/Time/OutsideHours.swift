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
    for (index, occurrence) in input.schedule.occurrences.enumerated()
    where occurrence.seconds > 0 && occurrence.isAtATime {
      let series = Int(occurrence.series)
      let review = input.schedule.series[series].review
      if input.plan.reviews[Int(review.index)].isBroken { continue }
      for group in clocks.groups(meantAt: index) {
        guard let meeting = clocks.untimely(occurrence, for: group) else { continue }
        let cadence = input.details.cadence(of: occurrence)
        if case .binding = cadence?.start { break }
        let place =
          input.exception(behind: occurrence, input.schedule.series[series]) ?? cadence?.range
          ?? input.plan.reviews[Int(review.index)].name.range
        causes[place, default: Untimely(review)].add(meeting, group.people, occurrence.date)
      }
    }
    findings += causes.sorted { $0.key < $1.key }.map { $0.value.finding(at: $0.key, input) }
  }
}

extension CheckInput {
  /// Who comes to an occurrence, and who must and does not because it is on a weekday that they never
  /// work on; who is away is another matter.
  fileprivate func meant(for occurrence: Occurrence, _ attendance: Attendance) -> [PersonID] {
    let coming = attendance.participants.required
    let weekday = occurrence.date.weekday
    let days = schedule.workingDays
    let off = attendance.missing.filter { person in
      !days[person].weekdays.contains(weekday) && days.plan.weekdays.contains(weekday)
    }
    if off.isEmpty { return coming }
    let required = Set(details.planned(for: occurrence).required)
    return coming + off.filter(required.contains)
  }
}

/// The clocks and hours of people, those alike together.
private struct WorkingClocks {
  /// People of one zone, the same hours and the same weekdays.
  struct Group {
    var cursor: Int
    var hours: TimeRange
    var weekdays: WeekdaySet
    var people: [PersonID]

    func isAlike(_ other: Group) -> Bool {
      cursor == other.cursor && hours == other.hours && weekdays == other.weekdays
    }
  }

  /// When something is for somebody who does not work then.
  struct Meeting {
    var date: CivilDate
    var time: TimeOfDay
    var isAtNight: Bool
    /// Whether they do not work on that weekday, though others do.
    var isOnFreeDay: Bool
  }

  private let input: CheckInput
  private var cursors: [TimeZoneCursor] = []
  /// Of each person the group that they are of by themselves; nil where no zone is known.
  private var ofPeople: [Group?] = []
  /// By the number of an attendance at which nobody is missing, as far as it was asked.
  private var ofAttendances: [[Group]?]

  init(_ input: CheckInput) {
    self.input = input
    ofAttendances = Array(repeating: nil, count: input.attendances.distinct.count)
    var places: [String: Int] = [:]
    let days = input.schedule.workingDays
    for index in input.plan.people.indices {
      let person = PersonID(index)
      guard let zone = days.zone(of: person), let place = cursor(zone, &places) else {
        ofPeople.append(nil)
        continue
      }
      ofPeople.append(
        Group(
          cursor: place, hours: days.hours(of: person), weekdays: days[person].weekdays,
          people: [person]))
    }
  }

  /// Those who are meant to come to an occurrence, by its index, by their clocks and hours.
  mutating func groups(meantAt index: Int) -> [Group] {
    let number = input.attendances.number(at: index)
    if let known = ofAttendances[number] { return known }
    let attendance = input.attendances.distinct[number]
    let groups = groups(input.meant(for: input.schedule.occurrences[index], attendance))
    if attendance.missing.isEmpty { ofAttendances[number] = groups }
    return groups
  }

  /// Some people by their clocks and hours; whoever has no zone that is known is left out.
  private func groups(_ people: [PersonID]) -> [Group] {
    var groups: [Group] = []
    for person in people {
      guard ofPeople.indices.contains(Int(person.index)), let own = ofPeople[Int(person.index)]
      else { continue }
      if let place = groups.firstIndex(where: { $0.isAlike(own) }) {
        groups[place].people.append(person)
      } else {
        groups.append(own)
      }
    }
    return groups
  }

  /// The time of an occurrence by a clock, where some of it is outside the hours.
  mutating func untimely(_ occurrence: Occurrence, for group: Group) -> Meeting? {
    let wall = cursors[group.cursor].wallTime(at: occurrence.start)
    let start = Int(wall.time.minutes)
    let end = start + (Int(occurrence.seconds) + 59) / 60
    // A day on which nobody works is a day off of the plan, which is told of as such.
    let isOnFreeDay =
      !group.weekdays.contains(wall.date.weekday)
      && input.schedule.workingDays.plan.weekdays.contains(wall.date.weekday)
    let isInHours = group.hours.holds(start, to: end)
    if isInHours && !isOnFreeDay { return nil }
    let isAtNight = !isInHours && (start < 360 || end > 1440)
    return Meeting(
      date: wall.date, time: wall.time, isAtNight: isAtNight, isOnFreeDay: isOnFreeDay)
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
  /// Those whom it meets alike.
  private struct Met {
    var people: Set<PersonID> = []
    var dates: Set<CivilDate> = []
    var first: (meeting: WorkingClocks.Meeting, person: PersonID)?
  }

  private let review: ReviewID
  private var atNight = Met()
  private var byDay = Met()

  init(_ review: ReviewID) { self.review = review }

  /// - Parameter date: that of the occurrence, which is another in some zones.
  mutating func add(_ meeting: WorkingClocks.Meeting, _ group: [PersonID], _ date: CivilDate) {
    guard let first = group.first else { return }
    var met = meeting.isAtNight ? atNight : byDay
    met.people.formUnion(group)
    met.dates.insert(date)
    if met.first == nil { met.first = (meeting, first) }
    if meeting.isAtNight { atNight = met } else { byDay = met }
  }

  /// What is in the night is told of first, and what is not beside it in the same sentence.
  func finding(at place: SourceRange, _ input: CheckInput) -> Finding {
    let review = input.plan[self.review].name
    let isAtNight = !atNight.people.isEmpty
    let met = isAtNight ? atNight : byDay
    guard let (meeting, person) = met.first else {
      return Finding(.outsideHours, "`\(review.value)` is outside working hours", at: place)
    }
    let days = input.schedule.workingDays
    let name = input.plan[person].name.value
    let others =
      met.people.count > 1 ? " and for \(met.people.count - 1) more who must come" : ""
    let count = met.dates.count > 1 ? " on \(met.dates.count) dates, first" : " on"
    let zone = days.zone(of: person).map { " in `\($0)`" } ?? ""
    let moment = "\(meeting.date.weekday.shortName) \(meeting.date) at \(meeting.time)\(zone)"
    let what = isAtNight ? "in the night" : "outside working hours"
    let besides = isAtNight ? byDay.people.subtracting(atNight.people).count : 0
    let rest = besides > 0 ? ", and outside working hours for \(besides) more" : ""
    let hours = days.hours(of: person)
    return Finding(
      .outsideHours,
      "`\(review.value)` is \(what) for `\(name)`\(others)\(count) \(moment)\(rest)",
      at: place,
      label: meeting.isOnFreeDay
        ? "`\(name)` does not work on a \(meeting.date.weekday.name)"
        : "the hours of `\(name)` are \(hours.start) to \(hours.end)",
      severity: isAtNight ? .error : .warning,
      secondary: [Label(review.range, "this review")], help: help(meeting))
  }

  private func help(_ meeting: WorkingClocks.Meeting) -> [Help] {
    if meeting.isOnFreeDay {
      return [Help("choose a day on which all work who must come, or make somebody optional")]
    }
    return [
      Help("choose a time within the hours of all who must come, or make somebody optional"),
      Help(
        "where no time suits all, let it go round: `rotate time through 09:00, 16:00` and"
          + " `every ... at time`"),
    ]
  }
}
