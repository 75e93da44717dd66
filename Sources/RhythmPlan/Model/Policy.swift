import RhythmCalendar
import RhythmText

/// Which reviews (and whose) a policy line or a `pauses` means.
package struct Selector: Hashable, Sendable {
  package enum Thing: Hashable, Sendable {
    case kind(KindID)
    case review(ReviewID)
    case customerFacing
    case everything
    case rotating
    /// Only in `limit`.
    case internalTime
    case reports
    case field(Reference, String)
  }

  package enum Group: Hashable, Sendable {
    case role(RoleID)
    case function(FunctionID)
    case person(PersonID)
    case team(TeamID)
  }

  package var things: [Thing]
  package var groups: [Group]
  package var except: [Thing]
  package var range: SourceRange

  package init(
    things: [Thing], groups: [Group] = [], except: [Thing] = [], range: SourceRange
  ) {
    self.things = things
    self.groups = groups
    self.except = except
    self.range = range
  }
}

/// An amount with its unit: `12h`, `8`, `10%`.
package enum Quantity: Hashable, Sendable {
  case minutes(Int)
  case number(Number)
}

/// Limits and severities of the plan.
package struct Policy: Sendable {
  package enum Profile: String, Hashable, Sendable, CaseIterable {
    case strict, standard, gentle
  }

  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case block, warn, advise, ignore
  }

  package struct Severities: Hashable, Sendable {
    package enum Threshold: Hashable, Sendable {
      case above(Quantity), below(Quantity), after(Span)
    }

    package var verdict: Verdict
    package var checks: [Located<String>]
    package var threshold: Threshold?
    package var range: SourceRange

    package init(
      verdict: Verdict, checks: [Located<String>], threshold: Threshold?, range: SourceRange
    ) {
      self.verdict = verdict
      self.checks = checks
      self.threshold = threshold
      self.range = range
    }
  }

  package struct Amount: Hashable, Sendable {
    package var quantity: Quantity
    package var per: PeriodUnit?
    package var isPerReport: Bool

    package init(quantity: Quantity, per: PeriodUnit?, isPerReport: Bool) {
      self.quantity = quantity
      self.per = per
      self.isPerReport = isPerReport
    }
  }

  package struct Limit: Hashable, Sendable {
    package var selector: Selector
    package var most: Amount
    package var range: SourceRange

    package init(selector: Selector, most: Amount, range: SourceRange) {
      self.selector = selector
      self.most = most
      self.range = range
    }
  }

  package struct Floor: Hashable, Sendable {
    package var selector: Selector
    package var least: Amount
    package var target: Quantity?
    package var range: SourceRange

    package init(selector: Selector, least: Amount, target: Quantity?, range: SourceRange) {
      self.selector = selector
      self.least = least
      self.target = target
      self.range = range
    }
  }

  package struct Inclusion: Hashable, Sendable {
    package var selector: Selector
    package var groups: [Selector.Group]
    package var range: SourceRange

    package init(selector: Selector, groups: [Selector.Group], range: SourceRange) {
      self.selector = selector
      self.groups = groups
      self.range = range
    }
  }

  package struct FreeTime: Hashable, Sendable {
    package enum When: Hashable, Sendable {
      case days(WeekdaySet)
      case hours(TimeRange)
    }

    package var when: When
    package var isLocal: Bool
    /// Whose, and what may stand in it all the same.
    package var selector: Selector
    package var range: SourceRange

    package init(when: When, isLocal: Bool, selector: Selector, range: SourceRange) {
      self.when = when
      self.isLocal = isLocal
      self.selector = selector
      self.range = range
    }
  }

  package var profile: Profile?
  package var severities: [Severities] = []
  package var limits: [Limit] = []
  package var floors: [Floor] = []
  package var inclusions: [Inclusion] = []
  package var freeTimes: [FreeTime] = []
  package var waivers: [Waiver] = []
  package var range: SourceRange

  package init(profile: Profile?, range: SourceRange) {
    self.profile = profile
    self.range = range
  }
}
