import RhythmCalendar

/// Who takes part in every occurrence of a schedule, told once.
struct AttendanceTable: Sendable {
  /// In the order of the series, those alike that follow each other once.
  private var distinct: [Attendance] = []
  /// By the places of `OccurrencesOfSeries`, which of them it is; -1 where the series says it.
  private var numbers: [Int32]

  /// The cost is linear in the people of the occurrences that are not certain to be attended as
  /// planned.
  init(_ details: OccurrenceDetails, of all: OccurrencesOfSeries) {
    let schedule = details.schedule
    numbers = Array(repeating: -1, count: all.places.count)
    for series in schedule.series.indices {
      if details.plannedAttendance.isCertain(ofSeries: series) { continue }
      let places = all.places(inSeries: series)
      for index in places.indices {
        let attendance = details.attendance(of: schedule.occurrences[Int(places[index])])
        if index == places.startIndex || distinct.last != attendance {
          distinct.append(attendance)
        }
        numbers[index] = Int32(clamping: distinct.count - 1)
      }
    }
  }

  /// Nil where the people of the series take part, and where the occurrence is not of the schedule.
  func attendance(
    of occurrence: Occurrence, _ schedule: Schedule, _ all: OccurrencesOfSeries
  ) -> Attendance? {
    let places = all.places(inSeries: Int(occurrence.series))
    var (lower, upper) = (places.startIndex, places.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if schedule.occurrences[Int(places[middle])].start < occurrence.start {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    while lower < places.endIndex {
      let found = schedule.occurrences[Int(places[lower])]
      if found == occurrence {
        let number = Int(numbers[lower])
        return distinct.indices.contains(number) ? distinct[number] : nil
      }
      if found.start != occurrence.start { return nil }
      lower += 1
    }
    return nil
  }
}
