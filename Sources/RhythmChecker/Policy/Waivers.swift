import RhythmCalendar
import RhythmDiagnostics
import RhythmPlan
import RhythmText

/// What the plan silences, with a reason, in some declaration.
///
/// A waiver holds for what a finding is about: its places, those of its further labels among them. A
/// finding in the text of a template is about the reviews that are based on it, and where it names
/// none of them it is silenced when all of them waive it.
struct Waivers {
  private let plan: Plan
  /// By check, the waivers that hold today, as indices into `standing`.
  private var holding: [CheckName: [Int]] = [:]
  private let standing: [StandingWaiver]
  /// Whether each has silenced something, or may have.
  private var isUsed: [Bool]
  /// What is wrong with the waivers themselves.
  private(set) var findings: [Finding] = []

  init(of plan: Plan, today: CivilDate) {
    self.plan = plan
    standing = plan.standingWaivers
    isUsed = Array(repeating: false, count: standing.count)
    var seen: Set<SourceRange> = []
    for (index, item) in standing.enumerated() {
      let isFirst = seen.insert(item.waiver.range).inserted
      guard let check = check(of: item.waiver, isFirst: isFirst) else { continue }
      if let until = item.waiver.until, until < today {
        if isFirst { findings.append(plan.overFinding(item.waiver, check, until)) }
      } else {
        holding[check, default: []].append(index)
      }
    }
  }

  /// The check that a waiver may silence; what is wrong with its name is told once.
  private mutating func check(of waiver: Waiver, isFirst: Bool) -> CheckName? {
    guard let check = CheckName(rawValue: waiver.check.value) else {
      if isFirst, let finding = unknownCheck(waiver.check) { findings.append(finding) }
      return nil
    }
    guard check.isFixed else { return check }
    if isFirst {
      findings.append(
        Finding(
          .refusedName, "`\(check.rawValue)` cannot be waived", at: waiver.check.range,
          label: "the plan says nothing certain without it",
          help: [Help("take the line away, and mend what the check finds")]))
    }
    return nil
  }

  /// The waiver that silences a finding; nil where none does.
  mutating func silencing(_ finding: Finding) -> SilencingWaiver? {
    if finding.check.isFixed { return nil }
    guard let candidates = holding[finding.check] else { return nil }
    let places = ([finding.primary] + finding.secondary).map(\.range)
    let found = candidates.filter { index in
      holds(standing[index].reach, for: places, finding.series)
    }
    var all = found
    let template = template(at: finding.primary.range)
    if found.isEmpty, let template { all = ofTemplate(template, places, candidates) }
    // Told once, of one review or of one series, what may hold of the others as well.
    for index in candidates where mayMean(standing[index].reach, template, places) {
      isUsed[index] = true
    }
    for index in all { isUsed[index] = true }
    // The nearest gives the reason that was meant for it.
    let nearest = all.first { standing[$0].reach != .plan } ?? all.first
    return nearest.map { SilencingWaiver(standing[$0].waiver, plan) }
  }

  private func holds(
    _ reach: StandingWaiver.Reach, for places: [SourceRange], _ series: [String]
  ) -> Bool {
    switch reach {
    case .plan: return true
    case .declaration(let range, file: let file):
      return places.contains { range.contains($0) || $0.file == file }
    case .review(let review):
      return places.contains { plan.reviews[Int(review.index)].range.contains($0) }
    case .adjustment(let index):
      let adjustment = plan.adjustments[index]
      if places.contains(where: adjustment.range.contains) { return true }
      let reference = adjustment.series
      if !reference.path.isEmpty {
        return !series.isEmpty && series.allSatisfy { plan.isSeries($0, of: reference) }
      }
      return places.contains { plan.reviews[Int(reference.review.index)].range.contains($0) }
    }
  }

