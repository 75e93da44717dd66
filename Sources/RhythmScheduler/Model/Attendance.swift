import RhythmPlan

/// Who takes part in one occurrence, after filters, absences and stand-ins.
package struct Attendance: Hashable, Sendable {
  /// Those who are there; whoever is missing is not among them, whoever stands in is.
  package var participants: Participants
  /// Those who are away and for whom nobody stands in, in the order of their part.
  package var missing: [PersonID]
  package var standIns: [StandIn]

  package init(
    participants: Participants = Participants(), missing: [PersonID] = [], standIns: [StandIn] = []
  ) {
    self.participants = participants
    self.missing = missing
    self.standIns = standIns
  }

  /// Somebody who takes the place of somebody who is away.
  package struct StandIn: Hashable, Sendable {
    package var person: PersonID
    package var absent: PersonID

    package init(_ person: PersonID, for absent: PersonID) {
      self.person = person
      self.absent = absent
    }
  }
}
