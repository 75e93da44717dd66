import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import Testing

@testable import RhythmDocuments

/// A page made by hand, with something in each of its places.
struct AgendaSample {
  static func date(_ text: String) throws -> CivilDate {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    try #require(numbers.count == 3)
    return try #require(CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]))
  }

  static func wall(_ text: String, _ time: String? = nil) throws -> WallTime {
    WallTime(try date(text), try time.map(clock))
  }

  static func clock(_ text: String) throws -> TimeOfDay {
    let numbers = text.split(separator: ":").compactMap { Int($0) }
    try #require(numbers.count == 2)
    return try #require(TimeOfDay(hour: numbers[0], minute: numbers[1]))
  }

  static func entry(
    _ title: String, _ day: String, _ start: String, _ end: String, _ part: Part,
    chair: String? = nil, others: [String] = []
  ) throws -> AgendaEntry {
    AgendaEntry(
      occurrence: Occurrence(
        start: Instant(seconds: 0), seconds: 2700, series: 0, nominal: try date(day),
        date: try date(day), startMinute: 0, cadence: CadenceIndex(0)),
      name: "forecast@\(day)", title: title,
      span: WallSpan(start: try wall(day, start), end: try wall(day, end)),
      part: part, absence: nil, standsInFor: nil, chair: chair, others: others, missing: [],
      place: nil, link: nil, change: nil, isCustomerFacing: false)
  }

  static func item(
    _ start: String, _ minutes: Int, _ title: String, leader: String? = nil, aims: [Aim] = [],
    questions: [String] = []
  ) throws -> AgendaSheetItem {
    AgendaSheetItem(
      start: try clock(start), minutes: minutes, mostMinutes: nil, title: title, leader: leader,
      aims: aims, questions: questions, measures: [], doneWhen: [], subjects: [], minutesEach: nil)
  }

  static func action(
    _ title: String, owner: String, due: String, late: Int = 0, isHers: Bool = false
  ) throws -> AgendaAction {
    AgendaAction(
      name: title.lowercased().split(separator: " ").joined(separator: "-"), title: title,
      owner: owner, isHers: isHers, due: try date(due), daysLate: late,
      moves: 0, age: 12, timesCarried: 2, isEscalated: false, review: "Forecast review: Iberia",
      block: nil)
  }

