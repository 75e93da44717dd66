import RhythmCalendar

/// What `rhythm init` writes.
enum StartingPlan {
  /// A plan of one team and two reviews that covers the year of a day, and the next one where less
  /// than a quarter of it is left.
  static func text(on day: CivilDate) -> String {
    let isLate = day.adding(days: 92).year > day.year
    return text(year: day.year, covers: isLate ? "\(day.year) to \(day.year + 1)" : nil)
  }

  /// A plan that covers a year, or what is said.
  static func text(year: Int, covers: String? = nil) -> String {
    """
    # The rhythm of one team. Change the names, the times and the questions to yours; then
    # `rhythm check` says what is missing and `rhythm agenda --for ana` writes Ana's week.

    plan team "Our team"
      owner ana
      timezone Europe/London
      covers \(covers ?? String(year))
      working days Monday to Friday
      on non-working days move to next working day
      waive missing-kind because "We begin with the forecast and one-to-ones"

    policy gentle

    role manager "Front-line manager"
      function sales
    role rep "Account executive"
      function sales

    person ana "Ana Duarte"
      role manager
    person bo "Bo Almeida"
      role rep
      reports to ana
    person chi "Chi Okafor"
      role rep
      reports to ana

    team field "Field team"
      lead ana
      members bo, chi

    review forecast "Forecast review"
      kind forecast
      purpose "Agree one number and the actions that make it true"
      chair ana
      attendees members of field
      every week on Monday at 09:00 for 45m
      prep "Close dates and next steps are current" by attendees
        due 1 working day before at 17:00
        takes 20m
      agenda
        10m "Open actions" led by chair
          ask "What was promised and is not done?"
        25m "Commit, best case and gap" to decide
          ask "What must be true for each commit deal?"
        10m "New actions" to decide
      expects "A close plan for the largest open deal" by bo due within 2 working days

    template one-to-one
      kind coaching
      private
      purpose "What is needed next to win, and to grow?"
      chair ana
      agenda
        5m "Open actions" led by chair
        20m "Their topics and one skill" to coach
        5m "One commitment" to decide

    review one-to-one-bo "One-to-one: Bo" based on one-to-one
      attendees bo
      every week on Tuesday at 14:00 for 30m
      expects "One commitment" by bo due before next

    review one-to-one-chi "One-to-one: Chi" based on one-to-one
      attendees chi
      every week on Tuesday at 15:00 for 30m
      expects "One commitment" by chi due before next

    """
  }
}
