import RhythmCalendar
import RhythmPlan

/// What is known of a measure on a day: computed from its readings, never stored.
package struct MeasureState: Hashable, Sendable {
  /// How a value stands to the target and the red bound of its measure.
  package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The target is reached.
    case green
    /// Neither reached nor red.
    case between
    case red
  }

  /// A value and the day that it is of.
  package struct Point: Hashable, Sendable {
    package var date: CivilDate
    package var value: Number

    package init(date: CivilDate, value: Number) {
      self.date = date
      self.value = value
    }
  }

  package var measure: MeasureID
  /// Of whom or what, where the measure is kept `for each`; nil is of the whole.
  package var subject: BoundValue?
  /// The last readings up to the day, at most eight, the oldest first. They are there also where the
  /// last of them is too old to count.
  package var trend: [Point]
  /// Whether nobody knows: there is no reading, or none that the measure's `updated every` still
  /// holds for. Worse than red, and never so in a plan that takes no readings.
  package var isMissing: Bool
  /// Nil where it is missing, or where the measure has neither a target nor a red bound, or only a
  /// red bound that the value keeps clear of.
  package var standing: Standing?

  /// The newest reading up to the day, however old.
  package var last: Point? { trend.last }

  /// How many readings a trend has at most.
  package static let mostReadings = 8
}

extension Measure {
  /// How a value of it stands; nil where nothing says.
  package func standing(of value: Number) -> MeasureState.Standing? {
    if red?.value.holds(for: value) == true { return .red }
    guard let target = target?.value else { return nil }
    return target.holds(for: value) ? .green : .between
  }
}