  static func page() throws -> AgendaDocument {
    let week = try #require(ISOWeek(year: 2026, week: 12))
    let year = MonthDay(month: 2, day: 1).map {
      FiscalCalendar(.months(start: $0), namedBy: .end)
    }
    let calendar = CalendarContext(fiscal: try #require(year))
    var entries = [
      try entry(
        "Forecast review: Iberia", "2026-03-16", "09:00", "09:45", .chair,
        others: ["Bo Almeida", "Chi Okafor"]),
      try entry(
        "One-to-one: Bo Almeida", "2026-03-17", "09:00", "09:30", .chair, others: ["Bo Almeida"]),
      try entry(
        "Regional forecast across all of Europe, the Middle East and Africa", "2026-03-20", "14:00",
        "15:00", .attendee, chair: "Vera Lind",
        others: (1...11).map { "Manager Number \($0)" }),
    ]
    entries[0].place = "Room 2"
    entries[0].link = "https://meet.example/iberia"
    entries[0].missing = ["Eli Novak"]
    entries[2].isCustomerFacing = true
    entries[2].change = DateChange(
      sort: .moved, nominal: try date("2026-03-19"), because: "St Joseph's Day")
    var blocked = try action(
      "Answer the security questions", owner: "Bo Almeida", due: "2026-03-18")
    blocked.block = AgendaAction.Block(
      by: "Ana Duarte", isByReader: true, because: "Security answers are missing")
    blocked.moves = 2
    let duty = AgendaDuty(
      title: "Close dates and next steps are current", due: try wall("2026-03-13", "17:00"),
      minutes: 20, people: [], review: "Forecast review: Iberia",
      held: try wall("2026-03-16", "09:00"), isFollowUp: false, isForOwnReview: true)
    var owed = duty
    owed.people = ["Bo Almeida", "Chi Okafor"]
    var each = try item("09:05", 15, "Deals at risk", aims: [.discuss, .decide])
    each.subjects = ["Acme", "Beta", "Gamma"]
    each.minutesEach = 5
    let sheet = AgendaSheet(
      title: "Forecast review: Iberia", spans: [entries[0].span], isAsync: false,
      purpose: "Agree one number and the actions that make it true", isFull: true,
      items: [
        try item(
          "09:00", 5, "Open actions", leader: "you lead",
          questions: ["What was promised and is not done?"]),
        each,
        try item(
          "09:20", 25, "Commit, best case and gap", leader: "Bo Almeida leads", aims: [.decide],
          questions: [
            "What must be true for each commit deal?",
            "Who has the power and the reason to sign, and when did we last speak with them?",
          ]),
      ],
      itemsEnd: try clock("09:45"),
      measures: [
        AgendaMeasure(
          title: "Qualified pipeline coverage", target: "at least 3.5x", red: "below 3x"),
        AgendaMeasure(title: "Win rate", target: nil, red: nil),
      ],
      expectations: [
        AgendaExpectation(
          title: "A close plan for Acme", owners: ["Bo Almeida"], isHers: false,
          due: try wall("2026-03-18"))
      ],
      actions: [
        try action(
          "Meet the economic buyer at Acme", owner: "Bo Almeida", due: "2026-03-09", late: 7)
      ],
      topics: [
        AgendaTopic(
          name: "approvals", title: "Approvals take a week", by: "Bo Almeida", minutes: 15,
          aims: [.decide])
      ],
      doneWhen: ["One number is agreed"])
    let own = try action(
      "Book the quarterly review with Beta", owner: "Ana Duarte", due: "2026-03-13", late: 3,
      isHers: true)
    return AgendaDocument(
      name: "ana", title: "Ana Duarte",
      moment: AgendaMoment(on: try date("2026-03-16")),
      position: WeekPosition(week, in: calendar, isRuleSaid: true), zoneName: "Europe/Madrid",
      windows: [
        AgendaWindow(
          title: "Quiet period",
          days: DateSpan(first: try date("2026-03-10"), last: try date("2026-03-20")),
          pauses: ["enablement", "survey"])
      ],
      daysOff: [Holiday(date: try date("2026-03-19"), title: "St Joseph's Day")],
      absences: [
        AgendaAbsence(
          who: "Chi Okafor",
          days: DateSpan(first: try date("2026-03-18"), last: try date("2026-03-20")),
          title: "Training", standIn: "Bo Almeida")
      ],
      changes: [
        AgendaChange(
          sort: .moved, title: "Regional forecast", days: DateSpan(try date("2026-03-19")),
          held: try wall("2026-03-20", "14:00"), because: "St Joseph's Day"),
        AgendaChange(
          sort: .cancelled, title: "One-to-one: Chi Okafor",
          days: DateSpan(try date("2026-03-18")), held: nil, because: "Training"),
      ],
      soonest: AgendaSoonest.first(
        actions: [own, blocked], own: [duty], owed: [owed], on: try date("2026-03-16")),
      days: AgendaDay.days(of: entries),
      quotas: [
        AgendaQuota(
          title: "Joint customer calls", count: 5, target: 10, period: .rolling(7, .day), filled: 2,
          since: try date("2026-03-16"))
      ], preparations: [duty], owed: [owed], longLead: [duty], actions: [own, blocked],
      reportActions: [
        AgendaReportActions(
          name: "bo", title: "Bo Almeida",
          actions: try (1...9).map {
            try action("Call number \($0)", owner: "Bo Almeida", due: "2026-03-19")
          })
      ],
      reports: [
        AgendaReport(
          name: "Bo Almeida", hasOneToOnes: true, oneToOne: try wall("2026-03-17", "09:00"),
          coaching: 90,
          coachingFloor: 120, jointCall: try date("2026-03-10"))
      ],
      measures: [
        AgendaMeasureReading(
          title: "Qualified pipeline coverage", subject: nil, value: "2.9x",
          date: try date("2026-03-16"), target: "at least 3.5x", standing: .red, isMissing: false,
          bars: "█▁", trend: "down from 3.1")
      ],
      load: AgendaLoad(
        reviews: 375, preparation: 20, working: 2040, customerFacing: 60, coaching: 60,
        reporting: 105,
        limits: [AgendaLimit(subject: "internal time", used: 335, most: 714, share: "35%")]),
      notHeld: [
        AgendaCancellation(
          title: "One-to-one: Chi Okafor", dates: [try date("2026-03-18")], movedTo: nil,
          because: "Training")
      ],
      ahead: [
        AgendaWeekAhead(
          week: ISOWeek(containing: try date("2026-03-23")), reviews: 1, minutes: 60,
          special: [entries[2]], windows: [], daysOff: [], absences: [])
      ],
      mirror: AgendaMirror(
        minutes: 180, people: 3,
        shares: [
          AgendaMirror.Share(title: "Forecast review: Iberia", minutes: 120),
          AgendaMirror.Share(title: "One-to-one: Bo Almeida", minutes: 60),
        ], late: [own], waiting: [blocked], moved: [],
        asks: [
          AgendaMirror.Ask(
            title: "Numbers for the board", date: try date("2026-03-11"), minutes: 90,
            people: ["Bo Almeida", "Chi Okafor"])
        ]),
      waiting: ["risk: acme.renewal"], sheets: [sheet], next: nil)
  }
}
