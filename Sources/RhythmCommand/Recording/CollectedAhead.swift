import RhythmPlan
import RhythmScheduler

/// What of a sheet was written down ahead of its rows, by names.
struct CollectedAhead {
  var closed: Set<String> = []
  var added: Set<String> = []
}

extension SheetCollector {
  /// A draft with all actions that are closed and all new ones, written at once: each reading of the
  /// plan costs as much as the plan is large.
  ///
  /// Nil where there is not more than one of them, or where they do not go in together: the rows then
  /// tell one by one why.
  func writtenAhead(_ sheet: FilledSheet) -> (draft: PlanDraft, ahead: CollectedAhead)? {
    let items = sheet.rows.filter { [.openActions, .newActions].contains($0.section) }
      .compactMap(\.item)
    let (events, promises) = (closings(items), promises(items))
    guard events.count + promises.count > 1 else { return nil }
    var draft = draft
    guard (try? draft.record(events, on: day, adding: promises, places, in: run)) != nil else {
      return nil
    }
    var ahead = CollectedAhead()
    for (_, index) in events {
      guard
        let action = draft.index(ofAction: self.draft.plan.actions[index].name.value).map({
          draft.plan.actions[$0]
        }), ActionState(of: action, on: .latest).status == .done
      else { return nil }
      ahead.closed.insert(action.name.value)
    }
    for (name, action) in promises {
      guard case .present? = try? draft.naming(of: action, from: places.written(occurrence)),
        draft.index(ofAction: name) != nil
      else { return nil }
      ahead.added.insert(name)
    }
    return (draft, ahead)
  }

  /// The actions of which one row alone speaks, and says that they are done.
  private func closings(
    _ items: [FilledSheet.Item]
  ) -> [(event: OutcomeText.Event, action: Int)] {
    let named = Dictionary(
      grouping: items.filter { $0.name != nil }, by: { $0.name?.lowercased() ?? "" })
    var events: [(event: OutcomeText.Event, action: Int)] = []
    for (index, action) in draft.plan.actions.enumerated() {
      guard let rows = named[action.name.value.lowercased()], rows.count == 1,
        rows[0].isTicked == true, ActionState(of: action, on: .latest).isOpen
      else { continue }
      events.append((.done(rows[0].text.isEmpty ? nil : rows[0].text), index))
    }
    return events
  }

  /// The new actions that say who and by when, each with a name of its own.
  private func promises(_ items: [FilledSheet.Item]) -> [(name: String, action: NewAction)] {
    var promises: [String: NewAction] = [:]
    for item in items where item.name == nil {
      guard let (who, what) = SheetCollector.parts(item.text), let owner = person(who),
        let (title, due) = try? titleAndDue(what, for: owner)
      else { continue }
      let action = NewAction(title: title, owner: owner, due: due, occurrence: occurrence)
      guard case .free(let name)? = try? draft.naming(of: action, from: places.written(occurrence)),
        promises[name] == nil
      else { continue }
      promises[name] = action
    }
    return promises.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