  /// Where a finding stands in a template and names no review: the waivers of all reviews that are
  /// based on it, if all of them have one.
  private func ofTemplate(
    _ template: Int, _ places: [SourceRange], _ candidates: [Int]
  ) -> [Int] {
    let based = plan.reviews.indices.filter {
      !plan.reviews[$0].isTemplate && plan.isBased(ReviewID($0), on: ReviewID(template))
    }
    let isOfOne = based.contains { index in
      places.contains(where: plan.reviews[index].range.contains)
    }
    if based.isEmpty || isOfOne { return [] }
    let waiving = based.compactMap { index in
      candidates.first { standing[$0].reach == .review(ReviewID(index)) }
    }
    return waiving.count == based.count ? waiving : []
  }

  private func template(at place: SourceRange) -> Int? {
    plan.reviews.indices.first {
      plan.reviews[$0].isTemplate && plan.reviews[$0].range.contains(place)
    }
  }

  /// Whether a waiver is one of a review that is based on the template in which something is found, or
  /// of some series of a review of which it is found.
  private func mayMean(
    _ reach: StandingWaiver.Reach, _ template: Int?, _ places: [SourceRange]
  ) -> Bool {
    let review: ReviewID
    switch reach {
    case .review(let id): review = id
    case .adjustment(let index):
      review = plan.adjustments[index].series.review
      if places.contains(where: plan.reviews[Int(review.index)].range.contains) { return true }
    case .plan, .declaration: return false
    }
    return template.map { plan.isBased(review, on: ReviewID($0)) } ?? false
  }

  /// What silences nothing, of the checks that are made and that the policy does not ignore.
  ///
  /// Nothing is said of the library, whose templates wait to be used, nor of a template or a review
  /// of which nothing is held.
  func unused(_ isIgnored: (CheckName) -> Bool) -> [Finding] {
    var used: Set<SourceRange> = []
    for index in standing.indices where isUsed[index] { used.insert(standing[index].waiver.range) }
    var result: [Finding] = []
    for index in holding.values.joined().sorted() {
      let waiver = standing[index].waiver
      guard let check = CheckName(rawValue: waiver.check.value), !isIgnored(check),
        !check.needsTwoVersions, isExpectedToSilence(standing[index].reach),
        !plan.isOfLibrary(waiver.range), used.insert(waiver.range).inserted
      else { continue }
      result.append(
        Finding(
          .unusedWaiver, "nothing is found here that `waive \(check.rawValue)` silences",
          at: waiver.range, label: "silences nothing",
          help: [Help("take the line away", fix: plan.removalFix(of: waiver.range))]))
    }
    return result
  }

  private func isExpectedToSilence(_ reach: StandingWaiver.Reach) -> Bool {
    guard case .review(let id) = reach else { return true }
    return !plan.reviews[Int(id.index)].isTemplate && !plan.reviews[Int(id.index)].isBroken
  }
}

extension CheckName {
  /// Whether it compares a plan with an earlier one, so that most runs cannot find it.
  fileprivate var needsTwoVersions: Bool {
    ["adds-without-stopping", "grew-back", "churning-cadence", "homeless-action"].contains(rawValue)
  }
}

extension Plan {
  /// Whether a name such as `forecast/iberia/bo` is that of a series that a reference means.
  fileprivate func isSeries(_ id: String, of reference: SeriesReference) -> Bool {
    let text = self.text(reference.range)
    return id == text || id.hasPrefix(text + "/")
  }

  /// Whether a review is based on a template, or on one that is.
  fileprivate func isBased(_ review: ReviewID, on template: ReviewID) -> Bool {
    var next = reviews[Int(review.index)].basedOn?.value
    var steps = 0
    while let id = next, reviews.indices.contains(Int(id.index)), steps <= reviews.count {
      if id == template { return true }
      next = reviews[Int(id.index)].basedOn?.value
      steps += 1
    }
    return false
  }

  /// Takes a line away.
  fileprivate func removalFix(of range: SourceRange) -> Fix? {
    removal(of: range).map { Fix(.unsafe, [$0]) }
  }

  fileprivate func overFinding(_ waiver: Waiver, _ check: CheckName, _ until: CivilDate) -> Finding
  {
    Finding(
      .pastException, "the waiver of `\(check.rawValue)` ended on \(until)", at: waiver.range,
      label: "silences nothing any more",
      help: [
        Help(
          "take the line away, or give it a later end if the reason still holds",
          fix: removalFix(of: waiver.range))
      ])
  }
}
