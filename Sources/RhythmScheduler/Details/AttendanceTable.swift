import RhythmCalendar
import RhythmPlan

/// Who takes part in every occurrence of a schedule, told once.
///
/// What hangs on nothing but who is there can be remembered by the number of an attendance, of which
/// there are few.
package struct AttendanceTable: Sendable {
  /// In the order of the series: of each those whom it plans, then what differs from these and from
  /// the date before.
  package let distinct: [Attendance]
  /// By the index of an occurrence in the schedule the index of its attendance in `distinct`.
  package let numbers: [Int32]

  /// The cost is linear in the people of the occurrences that are not certain to be attended as
  /// planned.
  init(_ details: OccurrenceDetails, of all: OccurrencesOfSeries) {
    let occurrences = details.schedule.occurrences
    var distinct: [Attendance] = []
    var numbers = Array(repeating: 0 as Int32, count: occurrences.count)
    for series in details.schedule.series.indices {
      let places = all.places(inSeries: series)
      if places.isEmpty { continue }
      let planned = details.schedule.series[series].participants
      let first = Int32(clamping: distinct.count)
      distinct.append(Attendance(participants: planned))
      let isCertain = details.plannedAttendance.isCertain(ofSeries: series)
      let isPlain = details.hasSamePeople(inSeries: series)
      for place in places {
        let index = Int(place)
        if isCertain
          || isPlain && !occurrences[index].flags.contains(.held)
            && details.areThere(planned, on: occurrences[index].date)
        {
          numbers[index] = first
          continue
        }
        let attendance = details.attendance(of: occurrences[index])
        if distinct[Int(first)] == attendance {
          numbers[index] = first
          continue
        }
        if distinct.last != attendance { distinct.append(attendance) }
        numbers[index] = Int32(clamping: distinct.count - 1)
      }
    }
    self.distinct = distinct
    self.numbers = numbers
  }

  /// The number of the attendance of an occurrence, by its index in the schedule, which must hold it.
  package func number(at index: Int) -> Int { Int(numbers[index]) }
}
