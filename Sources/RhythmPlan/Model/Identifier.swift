import RhythmText

/// The index of an entity in the plan's array of its kind.
package struct Identifier<Entity>: Hashable, Comparable, Sendable {
  package var index: Int32

  package init(_ index: Int) { self.index = Int32(clamping: index) }

  package static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

package typealias PersonID = Identifier<Person>
package typealias TeamID = Identifier<Team>
package typealias RoleID = Identifier<Role>
package typealias FunctionID = Identifier<Function>
package typealias KindID = Identifier<Kind>
package typealias PortfolioID = Identifier<Portfolio>
package typealias EntryID = Identifier<Entry>
package typealias MeasureID = Identifier<Measure>
package typealias WindowID = Identifier<Window>
package typealias CycleID = Identifier<CycleDeclaration>
package typealias HolidayCalendarID = Identifier<HolidayCalendar>
package typealias ReviewID = Identifier<Review>
package typealias InitiativeID = Identifier<Initiative>
package typealias ActionID = Identifier<Action>
package typealias DecisionID = Identifier<Decision>

/// A value with the place where it was written.
package struct Located<Value> {
  package var value: Value
  package var range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
