import RhythmCalendar
import RhythmPlan
import RhythmScheduler
import RhythmText
import Testing

@testable import RhythmDocuments

/// A small plan made by hand: a leader in London, her manager in Madrid with two reps, a forecast
/// review each Monday and one-to-ones.
struct PlanSample {
  static let place = SourceRange(FileID(0), ByteRange(0, 0))
  static let vera = PersonID(0)
  static let ana = PersonID(1)
  static let bo = PersonID(2)
  static let chi = PersonID(3)
  static let iberia = TeamID(0)

  var plan = Plan()

  static func text(_ words: String) -> Text { Text(segments: [.literal(words)], range: place) }

  static func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }

  static func phrase(_ terms: PeopleTerm...) -> PeoplePhrase {
    PeoplePhrase(terms: terms.map(located), range: place)
  }

  init() throws {
    plan.kinds = BuiltInKinds.names.map { Kind(name: $0, title: nil, range: nil) }
    var header = PlanHeader(
      name: Self.located("northwind"), title: Self.text("Northwind EMEA"), range: Self.place)
    header.working.timeZone = Self.located("Europe/London")
    header.covers = Self.located(
      DateSpan(
        first: try AgendaSample.date("2026-02-01"), last: try AgendaSample.date("2027-01-31")))
    header.weekOneOfQuarter = Self.located(.firstFullWeek)
    header.daysOff = [
      DayOffRule(whose: .plan, move: DayOffMove(.next), range: Self.place)
    ]
    let mayDay = HolidayCalendar(
      name: Self.located("holidays"), title: nil, source: nil,
      holidays: HolidaySet(rules: [
        HolidayRule(
          .dates(DateSpan(try AgendaSample.date("2026-05-25"))), title: "Spring bank holiday")
      ]), range: Self.place)
    plan.holidayCalendars = [mayDay]
    header.working.holidays = [Self.located(HolidayCalendarID(0))]
    plan.header = header
    add("vera", "Vera Lind", nil)
    add("ana", "Ana Duarte", Self.vera)
    add("bo", "Bo Almeida", Self.ana)
    add("chi", "Chi Okafor", Self.ana)
    plan.people[1].working.timeZone = Self.located("Europe/Madrid")
    var team = Team(name: Self.located("iberia"), title: Self.text("Iberia"), range: Self.place)
    team.lead = Self.located(.reference(.person(Self.ana)))
    team.members = Self.phrase(.reference(.person(Self.bo)), .reference(.person(Self.chi)))
    plan.teams = [team]
    addForecast()
    addOneToOne()
    try addOutcomes()
  }

  private mutating func add(_ name: String, _ title: String, _ manager: PersonID?) {
    var person = Person(name: Self.located(name), title: Self.text(title), range: Self.place)
    person.reportsTo = manager.map(Self.located)
    plan.people.append(person)
  }

  private func weekly(on weekday: Weekday, at minutes: Int, for length: Int) -> Cadence {
    var cadence = Cadence(
      form: .every(
        interval: 1, unit: .period(.week), days: .weekdays(WeekdaySet(weekday), of: nil)),
      range: Self.place, formRange: Self.place)
    cadence.start = .time(TimeOfDay(minutes: minutes), isLocal: false)
    cadence.length = .minutes(length)
    return cadence
  }

  private mutating func addForecast() {
    var review = Review(
      name: Self.located("forecast"),
      title: Text(
        segments: [.literal("Forecast review: "), .reference(.binding(0))], range: Self.place),
      isTemplate: false, range: Self.place)
    var clauses = ReviewClauses()
    clauses.kind = plan.builtInKinds["forecast"].map(Self.located)
    clauses.purpose = Self.text("Agree one number and the actions that make it true")
    clauses.cadences = [weekly(on: .monday, at: 540, for: 45)]
    clauses.forEach = [
      ForEach(
        name: "team", slot: 0, set: Self.phrase(.reference(.team(Self.iberia))), range: Self.place)
    ]
    clauses.chair = [Chosen(Self.located(.related(.lead, .reference(.binding(0)))))]
    clauses.attendees = [
      Invitation(
        guests: [.init(Self.located(.related(.members, .reference(.binding(0)))))],
        range: Self.place)
    ]
    clauses.optional = [
      Invitation(guests: [.init(Self.located(.reference(.person(Self.vera))))], range: Self.place)
    ]
    var prep = Duty(title: Self.text("Close dates are current"), range: Self.place)
    prep.by = Self.phrase(.reference(.part(.attendees)))
    prep.due = Due(
      .lead(.counts([1], .workingDay), .before, nil), time: TimeOfDay(minutes: 1020),
      range: Self.place)
    prep.takes = 20
    clauses.preps = [prep]
    var opening = AgendaItem(minutes: 10, title: Self.text("Open actions"), range: Self.place)
    opening.ledBy = Self.phrase(.reference(.part(.chair)))
    opening.questions = [Self.text("What was promised and is not done?")]
    var each = AgendaItem(minutes: 10, title: Self.text("Deals"), range: Self.place)
    each.forEach = ForEach(
      name: "rep", slot: 1,
      set: Self.phrase(.related(.members, .reference(.binding(0)))), range: Self.place)
    var named = AgendaItem(
      minutes: 5,
      title: Text(
        segments: [.literal("Best case of "), .reference(.binding(1))], range: Self.place),
      range: Self.place)
    named.forEach = each.forEach
    named.aims = [.decide]
    clauses.agendas = [Agenda(name: nil, items: [opening, each, named], range: Self.place)]
    review.clauses = clauses
    plan.reviews.append(review)
  }

  private mutating func addOneToOne() {
    var review = Review(
      name: Self.located("one-to-one"),
      title: Text(
        segments: [.literal("One-to-one: "), .reference(.binding(0))], range: Self.place),
      isTemplate: false, range: Self.place)
    var clauses = ReviewClauses()
    clauses.kind = plan.builtInKinds["coaching"].map(Self.located)
    clauses.isPrivate = Self.place
    clauses.purpose = Self.text("What is needed next?")
    clauses.cadences = [weekly(on: .tuesday, at: 600, for: 30)]
    clauses.forEach = [
      ForEach(
        name: "rep", slot: 0,
        set: Self.phrase(.related(.members, .reference(.team(Self.iberia)))), range: Self.place)
    ]
    clauses.chair = [Chosen(Self.located(.related(.manager, .reference(.binding(0)))))]
    clauses.attendees = [
      Invitation(guests: [.init(Self.located(.reference(.binding(0))))], range: Self.place)
    ]
    review.clauses = clauses
    plan.reviews.append(review)
  }

  private mutating func addOutcomes() throws {
    let series = SeriesReference(
      review: ReviewID(0), path: [.team(Self.iberia)], range: Self.place)
    var action = Action(
      name: Self.located("buyer"), title: Self.text("Meet the buyer"), range: Self.place)
    action.owners = [Self.located(Self.bo)]
    action.due = Self.located(try AgendaSample.date("2026-03-12"))
    action.from = OccurrenceReference(
      series: series, date: try AgendaSample.date("2026-03-09"), number: 1, range: Self.place)
    plan.actions = [action]
    var topic = Topic(
      name: Self.located("approvals"), title: Self.text("Approvals take a week"), range: Self.place)
    topic.series = series
    topic.by = Self.located(Self.bo)
    topic.on = Self.located(try AgendaSample.date("2026-03-10"))
    plan.topics = [topic]
  }

  /// The machine's own data left aside: London and Madrid by their rules.
  static let zones = TimeZoneDatabase([
    "Europe/London": TimeZoneRules(offset: 0, abbreviation: "GMT"),
    "Europe/Madrid": TimeZoneRules(offset: 3600, abbreviation: "CET"),
  ])

  /// The documents' source.
  func source(today: String, over span: DateSpan? = nil) throws -> DocumentSource {
    let zones = PlanSample.zones
    let today = try AgendaSample.date(today)
    return DocumentSource(
      plan: plan, schedule: schedule(plan, over: span, today: today, zones: zones), zones: zones,
      today: today)
  }
}
