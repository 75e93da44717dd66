import RhythmCalendar
import RhythmText

// The parts of an agenda as objects, each on a line.
extension JSONWriter {
  mutating func write(_ window: AgendaWindow) {
    beginObject(.inline)
    member("title", window.title)
    member("from", window.days.first)
    member("to", window.days.last)
    texts("pauses", window.pauses)
    endObject()
  }

  mutating func write(_ holiday: Holiday) {
    beginObject(.inline)
    member("date", holiday.date)
    member("title", holiday.title)
    member("half", holiday.isHalf)
    endObject()
  }

  mutating func write(_ absence: AgendaAbsence) {
    beginObject(.inline)
    member("who", absence.who)
    member("from", absence.days.first)
    member("to", absence.days.last)
    member("title", absence.title)
    member("standIn", absence.standIn)
    endObject()
  }

  mutating func write(_ change: AgendaChange) {
    beginObject(.inline)
    member("change", change.sort.rawValue)
    member("title", change.title)
    member("from", change.days.first)
    member("to", change.days.last)
    member("held", change.held)
    member("because", change.because)
    endObject()
  }

  mutating func write(_ item: AgendaSoonest) {
    beginObject(.inline)
    member("sort", item.sort.rawValue)
    member("title", item.title)
    texts("people", item.people)
    member("due", item.due)
    member("daysLate", item.daysLate)
    member("review", item.review)
    member("held", item.held)
    endObject()
  }

  mutating func write(_ entry: AgendaEntry) {
    beginObject(.inline)
    member("id", entry.name)
    member("title", entry.title)
    member("start", entry.span.start)
    member("end", entry.span.end)
    member("part", entry.part.name)
    member("away", entry.absence != nil)
    member("chair", entry.chair)
    texts("people", entry.others)
    texts("missing", entry.missing)
    member("place", entry.place)
    member("link", entry.link)
    member("change", entry.change?.sort.name)
    member("nominal", entry.occurrence.nominal)
    member("because", entry.change?.because)
    member("customerFacing", entry.isCustomerFacing)
    member("async", entry.isAsync)
    endObject()
  }

  mutating func write(_ quota: AgendaQuota) {
    beginObject(.inline)
    member("title", quota.title)
    member("least", quota.count)
    member("target", quota.target)
    member("filled", quota.filled)
    member("since", quota.since)
    endObject()
  }

  mutating func write(_ duty: AgendaDuty) {
    beginObject(.inline)
    member("title", duty.title)
    texts("people", duty.people)
    member("due", duty.due)
    member("minutes", duty.minutes)
    member("review", duty.review)
    member("held", duty.held)
    member("followUp", duty.isFollowUp)
    endObject()
  }

  mutating func write(_ action: AgendaAction) {
    beginObject(.inline)
    member("name", action.name)
    member("title", action.title)
    member("owner", action.owner)
    texts("helpers", action.helpers)
    member("helps", action.isHelpedByReader)
    member("due", action.due)
    member("daysLate", action.daysLate)
    member("age", action.age)
    member("carried", action.timesCarried)
    member("moved", action.moves)
    member("escalated", action.isEscalated)
    member("review", action.review)
    member("blocked", action.block != nil)
    member("blockedBy", action.block?.by)
    member("because", action.block?.because)
    endObject()
  }

  mutating func write(_ report: AgendaReport) {
    beginObject(.inline)
    member("name", report.name)
    member("oneToOne", report.oneToOne)
    member("coaching", report.coaching)
    member("coachingFloor", report.coachingFloor)
    member("jointCall", report.jointCall)
    endObject()
  }

  mutating func write(_ reading: AgendaMeasureReading) {
    beginObject(.inline)
    member("title", reading.title)
    member("subject", reading.subject)
    member("value", reading.value)
    member("date", reading.date)
    member("target", reading.target)
    member("standing", reading.standing?.rawValue)
    member("missing", reading.isMissing)
    member("trend", reading.trend)
    endObject()
  }

  mutating func write(_ cancellation: AgendaCancellation) {
    beginObject(.inline)
    member("title", cancellation.title)
    key("dates")
    beginArray(.inline)
    for date in cancellation.dates { plain { RFC3339.write(date, into: &$0) } }
    endArray()
    member("movedTo", cancellation.movedTo)
    member("because", cancellation.because)
    endObject()
  }

  mutating func write(_ week: AgendaWeekAhead) {
    beginObject()
    member("week", week.week.name)
    member("reviews", week.reviews)
    member("minutes", week.minutes)
    list("special", week.special) { $0.write($1) }
    list("windows", week.windows) { $0.write($1) }
    list("daysOff", week.daysOff) { $0.write($1) }
    list("away", week.absences) { $0.write($1) }
    endObject()
  }

  mutating func write(_ mirror: AgendaMirror) {
    beginObject()
    member("minutes", mirror.minutes)
    member("people", mirror.people)
    list("shares", mirror.shares) { json, share in
      json.beginObject(.inline)
      json.member("title", share.title)
      json.member("minutes", share.minutes)
      json.endObject()
    }
    list("late", mirror.late) { $0.write($1) }
    list("waiting", mirror.waiting) { $0.write($1) }
    list("moved", mirror.moved) { $0.write($1) }
    list("asks", mirror.asks) { json, ask in
      json.beginObject(.inline)
      json.member("title", ask.title)
      json.member("date", ask.date)
      json.member("minutes", ask.minutes)
      json.texts("people", ask.people)
      json.endObject()
    }
    endObject()
  }

  mutating func write(_ sheet: AgendaSheet) {
    beginObject()
    member("title", sheet.title)
    key("starts")
    beginArray(.inline)
    for span in sheet.spans {
      plain { output in
        RFC3339.write(span.start.date, into: &output)
        if let time = span.start.time { output.write("T\(time)") }
      }
    }
    endArray()
    member("purpose", sheet.purpose)
    list("items", sheet.items) { json, item in
      json.beginObject(.inline)
      json.member("start", item.start.map { "\($0)" })
      json.member("minutes", item.minutes)
      json.member("title", item.title)
      json.member("leader", item.leader)
      json.texts("aims", item.aims.map(\.rawValue))
      json.texts("details", item.details(naming: .max))
      json.endObject()
    }
    list("actions", sheet.actions) { $0.write($1) }
    texts("topics", sheet.topics.map(\.title))
    texts("measures", sheet.measures.map(\.words))
    list("expected", sheet.expectations) { json, expected in
      json.beginObject(.inline)
      json.member("title", expected.title)
      json.texts("owners", expected.owners)
      json.member("due", expected.due)
      json.endObject()
    }
    texts("doneWhen", sheet.doneWhen)
    endObject()
  }
}
