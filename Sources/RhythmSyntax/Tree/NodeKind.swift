/// What a node is: one case for every declaration, clause and phrase that means something.
///
/// The comment of each case says what the node holds, in order: `"word"` is a keyword, a token kind
/// stands in capitals, `[Kind]` names a child node, `?` may be missing, `*` may repeat, `+` repeats
/// and stands at least once, `|` separates alternatives. Commas between parts are direct tokens
/// and left out here. Where the text is broken any part may be missing, and an `error` node may
/// stand at the end.
///
/// As a rule the direct name of a node is what it declares or refers to, and its direct string is
/// its title or text; everything else is a child. A clause that may be added to those of a
/// template holds the keyword `also` first.
package enum NodeKind: UInt16, Hashable, Sendable, CaseIterable {
  /// [declaration or error]*
  case file
  /// The tokens of a line, or of its rest, that could not be read; already reported.
  case error

  // MARK: Declarations. A body's lines are children, behind the parts of the heading.

  /// "import" STRING ("if" "present")?
  case importDeclaration
  /// "plan" NAME STRING? [planLine]*: owner, timezone, covers, fiscalYear, weekStarts, weekOne,
  /// workingDays, workingHours, holidays, nonWorkingDays, actionsDue, actionsComeBack, waive clauses
  case planDeclaration
  /// "holidays" NAME STRING? [fileSource]? [holidayLine | observedClause | waiveClause]*
  case holidaysDeclaration
  /// "cycle" NAME STRING? "starting" [datePhrase] [cyclePart | waiveClause]*
  case cycleDeclaration
  /// "window" NAME STRING? [windowRule | windowOverride | pausesClause | waiveClause]*
  case windowDeclaration
  /// "kind" NAME STRING?
  case kindDeclaration
  /// "role" NAME STRING? [functionClause | waiveClause]*
  case roleDeclaration
  /// "person" NAME STRING? [role, email, reportsTo, started, left, away, timezone, workingDays,
  /// workingHours, holidays, waive clauses]*
  case personDeclaration
  /// "team" NAME STRING? [lead, partOf, members, timezone, workingDays, workingHours, holidays, waive
  /// clauses]*
  case teamDeclaration
  /// "people" [fileSource] [columnLine | waiveClause]*
  case peopleDeclaration
  /// "leave" [fileSource] [columnLine | waiveClause]*
  case leaveDeclaration
  /// "readings" [fileSource] [columnLine | waiveClause]*
  case readingsDeclaration
  /// "portfolio" NAME STRING? ([fileSource] [columnLine | waiveClause]* | [entryLine |
  /// waiveClause]*)
  case portfolioDeclaration
  /// "measure" NAME STRING? [type, meaning, unit, target, red, noTarget, definedBy, forEach,
  /// accountable, source, updated, drives, beside, waive clauses]*
  case measureDeclaration
  /// "term" NAME STRING [meaningClause | notClause | waiveClause]*
  case termDeclaration
  /// "initiative" NAME STRING? [kind, owner, sponsor, shaped, design, pilot, rollout, ends,
  /// successMeasure, affects, prep, followUp, waive clauses]*
  case initiativeDeclaration
  /// "review" NAME STRING? [basedOn]? [review clause]*
  case reviewDeclaration
  /// "template" NAME STRING? [basedOn]? [review clause]*
  case templateDeclaration
  /// "adjust" [seriesPhrase] [startingPhrase]? [becausePhrase]? [review clause]*
  case adjustDeclaration
  /// "unplanned" [datePhrase] [durationPhrase] STRING ([forPeople] | [byPhrase])*
  case unplannedDeclaration
  /// "action" NAME STRING ([byPhrase] | [actionDue] | [fromOccurrence])* [comesBack, about, serves,
  /// with, waive clauses, events]*
  case actionDeclaration
  /// "topic" NAME STRING ([forSeries] | [byPhrase] | [onDate] | [topicLength] | [firstPhrase])*
  /// [noteEvent | closedEvent | aboutClause | doneWhen]*
  case topicDeclaration
  /// "decision" NAME STRING ([fromOccurrence] | [byPhrase])* [meaning, about, overrules clauses]*
  case decisionDeclaration
  /// "policy" ("strict" | "standard" | "gentle")? [severity, limit, keep, includes, free clauses]*
  case policyDeclaration

  // MARK: Parts of headings.

  /// "from" STRING: a CSV or iCalendar file.
  case fileSource
  /// "based" "on" NAME
  case basedOn
  /// "because" STRING
  case becausePhrase

  // MARK: Lines of a plan, and of those who have a clock of their own.

  /// "owner" [whoPhrase]
  case ownerClause
  /// "timezone" [zonePhrase]
  case timezoneClause
  /// "covers" [rangePhrase]
  case coversClause
  /// "fiscal" "year" ("starts" MONTH INTEGER? | "ends" "on" "the"? [monthDay | nthWeekday |
  /// weekdayNearDate]) ([fiscalNaming] | [fiscalWeeks] | [fiscalPeriods] | [fiscalExtraWeek])*
  case fiscalYearClause
  /// "named" "by" ("start" | "end")
  case fiscalNaming
  /// "in" "weeks" PATTERN
  case fiscalWeeks
  /// "in" INTEGER "periods" "of" INTEGER "weeks"
  case fiscalPeriods
  /// "extra" "week" "in" ("month" | "quarter") INTEGER
  case fiscalExtraWeek
  /// "week" "starts" WEEKDAY
  case weekStartsClause
  /// "week" INTEGER ("of" [unitPhrase]+)? "is" [firstFullWeek | weekOfDay | weekOfDays]
  case weekOneClause
  /// "the" "first" "full" "week"
  case firstFullWeek
  /// "the" "week" "of" "day" INTEGER
  case weekOfDay
  /// "days" INTEGER "to" INTEGER
  case weekOfDays
  /// "working" "days" [weekdaysPhrase]
  case workingDaysClause
  /// "working" "hours" TIME "to" TIME
  case workingHoursClause
  /// "holidays" [nameList]
  case holidaysClause
  /// "on" "non-working" "days" ("of" ("everyone" | [whoPhrase]))? [keepAction | skipAction | moveAction]
  case nonWorkingDaysClause
  /// "actions" [duePhrase]
  case actionsDueClause
  /// "actions" "come" "back" "at" [seriesPhrase] ("after" [spanPhrase])?
  case actionsComeBackClause
  /// "waive" NAME [untilPhrase]? [becausePhrase] [approvedBy]?
  case waiveClause
  /// "approved" "by" [whoPhrase]
  case approvedBy

  // MARK: Lines of holidays, cycles, windows and files.

  /// NAME STRING: which column of a file holds the field. A word of the language here is a NAME too.
  case columnLine
  /// [monthDay | nthWeekday | weekdayNearDate | rangePhrase | easterDay] STRING ([holidayFrom] |
  /// [holidayUntil] | [halfDay] | [notObserved] | [observedClause])*
  case holidayLine
  /// (INTEGER "days" ("before" | "after"))? "orthodox"? EASTER
  case easterDay
  /// MONTH INTEGER
  case monthDay
  /// [nth] WEEKDAY "of" MONTH
  case nthWeekday
  /// WEEKDAY ("nearest" | ("on" "or")? ("after" | "before")) [monthDay]
  case weekdayNearDate
  /// "from" INTEGER: the first year of a holiday.
  case holidayFrom
  /// "until" INTEGER: the last year of a holiday.
  case holidayUntil
  /// "half" "day"
  case halfDay
  /// "not" "observed"
  case notObserved
  /// "observed" ([weekdaysPhrase] "on" WEEKDAY | "next" "working" "day"): a line or behind a holiday.
  case observedClause
  /// NAME [spanPhrase]
  case cyclePart
  /// [rangePhrase] | [edgePhrase] [snapPhrase]? | "from" [markPhrase] "to" [markPhrase]
  case windowRule
  /// [datePhrase | periodPhrase] "is" [rangePhrase]
  case windowOverride
  /// [datePhrase] | ([leadPhrase] ("before" | "after"))? [anchor]
  case markPhrase
  /// "from" "the"? "nearest" WEEKDAY
  case snapPhrase
  /// "pauses" [selectorPhrase]+: several where the clause is a block.
  case pausesClause

  // MARK: Lines of roles, persons, teams, portfolios.

  /// "function" NAME
  case functionClause
  /// "role" [nameList]
  case roleClause
  /// "email" STRING
  case emailClause
  /// "reports" "to" NAME
  case reportsToClause
  /// "started" [datePhrase]
  case startedClause
  /// "left" [datePhrase]
  case leftClause
  /// "away" [rangePhrase] STRING? [standInAction]?
  case awayClause
  /// "lead" [whoPhrase]
  case leadClause
  /// "part" "of" NAME
  case partOfClause
  /// "members" [peoplePhrase]
  case membersClause
  /// NAME STRING? [fieldValue]*
  case entryLine
  /// NAME [valuePhrase]
  case fieldValue
  /// One of NAME, STRING, INTEGER, DECIMAL, PERCENT, DATE, PERIOD.
  case valuePhrase

  // MARK: Lines of measures, terms, initiatives.

  /// "type" NAME
  case typeClause
  /// "meaning" STRING
  case meaningClause
  /// "unit" [valuePhrase]
  case unitClause
  /// "target" [boundPhrase]
  case targetClause
  /// "red" [boundPhrase]
  case redClause
  /// "no" "target" [becausePhrase]
  case noTargetClause
  /// ("at" ("least" | "most") | "above" | "below") (INTEGER | DECIMAL | PERCENT)
  case boundPhrase
  /// "defined" "by" [whoPhrase]
  case definedByClause
  /// "accountable" [whoPhrase]
  case accountableClause
  /// "source" STRING
  case sourceClause
  /// "updated" [everyCadence]
  case updatedClause
  /// "drives" [nameList]
  case drivesClause
  /// "beside" [nameList]
  case besideClause
  /// "not" [stringList]
  case notClause
  /// "sponsor" [whoPhrase]
  case sponsorClause
  /// "shaped" "by" [peoplePhrase] "since" [datePhrase] [changedPhrase]?
  case shapedClause
  /// "changed" STRING
  case changedPhrase
  /// "design" "until" [datePhrase]
  case designClause
  /// "pilot" [rangePhrase] ("with" [peoplePhrase])?
  case pilotClause
  /// "rollout" [datePhrase]
  case rolloutClause
  /// "ends" (STRING | [nameList])
  case endsClause
  /// "success" "measure" NAME
  case successMeasureClause
  /// "affects" [peoplePhrase]
  case affectsClause

  // MARK: Clauses of reviews, templates and adjustments.

  /// "kind" NAME
  case kindClause
  /// "purpose" STRING
  case purposeClause
  /// "private"
  case privateClause
  /// "async"
  case asyncClause
  /// "customer-facing"
  case customerFacingClause
  /// "place" STRING [filter]*
  case placeClause
  /// "link" STRING [filter]*
  case linkClause
  /// "chair" [whoPhrase] [filter]*
  case chairClause
  /// "presenter" [whoPhrase] [filter]*
  case presenterClause
  /// "also"? "attendees" guests: inline [guestPhrase]+ ([exceptPeople] | [filter])*, as a block
  /// [guestLine]+ [exceptPeople]?
  case attendeesClause
  /// "also"? "optional" guests, as in `attendeesClause`
  case optionalClause
  /// "also"? "observers" guests, as in `attendeesClause`
  case observersClause
  /// "also"? "note-taker" guests, as in `attendeesClause`
  case noteTakerClause
  /// [guestPhrase] [filter]*: a line of a block of guests.
  case guestLine
  /// [whoPhrase] [forFunction]?
  case guestPhrase
  /// "for" "function" NAME
  case forFunction
  /// "swap" [turnPhrase] "with" [turnPhrase] "on" [datePhrase] [onlyPhrase]? [becausePhrase]
  case swapClause
  /// "done" "when" STRING: a clause, behind a duty, or a line below one.
  case doneWhenClause
  /// "instead" "of" NAME [samePhrase]
  case insteadOfClause
  /// ("in" | "on") "the" "same" [unitPhrase]
  case samePhrase
  /// "if" "nothing" "is" "open" [spanPhrase] "before" [skipAction | standInAction | moveAction]
  case ifNothingOpenClause
  /// "if" ("half" | INTEGER) "are" "away" [skipAction | standInAction | moveAction]
  case ifManyAwayClause
  /// "if" [whoPhrase] "is" "away" [skipAction | standInAction | moveAction]
  case ifAwayClause
  /// "keep"
  case keepAction
  /// "skip"
  case skipAction
  /// "move" "to" ("next" | "previous" | "nearest") "working" "day" [samePhrase]?
  case moveAction
  /// "stand-in" [whoPhrase]
  case standInAction
  /// "revisit" "by" [datePhrase | periodPhrase]
  case revisitClause
  /// "cancel" [rangePhrase] [onlyPhrase]? [becausePhrase]
  case cancelClause
  /// "move" [datePhrase] "to" [datePhrase] ("at" TIME)? [onlyPhrase]? [becausePhrase]
  case moveClause
  /// "add" [datePhrase] "at" TIME [forLength]? [onlyPhrase]? [becausePhrase]
  case addClause
  /// "only" [seriesPhrase]
  case onlyPhrase
  /// "fixed" [fixedName]+
  case fixedClause
  /// "agenda" | "expects" | "looks" "at" | "prep" | "follow-up" | "purpose" | "kind" | "every"
  case fixedName
  /// "held" [datePhrase] ([forSeries] | [heldWith] | [heldAbout] | [outcomePhrase])* [noteLine]*
  case heldClause
  /// "with" [whoPhrase]+
  case heldWith
  /// "about" [thingList]
  case heldAbout
  /// "outcome" STRING
  case outcomePhrase
  /// "note" STRING
  case noteLine
  /// "also"? [cadence] [when]*, where cadence is one of the six kinds of cadence and when one of
  /// atPhrase, betweenPhrase, forLength, startingPhrase, untilPhrase, timesInAll, filter,
  /// withAgenda, asyncPhrase
  case cadenceClause
  /// "also"? "for" "each" NAME ("in" [peoplePhrase] [wherePhrase]?)?: a clause, a duty's phrase, a
  /// line below an agenda's item (there alone `in` may be missing)
  case forEachClause
  /// "also"? "rotate" NAME "through" ([peoplePhrase] [wherePhrase]? | TIME+ | STRING+)
  /// ([atATime] | [byWeek] | [atRandom])*
  case rotateClause
  /// INTEGER "at" "a" "time"
  case atATime
  /// "by" "week" "of" "month" [ordinalWeek]*
  case byWeek
  /// ORDINAL "week" [turnPhrase]
  case ordinalWeek
  /// "at" "random"
  case atRandom
  /// [whoPhrase] | TIME | STRING
  case turnPhrase
  /// "also"? "feeds" [nameList] [aheadPhrase]?
  case feedsClause
  /// "at" "least" [spanPhrase] "ahead"
  case aheadPhrase
  /// "also"? "after" [nameList]
  case afterClause
  /// "also"? "replaces" [nameList]
  case replacesClause
  /// "also"? "looks" "at": in a review [lookedPhrase]+ (several where it is a block); below an
  /// agenda's item [nameList]
  case looksAtClause
  /// NAME+ [filter]*
  case lookedPhrase
  /// "also"? "prep" STRING [duty]*, where duty, on the line or below it, is one of byPhrase,
  /// duePhrase, takesPhrase, submitsPhrase, doneWhenClause, forEachClause, exceptPeople, filter
  case prepClause
  /// "also"? "follow-up" STRING [duty]*, as in `prepClause`
  case followUpClause
  /// "also"? "expects" [atMostPhrase]? STRING [duty]*, as in `prepClause`
  case expectsClause
  /// "at" "most" INTEGER
  case atMostPhrase
  /// "takes" [durationPhrase]
  case takesPhrase
  /// "submits" [nameList]
  case submitsPhrase
  /// "agenda" NAME? [agendaItem]*
  case agendaClause
  /// [durationPhrase] ("to" [durationPhrase])? STRING [ledByPhrase]? [aimsPhrase]? [askLine |
  /// doneWhenClause | forEachClause | looksAtClause]*
  case agendaItem
  /// "led" "by" [peoplePhrase]
  case ledByPhrase
  /// "to" ("inform" | "discuss" | "decide" | "coach")+
  case aimsPhrase
  /// "ask" STRING
  case askLine

  // MARK: Filters and conditions.

  /// Filter. "in" [quarterParts | monthParts | numberedParts]
  case inFilter
  /// Filter. "during" [stretchPhrase]+
  case duringFilter
  /// Filter. "except" "during" [stretchPhrase]+
  case exceptDuringFilter
  /// QUARTER+
  case quarterParts
  /// MONTH+
  case monthParts
  /// ("month" | "week") INTEGER ("to" INTEGER)? ("of" [unitPhrase])?
  case numberedParts
  /// [rangePhrase] | [edgePhrase] | NAME
  case stretchPhrase
  /// ("first" | "last") INTEGER? ("days" | "working" "days" | "weeks") "of" [unitPhrase]
  case edgePhrase
  /// "where" [testPhrase] ("and" [testPhrase])*
  case wherePhrase
  /// [fieldName] ("is" "not"? ("set" | [valuePhrase]) | "at" ("least" | "most") [valuePhrase] |
  /// ("above" | "below") [valuePhrase] | "within" [spanPhrase] | "more" "than" [spanPhrase] "ago")
  case testPhrase
  /// NAME ("." NAME)?
  case fieldName

  // MARK: Cadences.

  /// Cadence. "every" INTEGER? ([unitPhrase] | NAME) ("on" [days])?, where days is one of weekdayDays,
  /// nthDays, yearDays, numberedDays
  case everyCadence
  /// Cadence. "on" "demand"
  case onDemandCadence
  /// Cadence. "on" [datePhrase]+
  case onDatesCadence
  /// Cadence. ([leadPhrase] | "within" [spanPhrase]) ("before" | "after") [anchor]
  case leadCadence
  /// Cadence. INTEGER "times" "a" [unitPhrase]
  case timesCadence
  /// Cadence. "at" "least" ("once" | INTEGER "times") ("a" [unitPhrase] | "in" "any" INTEGER [unitPhrase])
  /// [quotaTarget]?
  case quotaCadence
  /// "target" INTEGER
  case quotaTarget
  /// Days. WEEKDAY+ ("of" [inPeriod])?
  case weekdayDays
  /// Days. [nthGroup]+
  case nthDays
  /// Days. [monthDay]+
  case yearDays
  /// Days. ("day" INTEGER)+
  case numberedDays
  /// "the" [nth]+ (WEEKDAY | "working" "day" | "day")? ("of" [inPeriod])?
  case nthGroup
  /// ORDINAL "last"? | "last"
  case nth
  /// "week" INTEGER | "month" INTEGER | "the" "last" "week" | MONTH | NAME
  case inPeriod
  /// [countsPhrase] | "the" WEEKDAY ("nearest" [countsPhrase])? | WEEKDAY "nearest" [countsPhrase]
  case leadPhrase
  /// INTEGER ("to" INTEGER | INTEGER*) [spanUnit]
  case countsPhrase
  /// Anchor. "each" NAME
  case eachAnchor
  /// Anchor. ("first" | "last") NAME "of" [unitPhrase]
  case edgeAnchor
  /// Anchor. "next" NAME
  case nextAnchor
  /// Anchor. "the" ("start" | "end") "of" "each" [unitPhrase]
  case periodAnchor
  /// Anchor, and date field elsewhere. NAME "." NAME
  case fieldPhrase
  /// "days" | "working" "days" | "weeks" | ("fiscal" | "calendar")? ("months" | "quarters" | "halves"
  /// | "years"), singular or plural
  case unitPhrase
  /// When. "at" (TIME | NAME) "local"?
  case atPhrase
  /// When. "between" TIME "and" TIME
  case betweenPhrase
  /// When. "for" [lengthPhrase]
  case forLength
  /// When, and of a heading. "starting" ([datePhrase] | [fieldPhrase])
  case startingPhrase
  /// When, and of a waiver. "until" ([datePhrase] | [periodPhrase] | [fieldPhrase])
  case untilPhrase
  /// When. INTEGER "times" "in" "all"
  case timesInAll
  /// When. "with" "agenda" NAME
  case withAgenda
  /// When. "async"
  case asyncPhrase

  // MARK: Due.

  /// "due" [due rule] [atPhrase]?, where due rule is one of the next seven
  case duePhrase
  /// Due rule. [leadPhrase] ("before" | "after") [anchor]?
  case leadDue
  /// Due rule. "within" [spanPhrase] (("before" | "after") [anchor])?
  case withinDue
  /// Due rule. "before" "next" NAME?
  case beforeNextDue
  /// Due rule. "same" "day"
  case sameDayDue
  /// Due rule. "on" [days]
  case onDaysDue
  /// Due rule. "end" "of" [unitPhrase]
  case endOfDue
  /// Due rule. [datePhrase]
  case dateDue

  // MARK: Actions, topics, decisions.

  /// "by" [whoPhrase]+
  case byPhrase
  /// "for" [whoPhrase]+
  case forPeople
  /// "due" [datePhrase]
  case actionDue
  /// "from" [occurrencePhrase]
  case fromOccurrence
  /// "comes" "back" "at" [seriesPhrase]
  case comesBackClause
  /// "about" [thingList]
  case aboutClause
  /// "serves" [nameList]
  case servesClause
  /// "with" [peoplePhrase]
  case withClause
  /// [datePhrase] "note" STRING
  case noteEvent
  /// [datePhrase] "moved" "to" [datePhrase] [becausePhrase]
  case movedEvent
  /// [datePhrase] "passed" "to" [whoPhrase] [becausePhrase]
  case passedEvent
  /// [datePhrase] "blocked" ("by" [whoPhrase])? [becausePhrase]
  case blockedEvent
  /// [datePhrase] "resumed" STRING?
  case resumedEvent
  /// [datePhrase] "done" STRING?
  case doneEvent
  /// [datePhrase] "dropped" [becausePhrase]
  case droppedEvent
  /// [datePhrase] "closed" STRING?
  case closedEvent
  /// "for" [seriesPhrase]
  case forSeries
  /// "on" [datePhrase]
  case onDate
  /// [durationPhrase] [aimsPhrase]?
  case topicLength
  /// "first"
  case firstPhrase
  /// "overrules" [nameList]
  case overrulesClause

  // MARK: Policy.

  /// ("block" | "warn" | "advise" | "ignore") [nameList] [thresholdPhrase]?
  case severityClause
  /// ("above" | "below") [quantityPhrase] | "after" [spanPhrase]
  case thresholdPhrase
  /// "limit" [internalTime | reportsCount | fieldPhrase | selectorPhrase] "to" [amountPhrase]
  case limitClause
  /// "internal" "time" [scopePhrase]? [exceptThings]?
  case internalTime
  /// "reports" [scopePhrase]? [exceptThings]?
  case reportsCount
  /// "keep" [selectorPhrase] "at" "least" [amountPhrase] ("target" [quantityPhrase])?
  case keepClause
  /// [selectorPhrase] "includes" [groupPhrase]+
  case includesClause
  /// "free" ([weekdaysPhrase] | TIME "to" TIME) "local"? [scopePhrase]? [exceptThings]?
  case freeClause
  /// [thingPhrase]+ [scopePhrase]? [exceptThings]?
  case selectorPhrase
  /// "kind" NAME | "review" NAME | "customer-facing" | "everything" | "rotating"
  case thingPhrase
  /// ("of" | "for") [groupPhrase]+
  case scopePhrase
  /// "except" [thingPhrase]+
  case exceptThings
  /// "role" NAME | "function" NAME | NAME
  case groupPhrase
  /// [quantityPhrase] ("a" [unitPhrase])? ("per" "report")?
  case amountPhrase
  /// DURATION | INTEGER ("minutes" | "hours")? | DECIMAL | PERCENT
  case quantityPhrase

  // MARK: People, references, values.

  /// [whoPhrase]+ [exceptPeople]?, over several lines where the clause is a block
  case peoplePhrase
  /// ("members" | "teams" | "reports" | "lead" | "manager" | "owner") "of" [whoPhrase] | "role" NAME |
  /// NAME ("." NAME)?
  case whoPhrase
  /// "except" [whoPhrase]+ [wherePhrase]?
  case exceptPeople
  /// NAME+, over several lines where the clause is a block
  case nameList
  /// STRING+, over several lines where the clause is a block
  case stringList
  /// (NAME | STRING)+, over several lines where the clause is a block
  case thingList
  /// NAME ("/" (NAME | STRING))*
  case seriesPhrase
  /// [seriesPhrase] "@" DATE ("/" INTEGER)?
  case occurrencePhrase
  /// NAME ("/" NAME)* | STRING
  case zonePhrase
  /// WEEKDAY ("to" WEEKDAY | WEEKDAY*)
  case weekdaysPhrase
  /// WEEKDAY? DATE
  case datePhrase
  /// PERIOD | INTEGER, the integer being a year
  case periodPhrase
  /// [datePhrase | periodPhrase] ("to" [datePhrase | periodPhrase])?
  case rangePhrase
  /// INTEGER [spanUnit]
  case spanPhrase
  /// "days" | "working" "days" | "weeks" | "months" | "quarters" | "years" | "minutes" | "hours",
  /// singular or plural
  case spanUnit
  /// DURATION | INTEGER ("minutes" | "hours" | "days")
  case lengthPhrase
  /// DURATION | INTEGER ("minutes" | "hours")
  case durationPhrase
}
