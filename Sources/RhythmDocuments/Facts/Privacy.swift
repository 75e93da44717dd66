import RhythmPlan
import RhythmScheduler

// What every document asks before it shows what a review holds.
extension DocumentSource {
  /// Whether a reader may see more of an occurrence than its id, title, times and people. A reader of
  /// nil is whoever reads a shared output: a schedule, a list for a team, a finding.
  package func mayRead(_ occurrence: Occurrence, by reader: PersonID?) -> Bool {
    privacy.isNeedless || privacy.mayRead(occurrence, by: reader)
  }

  /// The actions that a reader may see, in the order of the plan, and how many others there are.
  package func actions(for reader: PersonID?) -> (shown: [Action], hidden: Int) {
    if privacy.isNeedless { return (plan.actions, 0) }
    let shown = plan.actions.filter { privacy.mayRead($0, by: reader) }
    return (shown, plan.actions.count - shown.count)
  }
}
